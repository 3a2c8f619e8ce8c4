"""Who, where and which: facts whose answer is a name.

The slots of one name that are about one matter make a side; two sides with different names are set against each other only where the
words around them are nearly the same, and nothing else tells the two names apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.fillers import Comparison, compared, fits
from rashomon.facts.grouping import group
from rashomon.facts.slots import MANY, RIVAL, SAME, Placed, features, odds, rival_features
from rashomon.statements.clauses import SAYING

Matrix = NDArray[np.float32]

JOINED = 0.35  # average probability from which slots of one name are about one matter
RIVALS = 0.5  # probability from which two names are given for one matter
SPEAKERS = 0.6  # the same for two who say something: many speak of one event, and in one setting
FEWEST = 2  # words in common that two sentences need before their names are set against each other
ONE_NAME = 0.1  # probability from which two names that may be one are one matter: slips, short forms
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})  # one thing can have several: "the Labour mayor", "the Porto mayor"
MET = 0.5  # probability from which a slot has its match in the other's report, and so is no rival of another name there


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
    found = features(slots, weight)
    actors, reports = _numbered([p.actor for p in slots]), np.array([p.report for p in slots])
    same = odds(found, SAME)
    same[actors[:, None] != actors[None, :]] = 0
    sides = list(_sides(slots, same))
    rivalry = odds(rival_features(slots, found), RIVAL)
    rivalry[_never_rivals(slots, same, actors, reports) | (found["many words"] < FEWEST / MANY)] = 0
    pairs = _pairs(slots, rivalry)
    return [_matter(slots, np.maximum(same, rivalry), *one) for one in _with_rivals(slots, sides, pairs) if _shared(slots, one[0])]


def _numbered(words: Sequence[str]) -> NDArray[np.int64]:
    index = {word: i for i, word in enumerate(dict.fromkeys(words))}
    return np.array([index[word] for word in words])


def _sides(slots: Sequence[Placed], same: Matrix) -> Iterator[list[int]]:
    """The slots of each name by matter."""
    by_actor: dict[str, list[int]] = {}
    for i, p in enumerate(slots):
        by_actor.setdefault(p.actor, []).append(i)
    for members in by_actor.values():
        score = same[np.ix_(members, members)]
        yield from ([members[k] for k in part] for part in group(score, np.zeros(score.shape, dtype=bool), JOINED))


def _never_rivals(slots: Sequence[Placed], same: Matrix, actors: NDArray[np.int64], reports: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether two slots can't be rivals, whatever their words.

    So are slots of one report, two names that one sentence tells apart, a slot that has its match in the other's report, a name that
    nothing governs, outlets that were told something, and a country beside a name of another sort, which may lie in it.
    """
    sentences = _numbered([f"{p.report} {p.slot.sentence}" for p in slots])
    stands = np.zeros((sentences.max() + 1, actors.max() + 1), dtype=np.float32)
    stands[sentences, actors] = 1
    together = (stands.T @ stands > 0)[np.ix_(actors, actors)]
    across = np.where(reports[:, None] != reports[None, :], same, 0)
    best = np.stack([np.where(reports == r, across, 0).max(axis=1) for r in range(reports.max() + 1)], axis=1)[:, reports]
    loose = np.array([p.slot.relation == "root" or p.credited for p in slots])
    countries = np.array([p.actor.startswith("country:") for p in slots])
    never: NDArray[np.bool_] = (
        together
        | (reports[:, None] == reports[None, :])
        | (np.maximum(best, best.T) >= MET)
        | (loose[:, None] | loose[None, :])
        | (countries[:, None] != countries[None, :])
    )
    return never


def _pairs(slots: Sequence[Placed], rivalry: Matrix) -> list[tuple[float, int, int, Comparison]]:
    """Slots of two names on one matter, the surest first, and how the names compare."""
    found = []
    for i, j in np.argwhere(np.triu(rivalry) >= ONE_NAME):
        comparison = compared(slots[i].form, slots[j].form, slots[i].name.kind)
        least = ONE_NAME if comparison != "different" else SPEAKERS if _speakers(slots[i], slots[j]) else RIVALS
        if comparison != "unclear" and rivalry[i, j] >= least and (comparison != "different" or _exclusive(slots[i], slots[j])):
            found.append((float(rivalry[i, j]), int(i), int(j), comparison))
    return sorted(found, reverse=True)


def _speakers(a: Placed, b: Placed) -> bool:
    """Do two names, not of one surname, stand where somebody says something?"""
    speak = all(p.slot.relation == "subject" and p.slot.governor in SAYING - {"tell"} for p in (a, b))
    return speak and a.form.split()[-1] != b.form.split()[-1]


def _exclusive(a: Placed, b: Placed) -> bool:
    """Can only one of two names hold there? Not two sorts of modifier, nor a surname that both may have."""
    modifiers = a.slot.relation in MODIFIERS and a.name.kind != b.name.kind
    return not (modifiers or fits(a.name.text, b.form) or fits(b.name.text, a.form))


def _with_rivals(
    slots: Sequence[Placed], sides: Sequence[list[int]], pairs: Sequence[tuple[float, int, int, Comparison]]
) -> Iterator[tuple[list[list[int]], Comparison]]:
    """Sides alone, and pairs of sides that stand against each other, each side with its best rival and two names only once."""
    home = {i: n for n, side in enumerate(sides) for i in side}
    taken: set[int] = set()
    seen: set[frozenset[str]] = set()
    for _, i, j, comparison in pairs:
        names = frozenset((slots[i].actor, slots[j].actor))
        if home[i] in taken or home[j] in taken or names in seen:
            continue
        one, other = (_telling(slots, sides[home[k]], (i, j)) if comparison == "different" else sides[home[k]] for k in (i, j))
        if {slots[k].report for k in one} & {slots[k].report for k in other}:
            continue
        taken |= {home[i], home[j]}
        seen.add(names)
        yield [one, other], comparison
    for n, side in enumerate(sides):
        if n not in taken:
            yield [side], "same"


def _telling(slots: Sequence[Placed], side: Sequence[int], pair: tuple[int, int]) -> list[int]:
    """The slots of a side that tell the names of a pair apart: not a surname that both have."""
    return [i for i in side if i in pair or not all(fits(slots[i].name.text, slots[k].form) for k in pair)]


def _shared(slots: Sequence[Placed], sides: Sequence[Sequence[int]]) -> bool:
    return len({slots[i].report for side in sides for i in side}) > 1


def _matter(slots: Sequence[Placed], score: Matrix, sides: Sequence[Sequence[int]], comparison: Comparison) -> NameMatter:
    ordered = sorted(sides, key=lambda side: -len({slots[i].report for i in side}))
    every = [i for side in sides for i in side]
    pairs = [score[i, j] for n, i in enumerate(every) for j in every[:n] if slots[i].report != slots[j].report and score[i, j] > 0]
    likeness = float(np.mean(pairs)) if pairs else 0.0
    return NameMatter(tuple(tuple(slots[i] for i in side) for side in ordered), comparison, likeness)
