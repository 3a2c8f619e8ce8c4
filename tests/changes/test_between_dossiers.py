"""What sets a dossier off from an earlier one: of a flood in Ostrel, told by three outlets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.changes import Difference, between
from rashomon.types import Dossier, Evidence, Fact, FactKind, Intruder, Reading, Report, Verdict
from specimens.ferry import DOSSIER


def report(name: str, text: str = "The gates held.") -> Report:
    """A report at an address of its outlet; as of any report, its id is made from its text."""
    return Report(f"{name}-{len(text)}", f"{name}.html", text, outlet=name, url=f"https://{name}.example/flood#top")


NORTH, SUND, POST = report("north"), report("sund"), report("post")


def reading(of: Report, value: str, exact: str = "") -> Reading:
    words = exact or f"{of.outlet} says {value}"
    return Reading(of.id, value, (), Evidence(0, len(words), words, "", ""))


def fact(
    *readings: Reading, id_: str = "f1", kind: FactKind = "count", topic: str = "people hurt", verdict: Verdict = "agreed", origins: int = 1
) -> Fact:
    return Fact(id_, kind, topic, verdict, 0.9, "Both say so.", origins, readings)


def dossier(*facts: Fact, reports: tuple[Report, ...] = (NORTH, SUND), intruders: tuple[Intruder, ...] = ()) -> Dossier:
    return replace(DOSSIER, reports=reports, passages=((),) * len(reports), facts=facts, intruders=intruders)


HURT = fact(reading(NORTH, "40 people"), reading(SUND, "40 people"))


def test_nothing_before_makes_everything_new() -> None:
    found = between([], dossier(HURT))
    assert found == Difference(new=(HURT,), added=(NORTH, SUND))
    assert found


def test_a_dossier_does_not_differ_from_itself() -> None:
    assert not between([dossier(HURT)], dossier(HURT))
    assert not between([DOSSIER], DOSSIER)


@pytest.mark.parametrize(
    ("before", "after", "grown"),
    [
        (("40 people",), ("52 people",), ("40 people", "52 people")),
        (("40 people",), ("40 people", "at least 52 people"), ("40 people", "at least 52 people")),
        (("40 people", "52 people"), ("52 people",), None),
        (("52 people",), ("40 people",), None),
        (("900 people",), ("1,200 people",), ("900 people", "1,200 people")),
        (("999,999 people",), ("1.2 million people",), ("999,999 people", "1.2 million people")),
        (("dozens",), ("52 people",), None),  # 52 may be what was meant by dozens
    ],
)
def test_tolls_that_grew(before: tuple[str, ...], after: tuple[str, ...], grown: tuple[str, str] | None) -> None:
    was, now = (fact(*(reading(NORTH, value) for value in values)) for values in (before, after))
    found = between([dossier(was)], dossier(now)).grown
    assert [(one.before, one.after) for one in found] == ([grown] if grown else [])


def test_a_number_that_is_disputed_or_no_count_has_not_grown() -> None:
    now = replace(HURT, readings=(reading(NORTH, "52 people"), reading(SUND, "40 people")))
    assert between([dossier(HURT)], dossier(replace(now, verdict="disputed"))).grown == ()
    assert between([dossier(replace(HURT, kind="duration"))], dossier(replace(now, kind="duration"))).grown == ()


def test_a_verdict_that_turned_and_an_origin_gained() -> None:
    was = replace(HURT, informants=("the mayor",))
    now = replace(HURT, verdict="disputed", origins=2, informants=("the mayor", "Lena Holm"))
    found = between([dossier(was)], dossier(now))
    assert [(one.before.verdict, one.after.verdict) for one in found.turned] == [("agreed", "disputed")]
    assert [(one.before.origins, one.after.origins, one.gained, one.lost) for one in found.rested] == [(1, 2, ("Lena Holm",), ())]


def test_reports_added_edited_and_left() -> None:
    edited = report("north", "The gates held until nine.")
    found = between([dossier(HURT, reports=(NORTH, SUND))], dossier(reports=(edited, POST)))
    assert (found.added, found.left, found.gone) == ((POST,), (SUND,), (HURT,))
    assert [(one.before, one.after) for one in found.edited] == [(NORTH, edited)]
    assert [(run.change, run.words) for run in found.edited[0].runs] == [("same", "The gates"), ("replaced", "held until nine.")]


def test_reports_of_one_address_are_told_apart_by_their_ids() -> None:
    """A site may give one address for all its pages."""
    one, other, third = (replace(report("north", text), id=text) for text in ("The gates held.", "It rained.", "Snow fell."))
    found = between([dossier(reports=(one, other))], dossier(reports=(third, other, one)))
    assert found == Difference(added=(third,))


def test_an_id_that_outlasts_an_edit() -> None:
    was, now = replace(NORTH, url=None), replace(NORTH, url=None, source="moved.html", text="The gates held until nine.")
    found = between([dossier(reports=(was, SUND))], dossier(reports=(now, SUND)))
    assert ([(one.before, one.after) for one in found.edited], found.added, found.left) == ([(was, now)], (), ())


def test_a_report_held_to_be_of_another_event_has_left() -> None:
    found = between([dossier(HURT)], dossier(HURT, intruders=(Intruder(SUND.id, "It tells of another flood."),)))
    assert found == Difference(left=(SUND,))


@pytest.mark.parametrize(
    ("now", "same"),
    [
        (fact(reading(NORTH, "40 people"), id_="f2"), True),  # the words it rests on are the same
        (fact(reading(NORTH, "52 people"), id_="f2"), True),  # the topic is, in the same report
        (fact(reading(POST, "40 people"), id_="f2"), False),
        (fact(reading(NORTH, "52 people"), id_="f2", topic="people missing"), False),
        (fact(reading(NORTH, "40 people"), id_="f2", kind="rank"), False),
    ],
    ids=["words", "topic", "report", "another topic", "another kind"],
)
def test_a_fact_whose_id_is_gone(now: Fact, same: bool) -> None:
    found = between([dossier(HURT, reports=(NORTH, SUND, POST))], dossier(now, reports=(NORTH, SUND, POST)))
    assert (found.new, found.gone) == (((), ()) if same else ((now,), (HURT,)))


def test_an_edited_report_keeps_its_facts() -> None:
    """Its id is another, made from the new text; its address is not."""
    edited = report("north", "The gates held until nine.")
    was, now = fact(reading(NORTH, "two people", "Two were hurt")), fact(reading(edited, "two people", "Two were hurt"), id_="f2")
    found = between([dossier(was)], dossier(now, reports=(edited, SUND)))
    assert (found.new, found.gone, len(found.edited)) == ((), (), 1)


def test_facts_joined_or_parted_are_neither_new_nor_gone() -> None:
    north, sund = fact(reading(NORTH, "40 people"), id_="f2"), fact(reading(SUND, "40 people"), id_="f3")
    assert not between([dossier(north, sund)], dossier(HURT, reports=(NORTH, SUND)))
    assert not between([dossier(HURT)], dossier(north, sund))
    other = fact(reading(SUND, "three schools"), id_="f3", topic="schools opened")
    assert between([dossier(north, other)], dossier(HURT)) == Difference(gone=(other,))


def test_the_facts_of_a_story_merged_into_it_are_not_new() -> None:
    shelter = fact(reading(POST, "three schools"), id_="f9", topic="schools opened")
    after = dossier(HURT, shelter, reports=(NORTH, SUND, POST))
    assert between([dossier(HURT)], after).new == (shelter,)
    assert not between([dossier(HURT), dossier(shelter, HURT, reports=(POST,))], after)


VALUES = st.sampled_from(["40 people", "52 people", "dozens", "about 1,200 people"])
READINGS = st.builds(reading, st.sampled_from([NORTH, SUND, POST]), VALUES, st.sampled_from(["", "Two were hurt", "Police said so"]))
FACTS = st.builds(
    fact,
    READINGS,
    READINGS,
    id_=st.sampled_from("abcdef"),
    kind=st.sampled_from(["count", "money"]),
    topic=st.sampled_from(["hurt", "missing"]),
    verdict=st.sampled_from(["agreed", "updated", "disputed"]),
    origins=st.integers(0, 3),
)
DOSSIERS = st.lists(FACTS, max_size=6, unique_by=lambda one: one.id).map(lambda facts: dossier(*facts, reports=(NORTH, SUND, POST)))


@given(DOSSIERS, DOSSIERS)
def test_every_fact_is_accounted_for_once(before: Dossier, after: Dossier) -> None:
    found = between([before], after)
    assert set(found.new) <= set(after.facts)
    assert set(found.gone) <= set(before.facts)
    assert not {one.id for one in found.gone} & {one.id for one in after.facts}
    assert not {one.id for one in found.new} & {one.id for one in before.facts}
    assert not {one.fact.id for one in found.grown} & {one.id for one in found.new}


@given(DOSSIERS)
def test_no_dossier_differs_from_itself(one: Dossier) -> None:
    assert not between([one], one)
