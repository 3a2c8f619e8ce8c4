"""One report that gives two figures for one matter: two people's accounts side by side, or a figure and the one that replaced it.

accounts   Police said five people drowned. Two nurses said seven people drowned.
replaced   The toll, initially put at five people, rose to nine people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.facts.changes import CHANGE, is_corrected, is_older
from rashomon.facts.claims import Claim, comparable, kind_of
from rashomon.facts.measured.matching import Matter
from rashomon.facts.measured.rivals import says
from rashomon.facts.measured.traits import agree
from rashomon.types import Report

NEAR = 1  # sentences apart
WINDOW = 4  # claims of one kind before another that it is held against
LIKENESS = 0.8  # by judgement: the report itself sets the two side by side
DAYS = frozenset({"date", "time"})
PUTTING = frozenset({"put", "stand", "be", "give", "estimate", "report", "plan", "schedule", "set", "expect"})


def set_side_by_side(matters: Sequence[Matter], reports: Sequence[Report]) -> list[Matter]:
    """The matters, those two of them joined as sides of one that a report itself sets against each other."""
    home = {id(c): n for n, matter in enumerate(matters) for side in matter.sides for c in side}
    joined: dict[int, int] = {}
    for a, b in _pairs([c for matter in matters for side in matter.sides for c in side], reports):
        one, other = home[id(a)], home[id(b)]
        if one in joined or other in joined or not _plain(matters[one]) or not _plain(matters[other]):
            continue
        if _told_by(matters[one]) & _told_by(matters[other]) == {a.report} and _set_apart(a, b, reports[a.report].text):
            joined |= {one: other, other: one}
    pairs = [_both(matters[one], matters[other]) for one, other in joined.items() if one < other]
    return [matter for n, matter in enumerate(matters) if n not in joined] + pairs


def _pairs(claims: Sequence[Claim], reports: Sequence[Report]) -> Iterator[tuple[Claim, Claim]]:
    """Near ones of one report and of one kind and unit, in the order of its text; beside a correction all of its report."""
    rows: dict[tuple[int, tuple[str, str] | None], list[Claim]] = {}
    for claim in claims:
        rows.setdefault((claim.report, comparable(claim.statement)), []).append(claim)
    for (report, _), row in rows.items():
        row.sort(key=lambda c: c.statement.start)
        corrected = [is_corrected(claim, reports[report].text) for claim in row]
        for n, claim in enumerate(row):
            for at in range(0 if any(corrected) else max(0, n - WINDOW), n):
                near = n - at <= WINDOW and claim.statement.sentence - row[at].statement.sentence <= NEAR
                if near or corrected[n] != corrected[at]:
                    yield row[at], claim


def _plain(matter: Matter) -> bool:
    return len(matter.sides) == 1 and kind_of(matter.sides[0][0].statement) != "rank"


def _told_by(matter: Matter) -> set[int]:
    return {c.report for side in matter.sides for c in side}


def _set_apart(a: Claim, b: Claim, text: str) -> bool:
    """Do two claims near each other measure one thing, differ, and rest on different people, or is one said to be the older?"""
    return (_by_two(a, b) or _replaced(a, b, text)) and not agree(a, b)


def _by_two(a: Claim, b: Claim) -> bool:
    """ "Police said five people drowned. Two nurses said seven people drowned." """
    one, other = a.statement, b.statement
    sources = _source(a), _source(b)
    return one.head == other.head != "" and one.predicate == other.predicate and all(sources) and not sources[0] & sources[1]


def _replaced(a: Claim, b: Claim, text: str) -> bool:
    """ "The toll, initially put at five people, rose to nine people."; of days also "planned for Monday, postponed until Friday".

    Not of prices and rates, which went from one figure to another in the world.
    """
    one, other = a.statement, b.statement
    alike = one.head == other.head != "" or (one.sentence == other.sentence and kind_of(one) in DAYS)
    loose = one.predicate == other.predicate or _loose(one.predicate) or _loose(other.predicate)
    return alike and loose and kind_of(one) in DAYS | {"count"} and is_older(a, text) != is_older(b, text)


def _source(claim: Claim) -> frozenset[str]:
    """The words for who vouches for a claim in the body of a report."""
    nearest = claim.statement.attributed_to[:1] if claim.role == "body" else ()
    return frozenset(word for who in nearest for word in who.casefold().split())


def _loose(predicate: str) -> bool:
    """Does a verb say no more than that a figure is given or has changed?"""
    return predicate in CHANGE | PUTTING or says(predicate)


def _both(one: Matter, other: Matter) -> Matter:
    sides = sorted((one.sides[0], other.sides[0]), key=lambda side: -len({c.report for c in side}))
    return Matter(tuple(sides), LIKENESS)
