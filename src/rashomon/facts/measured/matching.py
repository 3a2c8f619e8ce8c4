"""From the measured claims of one kind to groups on the same matter: first those that can all be true, then rivals set against them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim, kind_of
from rashomon.facts.measured.extents import extent
from rashomon.facts.measured.matters import Scored, scored
from rashomon.facts.measured.misprints import misprinted
from rashomon.facts.measured.rivals import never_rivals, of_different_people, strangers
from rashomon.facts.measured.traits import agreeable
from rashomon.facts.pairs.candidates import Pairs, every_pair
from rashomon.facts.pairs.grouping import linked
from rashomon.mentions.quotes.cast import gender_of

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]
Index = NDArray[np.int64]

JOINED = 0.3  # average probability of the same matter from which claims that can both be true are joined
RIVALS = 0.3  # probability from which groups that can't both be true are set against each other
RIVAL_TIMES = 0.55  # the same of times: much happens on one day and the next
SURE = 0.66  # the same where one report stands on both sides
SLIP = 0.9  # probability, by judgement, that two long figures in like words, one digit apart, are on one matter
USUAL = 6  # reports of a story that the weights were fitted on; the more there are, the more pairs can look like rivals by chance


@dataclass(frozen=True, slots=True)
class Matter:
    """Claims on one matter, by side: the claims of a side can all be true together."""

    sides: tuple[tuple[Claim, ...], ...]  # the side with most reports first
    likeness: float  # probability that all are about the same matter; of one report's alone, that no other report's is


def matters(claims: Sequence[Claim], weight: Mapping[str, float], kind: str) -> list[Matter]:
    """Every claim in just one matter; most stand alone. All are of one kind: "count", "when", "money" …"""
    if not claims:
        return []
    found = scored(claims, weight, kind)
    joined = linked(found.pairs, found.score, ~found.meets | _apart(claims, found.pairs), JOINED)
    sides = [part for side in joined for part in _true_together(claims, side)]
    least = threshold(RIVAL_TIMES if kind == "when" else RIVALS, len({c.report for c in claims}))
    return list(_matters(claims, found, _with_rivals(claims, found, sides, least)))


def by_side(claims: Sequence[Claim]) -> Matter:
    """Claims known to be on one matter, in sides that can be true together."""
    pairs = every_pair(len(claims))
    meets = agreeable(claims, pairs)
    sure = np.ones(len(pairs), dtype=np.float32)
    return next(_matters(claims, Scored(pairs, sure, meets, meets), [linked(pairs, sure, ~meets, 1)]))


def _true_together(claims: Sequence[Claim], side: Sequence[int]) -> list[list[int]]:
    """A side in parts that can all be true; among many claims not every pair of it was looked at."""
    own = [claims[i] for i in side]
    pairs = every_pair(len(own))
    meets = agreeable(own, pairs)
    if meets.all():
        return [list(side)]
    return [[side[n] for n in part] for part in linked(pairs, np.ones(len(pairs), dtype=np.float32), ~meets, 1)]


def _apart(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """One says what the other says is not so ("resigned on Friday", "did not resign on Friday").

    Or both stand in one sentence, or they are two people's ages, or a number of men and one of women.
    """
    negated = np.array([c.statement.negated for c in claims], dtype=np.bool_)
    places = np.unique(np.array([c.place for c in claims], dtype=np.int64), axis=0, return_inverse=True)[1].reshape(-1)
    apart: Mask = (negated[pairs.left] != negated[pairs.right]) | (places[pairs.left] == places[pairs.right])
    ranges = [extent(c.statement.measure) for c in claims if c.statement.measure]
    unequal = [ranges[i] != ranges[j] for i, j in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)]
    return apart | _of_two_sexes(claims, pairs) | (of_different_people(claims, pairs) & np.array(unequal, dtype=np.bool_))


def _of_two_sexes(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """ "Two girls" and "two brothers"."""
    told = [frozenset(gender_of(c.statement.head)) if kind_of(c.statement) == "count" else frozenset[str]() for c in claims]
    both = ((told[i], told[j]) for i, j in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    two = [bool(a and b) and a.isdisjoint(b) for a, b in both]
    return np.array(two, dtype=np.bool_)


def threshold(usual: float, reports: int) -> float:
    """The probability from which sides are set at odds, its odds raised with the number of reports: 0.3 up to six, 0.72 for 36."""
    odds = usual / (1 - usual) * max(1, reports / USUAL)
    return odds / (1 + odds)


def _with_rivals(claims: Sequence[Claim], found: Scored, sides: Sequence[list[int]], least: float) -> list[list[list[int]]]:
    """Sides set against each other where each is the other's best rival and the score is high enough; best first."""
    against: dict[int, list[list[int]]] = {}
    for odds, m, n in sorted(_rivalry(claims, found, sides), reverse=True):
        if odds >= least and m not in against and n not in against:
            against[m] = against[n] = [sides[m], sides[n]]
    alone = [[side] for n, side in enumerate(sides) if n not in against]
    return alone + list({id(pair): pair for pair in against.values()}.values())


def _rivalry(claims: Sequence[Claim], found: Scored, sides: Sequence[list[int]]) -> Iterator[tuple[float, int, int]]:
    """How surely two sides contradict each other."""
    home = _home(sides, len(claims))
    open_ = ~found.meets & ~never_rivals(claims, found.pairs, found.copied)
    best: dict[tuple[int, int], float] = {}
    rivals = found.pairs.where(open_)
    scores = np.where(misprinted(claims, rivals), np.maximum(found.score[open_], SLIP), found.score[open_])
    for i, j, score in zip(home[rivals.left].tolist(), home[rivals.right].tolist(), scores.tolist(), strict=True):
        key = (min(i, j), max(i, j))
        best[key] = max(best.get(key, 0.0), score)
    return ((score, m, n) for (m, n), score in best.items() if m != n and _opposed(claims, sides[m], sides[n], score))


def _opposed(claims: Sequence[Claim], one: Sequence[int], other: Sequence[int], score: float) -> bool:
    """Are they not of different people, and does no report stand on both sides? One that does tells two matters apart.

    But a report alone on its side can give the value of the other side to something else elsewhere, where the two match surely.
    """
    if strangers([claims[i] for i in one], [claims[i] for i in other]):
        return False
    both = {claims[i].report for i in one} & {claims[i].report for i in other}
    if not both:
        return True
    alone = any({claims[i].report for i in side} == both for side in (one, other)) and len(both) == 1
    return alone and score >= SURE and {claims[i].place for i in one}.isdisjoint(claims[i].place for i in other)


def _home(sides: Sequence[Sequence[int]], size: int) -> Index:
    """The side of each claim."""
    home = np.full(size, -1, dtype=np.int64)
    for n, side in enumerate(sides):
        home[list(side)] = n
    return home


def _matters(claims: Sequence[Claim], found: Scored, joined: Sequence[Sequence[Sequence[int]]]) -> Iterator[Matter]:
    for sides, likeness in zip(joined, _likeness(claims, found, joined).tolist(), strict=True):
        ordered = sorted(sides, key=lambda side: -len({claims[i].report for i in side}))
        yield Matter(tuple(tuple(claims[i] for i in side) for side in ordered), likeness)


def _likeness(claims: Sequence[Claim], found: Scored, joined: Sequence[Sequence[Sequence[int]]]) -> NDArray[np.float64]:
    """Of each matter the mean probability of its pairs of different reports; of one report's alone, what its best match leaves."""
    home = _home([[i for side in sides for i in side] for sides in joined], len(claims))
    reports = np.array([c.report for c in claims], dtype=np.int64)
    across = reports[found.pairs.left] != reports[found.pairs.right]
    left, right, score = home[found.pairs.left][across], home[found.pairs.right][across], found.score[across]
    nearest = np.zeros(len(joined))
    np.maximum.at(nearest, np.r_[left, right], np.r_[score, score])
    inside = left == right
    total, pairs = np.bincount(left[inside], score[inside], len(joined)), np.bincount(left[inside], minlength=len(joined))
    return np.where(pairs > 0, total / np.maximum(pairs, 1), 1 - nearest)
