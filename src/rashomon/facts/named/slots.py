"""Whether two names stand in the same place of what is said: how alike the words around them are, for every pair worth a look.

The weights for one name are a logistic regression over slots set side by side by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.named.fillers import fullest, sort_of
from rashomon.facts.pairs.candidates import Pairs
from rashomon.facts.pairs.likeness import members_common, word_alike, words_alike
from rashomon.types import Name, Role, RoleMention, Slot, Understanding

Vector = NDArray[np.float32]
Numbers = NDArray[np.int64]

SAME: Mapping[str, float] = {  # one name twice: the same matter?
    "constant": -3.02, "governor": 0.64, "near words": 1.52, "sentence words": 3.53, "before": 3.34, "after": 1.68, "both lead": 0.38,
    "office": 1.71,
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
    passage: Role  # of the passage it stands in

    @property
    def name(self) -> Name:
        return self.slot.name


def placed(understandings: Sequence[Understanding]) -> tuple[Placed, ...]:
    """All slots of linked names, report by report, in the order of the text."""
    return tuple(p for i, u in enumerate(understandings) for p in _placed(i, u))


def _placed(index: int, u: Understanding) -> Iterator[Placed]:
    forms, last = fullest(u), max(1, len(u.report.text))
    roles: dict[str, list[RoleMention]] = {}
    for role in u.mentions.roles:
        roles.setdefault(role.actor, []).append(role)
    credited = u.mentions.credits
    for slot in u.slots:
        at, actor = slot.name.start, slot.name.actor or ""
        held = next((r for r in roles.get(actor, ()) if r.start <= at < r.end), None)
        told = any(c.start <= at < c.end for c in credited)
        passage = u.parsed.sentences[slot.sentence].role
        yield Placed(index, slot, actor, at / last, forms[actor, sort_of(slot.name)], held, told, passage)


def features(slots: Sequence[Placed], weight: Mapping[str, float], pairs: Pairs) -> dict[str, Vector]:
    """Arrays over the pairs by name, each from 0 to 1: how alike are the words around two names?"""
    plain = [p.slot for p in slots]
    lead = np.array([p.order < LEAD for p in slots])
    bags = [s.words for s in plain]
    sizes = np.array([len(bag) for bag in bags], dtype=np.float32)
    common = members_common(bags, pairs)
    return {
        "constant": np.ones(len(pairs), dtype=np.float32),
        "governor": word_alike([s.governor for s in plain], pairs),
        "relation": equal([s.relation for s in plain], pairs),
        "near words": words_alike([s.near for s in plain], weight, pairs),
        "sentence words": words_alike(bags, weight, pairs),
        "many words": np.minimum(common / MANY, 1),
        "most words": common / np.maximum(1, np.maximum(sizes[pairs.left], sizes[pairs.right])),
        "before": _run([s.before for s in plain], pairs),
        "after": _run([s.after for s in plain], pairs),
        "both lead": (lead[pairs.left] & lead[pairs.right]).astype(np.float32),
        "office": equal([f"{p.role.role} {p.role.body} {p.role.former}" if p.role and p.role.body else "" for p in slots], pairs),
    }


def odds(found: Mapping[str, Vector], weights: Mapping[str, float]) -> Vector:
    """The probability that two slots are about the same matter."""
    total = sum(weight * found[name] for name, weight in weights.items())
    probability: Vector = np.asarray(1 / (1 + np.exp(-np.asarray(total))), dtype=np.float32)
    return probability


def numbered(words: Sequence[str]) -> Numbers:
    """Equal words as equal numbers, "" as -1."""
    index = {word: i for i, word in enumerate(dict.fromkeys(words))}
    return np.array([index[word] if word else -1 for word in words], dtype=np.int64)


def equal(words: Sequence[str], pairs: Pairs) -> Vector:
    """1 where two words are equal and not empty."""
    ids = numbered(words)
    same: Vector = ((ids[pairs.left] == ids[pairs.right]) & (ids[pairs.left] >= 0)).astype(np.float32)
    return same


def _run(sides: Sequence[Sequence[str]], pairs: Pairs) -> Vector:
    """How many words beside the name are the same without a break, as a part of the reach."""
    index: dict[str, int] = {}
    table = np.full((len(sides), REACH), -1, dtype=np.int64)
    for row, side in enumerate(sides):
        for column, word in enumerate(side[:REACH]):
            table[row, column] = index.setdefault(word, len(index))
    unbroken = np.ones(len(pairs), dtype=bool)
    total = np.zeros(len(pairs), dtype=np.float32)
    for words in table.T:
        unbroken &= (words[pairs.left] == words[pairs.right]) & (words[pairs.left] >= 0)
        total += unbroken
    share: Vector = total / np.float32(REACH)
    return share
