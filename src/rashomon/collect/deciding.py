"""What becomes of an address after it was asked: what is kept of it, and when it is due again. All of it is decided here, nothing done."""

from __future__ import annotations

from dataclasses import replace

from rashomon.collect.outcomes import Answered, Elsewhere, Failed, Listed, Outcome, Told, Unchanged
from rashomon.collect.policy import DAY, MINUTE, Policy
from rashomon.collect.sink import Lead
from rashomon.feeds.entries import Entry, Feed

SETTLES = 2  # pauses that are left out for a page in which there was no report: it may be in the making
BUSY = 12  # tries at a host that says when to come back
LATEST = DAY  # a source that fails is looked at once a day at least


def settled(lead: Lead, outcome: Outcome, now: float, policy: Policy, chance: float) -> Lead:
    """The lead after a visit. `chance` is between 0 and 1 and spreads what would otherwise fall together."""
    outcome = meant(lead, outcome)
    match outcome:
        case Failed() if lead.kind == "source":
            return _source_failed(lead, outcome, now, policy, chance)
        case Failed():
            return _page_failed(lead, outcome, now, policy, chance)
        case Listed():
            return _seen(replace(lead, due=_next_look(lead, outcome, now, policy, chance)), outcome.page, whole=outcome.found.whole)
        case Told():
            return _kept(lead, outcome, now, policy)
        case Unchanged() if lead.kind == "source":
            return replace(lead, state="kept", tries=0, reason=None, due=_next_look(lead, None, now, policy, chance))
        case Unchanged():
            return replace(lead, tries=0, reason=None, checks=lead.checks + 1, due=_next_check(lead.checks + 1, now, policy))
        case Elsewhere():
            return lead


def meant(lead: Lead, outcome: Outcome) -> Outcome:
    """A host that claims that nothing has changed since the last time, where there was none, has given nothing."""
    if isinstance(outcome, Unchanged) and lead.state != "kept":
        return Failed("expected a page, found the answer that nothing has changed since the last time", passing=True, answered=True)
    return outcome


def wait(tries: int, policy: Policy, chance: float) -> float:
    """Seconds to wait after that many failures in a row: 30, 120, 480, … give or take half."""
    return min(policy.pause * 4.0 ** min(tries - 1, 20), policy.longest) * (0.5 + chance)


def rest(failures: int, after: float, policy: Policy, chance: float) -> float:
    """Seconds for which a host is left alone: as long as it wants; longer where it has failed three times in a row and more."""
    return max(min(after, DAY), wait(failures - 2, policy, chance) if failures > 2 else 0.0)


def _page_failed(lead: Lead, failed: Failed, now: float, policy: Policy, chance: float) -> Lead:
    tries = lead.tries + 1
    lead = replace(lead, tries=tries, reason=failed.reason)
    if lead.state == "kept":  # what was kept stays, even if its page is gone
        return replace(lead, checks=lead.checks + 1, due=_next_check(lead.checks + 1, now, policy) if failed.passing else None)
    if not failed.passing or tries >= _most(failed, policy):
        return replace(lead, state="given up", due=None, entry=_light(lead.entry))
    slower = SETTLES if failed.answered else 0
    pause = failed.after * 2 ** min(tries - 1, 10) if failed.after else wait(tries + slower, policy, chance)
    return replace(lead, due=now + min(pause, max(failed.after, policy.longest)))


def _most(failed: Failed, policy: Policy) -> int:
    """The tries after which a page is given up: many for a host that says when to come back, few for a page that holds no report."""
    return BUSY if failed.after else policy.readings if failed.answered else policy.tries


def _source_failed(lead: Lead, failed: Failed, now: float, policy: Policy, chance: float) -> Lead:
    """A source is never given up for failing; it is asked more and more seldom."""
    tries = lead.tries + 1
    pause = min(wait(tries, policy, chance), policy.every * 2.0 ** min(tries - 1, 20), LATEST)
    pause = pause if failed.passing else policy.every * 2.0 ** min(tries, 20)
    return replace(lead, tries=tries, reason=failed.reason, due=now + max(min(pause, LATEST), failed.after))


def _next_look(lead: Lead, listed: Listed | None, now: float, policy: Policy, chance: float) -> float | None:
    """A sitemap whose index tells when it changes is read again when it has; a feed after its own time to live, where that is longer."""
    if lead.entry is not None and lead.entry.updated:
        return None
    minutes = listed.found.minutes if listed and isinstance(listed.found, Feed) else None
    return now + max(policy.every, (minutes or 0) * MINUTE) * (0.95 + chance / 10)


def _next_check(checks: int, now: float, policy: Policy) -> float | None:
    return now + policy.checks[checks] if checks < len(policy.checks) else None


def _kept(lead: Lead, told: Told, now: float, policy: Policy) -> Lead:
    checks = lead.checks + 1 if lead.state == "kept" else 0
    due = None if told.instead else _next_check(checks, now, policy)
    lead = replace(lead, checks=checks, due=due, digest=told.report.id, entry=_light(lead.entry))
    return replace(_seen(lead, told.page, whole=True), reason=told.instead)


def _light(entry: Entry | None) -> Entry | None:
    """Without its text, which is needed no more."""
    return entry and replace(entry, content=None, summary=None)


def _seen(lead: Lead, page: Answered, *, whole: bool) -> Lead:
    """With what the next question can refer to; of a feed broken off nothing, so that it is read whole the next time."""
    return replace(lead, state="kept", tries=0, reason=None, etag=page.etag if whole else None, modified=page.modified if whole else None)
