"""The file of an editor's decisions: what it says, and what is said of its mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.errors import DecisionError
from rashomon.overrides import read_overrides
from rashomon.types import Admit, Expel, Join, Part, Settle, Words

WHOLE = """\ufeff# Decisions of the desk.

[[verdict]]
fact = {report = "Sund Radio", words = "some 40 crates"}
verdict = "compatible"
note = "  Both count the crates on deck. "
by = "M. Vesk"
when = 2031-03-06

[[join]]
facts = ["3f2a91c07d55", " 9c1be0774a20 ", {report = "a.txt", words = "the quay"}]

[[part]]
fact = "3f2a91c07d55"
readings = [{report = "a.txt", words = "two of them", kind = "count"}]

[[intruder]]
report = "07-flood"

[[belongs]]
report = "08-inquiry"
when = "on Friday"
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "story.toml"


def test_every_kind_of_decision(written: Path) -> None:
    written.write_text(WHOLE.replace("\n", "\r\n"), encoding="utf-8", newline="")
    settle, join, part, expel, admit = read_overrides(written)
    assert settle == Settle(Words("Sund Radio", "some 40 crates"), "compatible", place="story.toml, line 3", who="M. Vesk",
                            when="2031-03-06", note="Both count the crates on deck.")  # fmt: skip
    assert join == Join(("3f2a91c07d55", "9c1be0774a20", Words("a.txt", "the quay")), place="story.toml, line 10")
    assert part == Part((Words("a.txt", "two of them", "count"),), "3f2a91c07d55", place="story.toml, line 13")
    assert expel == Expel("07-flood", place="story.toml, line 17")
    assert admit == Admit("08-inquiry", place="story.toml, line 20", when="on Friday")


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_an_empty_file_decides_nothing(written: Path, text: str) -> None:
    written.write_text(text)
    assert read_overrides(written) == ()


def test_tables_written_another_way_are_numbered(written: Path) -> None:
    """No line can be told of a table that has no header of its own."""
    written.write_text('intruder = [{report = "a"}, {report = "b"}]')
    assert [one.place for one in read_overrides(written)] == ["story.toml, [[intruder]] number 1", "story.toml, [[intruder]] number 2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[jion]]\nfacts = ["a", "b"]', "found jion; did you mean [[join]]?"),
        ("[[colour]]", "found colour; correct or remove it"),
        ("join = 3", "expected tables [[join]], found the number 3"),
        ('[join]\nfacts = ["a", "b"]', "found a table; write [[join]] above each"),
        ('\n[[join]]\nfacts = ["a"]', "line 2, [[join]]: expected facts to be a list of two or more, found 1"),
        ('[[join]]\nfacts = "a"', "found “a”; write facts = "),
        ("[[join]]", "found nothing; write facts = "),
        ('[[join]]\nfact = ["a", "b"]', "expected facts, note, by or when, found the key fact; did you mean facts?"),
        ('[[join]]\nfacts = ["a", 3]', "expected a fact, found the number 3"),
        ('[[join]]\nfacts = ["a", ""]', "expected a fact, found nothing"),
        ('[[part]]\nreadings = ["a"]', "expected words of a report, found “a”"),
        ('[[part]]\nreadings = [{report = "a"}]', "expected words of a report with its words, found nothing"),
        ('[[part]]\nreadings = [{report = "a", words = "b", line = 3}]', "expected report, words or kind, found the key line"),
        ('[[verdict]]\nfact = {report = "a", words = "b", kind = "dates"}\nverdict = "agreed"', "found “dates”; did you mean date?"),
        ('[[verdict]]\nfact = {report = "a", words = "b", kind = [1]}\nverdict = "agreed"', "found a list; correct or remove it"),
        ("[[part]]\nreadings = []", "expected readings to be a list, found nothing"),
        ('[[verdict]]\nfact = "a"\nverdict = "agree"', "found “agree”; did you mean agreed?"),
        ('[[verdict]]\nfact = "a"\nverdict = true', "expected verdict to be words, found the value true"),
        ('[[verdict]]\nverdict = "agreed"', "expected a fact, found nothing"),
        ("[[intruder]]\nreport = []", "expected report to be words, found nothing"),
        ('[[belongs]]\nreport = "a"\nwhen = 3', "expected when to be a day, found the number 3"),
        ('[[belongs]]\nreport = "a"\nnote = ["b"]', "expected note to be words, found a list"),
        ("[[join]\nfacts", "expected TOML, found something else"),
        ("x = " + "[" * 9000, "expected TOML, found something else"),
        ("# " + "x" * 1_000_000, "expected at most 1,000,000 bytes"),
        ("x = " + "9" * 5000, "expected TOML, found something else"),
        ('[["' + "jo" * 9000 + '"]]', "expected [[join]]"),
        ('[[verdict]]\nfact = "a"\nverdict = "' + "agreed" * 9000 + '"', "expected verdict to be agreed"),
        ('[[part]]\nreadings = "' + "x" * 9000 + '"', "expected readings to be a list"),
        ("[[belongs]]\n" + "x" * 9000 + " = 3", "expected report, note, by or when"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(written: Path, text: str, said: str) -> None:
    written.write_text(text)
    with pytest.raises(DecisionError) as raised:
        read_overrides(written)
    assert said in str(raised.value)
    assert "story.toml" in str(raised.value)
    assert len(str(raised.value)) < 400 + len(str(written))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("story.txt", b"", "ends in .toml"),
        ("story.toml", b"\xff\xfe[", "expected UTF-8"),
        ("missing/story.toml", None, "no such file"),
    ],
)
def test_what_is_no_file_of_decisions(tmp_path: Path, name: str, data: bytes | None, said: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(DecisionError, match=said):
        read_overrides(tmp_path / name)
