"""The pairs of facts that the core leaves open: alike enough to ask about, not enough to join."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.facts.claims import Claim, claims_of, comparable
from rashomon.facts.measured.matters import scored
from rashomon.facts.measured.rivals import never_rivals
from rashomon.facts.pairs.likeness import rarity
from rashomon.types import Fact, Reading, Understanding

SURE = 0.8  # confidence from which a fact of several reports is not asked about
FLOOR = 0.05  # probability of one matter below which two facts have nothing to do with each other
APIECE = 3  # pairs at most that one fact stands in


@dataclass(frozen=True, slots=True)
class Side:
    """A fact that may be on the same matter as another, by the reading that stands for it."""

    fact: Fact
    reading: Reading
    claim: Claim  # behind the reading


@dataclass(frozen=True, slots=True)
class OpenPair:
    first: Side
    second: Side
    likeness: float  # probability that both are about one matter, as the core has it
    meet: bool  # can both be true?


def open_pairs(facts: Sequence[Fact], understandings: Sequence[Understanding], most: int) -> tuple[OpenPair, ...]:
    """The likeliest first: facts of different reports, of one kind and unit, of which one at least stands alone."""
    claims = claims_of(understandings)
    weight = rarity({c.place: c.sentence for c in claims}.values())
    sides = dict(_sides(facts, claims, understandings))
    buckets: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        key = comparable(claim.statement)
        if key:
            buckets.setdefault(key, []).append(claim)
    found = [pair for (kind, _), bucket in buckets.items() for pair in _likely(bucket, sides, weight, kind)]
    return tuple(_apiece(sorted(found, key=lambda p: (-p.likeness, p.first.fact.id, p.second.fact.id)), most))


def _sides(facts: Sequence[Fact], claims: Sequence[Claim], understandings: Sequence[Understanding]) -> Iterator[tuple[int, Side]]:
    """The claims that stand for facts that are open, by what Python knows them by."""
    known: dict[str, list[Claim]] = {}
    for claim in claims:
        known.setdefault(understandings[claim.report].report.id, []).append(claim)
    for fact in facts:
        if fact.decided_by == "program" and (fact.verdict == "single" or fact.confidence < SURE):
            for reading in fact.readings:
                behind = _claim_of(reading, known.get(reading.report, ()))
                if behind:
                    yield id(behind), Side(fact, reading, behind)


def _claim_of(reading: Reading, claims: Sequence[Claim]) -> Claim | None:
    """The claim whose measure stands in the words of a reading; of several the one that fills them best."""
    start, end = reading.evidence.start, reading.evidence.end
    inside = [c for c in claims if c.statement.measure and start <= c.statement.measure.start and c.statement.measure.end <= end]
    return min(inside, key=lambda c: abs(c.statement.start - start) + abs(c.statement.end - end), default=None)


def _likely(claims: Sequence[Claim], sides: Mapping[int, Side], weight: Mapping[str, float], kind: str) -> Iterator[OpenPair]:
    """The pairs that the core neither joins nor bars, and gives a chance."""
    found = scored(claims, weight, kind)
    chance = (found.score >= FLOOR) & (found.meets | ~never_rivals(claims, found.pairs, found.copied))
    among = found.pairs.where(chance)
    for i, j, score, meet in zip(among.left, among.right, found.score[chance], found.meets[chance], strict=True):
        first, second = sides.get(id(claims[i])), sides.get(id(claims[j]))
        if first and second and _may_join(first, second):
            yield OpenPair(first, second, float(score), bool(meet))


def _may_join(first: Side, second: Side) -> bool:
    """Facts of different reports, at least one of them of one report alone, neither of which denies what the other says."""
    reports = [{r.report for r in side.fact.readings} for side in (first, second)]
    alone = "single" in {first.fact.verdict, second.fact.verdict}
    return alone and not reports[0] & reports[1] and first.claim.statement.negated == second.claim.statement.negated


def _apiece(pairs: Iterable[OpenPair], most: int) -> Iterator[OpenPair]:
    """The first few, each pair of facts once, none of which stands in many."""
    seen: dict[str, set[str]] = {}
    taken = 0
    for pair in pairs:
        a, b = pair.first.fact.id, pair.second.fact.id
        partners = [seen.setdefault(a, set()), seen.setdefault(b, set())]
        if taken < most and b not in partners[0] and all(len(row) < APIECE for row in partners):
            taken += 1
            partners[0].add(b)
            partners[1].add(a)
            yield pair
