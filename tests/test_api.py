"""The few verbs a program calls: compare, find, group, read and relate."""

from __future__ import annotations

from pathlib import Path

import pytest

import rashomon
from rashomon import compare, find, read, relate
from rashomon.errors import NothingToCompare, RashomonError, ReportError
from rashomon.readers import parse_reader

SAMPLE = Path(__file__).parents[1] / "examples" / "ostrel-dam"
FERRY = "The ferry Halcyon sank off the pier of Orrin on Sunday with 40 passengers on board. Nobody was hurt, the mayor said."
OTHER = "The Halcyon, a ferry, sank off Orrin on Sunday. It had 40 passengers on board, and the mayor said that all were safe."


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in {"a.txt": FERRY, "b.txt": OTHER, "empty.txt": ""}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in ("a.txt", "b.txt", "empty.txt")]


def test_what_is_exported() -> None:
    assert set(rashomon.__all__) == {"__version__", "compare", "find", "group", "read", "relate"}
    assert all(hasattr(rashomon, name) for name in rashomon.__all__)


def test_compare(files: list[str]) -> None:
    dossier = compare(*files)
    assert [Path(r.source).name for r in dossier.reports] == ["a.txt", "b.txt"]
    assert [Path(s.source).name for s in dossier.skipped] == ["empty.txt"]
    passengers = [f for f in dossier.facts if f.kind == "count" and len(f.readings) == 2]
    assert [f.verdict for f in passengers] == ["agreed"]


def test_a_second_reader_out_of_reach_is_a_warning() -> None:
    with pytest.warns(UserWarning, match="second reader small: expected an answer"):
        dossier = compare(str(SAMPLE), reader=parse_reader("openai:small@http://127.0.0.1:9/v1"))
    assert dossier.facts
    assert not [f for f in dossier.facts if f.decided_by == "model"]


def test_find(files: list[str]) -> None:
    dossier = compare(*files)
    found = find("How many passengers were on board?", dossier)
    assert [f.fact.verdict for f in found.facts][:1] == ["agreed"]
    assert not find("How many lifeboats were launched?", dossier).found


def test_decisions_of_a_file(files: list[str], tmp_path: Path) -> None:
    written = tmp_path / "story.toml"
    written.write_text('[[verdict]]\nfact = {report = "a", words = "40 passengers"}\nverdict = "disputed"\n\n[[intruder]]\nreport = "z"')
    dossier = compare(*files, overrides=written)
    assert [f.decided_by for f in dossier.facts if f.verdict == "disputed"] == ["editor"]
    assert dossier.stale == ("story.toml, line 5 no longer applies: no report given is called “z”",)


def test_nothing_to_compare(files: list[str]) -> None:
    with pytest.raises(NothingToCompare):
        compare(files[0])


def test_read_warns_of_what_it_leaves_out(files: list[str]) -> None:
    with pytest.warns(UserWarning, match=r"empty\.txt was skipped"):
        understood = read(*files)
    assert [u.report.text for u in understood] == [FERRY, OTHER]
    assert all(u.mentions.values and u.statements for u in understood)


def test_relate_takes_one_report_and_warns_of_what_it_leaves_out(files: list[str]) -> None:
    with pytest.warns(UserWarning, match=r"empty\.txt was skipped"):
        alone = relate(files[0], files[2])
    assert alone == relate(files[0])


def test_relations_are_those_of_the_dossier(files: list[str]) -> None:
    assert relate(*files[:2]) == compare(*files[:2]).relations


@pytest.mark.parametrize("sources", [(), ("nowhere.txt",)])
def test_nothing_to_relate(sources: tuple[str, ...]) -> None:
    with pytest.raises(RashomonError, match="expected a"):
        relate(*sources)


def test_nothing_to_read(files: list[str]) -> None:
    with pytest.raises(ReportError):
        read(files[2])
