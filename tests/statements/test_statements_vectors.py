"""Small word vectors: near in meaning is near in number."""

from __future__ import annotations

import numpy as np
import pytest

from rashomon.statements.vectors import SIZE, vectors


@pytest.mark.parametrize(
    ("word", "nearer", "farther"),
    [("call", "conversation", "harbour"), ("ferry", "boat", "tax"), ("die", "kill", "paint"), ("minister", "government", "sandwich")],
)
def test_nearer_in_meaning(word: str, nearer: str, farther: str) -> None:
    one, near, far = vectors([word, nearer, farther])
    assert one @ near > one @ far


def test_rows_are_of_length_one_or_nothing() -> None:
    found = vectors(["call", "qzxvorrinheim", "", "ferry"])
    assert found.shape == (4, SIZE)
    assert np.linalg.norm(found, axis=1) == pytest.approx([1, 0, 0, 1], abs=1e-5)


def test_no_words() -> None:
    assert vectors([]).shape == (0, SIZE)
