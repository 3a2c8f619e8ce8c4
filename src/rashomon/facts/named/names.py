"""Who, where and which: facts whose answer is a name.

The slots of one name that are about one matter make a side; two sides with different names are set against each other only where the
words around them are nearly the same, and nothing else tells the two names apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.named.attributes import unequal
from rashomon.facts.named.contest import Contender, contenders
from rashomon.facts.named.fillers import Comparison, fits
from rashomon.facts.named.opposites import oppositions
from rashomon.facts.named.slots import SAME, Placed, Vector, features, odds
from rashomon.facts.pairs.candidates import Pairs, candidates
from rashomon.facts.pairs.grouping import linked

JOINED = 0.35  # average probability from which slots of one name are about one matter
FEW = 60  # slots of one name of which every pair is looked at


@dataclass(frozen=True, slots=True)
class NameMatter:
    """Slots on one matter, by side: the side with most reports first."""

    sides: tuple[tuple[Placed, ...], ...]
    comparison: Comparison  # of the names of two sides; "same" where there is one
    likeness: float  # probability that all are about the same matter


def name_matters(slots: Sequence[Placed], weight: Mapping[str, float]) -> list[NameMatter]:
    """The matters that at least two reports fill with a name."""
    if not slots:
        return []
    pairs = _of_one_name(slots, weight)
    if not len(pairs):
        return []
    same = odds(features(slots, weight, pairs), SAME)
    sides = linked(pairs, same, np.zeros(len(pairs), dtype=bool), JOINED)
    likeness = _likeness(slots, sides, pairs, same)
    against = list(_against(slots, sides, contenders(slots, weight, pairs, same)))
    taken = {n for one, other, _ in against for n in (one, other)}
    alone = [_matter(slots, [side], "same", likeness[n]) for n, side in enumerate(sides) if n not in taken and _reports(slots, side) > 1]
    rivals = [_opposed(slots, sides[one], sides[other], pair) for one, other, pair in against]
    said = {_actors(matter) for matter in rivals}
    answers = [m for m in (NameMatter((a, b), "different", likely) for likely, a, b in unequal(slots)) if _actors(m) not in said]
    return [*alone, *rivals, *answers, *(NameMatter((a, b), "different", likely) for likely, a, b in oppositions(slots, pairs, same))]


def _actors(matter: NameMatter) -> frozenset[str]:
    return frozenset(p.actor for side in matter.sides for p in side)


def _of_one_name(slots: Sequence[Placed], weight: Mapping[str, float]) -> Pairs:
    """The pairs of slots that name the same actor."""
    by_actor: dict[str, list[int]] = {}
    for i, p in enumerate(slots):
        by_actor.setdefault(p.actor, []).append(i)
    left, right = [], []
    for members in by_actor.values():
        pairs = candidates([slots[i].slot.words for i in members], weight, FEW)
        at = np.array(members, dtype=np.int64)
        left.append(at[pairs.left])
        right.append(at[pairs.right])
    return Pairs(len(slots), np.concatenate(left), np.concatenate(right))


def _likeness(slots: Sequence[Placed], sides: Sequence[Sequence[int]], pairs: Pairs, same: Vector) -> NDArray[np.float64]:
    """The mean score of the pairs of each side that two reports make."""
    home, report = _homes(slots, sides), np.array([p.report for p in slots])
    inside = (home[pairs.left] == home[pairs.right]) & (report[pairs.left] != report[pairs.right])
    at = home[pairs.left[inside]]
    total = np.bincount(at, weights=same[inside], minlength=len(sides))
    return np.asarray(total / np.maximum(1, np.bincount(at, minlength=len(sides))))


def _homes(slots: Sequence[Placed], sides: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    """The number of the side that each slot is in."""
    home = np.zeros(len(slots), dtype=np.int64)
    for n, side in enumerate(sides):
        home[list(side)] = n
    return home


def _against(slots: Sequence[Placed], sides: Sequence[Sequence[int]], pairs: Sequence[Contender]) -> Iterator[tuple[int, int, Contender]]:
    """Pairs of sides that stand against each other, each side with its best rival and two names only once."""
    home = _homes(slots, sides)
    taken: set[int] = set()
    seen: set[frozenset[str]] = set()
    for pair in pairs:
        one, other = int(home[pair.left]), int(home[pair.right])
        names = frozenset((slots[pair.left].actor, slots[pair.right].actor))
        if one in taken or other in taken or names in seen:
            continue
        here, there = ({slots[i].report for i in _told(slots, sides[n], pair)} for n in (one, other))
        if here & there:
            continue
        taken |= {one, other}
        seen.add(names)
        yield one, other, pair


def _told(slots: Sequence[Placed], side: Sequence[int], pair: Contender) -> list[int]:
    """The slots of a side that tell the names of a pair apart: not a surname that both have."""
    if pair.comparison != "different":
        return list(side)
    both = (pair.left, pair.right)
    return [i for i in side if i in both or not all(fits(slots[i].name.text, slots[k].form) for k in both)]


def _opposed(slots: Sequence[Placed], one: Sequence[int], other: Sequence[int], pair: Contender) -> NameMatter:
    return _matter(slots, [_told(slots, side, pair) for side in (one, other)], pair.comparison, pair.likeness)


def _matter(slots: Sequence[Placed], sides: Sequence[Sequence[int]], comparison: Comparison, likeness: float) -> NameMatter:
    ordered = sorted(sides, key=lambda side: -_reports(slots, side))
    return NameMatter(tuple(tuple(slots[i] for i in side) for side in ordered), comparison, float(likeness))


def _reports(slots: Sequence[Placed], side: Sequence[int]) -> int:
    return len({slots[i].report for i in side})
