"""Which claims are never set against each other, however alike they read: a false dispute costs more than a missed one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim, kind_of
from rashomon.facts.measured.extents import extent
from rashomon.facts.pairs.candidates import Pairs
from rashomon.facts.pairs.likeness import members_common
from rashomon.mentions.quotes.lexicon import verbs
from rashomon.statements.clauses import SAYING
from rashomon.statements.voices import DENYING
from rashomon.types import Statement, Time, Value

Mask = NDArray[np.bool_]

KNOWN = frozenset({"the", "them", "those", "these", "us"})
ONCE = frozenset({"plead", "testify", "vote", "declare", "rule"})  # acts that are done once by saying them
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
SHORT = frozenset({"minute", "hour", "day", "week", "month"})
DATED = re.compile(r"jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|\d{4}")
CLOCK = re.compile(r"(?<=T)\d\d:\d\d")
STAMPS = frozenset({"update", "updated", "publish", "published", "post", "posted", "modify", "modified"})


def never_rivals(claims: Sequence[Claim], pairs: Pairs, copied: Mask | None = None) -> Mask:
    """Two claims of one report or of different people, and those of a sort that differ without contradiction.

    Where one sentence is a version of the other (`copied`), a sort is no excuse: "said Tuesday" was changed to "said Monday".
    """
    i, j = pairs.left, pairs.right
    reports = np.array([c.report for c in claims], dtype=np.int64)
    never: Mask = (reports[i] == reports[j]) | _either([_is_stamp(c) for c in claims], pairs)
    loose = _either([_tells_when_said(c) or kind_of(c.statement) == "rank" or _is_some(c) for c in claims], pairs)
    loose |= of_different_people(claims, pairs)
    never |= loose if copied is None else loose & ~copied
    others = np.array([_counts_others(c) for c in claims], dtype=np.bool_)
    never |= others[i] != others[j]
    return never | _strangers(claims, pairs) | _of_two_periods(claims, pairs) | _one_day(claims, pairs) | _moments_ago(claims, pairs)


def says(predicate: str) -> bool:
    """Is it a verb of saying, and not of an act that is done once by saying it?"""
    return predicate in SAYING | DENYING or ("quote" in verbs().get(predicate, frozenset()) and predicate not in ONCE)


def _either(marked: Sequence[bool], pairs: Pairs) -> Mask:
    held = np.array(marked, dtype=np.bool_)
    either: Mask = held[pairs.left] | held[pairs.right]
    return either


def _is_stamp(claim: Claim) -> bool:
    """A time at which a page was made or changed."""
    statement = claim.statement
    return isinstance(statement.measure, Time) and bool((statement.near | {statement.predicate} | set(claim.before[:1])) & STAMPS)


def _tells_when_said(claim: Claim) -> bool:
    """A time at which something was said, for people speak more than once."""
    return isinstance(claim.statement.measure, Time) and says(claim.statement.predicate)


def _is_some(claim: Claim) -> bool:
    """ "One of the men", "a third victim", "three of the victims": some among several, and the next report tells of others."""
    measure = claim.statement.measure
    if not isinstance(measure, Value) or measure.kind != "count":
        return False
    return measure.nominal == 1 or (claim.after[:1] == ("of",) and bool(KNOWN & set(claim.after[1:2])))


def _counts_others(claim: Claim) -> bool:
    """ "Eight others" are nine with the one just named."""
    return isinstance(claim.statement.measure, Value) and bool(
        {"other", "others", "another"} & set(claim.statement.measure.text.lower().split())
    )


def _strangers(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """Two claims of what different people do, neither of whom the other names: "Adams led it for a year", "Brandt led for two"."""
    agents = [c.statement.agents for c in claims]
    named = np.array([bool(a) for a in agents], dtype=np.bool_)
    common = members_common([a | c.statement.participants for a, c in zip(agents, claims, strict=True)], pairs)
    apart: Mask = (common == 0) & named[pairs.left] & named[pairs.right]
    return apart


def _of_two_periods(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """ "73 died in 2011", "62 died last year": each has a month or a year, and none of one meets one of the other."""
    ranges = [[extent(t) for t in c.periods] for c in claims]
    apart = [
        bool(ranges[i] and ranges[j]) and not any(a.low < b.high and b.low < a.high for a in ranges[i] for b in ranges[j])
        for i, j in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    ]
    return np.array(apart, dtype=np.bool_)


def strangers(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """The same of two sides: all that either tells is of different people."""
    doing = [frozenset().union(*(c.statement.agents for c in side)) for side in (one, other)]
    named = [who.union(*(c.statement.participants for c in side)) for who, side in zip(doing, (one, other), strict=True)]
    return all(doing) and named[0].isdisjoint(named[1])


def of_different_people(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """Two ages, unless of one person by name: a man of 20 and a man of 27 are two men."""
    aged = np.array([kind_of(c.statement) == "age" for c in claims], dtype=np.bool_)
    either = aged[pairs.left] | aged[pairs.right]
    for n in np.flatnonzero(either).tolist():
        either[n] = not _one_person(claims[pairs.left[n]].statement, claims[pairs.right[n]].statement)
    return either


def _one_person(a: Statement, b: Statement) -> bool:
    """Is one of those named in both the one whose age it is?"""
    return any({a.head, b.head} & set(actor.split("-")) for actor in a.participants & b.participants)


def _moments_ago(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """ "A week ago", "two weeks ago": told on two days, both can be of one day."""
    lapse = [c.after[:1] == ("ago",) and isinstance(m := c.statement.measure, Value) and m.measure in SHORT for c in claims]
    days = [c.published or "" for c in claims]
    moved = [lapse[i] and lapse[j] and days[i] != days[j] for i, j in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)]
    return np.array(moved, dtype=np.bool_)


def _one_day(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """Two times in the same words without a date, "Monday" and "late Monday", "two weeks ago".

    Each is counted from a day of publication that may be wrong, or was told on another day. "Noon on Sunday" and "4 p.m. on Sunday"
    differ by the clock.
    """
    words, hours = [_undated(c) for c in claims], [_hour(c) for c in claims]
    same = [
        bool(words[i]) and words[i] == words[j] and (None in {hours[i], hours[j]} or hours[i] == hours[j])
        for i, j in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    ]
    return np.array(same, dtype=np.bool_)


def _hour(claim: Claim) -> str | None:
    """The hour by the clock: "16:00" of 4 p.m.; none of "Sunday evening"."""
    found = CLOCK.search(claim.statement.measure.value) if isinstance(claim.statement.measure, Time) else None
    return found and found[0]


def _undated(claim: Claim) -> frozenset[str]:
    """What names a time that is counted from the day of publication: the day of the week, else its words; nothing of a dated one."""
    measure = claim.statement.measure
    if not isinstance(measure, Time):
        return frozenset()
    words = frozenset(re.findall(r"[a-z]+|\d+", measure.text.lower()))
    return frozenset() if any(DATED.match(word) for word in words) else words & DAYS or words
