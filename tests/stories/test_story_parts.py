"""What a report says in short, and what becomes rare, worn or mended."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.stories import Grouping, Ledger, Placement
from rashomon.stories.days import days_named
from rashomon.stories.likeness import affinity, odds
from rashomon.stories.mending import merge, part
from rashomon.stories.rarity import Rarity, share_of
from rashomon.stories.sketch import Sketch, sketch
from rashomon.stories.words import headline, sentences_of, wording
from rashomon.stories.worn import DAYS, Worn
from rashomon.types import Report
from specimens.wires import BAKERY, FERRY, WAREHOUSE, report

PUBLISHED = date(2031, 3, 5).toordinal()  # a Wednesday


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("It sank on Tuesday.", {-1}),
        ("It sank on Wednesday.", {0}),
        ("It will sail on Thursday.", {-6}),
        ("It sank on March 3.", {-2}),
        ("It sank on Feb. 29, 2028.", {-1100}),
        ("It sank on Feb. 30.", set()),
        ("It sank last night, after a storm yesterday.", {-1}),
        ("It sank this morning.", {0}),
        ("On Dec. 30 it sailed.", {-65}),
        ("On March 20 it sails.", {15}),
        ("It may sink. May is who she is.", set()),
    ],
)
def test_days(text: str, named: set[int]) -> None:
    assert {day - PUBLISHED for day in days_named(text, PUBLISHED)} == named
    assert days_named(text, None) == frozenset()


def test_wording() -> None:
    sentences = sentences_of(
        "Police in Elva said that Orlan Beck’s ferry, the Marit, sank. Police found Mr. Beck, 58, and a 9-year-old boy."
    )
    told = wording("Ferries sink", sentences)
    assert told.title == {"ferrie", "sink"}
    assert {"orlan", "beck", "marit", "elva"} <= told.names
    assert told.runs == {"orlan beck"}
    assert told.ages == {58, 9}
    assert told.words["beck"] == 2


@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Ferry sinks", "Ferry sinks\n\nIt sank.", ("Ferry sinks", "It sank.")),
        (None, "Ferry sinks\nIt sank.", ("Ferry sinks", "It sank.")),
        (None, "It sank off Elva. All were saved.", ("It sank off Elva.", "All were saved.")),
        ("", "", ("", "")),
    ],
)
def test_headline(title: str | None, text: str, found: tuple[str, str]) -> None:
    assert headline(title, text) == found


def test_a_word_is_the_less_rare_the_more_stories_hold_it() -> None:
    rarity = Rarity()
    new = rarity.of("zorvan")
    assert new > rarity.of("harbour") > rarity.of("said")
    for _ in range(10):
        rarity.count(["zorvan"])
    assert rarity.of("zorvan") < rarity.of("brelka")


def test_a_story_counts_once_however_often_it_is_told() -> None:
    many, one = Rarity(), Rarity()
    one.count(["zorvan"])
    for _ in range(4):
        many.count(["zorvan"], 1 / 4)
    assert many.of("zorvan") == one.of("zorvan")


def test_what_rarity_remembers_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.stories.rarity.HALVE", 50)
    rarity = Rarity()
    for number in range(1000):
        rarity.count([f"name{number}", "harbour"])
    seen, held = rarity.state()
    assert len(held) <= 101
    assert seen <= 100
    assert "harbour" in held


@given(st.text(min_size=1, max_size=12))
def test_shares_are_shares(term: str) -> None:
    assert 0 <= share_of(term) <= 1


def test_a_sentence_met_on_several_days_is_worn() -> None:
    worn = Worn()
    fresh = [worn.fresh([1, day + 10], day) for day in range(1, 6)]
    assert [1 in found for found in fresh] == [day < DAYS for day in range(1, 6)]
    assert all(day + 10 in found for day, found in enumerate(fresh, 1))


def test_worn_sentences_are_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.stories.worn.KEPT", 10)
    worn = Worn()
    for number in range(100):
        worn.fresh([number], number)
    assert sum(map(len, worn.state())) <= 20


def test_odds_are_the_same_both_ways() -> None:
    drawn = _sketches([*FERRY, *BAKERY])
    assert all(odds(a, b) == pytest.approx(odds(b, a)) for a in drawn for b in drawn)
    assert affinity([2.0, 0.0]) == 1.5


def test_stories_that_agree_become_one_and_keep_the_id_of_the_older() -> None:
    memory = Grouping().memory
    for one, story in zip(_sketches([*FERRY, *BAKERY]), ("old", "old", "new", "new", "other", "other"), strict=True):
        memory.add(one, story)
    assert merge(memory, ["new", "old", "other"]) == (("new", "old"),)
    assert len(memory.reports("old")) == 4


def test_a_story_of_two_events_is_parted() -> None:
    memory = Grouping().memory
    drawn = _sketches([*BAKERY, *FERRY[:2]])
    for one in drawn:
        memory.add(one, "both")
    moved = part(memory, "both")
    assert {report for report, _ in moved} == {drawn[2].id, drawn[3].id}
    assert memory.reports("both") == (drawn[0].id, drawn[1].id)
    assert {memory.story_of(report) for report, _ in moved} == {story for _, story in moved} != {"both"}


def test_a_ledger_follows_what_changes() -> None:
    ledger = Ledger()
    ledger.enter(WAREHOUSE[0], Placement("a", "one", ""))
    ledger.enter(WAREHOUSE[1], Placement("b", "two", ""))
    ledger.enter(BAKERY[0], Placement("c", "one", "", merged=(("two", "one"),)))
    ledger.enter(BAKERY[1], Placement("d", "one", "", moved=(("c", "three"), ("d", "three"))))
    told = ledger.stories()
    assert [(story.id, story.reports) for story in told.stories] == [("one", ("a", "b")), ("three", ("c", "d"))]
    assert dict(told.placed) == {"a": "one", "b": "one", "c": "three", "d": "three"}


def test_times_of_a_story_are_compared_over_zones() -> None:
    ledger = Ledger()
    late, early = "2031-03-04T09:00:00+00:00", "2031-03-04T10:00:00+05:00"
    for name, published in {"a": late, "b": early, "c": None}.items():
        ledger.enter(replace(report("Fire", "A fire."), published=published), Placement(name, "one", ""))
    story = ledger.stories().stories[0]
    assert (story.first, story.last) == (early, late)


def _sketches(reports: list[Report]) -> list[Sketch]:
    rarity, worn = Rarity(), Worn()
    return [sketch(f"{number}", one, rarity, worn)[0] for number, one in enumerate(reports)]
