"""What becomes of an address after a visit, for every kind of outcome."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.collect.deciding import BUSY, rest, settled, wait
from rashomon.collect.outcomes import Answered, Elsewhere, Failed, Listed, Outcome, Told, Unchanged
from rashomon.collect.policy import DAY, HOUR, MINUTE, Policy
from rashomon.collect.sink import Lead
from rashomon.feeds import Entry, Feed
from rashomon.types import Report

NOW = 1_000_000.0
POLICY = Policy()
PAGE = Lead("https://news.example/a", "page", "news.example", NOW - 60, NOW, "https://news.example/feed", Entry("a", content="<p>x</p>"))
SOURCE = Lead("https://news.example/feed", "source", "news.example", NOW - 60, NOW)
KEPT = replace(PAGE, state="kept", digest="old", checks=1, etag='"1"')
ANSWER = Answered("https://news.example/a", b"", etag='"2"', modified="Wed, 07 Jan 2032 18:02:11 GMT")
TOLD = Told(ANSWER, Report("new", "a", "The bridge is shut."))
PASSING = Failed("status 503", passing=True)
FINAL = Failed("status 404")


def after(lead: Lead, outcome: Outcome, policy: Policy = POLICY) -> Lead:
    return settled(lead, outcome, NOW, policy, 0.5)


def test_a_page_read_is_kept_and_asked_again_later() -> None:
    lead = after(replace(PAGE, tries=3, reason="status 503"), TOLD)
    assert (lead.state, lead.digest, lead.tries, lead.reason, lead.checks) == ("kept", "new", 0, None, 0)
    assert (lead.due, lead.etag, lead.modified) == (NOW + 30 * MINUTE, '"2"', ANSWER.modified)
    assert lead.entry == Entry("a")  # its text stands in the page that is kept


@pytest.mark.parametrize("outcome", [TOLD, Unchanged(), PASSING])
def test_checks_come_at_growing_intervals_and_end(outcome: Outcome) -> None:
    lead = after(PAGE, TOLD)
    gaps: list[float] = []
    while lead.due is not None and len(gaps) < 20:
        gaps.append(lead.due - NOW)
        lead = after(lead, outcome)
    assert gaps == list(POLICY.checks)
    assert lead.state == "kept"
    assert sum(gaps) == pytest.approx(2 * DAY)


def test_what_is_kept_stays_when_its_page_is_gone() -> None:
    lead = after(KEPT, FINAL)
    assert (lead.state, lead.due, lead.reason, lead.digest) == ("kept", None, "status 404", "old")


def test_a_report_taken_from_the_feed_is_not_asked_for_again() -> None:
    lead = after(PAGE, replace(TOLD, instead="status 403"))
    assert (lead.state, lead.due, lead.reason) == ("kept", None, "status 403")


def test_a_page_that_fails_for_good_is_given_up() -> None:
    lead = after(PAGE, FINAL)
    assert (lead.state, lead.due, lead.reason) == ("given up", None, "status 404")


@pytest.mark.parametrize(
    ("failed", "tries"),
    [
        (PASSING, POLICY.tries),
        (Failed("no report in it", passing=True, answered=True), POLICY.readings),
        (Failed("status 429", passing=True, after=60), BUSY),
    ],
)
def test_how_often_a_page_is_tried(failed: Failed, tries: int) -> None:
    lead, seen, pauses = PAGE, 0, []
    while lead.state == "waiting" and seen < 50:
        lead = after(lead, failed)
        seen += 1
        pauses.append((lead.due or NOW) - NOW)
    assert (seen, lead.state) == (tries, "given up")
    assert pauses[:-1] == sorted(pauses[:-1])


def test_a_page_is_tried_for_about_a_day() -> None:
    lead, now = PAGE, NOW
    while lead.due is not None:
        now = lead.due
        lead = settled(lead, PASSING, now, POLICY, 0.5)
    assert DAY <= now - NOW <= 2 * DAY


def test_a_host_that_says_when_to_come_back_is_believed() -> None:
    assert after(PAGE, Failed("status 429", passing=True, after=7)).due == NOW + 7


def feed(minutes: int | None = None, *, whole: bool = True) -> Listed:
    return Listed(ANSWER, Feed((), minutes=minutes, whole=whole))


@pytest.mark.parametrize(
    ("lead", "outcome", "due"),
    [
        (SOURCE, feed(), 15 * MINUTE),
        (SOURCE, feed(minutes=60), HOUR),
        (SOURCE, feed(minutes=5), 15 * MINUTE),
        (replace(SOURCE, state="kept"), Unchanged(), 15 * MINUTE),
        (replace(SOURCE, entry=Entry("map", updated="2032-01-07")), feed(), None),
        (SOURCE, PASSING, 30),
        (replace(SOURCE, tries=2), PASSING, 480),
        (replace(SOURCE, tries=30), PASSING, 6 * HOUR),
        (SOURCE, Failed("status 503", passing=True, after=2 * HOUR), 2 * HOUR),
        (SOURCE, FINAL, 30 * MINUTE),
        (replace(SOURCE, tries=30), FINAL, DAY),
    ],
)
def test_when_a_source_is_looked_at_again(lead: Lead, outcome: Outcome, due: float | None) -> None:
    got = after(lead, outcome)
    assert got.due == (None if due is None else pytest.approx(NOW + due))
    assert got.state != "given up"


def test_a_host_that_claims_to_have_nothing_new_at_first_has_failed() -> None:
    assert after(PAGE, Unchanged()).state == "waiting"
    assert after(SOURCE, Unchanged()).tries == 1


def test_a_feed_broken_off_is_asked_for_whole_the_next_time() -> None:
    assert after(SOURCE, feed()).etag == '"2"'
    assert (after(SOURCE, feed(whole=False)).etag, after(SOURCE, feed(whole=False)).modified) == (None, None)


def test_what_leads_elsewhere_is_as_before() -> None:
    assert after(PAGE, Elsewhere("https://other.example/")) == PAGE


@pytest.mark.parametrize(
    ("failures", "wanted", "seconds"), [(1, 0, 0), (2, 0, 0), (3, 0, 30), (4, 0, 120), (1, 90, 90), (3, 90, 90), (1, 9e9, DAY)]
)
def test_how_long_a_host_is_left_alone(failures: int, wanted: float, seconds: float) -> None:
    assert rest(failures, wanted, POLICY, 0.5) == seconds


@given(st.integers(1, 10_000), st.floats(0, 1, exclude_max=True))
def test_a_pause_is_never_longer_than_allowed(tries: int, chance: float) -> None:
    assert POLICY.pause / 2 <= wait(tries, POLICY, chance) <= 1.5 * POLICY.longest


OUTCOMES = st.sampled_from(
    [TOLD, Unchanged(), PASSING, FINAL, Failed("busy", passing=True, after=5), Failed("empty", passing=True, answered=True)]
)


@given(st.lists(OUTCOMES, max_size=40))
def test_whatever_happens_a_page_ends_kept_or_given_up_or_is_due(outcomes: list[Outcome]) -> None:
    lead = PAGE
    for outcome in outcomes:
        if lead.due is None:
            break
        lead = settled(lead, outcome, lead.due, POLICY, 0.5)
    assert lead.due is not None or lead.state in ("kept", "given up")
    assert (lead.digest is not None) <= (lead.state == "kept")
