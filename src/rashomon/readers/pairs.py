"""The pairs of facts that the core leaves open: alike enough to ask about, not enough to join."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rashomon.facts.candidates import Pairs, candidates, every_pair
from rashomon.facts.claims import Claim, claims_of, comparable
from rashomon.facts.likeness import Vector, members_alike, rarity, sense_alike, word_alike, words_alike
from rashomon.facts.rivals import never_rivals
from rashomon.facts.traits import agree
from rashomon.types import Fact, Reading, Understanding

SURE = 0.8  # confidence from which a fact of several reports is not asked about
FLOOR = 0.15  # likeness below which two facts have nothing to do with each other
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
    likeness: float

    @property
    def meet(self) -> bool:
        """Can both be true?"""
        return agree(self.first.claim, self.second.claim)


def open_pairs(facts: Sequence[Fact], understandings: Sequence[Understanding], most: int) -> tuple[OpenPair, ...]:
    """The likeliest first: facts of different reports, of one kind and unit, of which one at least stands alone."""
    claims = claims_of(understandings)
    weight = rarity({c.place: c.sentence for c in claims}.values())
    found = [pair for bucket in _buckets(facts, claims, understandings) for pair in _alike(bucket, weight)]
    return tuple(_apiece(sorted(found, key=lambda p: (-p.likeness, p.first.fact.id, p.second.fact.id)), most))


def _buckets(facts: Sequence[Fact], claims: Sequence[Claim], understandings: Sequence[Understanding]) -> Iterable[list[Side]]:
    """Facts that can be compared with each other at all."""
    known: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.statement.measure:
            known.setdefault(understandings[claim.report].report.id, []).append(claim)
    buckets: dict[tuple[str, str], list[Side]] = {}
    for side in filter(None, (_side(fact, known) for fact in facts if _is_open(fact))):
        key = comparable(side.claim.statement)
        if key:
            buckets.setdefault(key, []).append(side)
    return buckets.values()


def _is_open(fact: Fact) -> bool:
    return fact.decided_by == "program" and (fact.verdict == "single" or fact.confidence < SURE)


def _side(fact: Fact, known: Mapping[str, Sequence[Claim]]) -> Side | None:
    """The first reading whose claim is known stands for its fact; `known` are the measured claims of each report."""
    found = ((reading, _claim_of(reading, known.get(reading.report, ()))) for reading in fact.readings)
    return next((Side(fact, reading, claim) for reading, claim in found if claim), None)


def _claim_of(reading: Reading, claims: Sequence[Claim]) -> Claim | None:
    """The claim whose measure stands in the words of a reading; of several the one that fills them best."""
    start, end = reading.evidence.start, reading.evidence.end
    inside = [c for c in claims if c.statement.measure and start <= c.statement.measure.start and c.statement.measure.end <= end]
    return min(inside, key=lambda c: abs(c.statement.start - start) + abs(c.statement.end - end), default=None)


def _alike(sides: Sequence[Side], weight: Mapping[str, float]) -> Iterator[OpenPair]:
    if len(sides) < 2:
        return
    claims = [s.claim for s in sides]
    pairs = candidates([c.sentence for c in claims], weight)
    alone = np.array([s.fact.verdict == "single" for s in sides])
    score = _likeness(claims, weight, pairs)
    askable = (score >= FLOOR) & (alone[pairs.left] | alone[pairs.right])
    found = pairs.where(askable)
    for i, j, likeness in zip(found.left, found.right, score[askable], strict=True):
        if not _reports(sides[i]) & _reports(sides[j]):
            yield OpenPair(sides[i], sides[j], float(likeness))


def _likeness(claims: Sequence[Claim], weight: Mapping[str, float], pairs: Pairs) -> Vector:
    """The mean of how alike what is measured, the words around it, the sentence, and who is named in it are."""
    statements = [c.statement for c in claims]
    parts = (
        word_alike([s.head for s in statements], pairs),
        sense_alike([s.near | s.words for s in statements], weight, pairs),
        words_alike([c.sentence for c in claims], weight, pairs),
        members_alike([c.company for c in claims], pairs),
    )
    mean: Vector = np.mean(parts, axis=0, dtype=np.float32)
    return mean


def _reports(side: Side) -> set[str]:
    return {r.report for r in side.fact.readings}


def _apiece(pairs: Iterable[OpenPair], most: int) -> Iterator[OpenPair]:
    """The first few that the core does not bar, none of whose facts stands in many."""
    seen: dict[str, int] = {}
    taken = 0
    for pair in pairs:
        ids = (pair.first.fact.id, pair.second.fact.id)
        if taken < most and all(seen.get(i, 0) < APIECE for i in ids) and not _barred(pair):
            taken += 1
            seen.update({i: seen.get(i, 0) + 1 for i in ids})
            yield pair


def _barred(pair: OpenPair) -> bool:
    """Does the core know that the two are about different matters, or that one says what the other denies?"""
    claims = (pair.first.claim, pair.second.claim)
    return claims[0].statement.negated != claims[1].statement.negated or bool(never_rivals(claims, every_pair(2))[0] and not pair.meet)
