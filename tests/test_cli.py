from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from typer.testing import CliRunner

from rashomon import __version__, cli, options, shell
from rashomon.errors import NothingToCompare
from rashomon.types import BriefSentence, Coding, Decision, Dossier, Evidence, Fact, Reading, Relation, RelationEvent, Report, Skipped

HIGH = "The dam at Quell held back a flood on Friday, and nobody in the valley was hurt, the water board said."
LOW = "Nobody was hurt when the river rose behind the dam at Quell last Friday, the mayor said."
RUN = CliRunner()

Rashomon = Callable[..., Any]


def told(
    reports: Sequence[Report],
    skipped: Sequence[Skipped] = (),
    *,
    pipeline: str | None = None,
    decisions: Sequence[Decision] = (),
    reader: object = None,
    alone: bool = False,
) -> Dossier:
    """A dossier with one fact of each report, the first surer than the second; every decision is out of date. Two are at odds."""
    if len(reports) < 2 - alone:
        raise NothingToCompare("expected a report to read, found none" if alone else "expected at least two reports, found fewer")
    if pipeline == "broken":
        raise ZeroDivisionError("by \x1b[31mzero")
    facts = tuple(
        Fact(f"f{i}", "count", f"topic {i}", "single", 0.9 - 0.4 * i, "One says so.", 0, (_reading(report),))
        for i, report in enumerate(reports)
    )
    brief = tuple(BriefSentence(f"Sentence {fact.id}.", (fact.id,)) for fact in facts)
    stale = tuple(f"{one.place} is stale" for one in decisions)
    act = RelationEvent(
        "e0", "Quell sued the board", "quell", "board", (), "ACCUSE", None, "done", -2.0, -2.0, -2.0, None, None, (), (_coding(reports[0]),)
    )
    odds = (Relation("rel", ("quell", "board"), ("Quell", "the board"), ((), ()), (act,)),)
    return Dossier(tuple(reports), ((),) * len(reports), facts, (), (), (), (), (), brief, tuple(skipped), stale=stale, relations=odds)


def _reading(report: Report) -> Reading:
    return Reading(report.id, "nobody", (), Evidence(0, 3, report.text[:3], "", report.text[3:35]))


def _coding(report: Report) -> Coding:
    return Coding(report.id, "ACCUSE", None, "done", "Quell", "the board", None, None, (), _reading(report).evidence)


@pytest.fixture
def rashomon(monkeypatch: pytest.MonkeyPatch) -> Rashomon:
    """Runs a command; reports are really read, but what is made of them is made up."""
    core = ModuleType("rashomon.reconcile")
    core.reconcile = told  # type: ignore[attr-defined]
    core.understand = lambda reports, pipeline=None: ()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "rashomon.reconcile", core)
    return lambda *arguments: RUN.invoke(cli.app, [str(argument) for argument in arguments])


@pytest.fixture
def reports(tmp_path: Path) -> tuple[Path, Path]:
    high, low = tmp_path / "high.txt", tmp_path / "low.txt"
    high.write_text(HIGH)
    low.write_text(LOW)
    return high, low


def test_compare_prints_the_dossier(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    ran = rashomon("compare", *reports)
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "2 reports of 2 outlets" in ran.stdout


def test_json_alone_stands_on_standard_output(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    ran = rashomon("compare", *reports, "--json")
    assert json.loads(ran.stdout)["schema"] == "rashomon/dossier/1"


@pytest.mark.parametrize(("sure", "left"), [("0", ["f0", "f1"]), ("0.6", ["f0"]), ("1", [])])
def test_sure_leaves_out_what_is_less_sure(rashomon: Rashomon, reports: tuple[Path, Path], sure: str, left: list[str]) -> None:
    printed = json.loads(rashomon("compare", *reports, "--json", "--sure", sure).stdout)
    assert [fact["id"] for fact in printed["facts"]] == left
    assert [line["cites"] for line in printed["brief"]] == [[id_] for id_ in left]


@pytest.mark.parametrize(("option", "start"), [("--html", "<!DOCTYPE html>"), ("--markdown", "# ")])
def test_a_dossier_goes_to_a_file_or_to_standard_output(rashomon: Rashomon, reports: tuple[Path, Path], option: str, start: str) -> None:
    target = reports[0].parent / "out"
    ran = rashomon("compare", *reports, option, target)
    assert ran.exit_code == 0
    assert target.read_text().startswith(start)
    assert "2 reports of 2 outlets" in ran.stdout
    assert rashomon("compare", *reports, option, "-").stdout.startswith(start)
    assert sorted(path.name for path in target.parent.iterdir()) == ["high.txt", "low.txt", "out"]


def test_a_reading_goes_to_a_page_too(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    target = reports[0].parent / "reading.html"
    assert rashomon("read", *reports, "--html", target).exit_code == 0
    assert target.read_text().startswith("<!DOCTYPE html>")
    assert rashomon("read", *reports, "--html", "-").stdout.startswith("<!DOCTYPE html>")
    assert sorted(path.name for path in target.parent.iterdir()) == ["high.txt", "low.txt", "reading.html"]


def test_a_skipped_report_is_named_and_the_rest_compared(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    ran = rashomon("compare", *reports, reports[0].parent / "missing.txt", "--json")
    assert ran.exit_code == 3
    assert "missing.txt" in ran.stderr
    assert ran.stderr.startswith("rashomon: skipped ")
    assert len(json.loads(ran.stdout)["reports"]) == 2


def test_decisions_are_read_and_what_is_stale_is_named(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    written = reports[0].parent / "story.toml"
    written.write_text('# the desk\n\n[[join]]\nfacts = ["f0", "f1"]\n')
    ran = rashomon("compare", reports[0].parent, "--json", "--overrides", written)
    assert (ran.exit_code, ran.stderr) == (0, "rashomon: story.toml, line 3 is stale\n")
    assert [Path(report["source"]).name for report in json.loads(ran.stdout)["reports"]] == ["high.txt", "low.txt"]


def test_decisions_are_not_written_over(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    written = reports[0].parent / "story.toml"
    written.write_text("# nothing yet\n")
    ran = rashomon("compare", *reports, "--overrides", written, "--html", written)
    assert (ran.exit_code, written.read_text()) == (2, "# nothing yet\n")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("compare",), 2, "Missing argument"),
        (("compare", "HIGH"), 2, "at least two reports"),
        (("compare", "nowhere.txt"), 2, "nowhere.txt"),
        (("read", "nowhere.txt"), 2, "expected a report to read"),
        (("compare", "HIGH", "LOW", "--overrides", "nowhere.toml"), 2, "expected a file of decisions"),
        (("compare", "HIGH", "LOW", "--overrides", "HIGH"), 2, "ends in .toml"),
        (("compare", "HIGH", "LOW", "--reader", "small"), 2, "openai:MODEL@http"),
        (("compare", "HIGH", "LOW", "--sure", "2"), 2, "less than or equal to 1"),
        (("compare", "HIGH", "LOW", "--max-size", "huge"), 2, "expected a size such as 10MB"),
        (("compare", "HIGH", "LOW", "--json", "--html", "-"), 2, "can have standard output"),
        (("compare", "HIGH", "LOW", "--html", "HIGH"), 2, "is one of the files to read"),
        (("compare", "HIGH", "LOW", "--html", "nowhere/at/all.html"), 2, "no folder"),
        (("read", "HIGH", "--jsonl", "--html", "-"), 2, "can have standard output"),
        (("read", "HIGH", "LOW", "--html", "LOW"), 2, "is one of the files to read"),
        (("read", "HIGH", "--html", "nowhere/at/all.html"), 2, "no folder"),
        (("relations",), 2, "Missing argument"),
        (("relations", "nowhere.txt"), 2, "expected a report to read"),
        (("relations", "HIGH", "--json", "--csv", "-"), 2, "can have standard output"),
        (("relations", "HIGH", "--readings"), 2, "--csv"),
        (("relations", "HIGH", "--csv", "HIGH"), 2, "is one of the files to read"),
        (("relations", "HIGH", "--plot", "nowhere/at/all.svg"), 2, "no folder"),
        (("relations", "HIGH", "--plot", "HIGH"), 2, "ends in .svg"),
        (("relations", "HIGH", "--between", "Quell"), 2, "--between"),
        (("relations", "HIGH", "--overrides", "nowhere.toml"), 2, "expected a file of decisions"),
        (("compare", "HIGH", "LOW", "--max-size", "10B"), 2, "at least two reports"),
        (("compare", "HIGH", "LOW", "--pipeline", "broken"), 1, "a bug: ZeroDivisionError"),
        (("--nonsense",), 2, "No such option"),
    ],
)  # fmt: skip
def test_what_goes_wrong_is_explained(
    rashomon: Rashomon, reports: tuple[Path, Path], arguments: tuple[str, ...], status: int, words: str
) -> None:
    names = {"HIGH": str(reports[0]), "LOW": str(reports[1])}
    ran = rashomon(*(names.get(argument, argument) for argument in arguments))
    assert ran.exit_code == status
    assert words in " ".join(ran.stderr.replace("│", " ").split())
    assert "Traceback" not in ran.stderr
    assert "\x1b[31mzero" not in ran.stderr
    assert reports[0].read_text() == HIGH


def test_debug_shows_the_traceback_of_a_bug(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    assert "Traceback" in rashomon("compare", *reports, "--pipeline", "broken", "--debug").stderr


def test_a_report_is_not_written_over_under_another_name(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    link = reports[0].parent / "link.html"
    link.symlink_to(reports[0])
    assert rashomon("compare", *reports, "--html", link).exit_code == 2
    assert reports[0].read_text() == HIGH


def test_a_file_that_cannot_be_written_is_named(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    ran = rashomon("compare", *reports, "--html", reports[0].parent / ("x" * 300))
    assert (ran.exit_code, "xxx: File name too long" in ran.stderr) == (2, True)


@pytest.mark.parametrize(("question", "status", "words"), [("topic 0", 0, "One says so."), ("how old is the dam", 4, "No fact of these 2")])
def test_find_answers_or_says_that_there_is_none(
    rashomon: Rashomon, reports: tuple[Path, Path], question: str, status: int, words: str
) -> None:
    ran = rashomon("find", question, *reports)
    assert (ran.exit_code, ran.stderr) == (status, "")
    assert words in ran.stdout


def test_find_prints_json(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    ran = rashomon("find", "topic 0", *reports, "missing.txt", "--json")
    printed = json.loads(ran.stdout)
    assert (ran.exit_code, printed["schema"], printed["question"]) == (3, "rashomon/answer/1", "topic 0")
    assert [fact["id"] for fact in printed["facts"]] == ["f0"]


@pytest.mark.parametrize("count", [1, 2])
def test_relations_are_charted_of_one_report_or_several(rashomon: Rashomon, reports: tuple[Path, Path], count: int) -> None:
    ran = rashomon("relations", *reports[:count])
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "Quell and the board" in ran.stdout
    assert "no date           ACCUSE    → ··········██│" in ran.stdout


def test_relations_go_to_json_csv_and_a_plot(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    there = reports[0].parent
    ran = rashomon("relations", *reports, there / "missing.txt", "--json", "--csv", there / "acts.csv", "--plot", there / "acts.svg")
    printed = json.loads(ran.stdout)
    assert (ran.exit_code, printed["schema"]) == (3, "rashomon/relations/1")
    assert [event["what"] for event in printed["relations"][0]["events"]] == ["Quell sued the board"]
    assert (there / "acts.csv").read_text().splitlines()[1].startswith("e0,,ACCUSE,,-2.0,VERBAL CONFLICT,,Quell")
    assert "<svg" in (there / "acts.svg").read_text()


def test_csv_alone_stands_on_standard_output(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    events, readings = (rashomon("relations", *reports, "--csv", "-", *more).stdout.splitlines() for more in ((), ("--readings",)))
    assert (len(events), len(readings)) == (2, 2)
    assert ("NumArticles" in events[0], "Report ID" in events[0]) == (True, False)
    assert ("NumArticles" in readings[0], "Report ID" in readings[0]) == (False, True)


def test_relations_between_two(rashomon: Rashomon, reports: tuple[Path, Path]) -> None:
    found, none = (rashomon("relations", *reports, "--between", *two) for two in (("board", "QUELL"), ("Quell", "Tarn")))
    assert (found.exit_code, found.stderr, "Quell and the board" in found.stdout) == (0, "", True)
    said = "rashomon: found no acts between Quell and Tarn; there are some between Quell and the board\n"
    assert (none.exit_code, none.stdout, none.stderr) == (4, "", said)
    assert json.loads(rashomon("relations", *reports, "--json", "--between", "Quell", "Tarn").stdout)["relations"] == []


def test_the_version(rashomon: Rashomon) -> None:
    assert rashomon("--version").stdout == f"rashomon {__version__}\n"


@pytest.mark.parametrize(("text", "size"), [("10MB", 10**7), ("500 kB", 500_000), ("1.5g", 1_500_000_000), ("2000", 2000)])
def test_sizes(text: str, size: int) -> None:
    assert options.size(text) == size


def test_nothing_slow_is_imported_before_it_is_needed() -> None:
    slow = {"spacy", "rich", "jinja2", "trafilatura", "numpy", "lxml", "httpx"}
    code = f"import sys, rashomon.cli; print(sorted({slow} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(
    ("imported", "said"),
    [
        ("from rashomon.shell import put", "put('line')"),
        ("from rashomon.outputs.terminal import plain_console", "plain_console().print('line')"),
    ],
)
def test_a_reader_that_stops_early_ends_the_command_quietly(imported: str, said: str) -> None:
    code = f"from rashomon.shell import explained\n{imported}\nwith explained(debug=False):\n    for _ in range(9999): {said}"
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run([sys.executable, "-c", code], stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (ran.returncode, ran.stderr) == (shell.BROKEN_PIPE, "")


@pytest.mark.usefixtures("rashomon")
def test_standard_input_is_a_report(reports: tuple[Path, Path]) -> None:
    result = RUN.invoke(cli.app, ["compare", "-", str(reports[1]), "--json"], input=HIGH)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["reports"][0]["text"] == HIGH
