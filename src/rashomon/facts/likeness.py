"""How alike the words around two claims are: matrices over all claims of one kind, so that no pair is looked at twice.

Every matrix is (claims, claims) float32, symmetric, from 0 (nothing in common) to 1.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.statements.vectors import vectors

Matrix = NDArray[np.float32]
Bag = frozenset[str]


def rarity(sentences: Iterable[Bag]) -> dict[str, float]:
    """The weight of a word by how few of the story's sentences hold it: smoothed inverse document frequency."""
    bags = list(sentences)
    seen = Counter(word for bag in bags for word in bag)
    return {word: math.log(1 + len(bags) / n) for word, n in seen.items()}


def shared_words(bags: Sequence[Bag], weight: Mapping[str, float]) -> Matrix:
    """Cosine of the weighted bags of words."""
    return _cosine(_table(bags, weight)[0])


def shared_sense(bags: Sequence[Bag], weight: Mapping[str, float]) -> Matrix:
    """Cosine of the weighted sums of word vectors: "telephone conversation" is near "phone call"; below 0 counts as 0."""
    table, words = _table(bags, weight)
    return np.maximum(_cosine(table @ vectors(words)), 0)


def same_word(words: Sequence[str], others: Sequence[str] | None = None) -> Matrix:
    """(words, others) 1 where two words are equal; else how near in meaning; 0 where one is missing. The words themselves by default."""
    others = words if others is None else others
    one, other = vectors(words), vectors(others)
    near: Matrix = np.maximum(one @ other.T, 0)
    names, beside = np.array(words, dtype=object), np.array(others, dtype=object)
    near[names[:, None] == beside[None, :]] = 1
    near[names == "", :] = near[:, beside == ""] = 0
    return near


def shared_members(sets: Sequence[Bag]) -> Matrix:
    """The share of the smaller set that is in the other too; 0 where one is empty."""
    table, _ = _table(sets, {})
    common = table @ table.T
    sizes = table.sum(1)
    smaller = np.minimum(sizes[:, None], sizes[None, :])
    share: Matrix = np.divide(common, smaller, out=np.zeros_like(common), where=smaller > 0)
    return share


def _table(bags: Sequence[Bag], weight: Mapping[str, float]) -> tuple[Matrix, list[str]]:
    """(bags, words) weights, and the words."""
    words = sorted(set().union(*bags)) if bags else []
    index = {word: i for i, word in enumerate(words)}
    table = np.zeros((len(bags), len(words)), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word in bag:
            table[row, index[word]] = weight.get(word, 1.0)
    return table, words


def _cosine(table: Matrix) -> Matrix:
    lengths = np.linalg.norm(table, axis=1, keepdims=True)
    unit = np.divide(table, lengths, out=np.zeros_like(table), where=lengths > 0)
    product: Matrix = unit @ unit.T
    return product
