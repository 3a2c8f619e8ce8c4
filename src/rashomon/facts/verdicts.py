"""Whether the readings of one matter can all be true, and a sentence that says why."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from rashomon.facts.changes import is_newer, is_older
from rashomon.facts.claims import Claim, kind_of
from rashomon.facts.measured.extents import extent, meet
from rashomon.facts.measured.matching import Matter
from rashomon.facts.measured.traits import agreeable
from rashomon.facts.naming import said
from rashomon.facts.pairs.candidates import every_pair
from rashomon.reports.hours import age, hours
from rashomon.reports.naming import listed, names_apart
from rashomon.types import Report, Time, Value, Verdict

BEYOND = frozenset({"over", "above", "under", "below", "exceeding"})
_ARTICLE = re.compile(r"^(?:An?|The|One|Two|Three|Some|Several|Many|His|Her|Their|Its)\b")
_WORD = re.compile(r"\w+")
_SMALL_HOURS = re.compile(r"T0[0-5]:")
Names = Mapping[int, str]  # of the reports of a matter, no two the same


@dataclass(frozen=True, slots=True)
class Judgement:
    verdict: Verdict
    why: str


def judge(matter: Matter, reports: Sequence[Report], called: Mapping[str, str] | None = None) -> Judgement:
    """Single, agreed or compatible within one side; updated or disputed between two. The reports are called as in the whole story."""
    called = called or names_apart(reports)
    names = {n: called[reports[n].id] for n in sorted({c.report for side in matter.sides for c in side})}
    if len(matter.sides) > 1:
        return _between(matter.sides[0], [c for side in matter.sides[1:] for c in side], reports, names)
    (side,) = matter.sides
    if len(names) == 1:
        return Judgement("single", f"Only {names[side[0].report]} says so.")
    same = f"{'Both' if len(names) == 2 else f'All {len(names)}'} say the same"
    if side[0].statement.measure is None:
        how = "in the same words" if _word_for_word(side, reports) else "each in its own words"
        return _as_alleged(side, names) or Judgement("agreed", f"{same}, {how}.")
    if _all_equal(side):
        return Judgement("agreed", f"{same}: {_shared(side)}.")
    below, above = _overtaken(side, reports)
    if not below:
        below, above = _outgrown(side, reports)
    if below and (changed := _changed(below, above, reports)):
        return Judgement("updated", f"{changed}: {_listed(_by_words(below, names))}; then {_listed(_by_words(above, names))}.")
    return Judgement("compatible", f"Not equal, but all can be true: {_listed(_by_words(side, names))}.")


def _as_alleged(side: Sequence[Claim], names: Names) -> Judgement | None:
    """One report has only as alleged what another states in its own voice, of one act."""
    central = side[0].statement.predicate
    told = {r: [c.statement for c in side if c.report == r and c.statement.predicate == central] for r in names}
    alleging = [names[r] for r, every in told.items() if every and all(s.modality == "alleged" for s in every)]
    stating = [names[r] for r, every in told.items() if any(s.modality == "asserted" and s.voice == "outlet" for s in every)]
    if not alleging or not stating:
        return None
    has, states = "has" if len(alleging) == 1 else "have", "states" if len(stating) == 1 else "state"
    return Judgement("compatible", f"{listed(alleging)} {has} it as alleged, {listed(stating)} {states} it as fact.")


def _word_for_word(side: Sequence[Claim], reports: Sequence[Report]) -> bool:
    """Is there a wording that every report has?"""
    told: dict[int, set[str]] = {}
    for c in side:
        told.setdefault(c.report, set()).add(" ".join(_WORD.findall(reports[c.report].text[c.statement.start : c.statement.end].lower())))
    return bool(set.intersection(*told.values()))


# --- one side ---------------------------------------------------------------------------------------------------------


def _all_equal(side: Sequence[Claim]) -> bool:
    """Is there one reading, in all reports and wherever they give it? Clock times beside days count as their days."""
    measures = [c.statement.measure for c in side if c.statement.measure]
    if _mixed(side):
        small = frozenset(m.value[:10] for m in measures if isinstance(m, Time) and _SMALL_HOURS.search(m.value))
        return bool(frozenset.intersection(*(_read_as_day(m, small) for m in measures)))
    return len({_read(m) for m in measures}) == 1


def _overtaken(side: Sequence[Claim], reports: Sequence[Report]) -> tuple[list[Claim], list[Claim]]:
    """Lower counts and the ones that reports say they have come to: "at least four", and "rose to at least six" of another report."""
    newer = [c for c in side if _counts([c]) and is_newer(c, reports[c.report].text)]
    least, told = min(_counts(newer), default=0.0), {c.report for c in newer}
    below = [c for c in side if c.report not in told and _counts([c]) and _counts([c])[0] < least]
    held = {c.report for c in below}
    return below, [c for c in side if c.report not in held and _counts([c]) and _counts([c])[0] >= least]


def _outgrown(side: Sequence[Claim], reports: Sequence[Report]) -> tuple[list[Claim], list[Claim]]:
    """Bounds of earlier hours and the greater counts of later ones: "at least 90" at noon, "more than 100" and "120" the next day."""
    counted = sorted((c for c in side if _counts([c])), key=lambda c: age(reports[c.report]))
    for n in range(1, len(counted)):
        below, above = counted[:n], counted[n:]
        if all(_open(c) for c in below) and _changed(below, above, reports):
            return below, above
    return [], []


def _open(claim: Claim) -> bool:
    """Has it no upper bound?"""
    return isinstance(claim.statement.measure, Value) and claim.statement.measure.high is None


def _mixed(side: Sequence[Claim]) -> bool:
    """Do clock times stand beside days?"""
    return len({kind_of(c.statement) for c in side}) > 1


def _read_as_day(measure: Value | Time, small: frozenset[str]) -> frozenset[Hashable]:
    """The day that "6 p.m. on January 7" names beside days; of a night its second day too, where its small hours are told."""
    if not isinstance(measure, Time) or not measure.value[:4].isdigit():
        return frozenset({_read(measure)})
    second = {(measure.latest or "")[:10]} & small if measure.value.endswith("TNI") else set[str]()
    return frozenset({measure.value[:10], *second})


def _read(measure: Value | Time) -> Hashable:
    """What makes two measures equal: their ranges and which way these are open, for "at least 10" is not "more than 10".

    Of times the day or hour named: "two years ago" is one year in reports of two days.
    """
    if isinstance(measure, Time):
        return measure.value if measure.value[:4].isdigit() else extent(measure)
    words = frozenset(measure.hedge.lower().split())
    beyond = bool(words & BEYOND) or ("than" in words and not words & {"no", "not"})
    return extent(measure), beyond


def _shared(side: Sequence[Claim]) -> str:
    """The reading that all share, as the plainest of them puts it."""
    days = [c for c in side if kind_of(c.statement) != "time"] or side
    words = [_words(c.statement.measure) for c in days]
    return max(dict.fromkeys(words), key=words.count)


# --- two sides --------------------------------------------------------------------------------------------------------


def _between(most: Sequence[Claim], fewest: Sequence[Claim], reports: Sequence[Report], names: Names) -> Judgement:
    for earlier, later in ((most, fewest), (fewest, most)):
        if changed := _changed(earlier, later, reports):
            return Judgement("updated", f"{changed}: {_listed(_by_words(earlier, names))}; then {_listed(_by_words(later, names))}.")
    at_odds, odd, rest = _clashing(most, fewest)
    fits = f" Either fits: {_listed(_by_words(rest, names))}." if rest else ""
    if accounts := _accounts(at_odds, odd, names):
        return Judgement("disputed", accounts + fits)
    allowed = "the other allows" if len({c.report for c in at_odds}) == 1 else "the others allow"
    said_by = _by_words(odd, names)
    lies = "lies" if len(said_by) == 1 else "lie"
    return Judgement("disputed", f"{_listed(said_by)} {lies} outside what {allowed}: {_listed(_by_words(at_odds, names))}.{fits}")


def _clashing(most: Sequence[Claim], fewest: Sequence[Claim]) -> tuple[Sequence[Claim], Sequence[Claim], Sequence[Claim]]:
    """Of either side what can't be true beside something of the other, and what fits both: "32", "30", and "about 30"."""
    claims, size = (*most, *fewest), len(most)
    if any(c.statement.measure is None for c in claims):
        return most, fewest, ()
    pairs = every_pair(len(claims))
    clash = ~agreeable(claims, pairs) & ((pairs.left < size) != (pairs.right < size))
    told = {*pairs.left[clash].tolist(), *pairs.right[clash].tolist()}
    if not told:  # one denies what the other states
        return most, fewest, ()
    rest = [c for n, c in enumerate(claims) if n not in told]
    return [c for n, c in enumerate(most) if n in told], [c for n, c in enumerate(fewest, size) if n in told], rest


def _changed(earlier: Sequence[Claim], later: Sequence[Claim], reports: Sequence[Report]) -> str:
    """How one side is known to have come after the other; "" where it isn't.

    By the hour of publication for a count that grew; else by words ("rose to", "revised to", "initially"), where the hours allow it.
    """
    then, now = [hours(reports[c.report]) for c in earlier], [hours(reports[c.report]) for c in later]
    if _greater(later, earlier) and all(t and n and t[1] < n[0] for t in then for n in now):
        return "The figure grew with the hour of publication"
    older = any(is_older(c, reports[c.report].text) for c in earlier)
    newer = any(is_newer(c, reports[c.report].text) for c in later)
    if not (older or newer) or all(t and n and n[1] < t[0] for t in then for n in now):
        return ""
    return "What was said first no longer holds" if older else "It has changed since"


def _greater(later: Sequence[Claim], earlier: Sequence[Claim]) -> bool:
    """Are all of these counts above all of those?"""
    high, low = _counts(later), _counts(earlier)
    return bool(high and low) and min(high) > max(low)


def _counts(claims: Sequence[Claim]) -> list[float]:
    """The numbers named, "at least 110" as 110; none where one claim counts nothing, or only roughly ("dozens")."""
    values = [c.statement.measure for c in claims if isinstance(c.statement.measure, Value) and c.statement.measure.kind == "count"]
    numbers = [v.nominal if v.nominal is not None else v.low if v.low == v.high else None for v in values]
    named = [number for number in numbers if number is not None]
    return named if len(named) == len(claims) else []


def _accounts(most: Sequence[Claim], fewest: Sequence[Claim], names: Names) -> str:
    """Two sides that rest on different people, or one report that gives both; "" where neither is so.

    "The accounts differ: 5 people, by the police (Northline); 7 people, by two nurses (Sund Radio)."
    """
    both = [r for r in names if _contradicts(r, most, fewest)]
    if both:
        return _against_itself(both[0], (most, fewest), names)
    sources = _sources(most), _sources(fewest)
    if not _apart(*sources):
        return ""
    told = [_listed(_by_words(side, names), listed(who)) for side, who in zip((most, fewest), sources, strict=True)]
    return f"The accounts differ: {'; '.join(told)}."


def _contradicts(report: int, most: Sequence[Claim], fewest: Sequence[Claim]) -> bool:
    """Does a report stand on both sides, with no two readings that can both be true?"""
    one, other = ([extent(c.statement.measure) for c in side if c.report == report and c.statement.measure] for side in (most, fewest))
    return bool(one and other) and not any(meet(a, b) for a in one for b in other)


def _against_itself(report: int, sides: Sequence[Sequence[Claim]], names: Names) -> str:
    """ "Northline sets two accounts against each other: 5 people, by the police; 7 people, by two nurses. Sund Radio has 5 people." """
    own = [[c for c in side if c.report == report] for side in sides]
    sources = [_sources(side) for side in own]
    apart = _apart(*sources)
    words = [", ".join(_by_words(side, names)) for side in own]
    told = [f"{what}, by {listed(who)}" for what, who in zip(words, sources, strict=True)] if apart else words
    others = _by_words([c for side in sides for c in side if c.report != report], names)
    rest = f" Elsewhere: {_listed(others)}." if others else ""
    return f"{names[report]} {'sets two accounts against each other' if apart else 'contradicts itself'}: {'; '.join(told)}.{rest}"


def _sources(side: Sequence[Claim]) -> list[str]:
    """Who vouches for a side, each once, "A nurse" as "a nurse"; none where one claim is the outlet's own."""
    named = [
        _ARTICLE.sub(lambda article: article[0].lower(), c.statement.attributed_to[0]) if c.statement.attributed_to else "" for c in side
    ]
    return list(dict.fromkeys(named)) if all(named) else []


def _apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Two different accounts: "police" and "Police" are one."""
    return bool(one and other) and not {who.casefold() for who in one} & {who.casefold() for who in other}


# --- words ------------------------------------------------------------------------------------------------------------


def _by_words(claims: Sequence[Claim], names: Names) -> dict[str, list[str]]:
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
        words = _words(measure)
        if names[claim.report] not in found.setdefault(words, []):
            found[words].append(names[claim.report])
    return found


def _words(measure: Value | Time | None) -> str:
    """ "5 people"; of a moment "2031-03-06 14:00"."""
    words = said(measure) if measure is not None else ""
    return words.replace("T", " ") if isinstance(measure, Time) and words[:1].isdigit() else words


def _listed(said_by: Mapping[str, Sequence[str]], source: str = "") -> str:
    by = f", by {source}" if source else ""
    return "; ".join(f"{words}{by} ({', '.join(names)})" for words, names in said_by.items())
