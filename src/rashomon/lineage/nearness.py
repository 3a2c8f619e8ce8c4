"""How near reports are to one another: by the rare words they share, names above all, each weighed by how rare it is in English."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.statements.vectors import rarity_of
from rashomon.types import CLAIMING, Parsed, Role

WORD = re.compile(r"[^\W\d_]{3,}")
LEAD = 80  # words at the top of a report that count twice
STEEP = 4  # power of a word's rarity, so that common words hardly count
HEADLINE: frozenset[Role] = frozenset({"headline"})
OTHERS = 64  # reports at most that each is compared with: enough to tell what is usual, however many there are

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Nearness:
    """Cosines of all reports with others, evenly chosen; not a number for a report beside itself."""

    texts: Matrix
    headlines: Matrix
    others: tuple[int, ...]  # indexes of the reports in the columns

    def usual(self, kept: Sequence[int]) -> dict[int, float]:
        """How near each of the reports kept is to half of the others kept: a minority of its own kind doesn't help it."""
        return dict(zip(kept, np.nanmedian(self.texts[self._among(kept, kept)], axis=1).tolist(), strict=True))

    def headline(self, report: int, company: Sequence[int]) -> float:
        """How near a report's headline is to the nearest of these."""
        found = self.headlines[self._among([report], company)]
        return float(np.nanmax(found)) if np.isfinite(found).any() else 0.0

    def _among(self, rows: Sequence[int], reports: Sequence[int]) -> tuple[NDArray[np.intp], ...]:
        wanted = set(reports)
        return np.ix_(np.array(rows, dtype=np.intp), np.array([c for c, i in enumerate(self.others) if i in wanted], dtype=np.intp))


def nearness(reports: Sequence[Parsed]) -> Nearness:
    """By the words of which something is claimed, those at the top twice; and by those of the headlines alone."""
    others = tuple(range(0, len(reports), math.ceil(len(reports) / OTHERS)))
    return Nearness(
        _cosines([_weights(p, CLAIMING) for p in reports], others), _cosines([_weights(p, HEADLINE) for p in reports], others), others
    )


def _cosines(rows: Sequence[Mapping[str, float]], others: Sequence[int]) -> Matrix:
    words = {word: i for i, word in enumerate(dict.fromkeys(word for row in rows for word in row))}
    table = np.zeros((len(rows), len(words)), dtype=np.float32)
    for i, row in enumerate(rows):
        table[i, [words[word] for word in row]] = list(row.values())
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    np.divide(table, lengths, out=table, where=lengths > 0)
    near: Matrix = table @ table[list(others)].T
    near[list(others), range(len(others))] = np.nan
    return near


def _weights(parsed: Parsed, roles: Container[Role]) -> dict[str, float]:
    text = parsed.report.text
    found = (w[0].lower() for p in parsed.passages if p.role in roles for w in WORD.finditer(text, p.start, p.end))
    counts: Counter[str] = Counter()
    for place, word in enumerate(found):
        counts[word] += 2 if place < LEAD else 1
    return {word: (1 + math.log(count)) * rarity_of(word) ** STEEP for word, count in counts.items()}
