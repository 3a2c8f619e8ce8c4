"""Editors' decisions with who and when, revoked ones too, on both databases."""

from __future__ import annotations

import pytest

from rashomon.store import Store
from rashomon.types import Admit, Decision, Expel, Join, Part, Report, Settle, Words
from specimens.clock import Clock

WHO, WHEN, NOTE = "Rita Falcao", "2031-03-06", "Both count the crew."
DECISIONS: tuple[Decision, ...] = (
    Join(facts=("f1", Words("Northline", "some 40 people", "count")), who=WHO, when=WHEN, note=NOTE),
    Part(readings=(Words("Sund Radio", "five gates"),), fact="f1", who=WHO, when=WHEN, note=NOTE),
    Settle(fact=Words("r1", "“40”\n'; DROP TABLE decisions; --"), verdict="compatible", who=WHO, when=WHEN, note=NOTE),
    Expel(report="07-flood", by="model", sure=0.7),
    Admit(report="\u202e08-inquiry"),
)


def placed(store: Store, *stories: str) -> None:
    with store.transaction() as tx:
        for story in stories:
            tx.stories.place(story, tx.reports.save(Report(story, f"{story}.txt", f"Report of {story}.")).id)


@pytest.mark.parametrize("decision", DECISIONS, ids=[type(one).__name__ for one in DECISIONS])
def test_a_decision_comes_back_as_it_was(store: Store, clock: Clock, decision: Decision) -> None:
    placed(store, "s1")
    with store.transaction() as tx:
        number = tx.decisions.record("s1", decision)
        (recorded,) = tx.decisions.history("s1")
        assert (recorded.number, recorded.story, recorded.decision, recorded.recorded) == (number, "s1", decision, clock.moment)
        assert (recorded.revoked, recorded.revoked_by) == (None, None)


def test_what_is_revoked_no_longer_stands_and_stays_on_record(store: Store, clock: Clock) -> None:
    placed(store, "s1", "s2")
    with store.transaction() as tx:
        numbers = [tx.decisions.record("s1", decision) for decision in DECISIONS]
    clock.on(hours=1)
    with store.transaction() as tx:
        assert tx.decisions.revoke(numbers[1], "Lena Holm", "They are one after all.")
        assert not tx.decisions.revoke(numbers[1], "Lena Holm")
        assert not tx.decisions.revoke(numbers[-1] + 1, "Lena Holm")
        assert tx.decisions.standing("s1") == (DECISIONS[0], *DECISIONS[2:])
        history = tx.decisions.history("s1")
        assert [one.decision for one in history] == list(DECISIONS)
        assert (history[1].revoked, history[1].revoked_by, history[1].why_revoked) == (clock.moment, "Lena Holm", "They are one after all.")
        assert (tx.decisions.standing("s2"), tx.decisions.history("unknown")) == ((), ())


def test_the_decisions_on_a_story_go_with_it_when_it_is_merged(store: Store) -> None:
    placed(store, "s1", "s2", "s3")
    with store.transaction() as tx:
        for story, decision in zip(("s1", "s2", "s3"), DECISIONS, strict=False):
            tx.decisions.record(story, decision)
        tx.stories.merge("s1", "s2")
        tx.stories.merge("s2", "s3")
        assert tx.decisions.standing("s3") == DECISIONS[:3]
        assert tx.decisions.standing("s1") == DECISIONS[:1]


def test_hostile_words_are_stored_as_far_as_they_can_be(store: Store) -> None:
    placed(store, "s1")
    with store.transaction() as tx:
        tx.decisions.record("s1", Expel(report="a\x00b\ud800", who="\ud800"))
        assert tx.decisions.standing("s1") == (Expel(report="a\x00b\ufffd", who="\ufffd"),)


def test_of_which_stories_something_was_decided_since(store: Store, clock: Clock) -> None:
    placed(store, "s1", "s2")
    start = clock.moment
    with store.transaction() as tx:
        number = tx.decisions.record("s1", DECISIONS[0])
    later = clock.on(hours=1)
    with store.transaction() as tx:
        tx.decisions.record("s2", DECISIONS[0])
        assert (tx.decisions.changed(start), tx.decisions.changed(later)) == (("s1", "s2"), ("s2",))
        tx.decisions.revoke(number, "Rita Falcao")
        assert tx.decisions.changed(later) == ("s1", "s2")
