from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.writing import (
    abridged,
    excerpt,
    line,
    own_words,
    plain,
    report_names,
    spoken,
    story_title,
    tally,
)
from rashomon.types import Dossier, Evidence, Intruder, Reading, Report


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("tab\tstays", "tab\tstays"),
        ("\ud800", "\ufffd"),
        ("naïve — “quoted”", "naïve — “quoted”"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters(codec=None)))
def test_plain_text_can_be_printed(text: str) -> None:
    assert all(c in "\n\t" or ord(c) >= 32 for c in plain(text))
    plain(text).encode()
    assert "\n" not in line(text)


@pytest.mark.parametrize(
    ("words", "short"),
    [("one two three", "one two three"), ("a b c d e f g h i j", "a b c … h i j"), ("a b c d e f g h i", "a b c d e f g h i")],
)
def test_abridged(words: str, short: str) -> None:
    assert abridged(words) == short


@pytest.mark.parametrize(
    ("words", "shown"),
    [("2031-03-04", "4 March 2031"), ("15 minutes", "15 minutes"), ("1998", "1998"), ("2031-10", "October 2031"), ("a\x1bb", "a\ufffdb")],
)
def test_spoken(words: str, shown: str) -> None:
    assert spoken(words) == shown


def test_an_excerpt_is_cut_at_a_word() -> None:
    assert excerpt("one two three", 9) == "one two…"
    assert excerpt("one\n two", 9) == "one two"


def test_a_report_goes_by_its_outlet_or_its_file() -> None:
    reports = [
        Report("1", "in/a.txt", "", outlet="Post"),
        Report("2", "in/b.txt", "", outlet="Post"),
        Report("3", "in/c.txt", ""),
        Report("4", "https://news.example/story/", "", outlet="Gazette"),
        Report("5", "-", ""),
    ]
    assert list(report_names(reports).values()) == ["Post (a)", "Post (b)", "c", "Gazette", "-"]


def test_a_story_is_called_after_a_report_of_it(dossier: Dossier) -> None:
    assert story_title(replace(dossier, intruders=(Intruder("r-gazette", "It tells of another event."),))) == "Marigold: what we know"
    untitled = tuple(replace(report, title=None) for report in dossier.reports)
    assert story_title(replace(dossier, reports=untitled)) == "Ferry runs aground off Lanvik, 214 taken ashore"
    assert story_title(replace(dossier, reports=untitled, passages=((),) * 6)) == "Untitled story"


@pytest.mark.parametrize(
    ("value", "exact", "own"),
    [
        ("the ferry Marigold ran aground off Lanvik", "The ferry Marigold\nran aground off Lanvik", True),
        ("the ferry Marigold ran aground off Lanvik", "The ferry Marigold ran aground", False),
        ("about 3 hours", "about 3 hours", False),
    ],
)
def test_own_words(value: str, exact: str, own: bool) -> None:
    assert own_words(Reading("r", value, (), Evidence(0, len(exact), exact, "", ""))) is own


def test_what_was_left_out_is_said(dossier: Dossier) -> None:
    assert "sure" not in tally(dossier)
    assert tally(replace(dossier, sure=0.9)).endswith("; shown are facts at least 90% sure")
