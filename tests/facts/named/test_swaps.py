"""One sentence in two reports with one common word changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from rashomon.facts.named.answers import name_facts
from rashomon.facts.named.swaps import swaps
from rashomon.types import Understanding

Told = Callable[..., tuple[Understanding, ...]]

FERRY = "The ferry Halcyon ran aground near Lisbon late on Monday with 40 passengers on board. "
PLANE = "The rescue was watched from a single-engine seaplane that was circling over the bay on Monday night."
AUNT = "Her son had called the harbour office twice before the alarm was raised that night."


def values(told: Told, texts: Sequence[str]) -> list[set[str]]:
    return [{p.form for side in sides for p in side} for sides in swaps(told(*texts))]


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [(PLANE, "single", "twin"), (AUNT, "son", "lawyer"), (PLANE, "seaplane", "balloon")],
)
def test_a_changed_word_is_disputed(told: Told, sentence: str, old: str, new: str) -> None:
    texts = [FERRY + sentence, sentence, FERRY + sentence.replace(old, new)]
    assert values(told, texts) == [{old, new}]
    understood = told(*texts)
    (fact,) = [f for f in name_facts(understood, {}) if {r.value for r in f.readings} == {old, new}]
    assert fact.verdict == "disputed"
    assert len(fact.readings) == 3
    assert all(r.evidence.exact == r.value for r in fact.readings)


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        (PLANE, "circling", "hovering"),  # a verb
        (PLANE, "seaplane", "aeroplane"),  # a form of one word
        (PLANE, "night", "evening"),  # near in meaning
        (AUNT, "Her", "Their"),  # a small word
        (
            "The tired man had called the harbour office twice before the alarm was raised.",
            "man",
            "passenger",
        ),  # who is called in many ways
        ("They had called the harbour office at least four times before the alarm was raised.", "times", "evenings"),  # what is counted
    ],
)
def test_another_wording_is_none(told: Told, sentence: str, old: str, new: str) -> None:
    assert values(told, [FERRY + sentence, FERRY + sentence.replace(old, new)]) == []


def test_a_word_that_both_reports_use_is_none(told: Told) -> None:
    texts = [FERRY + PLANE + " A twin was lost.", FERRY + PLANE.replace("single", "twin")]
    assert values(told, texts) == []


def test_a_short_run_tells_nothing(told: Told) -> None:
    assert values(told, ["A red ferry sank off Elva.", "A white ferry sank off Elva."]) == []
