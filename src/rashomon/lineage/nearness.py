"""How near reports are to one another: by the rare words they share, names above all, each weighed by how rare it is in English."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.statements.vectors import rarity_of
from rashomon.types import CLAIMING, Parsed

WORD = re.compile(r"[^\W\d_]{3,}")
LEAD = 80  # words at the top of a report that count twice
STEEP = 4  # power of a word's rarity, so that common words hardly count
OTHERS = 64  # reports at most that each is compared with: enough to tell what is usual, however many there are

Matrix = NDArray[np.float32]


def nearness(reports: Sequence[Parsed]) -> tuple[Matrix, tuple[int, ...]]:
    """(reports, others) cosines, not a number for a report beside itself; and which the others are, evenly chosen."""
    rows = [_weights(parsed) for parsed in reports]
    words = {word: i for i, word in enumerate(dict.fromkeys(word for row in rows for word in row))}
    table = np.zeros((len(rows), len(words)), dtype=np.float32)
    for i, row in enumerate(rows):
        table[i, [words[word] for word in row]] = list(row.values())
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    np.divide(table, lengths, out=table, where=lengths > 0)
    others = tuple(range(0, len(rows), math.ceil(len(rows) / OTHERS)))
    near: Matrix = table @ table[list(others)].T
    near[list(others), range(len(others))] = np.nan
    return near, others


def _weights(parsed: Parsed) -> dict[str, float]:
    text = parsed.report.text
    found = (w[0].lower() for p in parsed.passages if p.role in CLAIMING for w in WORD.finditer(text, p.start, p.end))
    counts: Counter[str] = Counter()
    for place, word in enumerate(found):
        counts[word] += 2 if place < LEAD else 1
    return {word: (1 + math.log(count)) * rarity_of(word) ** STEEP for word, count in counts.items()}
