"""How alike the words around two claims are: matrices over all claims of one kind, so that no pair is looked at twice.

Every matrix is (claims, claims) float32, symmetric, from 0 (nothing in common) to 1.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.pairs.candidates import FEW, Pairs, table, unit
from rashomon.statements.vectors import SIZE, vectors

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Vector = NDArray[np.float32]
Matrix = NDArray[np.float32]
Bag = frozenset[str]

BLOCK = 100_000  # pairs looked at at a time


def rarity(sentences: Iterable[Bag]) -> dict[str, float]:
    """The weight of a word by how few of the story's sentences hold it: smoothed inverse document frequency."""
    bags = list(sentences)
    seen = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / n) for word, n in seen.items()}


def words_alike(bags: Sequence[Bag], weight: Mapping[str, float], pairs: Pairs) -> Vector:
    """Cosine of the weighted bags of words."""
    return products(unit(table(bags, weight)), pairs)


def sense_alike(bags: Sequence[Bag], weight: Mapping[str, float], pairs: Pairs) -> Vector:
    """Cosine of the weighted sums of word vectors: "telephone conversation" is near "phone call"; below 0 counts as 0."""
    words = sorted(set().union(*bags)) if bags else []
    known = vectors(words) * np.array([[weight.get(word, 1.0)] for word in words], dtype=np.float32).reshape(-1, 1)
    index = {word: i for i, word in enumerate(words)}
    sums = np.array([known[[index[word] for word in sorted(bag)]].sum(axis=0) for bag in bags], dtype=np.float32)
    return _cosines(sums.reshape(len(bags), SIZE), pairs)


def word_alike(words: Sequence[str], pairs: Pairs) -> Vector:
    """1 where two words are equal; else how near in meaning; 0 where one is missing."""
    near = _cosines(vectors(words), pairs)
    named = np.array(words, dtype=object)
    near[named[pairs.left] == named[pairs.right]] = 1
    missing = named == ""
    near[missing[pairs.left] | missing[pairs.right]] = 0
    return near


def members_alike(sets: Sequence[Bag], pairs: Pairs) -> Vector:
    """The share of the smaller set that is in the other too; 0 where one is empty."""
    common = members_common(sets, pairs)
    sizes = np.array([len(s) for s in sets], dtype=np.float32)
    smaller = np.minimum(sizes[pairs.left], sizes[pairs.right])
    share: Vector = np.divide(common, smaller, out=np.zeros_like(common), where=smaller > 0)
    return share


def members_common(sets: Sequence[Bag], pairs: Pairs) -> Vector:
    """How many members two sets have in common."""
    return products(table(sets, {}), pairs)


def runs_alike(sides: Sequence[Sequence[str]], pairs: Pairs, reach: int) -> Vector:
    """How many of the first words of two runs are the same without a break, as a part of the reach."""
    index: dict[str, int] = {}
    rows = np.full((len(sides), reach), -1, dtype=np.int64)
    for row, side in enumerate(sides):
        rows[row, : len(side)] = [index.setdefault(word, len(index)) for word in side[:reach]]
    one, other = rows[pairs.left], rows[pairs.right]
    unbroken = np.logical_and.accumulate((one == other) & (one >= 0), axis=1)
    share: Vector = (unbroken.sum(axis=1) / reach).astype(np.float32)
    return share


def products(rows: csr_array, pairs: Pairs) -> Vector:
    """The inner product of the rows of each pair."""
    if rows.shape[0] <= FEW:
        every: Vector = (rows @ rows.T).toarray()[pairs.left, pairs.right]
        return every
    parts = (slice(n, n + BLOCK) for n in range(0, max(1, len(pairs)), BLOCK))
    return np.concatenate([rows[pairs.left[p]].multiply(rows[pairs.right[p]]).sum(axis=1) for p in parts]).astype(np.float32)


def _cosines(rows: Matrix, pairs: Pairs) -> Vector:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit_rows = np.divide(rows, lengths, out=np.zeros_like(rows), where=lengths > 0)
    product: Vector = np.einsum("ij,ij->i", unit_rows[pairs.left], unit_rows[pairs.right])
    return np.maximum(product, 0)
