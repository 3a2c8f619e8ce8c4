"""One name with opposite words: "northern Elva", "southern Elva"; "the majority leader, Ada Holm", "the minority leader, Ada Holm"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.facts.named.fillers import CONTRARY
from rashomon.facts.named.slots import Placed, Vector
from rashomon.facts.pairs.candidates import Pairs
from rashomon.types import Span

ONE_PLACE = 0.1  # probability of one matter from which opposite words are set at odds

Opposition = tuple[float, tuple[Placed, ...], tuple[Placed, ...]]


def oppositions(slots: Sequence[Placed], pairs: Pairs, same: Vector) -> Iterator[Opposition]:
    """What several reports say of one name in opposite words, each report in one of them, the surest first.

    `same` scores the pairs of slots of one name.
    """
    said = [_said(p) for p in slots]
    telling = {i for i, words in enumerate(said) if words}
    close = [
        (float(s), int(i), int(j)) for s, i, j in zip(same, pairs.left, pairs.right, strict=True) if s >= ONE_PLACE and {i, j} <= telling
    ]
    seen: set[tuple[str, str]] = set()
    for score, i, j in sorted(close, reverse=True):
        for word in sorted(said[i]):
            against = sorted(CONTRARY[word] & said[j])
            if against and (slots[i].actor, word) not in seen:
                seen |= {(slots[i].actor, word), (slots[i].actor, against[0])}
                sides = [_side(slots, said, slots[i].actor, w) for w in (word, against[0])]
                if not {p.report for p in sides[0]} & {p.report for p in sides[1]}:
                    yield score, sides[0], sides[1]


def _said(p: Placed) -> frozenset[str]:
    """The words that have an opposite, next to a name or in what it is said to be; not of what it was formerly."""
    if p.role is not None and p.role.former:
        return frozenset()
    return frozenset(w for w in (*p.slot.before[:1], *p.slot.described) if w in CONTRARY)


def _side(slots: Sequence[Placed], said: Sequence[frozenset[str]], actor: str, word: str) -> tuple[Placed, ...]:
    return tuple(_with(p, word) for p, words in zip(slots, said, strict=True) if p.actor == actor and word in words)


def _with(p: Placed, word: str) -> Placed:
    """The name with the word before it: "northern Elva"; with the whole office, where it is one."""
    if p.role is not None:
        form, phrase = f"{' '.join(p.role.text.split())} {p.form}", Span(p.role.start, p.role.end)
    elif p.slot.before[:1] == (word,):
        form, phrase = f"{word} {p.form}", Span(p.name.start - len(word) - 1, p.name.end)
    else:
        form, phrase = f"{word} {p.form}", p.slot.phrase
    return replace(p, form=form, slot=replace(p.slot, phrase=phrase))
