"""The dossiers of a story, and what has changed since a moment, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from rashomon.changes import Difference
from rashomon.outputs.json import dossier_object, dumps
from rashomon.store import Store, StoryChange, changes_since, story_since
from rashomon.types import Dossier, Report
from specimens.clock import Clock
from specimens.ferry import DOSSIER
from specimens.hostile import hostile_dossier

FEWER = replace(DOSSIER, facts=DOSSIER.facts[2:])


def written(dossier: Dossier) -> str:
    return dumps(dossier_object(dossier))


def kept(store: Store, story: str, dossier: Dossier) -> None:
    """Saves the reports of a dossier, places them, and saves the dossier."""
    with store.transaction() as tx:
        saved = [tx.reports.save(report) for report in dossier.reports]
        for one in saved:
            tx.stories.place(story, one.id)
        tx.dossiers.save(story, written(dossier), [(one.id, one.number) for one in saved])


def changed(store: Store, since: datetime) -> tuple[StoryChange, ...]:
    with store.snapshot() as tx:
        return changes_since(tx, since).stories


def test_a_dossier_is_kept_when_it_has_changed(store: Store, clock: Clock) -> None:
    for dossier in (FEWER, FEWER, DOSSIER, FEWER):
        kept(store, "s1", dossier)
        clock.on(hours=1)
    with store.snapshot() as tx:
        versions = tx.dossiers.versions("s1")
        assert [(one.number, one.made.hour) for one in versions] == [(1, 9), (2, 11), (3, 12)]
        assert versions[0].digest == versions[2].digest
        assert tx.dossiers.newest("s1") == versions[-1] == tx.dossiers.get("s1", 3)
        assert tx.dossiers.before("s1", versions[1].made) == versions[0]
        assert tx.dossiers.before("s1", versions[0].made) is None
        assert tx.dossiers.body(versions[1]) == written(DOSSIER)
        assert tx.dossiers.dossier(versions[1]) == replace(DOSSIER, sure=0.0, relations=())
        assert [number for _, number in versions[1].reports] == [1] * len(DOSSIER.reports)
        assert (tx.dossiers.newest("s9"), tx.dossiers.versions("s9")) == (None, ())


def test_hostile_dossiers_come_back_whole(store: Store) -> None:
    body = written(hostile_dossier())
    with store.transaction() as tx:
        tx.stories.place("s1", tx.reports.save(DOSSIER.reports[0]).id)
        version = tx.dossiers.save("s1", body, ())
        assert version is not None
        assert tx.dossiers.body(version) == body
        assert len(tx.search.find("evacuation", kind="fact")) == 1


def test_changes_of_a_story(store: Store, clock: Clock) -> None:
    start = clock.moment
    kept(store, "s1", FEWER)
    nine = clock.on(hours=1)
    (first,) = changed(store, start)
    assert first.fresh
    assert {fact.id for fact in first.difference.new} == {fact.id for fact in FEWER.facts}
    assert changed(store, nine) == ()
    kept(store, "s1", DOSSIER)
    (second,) = changed(store, nine)
    assert not second.fresh
    assert [fact.id for fact in second.difference.new] == [fact.id for fact in DOSSIER.facts[:2]]
    assert second.difference.added == ()
    assert second.changed == nine


def test_a_dossier_that_changed_and_changed_back_has_not_changed(store: Store, clock: Clock) -> None:
    kept(store, "s1", FEWER)
    since = clock.on(hours=1)
    for dossier in (DOSSIER, FEWER):
        kept(store, "s1", dossier)
        clock.on(hours=1)
    assert changed(store, since) == ()


def test_the_facts_of_a_merged_story_are_not_new(store: Store, clock: Clock) -> None:
    one = replace(DOSSIER, facts=DOSSIER.facts[:3], reports=DOSSIER.reports[:2], passages=DOSSIER.passages[:2], intruders=(), credits=())
    two = replace(DOSSIER, facts=DOSSIER.facts[3:], reports=DOSSIER.reports[2:], passages=DOSSIER.passages[2:], credits=())
    kept(store, "s1", one)
    kept(store, "s2", two)
    since = clock.on(hours=1)
    with store.transaction() as tx:
        tx.stories.merge("s2", "s1")
        assert tx.search.find("inspection", kind="fact") != ()
    kept(store, "s1", DOSSIER)
    assert changed(store, since) == ()
    (change,) = changed(store, since - timedelta(hours=1))
    assert (change.story.id, change.merged, change.fresh) == ("s1", ("s2",), True)
    with store.snapshot() as tx:
        part = tx.stories.get("s2")
        assert part is not None
        assert story_since(tx, part, since - timedelta(hours=1)) is None
        assert {hit.story for hit in tx.search.find("ship", kind="fact")} == {"s1"}


def test_what_a_story_split_off_had_before_is_not_new(store: Store, clock: Clock) -> None:
    kept(store, "s1", DOSSIER)
    since = clock.on(hours=1)
    part = replace(DOSSIER, reports=DOSSIER.reports[2:4], passages=DOSSIER.passages[2:4], intruders=(), credits=())
    fresh = replace(part.facts[0], id="fresh", topic="number of gates", kind="rank")
    with store.transaction() as tx:
        tx.stories.split("s1", "s2", [tx.reports.save(report).id for report in part.reports])
    kept(store, "s2", replace(part, facts=(*part.facts[:2], fresh)))
    (change,) = changed(store, since)
    assert (change.story.split_from, change.fresh) == ("s1", True)
    assert change.difference == Difference(new=(fresh,))


@pytest.mark.parametrize(
    ("edits", "since", "expected"),
    [
        ((), 0, []),
        (("Two were hurt.",), 0, []),
        (("Three were hurt.",), 0, [("Two", "Three")]),
        (("Three were hurt.",), 1, [("Two", "Three")]),
        (("Three were hurt.",), 2, []),
        (("Three were hurt.", "Four were hurt."), 2, [("Three", "Four")]),
        (("Three were hurt.", "Two were hurt."), 1, []),  # as it was
        (("Two  were\nhurt.",), 0, []),  # its blanks alone
    ],
)
def test_reports_edited(store: Store, clock: Clock, edits: tuple[str, ...], since: int, expected: list[tuple[str, str]]) -> None:
    start = clock.moment
    for text in ("Two were hurt.", *edits):
        with store.transaction() as tx:
            tx.reports.save(Report(text, "a.txt", text))
        clock.on(hours=1)
    with store.snapshot() as tx:
        found = changes_since(tx, start + timedelta(hours=since))
    assert [(run.base, run.words) for edit in found.edits for run in edit.runs if run.change != "same"] == expected
    assert bool(found) == bool(expected)


def test_a_dossier_is_read_once(store: Store) -> None:
    kept(store, "s1", DOSSIER)
    with store.snapshot() as tx, store.snapshot() as other:
        version = tx.dossiers.newest("s1")
        assert version is not None
        assert tx.dossiers.dossier(version) is other.dossiers.dossier(version)


def test_the_latest_dossiers(store: Store, clock: Clock) -> None:
    for story, dossier in (("s1", FEWER), ("s2", DOSSIER), ("s3", DOSSIER), ("s1", DOSSIER)):
        kept(store, story, dossier)
        clock.on(hours=1)
    with store.transaction() as tx:
        tx.stories.merge("s3", "s2")
    with store.snapshot() as tx:
        assert [(one.story, one.number) for one in tx.dossiers.latest()] == [("s1", 2), ("s2", 1)]
        assert [one.story for one in tx.dossiers.latest(1, 1)] == ["s2"]
