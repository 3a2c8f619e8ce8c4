"""Decisions applied to facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import DecisionError
from rashomon.facts import find_facts
from rashomon.facts.decided.decisions import decide
from rashomon.facts.decided.rejudging import Known, rejudged
from rashomon.types import (
    Decided,
    Decision,
    Evidence,
    Fact,
    Join,
    Modality,
    Part,
    Reading,
    Report,
    Settle,
    Understanding,
    Words,
)

FIRST = (
    "The barge Halcyon was carrying 40 crates when it sank off Orrin pier on Sunday. "
    "Repairs to the pier will cost 3 million euros, the mayor, Ada Brenning, said. "
    "Divers will be sent down."
)
SECOND = (
    "A barge sank off Orrin pier on Sunday. It was carrying 40 crates, the harbour master said. "
    "Rebuilding the quay is going to take 5 million euros, a council paper says. "
    "The wreck is to be searched by frogmen."
)
Story = tuple[tuple[Understanding, ...], tuple[Fact, ...]]


@pytest.fixture(scope="module")
def story(told: Callable[..., tuple[Understanding, ...]]) -> Story:
    understood = told(FIRST, SECOND)
    return understood, find_facts(understood, ())


def on(facts: Sequence[Fact], *words: str) -> Fact:
    """The fact with a reading on each of these words."""
    (found,) = [f for f in facts if f.kind != "name" and all(any(w in r.evidence.exact for r in f.readings) for w in words)]
    return found


def decided(story: Story, *decisions: Decision) -> Decided:
    return decide(story[1], decisions, story[0])


def test_no_decision_changes_nothing(story: Story) -> None:
    assert decided(story) == Decided(story[1], ())


def test_joined_facts_are_judged_anew(story: Story) -> None:
    three, five = on(story[1], "3 million"), on(story[1], "5 million")
    assert (three.verdict, five.verdict) == ("single", "single")
    found = decided(story, Join((three.id, five.id), note="One bill.", who="M. Vesk", when="2031-03-06"))
    joined = on(found.facts, "3 million", "5 million")
    assert (joined.id, joined.verdict, joined.decided_by, joined.confidence) == (three.id, "disputed", "editor", 1.0)
    assert joined.notes == ("Joined by the editor (M. Vesk, 2031-03-06): One bill.",)
    assert "(Harbour Post) lies outside" in joined.why
    assert len(found.facts) == len(story[1]) - 1
    assert {f.id for f in story[1]} - {f.id for f in found.facts} == {five.id}
    assert found.stale == ()


def test_the_rest_stays_as_it_is(story: Story) -> None:
    three, five = on(story[1], "3 million"), on(story[1], "5 million")
    left = {f.id: f for f in decided(story, Join((three.id, five.id))).facts if f.id != three.id}
    assert left == {f.id: f for f in story[1] if f.id not in {three.id, five.id}}


def test_a_part_is_a_fact_of_its_own(story: Story) -> None:
    crates = on(story[1], "40 crates")
    assert crates.verdict == "agreed"
    part = Part((Words("Harbour Post", "40 crates"),), note="Of another barge")
    found = decided(story, part)
    kept, off = [f for f in found.facts if any("40 crates" in r.evidence.exact for r in f.readings)]
    assert (kept.id, {r.report for r in kept.readings}) == (crates.id, {story[0][0].report.id})
    assert {r.report for r in off.readings} == {story[0][1].report.id}
    assert {f.verdict for f in (kept, off)} == {"single"}
    assert {f.decided_by for f in (kept, off)} == {"editor"}
    assert {note for f in (kept, off) for note in f.notes} == {"Parted by the editor: Of another barge."}
    assert off.id == next(f.id for f in decided(story, part).facts if f.readings == off.readings)


def test_a_part_can_be_joined_to_another_fact(story: Story) -> None:
    words = Words("Harbour Post", "40 crates")
    three = on(story[1], "3 million")
    found = decided(story, Join((three.id, words)), Part((words,)))
    assert {r.report for r in on(found.facts, "3 million", "40 crates").readings} == {u.report.id for u in story[0]}
    assert len(found.facts) == len(story[1])


def test_what_cannot_be_compared_is_joined_by_its_words(story: Story) -> None:
    crates, three = on(story[1], "40 crates"), on(story[1], "3 million")
    joined = next(f for f in decided(story, Join((crates.id, three.id))).facts if f.id == crates.id)
    assert (joined.kind, joined.verdict) == ("count", "compatible")
    assert joined.why.startswith("Not in the same words: ")


def test_a_verdict_is_set_and_the_programs_kept(story: Story) -> None:
    three, five = on(story[1], "3 million"), on(story[1], "5 million")
    found = decided(story, Join((three.id, five.id)), Settle(five.id, "compatible", note="The quay costs more than the pier.", who="MV"))
    joined = on(found.facts, "3 million", "5 million")
    assert (joined.verdict, joined.decided_by) == ("compatible", "editor")
    assert joined.why == "Verdict set by the editor (MV): The quay costs more than the pier."
    assert joined.notes[0] == "Joined by the editor."
    assert joined.notes[1].startswith("The program said disputed: ")


@pytest.mark.parametrize(
    ("decision", "why"),
    [
        (Settle("gone", "agreed", place="a.toml, line 2"), "a.toml, line 2 no longer applies: no fact has the id gone any more"),
        (Settle(Words("Northline", "3 million"), "agreed"), "only one report has it now"),
        (Settle(Words("Northline", "40 crates"), "single"), "2 reports have it now"),
        (Join(("gone", Words("Northline", "40 crates"))), "nothing is joined"),
        (Join((Words("The Sun", "40 crates"), Words("Northline", "41 crates"))), "no longer stand in Northline"),
        (Part((Words("Northline", "3 million euros"),)), "all the readings that the fact has"),
        (Part((Words("The Sun", "40 crates"),)), "no report given is called “The Sun”"),
        (Part((Words("Northline", "3 million euros"),), fact="gone"), "no fact has the id gone"),
    ],
)
def test_what_no_longer_applies_is_named(story: Story, decision: Decision, why: str) -> None:
    found = decided(story, decision)
    assert why in " ".join(found.stale)
    assert found.facts == story[1]


@given(data=st.data())
def test_no_reading_is_lost_by_joins(story: Story, data: st.DataObject) -> None:
    ids = st.sampled_from([f.id for f in story[1]])
    joins = data.draw(st.lists(st.builds(Join, st.tuples(ids, ids)), max_size=5))
    found = decided(story, *joins)
    assert {r for f in found.facts for r in f.readings} == {r for f in story[1] for r in f.readings}
    assert len({f.id for f in found.facts}) == len(found.facts)
    assert found.stale == ()


def test_of_a_join_the_rest_is_kept(story: Story) -> None:
    three, five = on(story[1], "3 million"), on(story[1], "5 million")
    found = decided(story, Join((three.id, "gone", five.id)))
    assert on(found.facts, "3 million", "5 million").decided_by == "editor"
    assert len(found.stale) == 1
    assert "the rest is joined" in found.stale[0]


def test_decisions_written_twice_do_no_harm(story: Story) -> None:
    part, settle = Part((Words("Northline", "40 crates"),)), Settle(on(story[1], "40 crates").id, "disputed")
    assert decided(story, part, part) == decided(story, part)
    assert decided(story, settle, settle) == decided(story, settle)


CRATES = Words("Northline", "40 crates")


@pytest.mark.parametrize(
    "decisions",
    [
        (Settle(CRATES, "disputed", place="line 1"), Settle(Words("Harbour Post", "40 crates"), "compatible", place="line 2")),
        (Part((CRATES,), place="line 1"), Join((CRATES, Words("Harbour Post", "40 crates")), place="line 2")),
        (
            Part((CRATES,), place="line 1"),
            Part((Words("0.txt", "40  crates"), Words("Northline", "3 million")), place="line 2"),
        ),
    ],
)
def test_decisions_that_contradict_each_other_are_refused(story: Story, decisions: Sequence[Decision]) -> None:
    with pytest.raises(DecisionError, match=r"line 1 and line 2 contradict each other"):
        decided(story, *decisions)


def test_a_model_is_shown_as_one_and_undoes_no_editors(story: Story) -> None:
    three, five = on(story[1], "3 million"), on(story[1], "5 million")
    join: dict[str, Any] = {"by": "model", "sure": 0.6, "note": "Both are the bill."}
    found = decided(story, Join((three.id, five.id), **join))
    joined = on(found.facts, "3 million", "5 million")
    assert (joined.decided_by, joined.confidence, joined.notes) == ("model", 0.6, ("Joined by the model: Both are the bill.",))
    settled = decided(story, Settle(three.id, "disputed"))
    again = decide(settled.facts, [Join((three.id, five.id), **join)], story[0])
    assert again.facts == settled.facts
    assert "an editor has decided on it" in again.stale[0]


@pytest.mark.parametrize("verdict", ["agreed", "compatible", "updated", "disputed"])
def test_any_other_verdict_can_be_set(story: Story, verdict: Any) -> None:
    fact = on(story[1], "40 crates")
    assert on(decided(story, Settle(fact.id, verdict)).facts, "40 crates").verdict == verdict


def stated(report: str, words: str, stance: Modality = "asserted") -> Reading:
    return Reading(report, words, (), Evidence(0, 4, "The ", "", ""), stance)


@pytest.mark.parametrize(
    ("said", "verdict", "why"),
    [
        ((("r0", "It sank"),), "single", "Only Northline says so."),
        ((("r0", "It sank"), ("r1", "it  sank")), "agreed", "Both say the same: It sank."),
        (
            (("r0", "It sank"), ("r1", "Lost")),
            "compatible",
            "Not in the same words: It sank (Northline); Lost (Sund Radio).",
        ),
        ((("r0", "It sank"), ("r1", "It did not sink", "denied")), "disputed", "Sund Radio denies what others state."),
    ],
)
def test_what_has_no_measure_is_judged_by_its_words(said: Sequence[tuple[Any, ...]], verdict: str, why: str) -> None:
    reports = (Report("r0", "0.txt", "The barge", outlet="Northline"), Report("r1", "1.txt", "The boat", outlet="Sund Radio"))
    fact = Fact("f", "statement", "It sank", "single", 0.5, "", 1, ())
    judged = rejudged(fact, [stated(*one) for one in said], Known(reports, {}))
    assert (judged.verdict, judged.why) == (verdict, why)
