"""From reports kept to stories and dossiers that are up to date."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest

from rashomon.engine import Progress, bring_up_to_date, keep_current
from rashomon.engine.placing import Placer
from rashomon.reports.build import identify
from rashomon.store import Store, open_store
from rashomon.types import Report, Settle
from specimens.clock import Clock

FERRY = (
    "Ferry sinks off Orrin, four dead\n\nThe ferry Halvek Star sank off Orrin on Thursday, killing {} people, the coast guard said. "
    "Rita Falcao, the director of Harbour Safety, said the Halvek Star had struck the mole of Orrin at noon. "
    "Divers searched the wreck of the Halvek Star until nightfall."
)
VOTE = (
    "Tessmark council votes down tram line\n\nThe council of Tessmark voted against the tram line on Thursday. "
    "Mayor Dita Marsh said the line to Vellin would have cost $40 million."
)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.fromisoformat("2031-03-06T18:00:00+00:00"))


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with open_store(tmp_path / "news.db", now=clock) as opened:
        yield opened


def keep(store: Store, outlet: str, text: str) -> str:
    address = f"https://{outlet}.example/1"
    title = text.split("\n", 1)[0]
    report = Report(identify(text, outlet), address, text, title, outlet, "2031-03-06T17:00:00+00:00", "given", address, "en")
    with store.transaction() as tx:
        return tx.reports.save(report).id


def verdicts(store: Store) -> dict[str, str]:
    """Of the counts in the newest dossiers, by story."""
    with store.snapshot() as tx:
        made = {story.id: tx.dossiers.newest(story.id) for story in tx.stories.recent()}
        bodies = {story: json.loads(tx.dossiers.body(version)) for story, version in made.items() if version}
    return {story: fact["verdict"] for story, body in bodies.items() for fact in body["facts"] if fact["kind"] == "count"}


def test_reports_become_stories_and_stories_dossiers(store: Store) -> None:
    for outlet, toll in (("northline", "four"), ("sund", "four")):
        keep(store, outlet, FERRY.format(toll))
    keep(store, "weighhouse", VOTE)
    told: list[Progress] = []
    worked = bring_up_to_date(store, tell=told.append)
    assert (worked.placed, worked.compared, worked.changed) == (3, 1, 1)
    assert [one.problem for one in told] == [""]
    assert list(verdicts(store).values()) == ["agreed"]
    with store.snapshot() as tx:
        assert sorted(len(story.reports) for story in tx.stories.recent()) == [1, 2]


def test_what_has_not_changed_is_let_be(store: Store, clock: Clock) -> None:
    for outlet in ("northline", "sund"):
        keep(store, outlet, FERRY.format("four"))
    bring_up_to_date(store)
    clock.on(hours=1)
    assert bring_up_to_date(store).placed == 0
    clock.on(hours=1)
    assert bring_up_to_date(store).compared == 0


def test_an_edit_makes_the_dossier_anew(store: Store, clock: Clock) -> None:
    for outlet in ("northline", "sund"):
        keep(store, outlet, FERRY.format("four"))
    bring_up_to_date(store)
    clock.on(hours=1)
    keep(store, "sund", FERRY.format("nine"))
    worked = bring_up_to_date(store)
    assert (worked.placed, worked.changed) == (0, 1)
    assert set(verdicts(store).values()) <= {"disputed", "updated"}


def test_a_decision_makes_the_dossier_anew(store: Store, clock: Clock) -> None:
    for outlet, toll in (("northline", "four"), ("sund", "nine")):
        keep(store, outlet, FERRY.format(toll))
    bring_up_to_date(store)
    ((story, verdict),) = verdicts(store).items()
    assert verdict == "disputed"
    clock.on(hours=1)
    with store.transaction() as tx:
        newest = tx.dossiers.newest(story)
        assert newest is not None
        (fact,) = [one for one in json.loads(tx.dossiers.body(newest))["facts"] if one["kind"] == "count"]
        tx.decisions.record(story, Settle(fact=fact["id"], verdict="compatible", who="R. Falcao", note="", when="", place="by hand"))
    assert bring_up_to_date(store).changed == 1
    assert verdicts(store) == {story: "compatible"}


def test_stopped_in_between_the_rest_is_done_the_next_time(store: Store) -> None:
    for outlet in ("northline", "sund"):
        keep(store, outlet, FERRY.format("four"))
    stop = Event()
    stop.set()
    assert bring_up_to_date(store, stop=stop).compared == 0
    assert bring_up_to_date(store).changed == 1


def test_it_goes_on_until_it_is_stopped(store: Store) -> None:
    for outlet in ("northline", "sund"):
        keep(store, outlet, FERRY.format("four"))
    stop = Event()
    keep_current(store, stop, tell=lambda _: stop.set(), pause=0)
    assert list(verdicts(store).values()) == ["agreed"]


def test_one_text_at_two_outlets_is_two_reports(store: Store) -> None:
    ids = {keep(store, outlet, FERRY.format("four")) for outlet in ("northline", "sund")}
    bring_up_to_date(store)
    with store.snapshot() as tx:
        (story,) = tx.stories.recent()
        newest = tx.dossiers.newest(story.id)
        assert newest is not None
        assert {report["id"] for report in json.loads(tx.dossiers.body(newest))["reports"]} == ids


def test_two_that_place_reports_go_on_from_each_other(store: Store) -> None:
    one, other = Placer(), Placer()
    for placer, outlet, toll in ((one, "northline", "four"), (other, "sund", "four"), (one, "weighhouse", "nine")):
        keep(store, outlet, FERRY.format(toll))
        assert placer.place_new(store) == 1
    with store.snapshot() as tx:
        (story,) = tx.stories.recent()
        assert len(story.reports) == 3
