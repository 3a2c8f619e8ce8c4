"""How near two words are in meaning: small word vectors that ship with the package (made by tools/word_vectors.py).

The numbers come from all-MiniLM-L6-v2 (Apache-2.0), each word alone through the model and brought down to 64 bytes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
SIZE = 64


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, int], NDArray[np.int8]]:
    folder = files("rashomon.statements") / "data"
    words = (folder / "words.txt").read_text(encoding="utf-8").split("\n")
    with as_file(folder / "vectors.npy") as path:
        return {word: i for i, word in enumerate(words) if word}, np.load(path)


def rarity_of(word: str) -> float:
    """How rare a word is in English, 0 to 1, from its place in the list, which begins with the most common; 1 for a name it lacks."""
    index, _ = _table()
    return math.log1p(index.get(word, len(index))) / math.log1p(len(index))


def vectors(words: Iterable[str]) -> Matrix:
    """(words, 64) float32, rows of length one; a row of zeros for a word that is not known, a name for instance."""
    index, table = _table()
    rows = [index.get(word, -1) for word in words]
    found = np.zeros((len(rows), SIZE), dtype=np.float32)
    known = [i for i, row in enumerate(rows) if row >= 0]
    found[known] = table[[rows[i] for i in known]]
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    np.divide(found, lengths, out=found, where=lengths > 0)
    return found
