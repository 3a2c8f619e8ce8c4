"""How rare a term is: in English to begin with, then in what has come in lately."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rashomon.statements.vectors import rarity_of

PRIOR = 30  # stories that the first guess counts for
COMMON = 0.25  # share of stories from which on a word tells nothing
LIST = 50_000  # about the length of the list of words
HALVE = 20_000  # stories after which the old ones count half
KNOWN = 50_000  # terms of which the share is kept at hand
_UNLISTED = 0.5


@lru_cache(maxsize=KNOWN)
def share_of(term: str) -> float:
    """The share of stories that are likely to hold a word: "the" nearly all, "harbour" one in a hundred, a new name next to none."""
    if term[0].isdigit():
        return 10.0 ** -min(len(term), 4) if not _is_year(term) else 0.2
    rarity = rarity_of(term)
    return 0.0 if rarity == 1 else 40 / (40 + LIST**rarity)


def _is_year(term: str) -> bool:
    return len(term) == 4 and term[:2] in {"19", "20"}


class Rarity:
    """Counts in how many stories a term stands, however often each is told, the older ones for less; the terms kept stay few."""

    __slots__ = ("_held", "_seen")

    def __init__(self, seen: float = 0.0, held: Mapping[str, float] | None = None) -> None:
        self._seen = seen
        self._held = dict(held or {})

    def count(self, terms: Iterable[str], share: float = 1.0) -> None:
        """A story more that holds these terms; of a story of four reports, each is a share of a quarter."""
        held = self._held
        for term in terms:
            held[term] = held.get(term, 0.0) + share
        self._seen += share
        if self._seen >= 2 * HALVE:
            self._seen /= 2
            self._held = {term: number / 2 for term, number in held.items() if number >= 2}

    def of(self, term: str) -> float:
        """The logarithm of how many stories there are for one that holds it: 4 for a new name, 0.1 for "the"; more as stories come in."""
        return math.log((self._seen + PRIOR + 1) / (self._held.get(term, 0.0) + PRIOR * share_of(term) + _UNLISTED))

    def state(self) -> tuple[float, dict[str, float]]:
        return self._seen, dict(self._held)
