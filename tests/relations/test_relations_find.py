"""From the reports of a story to the relations of its actors."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import permutations

import pytest

from rashomon.relations import find_relations
from rashomon.types import Actor, Relation, Report, Understanding

Story = tuple[tuple[Understanding, ...], tuple[Actor, ...]]

GAZETTE = """\
Corran President Orlan Beck spoke by phone with Elvan President Nils Falk on 7 March 2031, his office said. \
Corran imposed sanctions on Elva in January 2031. Elva expelled the Corran ambassador on 12 February 2031. \
Beck invited Falk to Ostrel on 8 March 2031. Elva released two Corran fishermen on 8 March 2031. \
"It was a good talk," Beck told Sund Radio.
"""
LEDGER = """\
Elvan President Nils Falk spoke by phone with Corran President Orlan Beck on 7 March 2031. \
Elva freed two fishermen of Corran on 8 March 2031. Corran had imposed sanctions on Elva in January 2031. \
Corran had threatened to close its border to Elva on 2 March 2031. Elva's navy seized a Corran trawler on 20 February 2031. \
Falk will visit Corran in April. Rita Falcao, the director of Nordia Air, praised the talks.
"""
COURIER = """\
Elva expelled the ambassador of Corran on 13 February 2031. Corran's government sanctioned Elva in January 2031.
"""


@pytest.fixture(scope="module")
def told(story: Callable[..., Story]) -> Story:
    return story(GAZETTE, LEDGER, COURIER)


@pytest.fixture(scope="module")
def relation(told: Story) -> Relation:
    (found,) = find_relations(*told, ())
    return found


def _whats(relation: Relation) -> list[str]:
    return [event.what for event in relation.events]


def test_two_countries_that_no_table_knows(relation: Relation) -> None:
    assert relation.names == ("Corran", "Elva")
    assert "orlan-beck" in relation.members[0]
    assert "nils-falk" in relation.members[1]


@pytest.mark.parametrize(
    ("code", "day", "source", "reports"),
    [
        ("COERCE", "2031-01-01", "Corran", {"r0", "r1", "r2"}),
        ("SANCTION", "2031-02-12", "Elva", {"r0", "r2"}),
        ("COERCE", "2031-02-20", "Elva", {"r1"}),
        ("THREATEN", "2031-03-02", "Corran", {"r1"}),
        ("CONSULT", "2031-03-07", None, {"r0", "r1"}),
        ("SUPPORT", "2031-03-08", "Corran", {"r0"}),
        ("YIELD", "2031-03-08", "Elva", {"r0", "r1"}),
    ],
)
def test_events(relation: Relation, code: str, day: str, source: str | None, reports: set[str]) -> None:
    (event,) = [e for e in relation.events if (e.code, e.earliest) == (code, day)]
    assert {reading.report for reading in event.readings} == reports
    assert event.modality == "done"
    assert source in {None, dict(zip(relation.actors, relation.names, strict=True))[event.source]}


def test_what_is_planned_is_listed_but_moves_nothing(relation: Relation) -> None:
    assert [e.what for e in relation.events if e.modality == "planned"] == ["Falk will visit Corran in April"]
    assert relation.turning is not None
    assert relation.turning.after < 5


def test_where_reports_differ(relation: Relation) -> None:
    (expelled,) = [e for e in relation.events if e.code == "SANCTION"]
    assert expelled.differs == ("dated 12 February 2031 by Gazette 0 and 13 February 2031 by Gazette 2",)
    assert (expelled.earliest, expelled.latest) == ("2031-02-12", "2031-02-13")


def test_the_relation_turned_with_the_call(relation: Relation) -> None:
    turning = relation.turning
    assert turning is not None
    (call,) = [e for e in relation.events if e.code == "CONSULT"]
    assert (turning.event, turning.earliest) == (call.id, "2031-03-07")
    assert turning.before < 0 < turning.after


def test_every_reading_stands_in_its_report(told: Story, relation: Relation) -> None:
    texts = {u.report.id: u.report.text for u in told[0]}
    for reading in (r for e in relation.events for r in e.readings):
        assert texts[reading.report][reading.evidence.start : reading.evidence.end] == reading.evidence.exact != ""


def test_the_order_of_reports_changes_nothing(told: Story, relation: Relation) -> None:
    understandings, actors = told
    assert {find_relations(row, actors, ()) for row in permutations(understandings)} == {(relation,)}


def test_a_report_more_loses_no_event_and_changes_no_id(told: Story, relation: Relation) -> None:
    understandings, actors = told
    for fewer in ((0,), (1,), (0, 1), (1, 2)):
        for one in find_relations([understandings[n] for n in fewer], actors, ()):
            assert one.id == relation.id
            assert _readings([one]) <= _readings([relation])
    first = find_relations(understandings[:2], actors, ())[0]
    assert {e.id for e in first.events} <= {e.id for e in relation.events}


def _readings(relations: Iterable[Relation]) -> set[tuple[str, int, int, str]]:
    rows = (reading for relation in relations for event in relation.events for reading in event.readings)
    return {(r.report, r.evidence.start, r.evidence.end, r.code) for r in rows}


def test_a_hundred_copies_tell_no_more_events(told: Story, relation: Relation) -> None:
    understandings, actors = told
    copies = [_copy(u, n) for n in range(33) for u in understandings]
    (found,) = find_relations(copies, actors, ())
    assert _whats(found) == _whats(relation)
    assert len({r.report for e in found.events for r in e.readings}) == 99


def _copy(u: Understanding, n: int) -> Understanding:
    report: Report = replace(u.report, id=f"{u.report.id}-{n}")
    return replace(u, parsed=replace(u.parsed, report=report))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry was late on Monday.",
        "Corran President Orlan Beck told Sund Radio on Monday that the harbour of Corran was safe. He thanked Sund Radio.",
        "Corran President Orlan Beck praised Corran's navy. The navy of Corran thanked Beck.",
        "Corran President Orlan Beck will meet Elvan President Nils Falk on Friday. Beck may call Falk.",
        "Officials urged people to stay at home. Protesters attacked officials.",
    ],
)
def test_no_relation(story: Callable[..., Story], text: str) -> None:
    assert find_relations(*story(text), ()) == ()


def test_only_one_side_says_so(story: Callable[..., Story]) -> None:
    head = "Corran President Orlan Beck met Elvan President Nils Falk in March 2031."
    alleged = f"{head} “Corran has bombed Elva's harbour,” Nils Falk said."
    stated = f"{head} Corran has bombed Elva's harbour."
    for text, modality in ((alleged, "alleged"), (stated, "done")):
        (found,) = find_relations(*story(text), ())
        assert [e.modality for e in found.events if e.code == "ASSAULT"] == [modality]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Corran sent troops to its border with Elva on Monday.", "MOBILIZE"),
        ("Elvan forces shelled a village in Corran on Monday.", "ASSAULT"),
        ("Corran seized lorries from Elva on Monday.", "COERCE"),
    ],
)
def test_what_lies_in_a_country_or_comes_from_it_is_its_own(story: Callable[..., Story], text: str, code: str) -> None:
    (found,) = find_relations(
        *story(f"Corran President Orlan Beck met Elvan President Nils Falk in 2030. {text} Elva and Corran are rivals."), ()
    )
    assert code in {event.code for event in found.events}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Elva is poor. Corran warned the northern country on Monday.", True),
        ("Elva is poor, and so is Norway. Corran warned the northern country on Monday.", False),  # which of the two?
        ("Corran warned a northern country on Monday.", False),
    ],
)
def test_a_country_told_by_a_description(story: Callable[..., Story], text: str, found: bool) -> None:
    filler = "The harbour was quiet at night, and the boats lay still in the rain, as they had for weeks. " * 5
    head = f"President Orlan Beck of Corran met President Nils Falk of Elva in 2030. Elva thanked Corran. {filler}"
    codes = {event.code for one in find_relations(*story(head + text), ()) for event in one.events}
    assert ("THREATEN" in codes) is found


@pytest.mark.parametrize("who", ["Nils Falk", "Elvan officials", "An Elvan general"])
def test_what_only_the_other_side_says_is_alleged(story: Callable[..., Story], who: str) -> None:
    head = "President Orlan Beck of Corran met Elvan President Nils Falk of Elva in March 2031. Elva and Corran are rivals."
    (found,) = find_relations(*story(f"{head} {who} said Corran had bombed Elva's harbour."), ())
    assert [e.modality for e in found.events if e.code == "ASSAULT"] == ["alleged"]


def test_a_copy_loses_no_event(story: Callable[..., Story]) -> None:
    once, twice = (find_relations(*story(*texts), ())[0] for texts in ((GAZETTE, LEDGER), (GAZETTE, GAZETTE, LEDGER)))
    assert [event.code for event in twice.events] == [event.code for event in once.events]
