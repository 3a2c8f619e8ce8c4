"""Which reports are in which story, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from rashomon.store import Store, Transaction
from rashomon.stories.values import Placement
from rashomon.types import Report
from specimens.clock import Clock


@contextmanager
def told(store: Store, *names: str) -> Iterator[tuple[Transaction, list[str]]]:
    """A transaction, and the ids of reports so called."""
    with store.transaction() as tx:
        yield tx, [tx.reports.save(Report(name, f"{name}.txt", f"Report {name} of the flood.")).id for name in names]


def test_a_story_has_the_reports_placed_in_it(store: Store, clock: Clock) -> None:
    with told(store, "a", "b") as (tx, (a, b)):
        assert (tx.stories.get("s1"), tx.stories.current("s1"), tx.stories.of(a)) == (None, None, None)
        tx.stories.place("s1", b, title="Flood in Ostrel")
        tx.stories.place("s1", a, title="Another title")
        tx.stories.place("s1", a)
        story = tx.stories.get("s1")
        assert story is not None
        assert (story.reports, story.title, story.since, story.changed) == ((b, a), "Flood in Ostrel", clock.moment, clock.moment)
        assert (tx.stories.of(a), tx.stories.recent()) == ("s1", (story,))
        assert len(tx.stories.history("s1")) == 2


def test_a_report_is_in_one_story_and_its_way_is_kept(store: Store, clock: Clock) -> None:
    with told(store, "a") as (tx, (a,)):
        tx.stories.place("s1", a)
    clock.on(hours=1)
    with store.transaction() as tx:
        tx.stories.place("s2", a)
        assert [(one.since.hour, one.until and one.until.hour) for one in tx.stories.history("s1")] == [(9, 10)]
        assert [(one.report, one.until) for one in tx.stories.history("s2")] == [(a, None)]
        tx.stories.withdraw(a)
        tx.stories.withdraw(a)
        assert tx.stories.of(a) is None
        assert [story.reports for story in tx.stories.recent()] == [(), ()]


def test_a_merged_story_leads_to_the_one_it_is_part_of(store: Store, clock: Clock) -> None:
    with told(store, "a", "b", "c") as (tx, (a, b, c)):
        for story, report in (("s1", a), ("s2", b), ("s3", c)):
            tx.stories.place(story, report)
    clock.on(hours=1)
    with store.transaction() as tx:
        tx.stories.merge("s2", "s1")
        tx.stories.merge("s1", "s3")
        tx.stories.merge("s3", "s2")  # they are one already
        assert {tx.stories.current(story) for story in ("s1", "s2", "s3")} == {"s3"}
        whole, part = tx.stories.get("s3"), tx.stories.get("s1")
        assert whole is not None
        assert part is not None
        assert (set(whole.reports), whole.merged, whole.merged_into) == ({a, b, c}, ("s1",), None)
        assert (part.reports, part.merged, part.merged_into) == ((), ("s2",), "s3")
        assert [story.id for story in tx.stories.recent()] == ["s3"]
        assert [story.id for story in tx.stories.merged_since(clock.moment)] == ["s1", "s2"]
        tx.stories.place("s2", tx.reports.save(Report("d", "d.txt", "Late.")).id)
        assert len((tx.stories.get("s3") or whole).reports) == 4


def test_a_split_story(store: Store) -> None:
    with told(store, "a", "b", "c") as (tx, (a, b, c)):
        for report in (a, b, c):
            tx.stories.place("s1", report)
        tx.stories.split("s1", "s2", [b, c], title="The other flood")
        one, other = tx.stories.get("s1"), tx.stories.get("s2")
        assert one is not None
        assert other is not None
        assert (one.reports, other.reports, other.split_from, other.title) == ((a,), (b, c), "s1", "The other flood")
        tx.stories.name("s2", "A second flood")
        assert [story.title for story in tx.stories.recent() if story.id == "s2"] == ["A second flood"]


def test_stories_that_changed_last_come_first(store: Store, clock: Clock) -> None:
    for name in ("a", "b", "c"):
        with told(store, name) as (tx, (report,)):
            tx.stories.place(f"s-{name}", report)
        clock.on(hours=1)
    with store.transaction() as tx:
        tx.stories.place("s-a", tx.reports.save(Report("d", "d.txt", "More.")).id)
        assert [story.id for story in tx.stories.recent()] == ["s-a", "s-c", "s-b"]
        assert [story.id for story in tx.stories.recent(1)] == ["s-a"]
        assert [story.id for story in tx.stories.recent(1, 1)] == ["s-c"]
        assert [story.id for story in tx.stories.recent(since=clock.moment)] == ["s-a"]


def test_what_the_grouping_did_is_done(store: Store) -> None:
    with told(store, "a", "b", "c", "d") as (tx, (a, b, c, d)):
        tx.stories.follow(Placement(a, "s1", "opens a story"), "Flood in Ostrel")
        tx.stories.follow(Placement(b, "s2", "opens a story"))
        tx.stories.follow(Placement(c, "s1", "is a near-copy of it", copy_of=a), "Not its title")
        tx.stories.follow(Placement(d, "s1", "names the same dam", merged=(("s2", "s1"),)))
        story = tx.stories.get("s1")
        assert story is not None
        assert (story.title, set(story.reports), story.merged) == ("Flood in Ostrel", {a, b, c, d}, ("s2",))
        assert [(stay.report, stay.why, stay.copy_of) for stay in tx.stories.history("s1")] == [
            (a, "opens a story", None),
            (c, "is a near-copy of it", a),
            (b, "opens a story", None),
            (d, "names the same dam", None),
        ]
        tx.stories.follow(Placement(a, "s1", "has been placed before", moved=((b, "s2"), (c, "s3"), (d, "s3"))))
        found = {one.id: (one.reports, one.split_from, one.merged_into) for one in tx.stories.recent()}
        assert found == {"s1": ((a,), None, None), "s2": ((b,), None, None), "s3": ((c, d), "s1", None)}


@pytest.mark.parametrize("story", ["'; DROP TABLE stories; --", "a\x00b", "\ud800", "s" * 2000, "<script>"])
def test_hostile_names(store: Store, story: str) -> None:
    with told(store, "a") as (tx, (report,)):
        tx.stories.place(story, report, title=story)
        held = tx.stories.of(report)
        assert held == story.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
        found = tx.stories.get(story)
        assert found is not None
        assert found.reports == (report,)
        assert tx.stories.current(story) == held


def test_what_the_grouping_knows_is_kept_with_its_placements(store: Store) -> None:
    with told(store, "a") as (tx, (report,)):
        assert tx.stories.state() is None
        tx.stories.place("s1", report)
        tx.stories.save_state(b"first \x00 state")

    def fail() -> None:
        with told(store, "b") as (tx, (other,)):
            tx.stories.place("s1", other)
            tx.stories.save_state(b"second state")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    with store.snapshot() as tx:
        assert tx.stories.state() == b"first \x00 state"
        assert [story.reports for story in tx.stories.recent()] == [(report,)]
        assert tx.stories.state("another") is None


def test_reports_wait_until_they_are_placed_the_first_published_first(store: Store, clock: Clock) -> None:
    days = {"late": "2031-03-06T12:00", "early": "2031-03-05", "unknown": None}
    with store.transaction() as tx:
        ids = {name: tx.reports.save(Report(name, f"{name}.txt", f"Report {name}.", published=day)).id for name, day in days.items()}
        assert tx.stories.waiting(2) == (ids["early"], ids["unknown"])  # first seen at nine on the sixth
        tx.stories.place("s1", ids["early"])
        tx.stories.place("s1", ids["late"])
        assert tx.stories.waiting(9) == (ids["unknown"],)
        tx.stories.withdraw(ids["late"])
        assert ids["late"] in tx.stories.waiting(9)
