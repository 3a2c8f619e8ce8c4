"""Values said in words, and the matter of a fact as its topic."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.facts.claims import Claim, kind_of
from rashomon.facts.naming import said, topic
from rashomon.types import FactKind, Span, Statement, Time, Value


def value(text: str, words: str, kind: str = "duration", noun: str = "") -> Value:
    start = text.index(words)
    head = Span(text.index(noun), text.index(noun) + len(noun)) if noun else None
    return Value(start, start + len(words), words, kind, 5.0, 5.0, noun or "minute", "", 5.0, "", head)  # type: ignore[arg-type]


def claim(text: str, measure: Value | Time | None) -> Claim:
    statement = Statement(
        0, len(text), 0, Span(0, len(text)), "", "", frozenset(), frozenset(), frozenset(), "asserted", False, (), measure
    )
    return Claim(report=0, statement=statement, role="body", sentence=frozenset(), company=frozenset(), published=None, order=0.0)


@pytest.mark.parametrize(
    ("text", "words", "kind", "noun", "matter"),
    [
        ("the crossing took five minutes", "five minutes", "duration", "", "how long: the crossing took"),
        ("a 40-minute crossing of the bay and", "40-minute", "duration", "", "how long: crossing of the bay"),
        ("five rafts were found on the beach", "five rafts", "count", "rafts", "how many rafts: were found on the beach"),
        ("they found five rafts on the beach", "five rafts", "count", "rafts", "how many rafts: they found … on the beach"),
        ("and the firm set up a fund of €5 million", "€5 million", "money", "", "how much: the firm set up a fund"),
        ("he called it “a leap of five metres", "five metres", "length", "", "how far: he called it a leap"),
        ("five of them", "five", "count", "", "how many: of them"),
        ("five", "five", "count", "", "how many"),
    ],
)
def test_topic(text: str, words: str, kind: FactKind, noun: str, matter: str) -> None:
    assert topic(kind, claim(text, value(text, words, kind, noun)), text) == matter


def test_a_statement_is_its_own_topic() -> None:
    assert topic("statement", claim("the bridge is\nclosed,", None), "the bridge is\nclosed,") == "the bridge is closed"


@given(st.text(max_size=300), st.integers(0, 300), st.integers(0, 300))
def test_a_topic_is_one_short_line(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    measure = Value(start, end, text[start:end], "duration", 5.0, 5.0, "second", "", 5.0)
    matter = topic(kind_of(claim(text, measure).statement) or "count", claim(text, measure), text)
    assert "\n" not in matter
    assert len(matter) < 130


@pytest.mark.parametrize(
    ("stamp", "earliest", "latest", "words"),
    [
        ("2031-03-04TMO", "2031-03-04T00:00", "2031-03-04T12:00", "2031-03-04 morning"),
        ("2031-SP", "2031-03-01", "2031-05-31", "2031 spring"),
        ("2031-03", "2031-03-01", "2031-03-31", "2031-03"),
        ("2031-W10", "2031-03-03", "2031-03-09", "2031-03-03/2031-03-09"),
        ("2031-03-04", "2031-03-04", "2031-03-04", "2031-03-04"),
    ],
)
def test_times_as_a_reader_has_them(stamp: str, earliest: str, latest: str, words: str) -> None:
    assert said(Time(0, 1, "x", "TIME", stamp, earliest, latest)) == words
