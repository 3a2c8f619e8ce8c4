"""Which pairs are looked at: every pair while the items are few; beyond that, each item beside those most like it in words.

Scores, features and bars are arrays over such pairs, so that what is computed grows with the items and not with their square.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Index = NDArray[np.int64]
Bag = frozenset[str]

FEW = 400  # items of which every pair is looked at
NEAREST = 40  # beyond that, how many of those most alike an item is set beside
COMMON = 100  # items that a word brings together at once; the holders of a commoner word are taken in runs of as many
BLOCK = 2_000  # items set beside the others at a time


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of items by index: the left before the right, each pair once, in order."""

    size: int  # of items
    left: Index
    right: Index

    def __len__(self) -> int:
        return len(self.left)

    def where(self, keep: NDArray[np.bool_]) -> Pairs:
        """Those of the pairs that a mask over them keeps."""
        return Pairs(self.size, self.left[keep], self.right[keep])


def candidates(bags: Sequence[Bag], weight: Mapping[str, float], few: int = FEW) -> Pairs:
    """Pairs of the items that bags of words describe; a bag may hold other marks than words, an equal value for instance."""
    return every_pair(len(bags)) if len(bags) <= few else _nearest(table(_in_runs(bags), weight))


def every_pair(size: int) -> Pairs:
    left, right = np.triu_indices(size, 1)
    return Pairs(size, left.astype(np.int64), right.astype(np.int64))


def table(bags: Sequence[Sequence[str] | Bag], weight: Mapping[str, float]) -> csr_array:
    """(bags, words) weights, sparse; a word without a weight weighs 1. Words "killed~3" weigh what "killed" does."""
    from scipy.sparse import csr_array

    index: dict[str, int] = {}
    columns = [index.setdefault(word, len(index)) for bag in bags for word in sorted(bag)]
    data = np.array([weight.get(word.partition("~")[0], 1.0) for bag in bags for word in sorted(bag)], dtype=np.float32)
    ends = np.cumsum([0, *map(len, bags)])
    return csr_array((data, np.array(columns, dtype=np.int64), ends), shape=(len(bags), max(1, len(index))))


def unit(rows: csr_array) -> csr_array:
    """Rows brought to length one."""
    from scipy.sparse import diags_array

    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    inverse = np.divide(1, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return (diags_array(inverse.astype(np.float32)) @ rows).tocsr()


def _in_runs(bags: Sequence[Bag]) -> list[list[str]]:
    """The words of each bag, those of a common word told apart by runs of its holders: "killed~0", "killed~1"."""
    seen: dict[str, int] = {}
    split = []
    for bag in bags:
        split.append([f"{word}~{seen.get(word, 0) // COMMON}" for word in bag])
        for word in bag:
            seen[word] = seen.get(word, 0) + 1
    return split


def _nearest(rows: csr_array) -> Pairs:
    """Each row with those most alike."""
    rows, size = unit(rows), rows.shape[0]
    columns = rows.T.tocsc()
    keys = []
    for start in range(0, size, BLOCK):
        alike = (rows[start : start + BLOCK] @ columns).tocsr()
        for at in range(alike.shape[0]):
            span = slice(alike.indptr[at], alike.indptr[at + 1])
            best = alike.indices[span][np.argsort(-alike.data[span], kind="stable")[: NEAREST + 1]].astype(np.int64)
            here = start + at
            keys.append(np.minimum(best, here) * size + np.maximum(best, here))
    every = np.unique(np.concatenate(keys))
    left, right = np.divmod(every, size)
    return Pairs(size, left, right).where(left != right)
