"""Which pairs of facts are asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.readers import open_pairs
from rashomon.types import Fact, Understanding

Story = tuple[Understanding, ...]


def ids(facts: list[Fact], story: Story, most: int = 40) -> set[frozenset[str]]:
    return {frozenset((p.first.fact.id, p.second.fact.id)) for p in open_pairs(facts, story, most)}


def test_what_is_alike_and_of_two_reports_is_open(facts: list[Fact], story: Story) -> None:
    found = open_pairs(facts, story, 40)
    best = [{p.first.fact.id, p.second.fact.id} for p in found[:2]]
    assert {"saved-a", "saved-b"} in best
    assert {"lorries-a", "lorries-b"} in best
    assert [p.likeness for p in found] == sorted((p.likeness for p in found), reverse=True)
    assert {p.meet for p in found if p.first.fact.id.startswith("saved") and p.second.fact.id.startswith("saved")} == {False}
    assert {p.meet for p in found if p.first.fact.id.startswith("lorries") and p.second.fact.id.startswith("lorries")} == {True}


def test_never_two_facts_of_one_report_nor_of_two_kinds(facts: list[Fact], story: Story) -> None:
    found = ids(facts, story)
    assert not any(pair <= {"saved-a", "lorries-a", "price"} or pair <= {"saved-b", "lorries-b"} for pair in found)
    assert not any("price" in pair for pair in found)


def test_the_likeliest_first_and_no_more_than_asked_for(facts: list[Fact], story: Story) -> None:
    assert open_pairs(facts, story, 1) == open_pairs(facts, story, 40)[:1]
    assert open_pairs(facts, story, 0) == ()


@pytest.mark.parametrize("change", [{"verdict": "agreed", "confidence": 0.9}, {"decided_by": "editor"}, {"decided_by": "model"}])
def test_what_is_sure_or_decided_is_not_asked_about(facts: list[Fact], story: Story, change: dict[str, object]) -> None:
    changed = [replace(f, **change) if f.id == "saved-a" else f for f in facts]  # type: ignore[arg-type]
    assert not any("saved-a" in pair for pair in ids(changed, story))


def test_two_facts_of_several_reports_are_not_joined(facts: list[Fact], story: Story) -> None:
    unsure = [replace(f, verdict="agreed", confidence=0.5) if f.id.startswith("saved") else f for f in facts]
    assert frozenset({"saved-a", "saved-b"}) not in ids(unsure, story)


def test_a_story_without_facts_leaves_nothing_open(story: Story) -> None:
    assert open_pairs([], story, 40) == ()
    assert open_pairs([], (), 40) == ()
