"""Figures that differ by a slip of the keys."""

from __future__ import annotations

import pytest

from rashomon.facts.measured.misprints import digits_of, is_slip
from rashomon.types import Value


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ("568775", "558775", True),
        ("12845", "12485", True),  # two have changed places
        ("1097774", "1097774", False),
        ("12845", "128450", False),
        ("12845", "13945", False),
        ("1150", "1250", False),  # short figures are alike by chance
    ],
)
def test_a_slip(one: str, other: str, slip: bool) -> None:
    assert is_slip(one, other) is slip


@pytest.mark.parametrize(("nominal", "digits"), [(5687.75, "568775"), (120_000.0, "12"), (0.05125, "512"), (-1845.0, "1845"), (None, "")])
def test_digits_that_tell(nominal: float | None, digits: str) -> None:
    assert digits_of(Value(0, 1, "", "money", nominal, nominal, "USD", "", nominal)) == digits
