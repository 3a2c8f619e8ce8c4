"""Facts: ids that stay, evidence that holds its words, and stories with little in them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts import find_facts
from rashomon.types import Fact, Understanding

Facts = Callable[..., list[Fact]]
Told = Callable[..., tuple[Understanding, ...]]
STORY = (
    "Three people were killed when a grandstand collapsed in Orrin on Thursday. The mayor, Orlan Beck, closed the stadium.",
    "A grandstand collapsed in Orrin on Thursday and at least three people were killed. About 40 were hurt.",
    "The stadium in Orrin was closed after a grandstand collapsed on Thursday. It had cost $4 million.",
)


def test_the_same_story_gives_the_same_facts(facts: Facts) -> None:
    assert facts(*STORY) == facts(*STORY)


def test_ids_are_unique(facts: Facts) -> None:
    ids = [f.id for f in facts(*STORY)]
    assert len(ids) == len(set(ids)) > 3


def test_a_fact_keeps_its_id_when_a_later_report_joins_it(facts: Facts) -> None:
    days = ("2031-03-06", "2031-03-06", "2031-03-07")
    before, after = facts(*STORY[:2], published=days), facts(*STORY, published=days)
    shared = {f.id for f in before if f.verdict != "single"}
    assert shared <= {f.id for f in after}
    collapse = next(f for f in after if f.kind == "date" and len(f.readings) == 3)
    assert collapse.id in shared


def test_evidence_holds_the_words(facts: Facts, told: Told) -> None:
    texts = {u.report.id: u.report.text for u in told(*STORY)}
    for fact in facts(*STORY):
        for r in fact.readings:
            assert texts[r.report][r.evidence.start : r.evidence.end] == r.evidence.exact != ""


def test_no_statement_of_one_report_alone(facts: Facts) -> None:
    assert not [f for f in facts(*STORY) if f.kind == "statement" and f.verdict == "single"]


@pytest.mark.parametrize("texts", [("", ""), ("", STORY[0]), ("It rained.", "Yes."), ("…", "“”"), ("12", "2031")])
def test_next_to_nothing_to_compare(facts: Facts, texts: tuple[str, ...]) -> None:
    assert {f.verdict for f in facts(*texts)} <= {"single"}


def test_reports_with_nothing_in_common(facts: Facts) -> None:
    found = facts(
        "The harbour fire in Orrin started on Sunday and burned for 12 hours.",
        "Two bakers from Lund won the bread prize of €400 this year.",
    )
    assert {f.verdict for f in found} == {"single"}
    assert {f.kind for f in found} >= {"duration", "money"}


def test_no_reports() -> None:
    assert find_facts((), ()) == ()
