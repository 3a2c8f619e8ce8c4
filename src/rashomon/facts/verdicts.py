"""Whether the readings of one matter can all be true, and a sentence that says why."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.facts.claims import Claim, kind_of
from rashomon.facts.extents import Extent, extent
from rashomon.facts.hours import hours
from rashomon.facts.matching import Matter
from rashomon.facts.naming import report_name, said
from rashomon.types import Report, Time, Value, Verdict

RISING = frozenset({"rise", "climb", "grow", "increase", "jump", "revise", "raise", "update", "surge", "swell", "soar", "mount"})


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    why: str


def judge(matter: Matter, reports: Sequence[Report]) -> Judgement:
    """Single, agreed or compatible within one side; updated or disputed between two."""
    if len(matter.sides) > 1:
        return _between(matter.sides, reports)
    (side,) = matter.sides
    held = {c.report for c in side}
    if len(held) == 1:
        return Judgement("single", f"Only {report_name(reports[side[0].report])} says so.")
    same = f"{'Both' if len(held) == 2 else f'All {len(held)}'} say the same"
    if side[0].statement.measure is None:
        return Judgement("agreed", f"{same}, each in its own words.")
    said_by = _by_words(side, reports)
    if _all_equal(side):
        return Judgement("agreed", f"{same}: {_shared(side)}.")
    return Judgement("compatible", f"Not equal, but all can be true: {_listed(said_by)}.")


def _between(sides: Sequence[Sequence[Claim]], reports: Sequence[Report]) -> Judgement:
    most, fewest = sides[0], [c for side in sides[1:] for c in side]
    grown = _grown(most, fewest, reports) or _grown(fewest, most, reports)
    if grown:
        earlier, later = grown
        return Judgement("updated", f"The figure grew with the hour of publication: {_listed(_by_words((*earlier, *later), reports))}.")
    allowed = "the other allows" if len({c.report for c in most}) == 1 else "the others allow"
    odd = _by_words(fewest, reports)
    lies = "lies" if len(odd) == 1 else "lie"
    return Judgement("disputed", f"{_listed(odd)} {lies} outside what {allowed}: {_listed(_by_words(most, reports))}.")


def _all_equal(side: Sequence[Claim]) -> bool:
    """Has each report a reading that every other report shares? Clock times beside days count as their days."""
    return bool(_common(side))


def _common(side: Sequence[Claim]) -> set[Extent]:
    mixed = _mixed(side)
    by_report: dict[int, set[Extent]] = {}
    for claim in side:
        if claim.statement.measure:
            by_report.setdefault(claim.report, set()).add(_read(claim.statement.measure, mixed))
    return set.intersection(*by_report.values()) if by_report else set()


def _mixed(side: Sequence[Claim]) -> bool:
    """Do clock times stand beside days?"""
    return len({kind_of(c.statement) for c in side}) > 1


def _read(measure: Value | Time, mixed: bool) -> Extent:
    return _whole_days(extent(measure)) if mixed else extent(measure)


def _whole_days(e: Extent) -> Extent:
    """The days a moment touches: "6 p.m. on January 7" is of January 7."""
    return Extent(math.floor(e.low), math.ceil(e.high))


def _shared(side: Sequence[Claim]) -> str:
    """The reading that all share, as the plainest of them puts it."""
    common, mixed = _common(side), _mixed(side)
    sharing = [c for c in side if c.statement.measure and _read(c.statement.measure, mixed) in common]
    days = [c for c in sharing if kind_of(c.statement) != "time"] or sharing
    words = [_words(c.statement.measure) for c in days]
    return max(dict.fromkeys(words), key=words.count)


def _grown(earlier: Sequence[Claim], later: Sequence[Claim], reports: Sequence[Report]) -> tuple[Sequence[Claim], Sequence[Claim]] | None:
    """A count that reports of a later hour put higher; or that is said to have risen, where the hours don't speak against it."""
    low, high = _counts(earlier), _counts(later)
    if not low or not high or max(e.high for e in low) >= min(e.low for e in high):
        return None
    then, now = [hours(reports[c.report]) for c in earlier], [hours(reports[c.report]) for c in later]
    after = all(t and n and t[1] < n[0] for t in then for n in now)
    before = any(t and n and n[1] < t[0] for t in then for n in now)
    risen = any(c.statement.predicate in RISING for c in later)
    return (earlier, later) if after or (risen and not before) else None


def _counts(claims: Sequence[Claim]) -> list[Extent]:
    """The ranges of claims that all count something; none where one does not."""
    measures = [c.statement.measure for c in claims]
    return [extent(m) for m in measures if m] if all(isinstance(m, Value) and m.kind == "count" for m in measures) else []


def _by_words(claims: Sequence[Claim], reports: Sequence[Report]) -> dict[str, list[str]]:
    """Who says it, by what is said; what a report says twice, "15 minutes" and "about 15 minutes", once."""
    found: dict[str, list[str]] = {}
    told: set[tuple[int, float]] = set()
    for claim in claims:
        measure = claim.statement.measure
        number = measure.nominal if isinstance(measure, Value) else None
        if number is not None and (claim.report, number) in told:
            continue
        if number is not None:
            told.add((claim.report, number))
        words = _words(claim.statement.measure)
        name = report_name(reports[claim.report])
        if name not in found.setdefault(words, []):
            found[words].append(name)
    return found


def _words(measure: Value | Time | None) -> str:
    return said(measure) if measure is not None else ""


def _listed(said_by: dict[str, list[str]]) -> str:
    return "; ".join(f"{words} ({', '.join(names)})" for words, names in said_by.items())
