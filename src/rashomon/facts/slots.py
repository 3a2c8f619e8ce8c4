"""Whether two names stand in the same place of what is said: a score for every pair of slots, in one pass of matrices.

The weights are logistic regressions: over slots of one name set side by side by hand, and over names changed one at a time in reports
against names that differ in reports of one event as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.fillers import fullest, sort_of
from rashomon.facts.likeness import same_word, shared_words
from rashomon.types import Name, RoleMention, Slot, Understanding

Matrix = NDArray[np.float32]

SAME: Mapping[str, float] = {  # one name twice: the same matter?
    "constant": -3.02, "governor": 0.64, "near words": 1.52, "sentence words": 3.53, "before": 3.34, "after": 1.68, "both lead": 0.38,
    "office": 1.71,
}  # fmt: skip
RIVAL: Mapping[str, float] = {  # two names: the same matter, told in two ways?
    "constant": -9.9, "governor": 0.68, "relation": 0.38, "near words": 2.78, "sentence words": 2.24, "before": 2.8, "after": 1.86,
    "strangers": 1.22, "kind": 1.38, "many words": 2.06, "most words": 3.63,
}  # fmt: skip
MANY = 12  # words in common that make two sentences nearly one
LEAD = 0.15  # the part of a report in which the main facts stand
REACH = 6  # words to either side that are compared


@dataclass(frozen=True, slots=True)
class Placed:
    """A slot, and where in the story it stands."""

    report: int  # index of its report
    slot: Slot
    actor: str
    order: float  # 0 at the top of the report, 1 at its end
    form: str  # the name as its report writes it most fully
    role: RoleMention | None  # the office said of the name there
    credited: bool  # is it who was told or who reported?

    @property
    def name(self) -> Name:
        return self.slot.name


def placed(understandings: Sequence[Understanding]) -> tuple[Placed, ...]:
    """All slots of linked names, report by report, in the order of the text."""
    return tuple(p for i, u in enumerate(understandings) for p in _placed(i, u))


def _placed(index: int, u: Understanding) -> Iterator[Placed]:
    forms, last = fullest(u), max(1, len(u.report.text))
    for slot in u.slots:
        at, actor = slot.name.start, slot.name.actor or ""
        role = next((r for r in u.mentions.roles if r.actor == actor and r.start <= at < r.end), None)
        credited = any(c.start <= at < c.end for c in u.mentions.credits)
        yield Placed(index, slot, actor, at / last, forms[actor, sort_of(slot.name)], role, credited)


def features(slots: Sequence[Placed], weight: Mapping[str, float]) -> dict[str, Matrix]:
    """(n, n) matrices by name, each from 0 to 1: how alike are the words around two names?"""
    plain = [p.slot for p in slots]
    lead = np.array([p.order < LEAD for p in slots])
    common = _common([s.words for s in plain])
    sizes = np.diag(common)
    return {
        "constant": np.ones((len(slots), len(slots)), dtype=np.float32),
        "governor": same_word([s.governor for s in plain]),
        "relation": _equal([s.relation for s in plain]),
        "near words": shared_words([s.near for s in plain], weight),
        "sentence words": shared_words([s.words for s in plain], weight),
        "many words": np.minimum(common / MANY, 1),
        "most words": common / np.maximum(1, np.maximum(sizes[:, None], sizes[None, :])),
        "before": _run([s.before for s in plain]),
        "after": _run([s.after for s in plain]),
        "both lead": (lead[:, None] & lead[None, :]).astype(np.float32),
        "office": _equal([f"{p.role.role} {p.role.body} {p.role.former}" if p.role and p.role.body else "" for p in slots]),
    }


def rival_features(slots: Sequence[Placed], found: Mapping[str, Matrix]) -> dict[str, Matrix]:
    """What else tells whether two names are given for one matter: is each unknown to the other report, are they of one kind?"""
    reports = np.array([p.report for p in slots])
    known = {actor: np.zeros(reports.max() + 1, dtype=bool) for actor in {p.actor for p in slots}}
    for p in slots:
        known[p.actor][p.report] = True
    there = np.stack([known[p.actor] for p in slots])[:, reports]  # [i, j]: is the name of i known in the report of j?
    return {**found, "strangers": (~(there | there.T)).astype(np.float32), "kind": _equal([p.name.kind for p in slots])}


def odds(found: Mapping[str, Matrix], weights: Mapping[str, float]) -> Matrix:
    """(n, n) probability that two slots are about the same matter."""
    total = sum(weight * found[name] for name, weight in weights.items())
    probability: Matrix = np.asarray(1 / (1 + np.exp(-np.asarray(total))), dtype=np.float32)
    return probability


def _common(bags: Sequence[frozenset[str]]) -> Matrix:
    """How many words two bags have in common."""
    index = {word: i for i, word in enumerate(set().union(*bags))}
    table = np.zeros((len(bags), len(index)), dtype=np.float32)
    for row, bag in enumerate(bags):
        table[row, [index[word] for word in bag]] = 1
    common: Matrix = table @ table.T
    return common


def _equal(words: Sequence[str]) -> Matrix:
    """1 where two words are equal and not empty."""
    index = {word: i for i, word in enumerate(dict.fromkeys(words))}
    ids = np.array([index[word] for word in words])
    same: Matrix = ((ids[:, None] == ids[None, :]) & (ids != index.get("", -1))[:, None]).astype(np.float32)
    return same


def _run(sides: Sequence[Sequence[str]]) -> Matrix:
    """How many words beside the name are the same without a break, as a part of the reach."""
    index: dict[str, int] = {}
    table = np.full((len(sides), REACH), -1, dtype=np.int64)
    for row, side in enumerate(sides):
        for column, word in enumerate(side[:REACH]):
            table[row, column] = index.setdefault(word, len(index))
    unbroken = np.ones((len(sides), len(sides)), dtype=bool)
    total = np.zeros((len(sides), len(sides)), dtype=np.float32)
    for words in table.T:
        unbroken &= (words[:, None] == words[None, :]) & (words >= 0)[:, None]
        total += unbroken
    share: Matrix = (total / REACH).astype(np.float32)
    return share
