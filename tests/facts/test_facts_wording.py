"""One act or one actor, several words: shown where they differ in load, never disputed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.types import Fact

Facts = Callable[..., list[Fact]]


def wordings(found: list[Fact]) -> list[list[tuple[str, str]]]:
    return [[(r.value, r.voice) for r in f.readings] for f in found if f.kind == "wording"]


def test_one_act_three_words(facts: Facts) -> None:
    found = facts(
        "Soldiers captured Orlan Beck in Orrin on Monday.",
        "The abduction of Orlan Beck in Orrin shocked Lund.",
        "It rained in Lund after Orlan Beck was ousted.",
    )
    (fact,) = [f for f in found if f.kind == "wording" and len(f.readings) == 3]
    assert [r.value for r in fact.readings] == ["capture", "abduction", "oust"]
    assert (fact.verdict, fact.topic) == ("compatible", "in which words: captured Orlan Beck")
    assert fact.why == "Three words for one thing: “capture” (Northline), “abduction” (Harbour Post), “oust” (Sund Radio)."


def test_quoted_voice_apart(facts: Facts) -> None:
    found = facts("Soldiers captured Orlan Beck in Orrin.", "“The abduction of Orlan Beck is a crime,” Dita Marsh said.")
    assert wordings(found) == [[("capture", "outlet"), ("abduction", "source")]]


def test_in_clauses_that_say_the_same(facts: Facts) -> None:
    found = facts("Norway took in 40,000 refugees last year.", "Norway took in 40,000 migrants last year.")
    assert wordings(found) == [[("refugee", "outlet"), ("migrant", "outlet")]]


@pytest.mark.parametrize(
    ("why", "one", "other"),
    [
        ("the same word", "Soldiers captured Orlan Beck.", "The capture of Orlan Beck came at dawn."),
        ("no word louder than the other", "Soldiers captured Orlan Beck.", "Orlan Beck was arrested at dawn."),
        ("two people", "Soldiers captured Orlan Beck.", "Soldiers abducted Dita Marsh."),
        ("two things", "Two groups with ties to gangs met in Lund.", "Two groups met in Lund."),
    ],
)
def test_none(facts: Facts, why: str, one: str, other: str) -> None:
    assert wordings(facts(one, other)) == [], why
