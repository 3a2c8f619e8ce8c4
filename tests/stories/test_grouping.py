"""Invented events, told by several outlets over days: what is one story and what is not."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.stories import Grouping, Memory, Window, group, name_of
from rashomon.types import Report
from specimens.wires import BAKERY, BLAST, COUNTRY, EVENTS, FERRY, WAREHOUSE, WIRE, report, stream


@pytest.fixture(scope="module")
def placed() -> dict[str, str]:
    return dict(group(one for _, one in stream()).placed)


@pytest.mark.parametrize("event", [event for event, reports in EVENTS.items() if len(reports) > 1])
def test_one_event_in_different_words_is_one_story(event: str, placed: dict[str, str]) -> None:
    assert len({placed[name_of(one)] for one in EVENTS[event]}) == 1


@pytest.mark.parametrize(("one", "other"), list(combinations(EVENTS, 2)))
def test_two_events_are_two_stories(one: str, other: str, placed: dict[str, str]) -> None:
    """Two fires in one town on one day, a disaster and its anniversary, five reports from one country."""
    assert placed[name_of(EVENTS[one][0])] != placed[name_of(EVENTS[other][0])]


def test_every_report_is_placed_for_a_reason() -> None:
    grouping = Grouping()
    reasons = [grouping.place(one).why for _, one in stream()]
    assert len([why for why in reasons if why.startswith("opens a story")]) == len(EVENTS)
    assert all(why.startswith(("opens a story", "shares “")) or "sentences stand in “" in why for why in reasons)


def test_a_copy_names_its_original() -> None:
    grouping = Grouping()
    placements = [grouping.place(one) for one in BLAST]
    assert [placement.copy_of for placement in placements] == [None, name_of(BLAST[0]), name_of(BLAST[0]), None]
    assert placements[2].why == "5 of its 5 sentences stand in “Blast at chemical works in Orrin”"


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_within_a_minute_parts_no_copies(order: list[int]) -> None:
    outlets = ["Sund Press", "Elva Post", "Northline", "Harbour Gazette"]
    at = "2031-03-04T09:40:00"
    copies = [report(f"Blast in Orrin, {outlet} says", f"{WIRE} ({outlet})", at, outlet) for outlet in outlets]
    told = [*copies, BAKERY[0], WAREHOUSE[0]]
    placed = group(replace(told[place], published=at) for place in order).placed
    assert len({placed[name_of(one)] for one in copies}) == 1
    assert len(set(placed.values())) == 3


def test_a_report_that_comes_again_stays_where_it_is() -> None:
    grouping = Grouping()
    placed = {name_of(one): grouping.place(one).story for _, one in stream()}
    again = grouping.place(FERRY[1])
    assert (again.story, again.why) == (placed[name_of(FERRY[1])], "has been placed before")
    assert grouping.memory.size[0] == len(placed)


def test_a_report_whose_text_is_another_now_is_placed_anew() -> None:
    grouping = Grouping()
    placed = {name_of(one): grouping.place(one).story for one in (*FERRY, *BLAST)}
    turned = replace(BLAST[3], title=FERRY[1].title, text=FERRY[1].text)
    assert grouping.place(turned).story == placed[name_of(FERRY[0])]


def test_names_may_be_given() -> None:
    grouping = Grouping()
    first = grouping.place(FERRY[0], "r1")
    assert (first.report, grouping.memory.reports(first.story)) == ("r1", ("r1",))


def test_a_story_keeps_the_id_of_the_report_that_came_first() -> None:
    alone = Grouping().place(FERRY[0]).story
    assert {group(reports).stories[0].id for reports in (FERRY, FERRY[:2], [*FERRY, *COUNTRY])} == {alone}


@pytest.mark.parametrize("window", [Window(reports=4), Window(days=10)])
def test_what_is_remembered_is_bounded_by_the_window(window: Window) -> None:
    grouping = Grouping(Memory(window))
    sizes = []
    for week in range(40):
        for one in (*FERRY, *BLAST, *COUNTRY):
            grouping.place(_in_week(one, week))
            sizes.append(grouping.memory.size)
    assert max(reports for reports, _, _ in sizes) <= min(window.reports, 8 * len((*FERRY, *BLAST, *COUNTRY)))  # of eight weeks
    assert all(stories <= reports and sketches <= reports for reports, stories, sketches in sizes)


def test_of_a_large_story_some_sketches_are_kept() -> None:
    grouping = Grouping()
    for number in range(60):
        grouping.place(report("Blast at chemical works in Orrin", f"{WIRE} Witness {number} heard it.", outlet=f"Outlet {number}"))
    assert grouping.memory.size == (60, 1, 12)


@pytest.mark.parametrize("body", ["", "a", "…", "\x00\x01", "İ" * 3000, "A. " * 2000, "“Ü” 4 4 4", "٣٤ " * 50, "A-" * 900 + "B"])
@pytest.mark.parametrize("published", [None, "0001-01-01", "9999-12-31T23:59:59", "2031-03-04"])
def test_odd_reports_break_nothing(body: str, published: str | None) -> None:
    grouping = Grouping()
    odd = Report("r", "odd.txt", body or " ", body[:20] or None, None, published)
    told = group([odd, FERRY[0], replace(odd, source="odd2.txt"), FERRY[1]], grouping)
    assert set(told.placed) == {"odd.txt", "odd2.txt", name_of(FERRY[0]), name_of(FERRY[1])}


def _in_week(one: Report, week: int) -> Report:
    """The report as if it had come so many weeks later."""
    day = f"{2031 + week // 40}-{1 + week % 40 // 4:02d}-{1 + 7 * (week % 4):02d}"
    return replace(one, url=f"{one.url}/{week}", published=day)


def test_a_report_without_date_is_placed_by_its_arrival() -> None:
    stripped = replace(FERRY[2], published=None)
    placed = group([*FERRY[:2], *BAKERY, stripped]).placed
    assert placed[name_of(stripped)] == placed[name_of(FERRY[0])]
