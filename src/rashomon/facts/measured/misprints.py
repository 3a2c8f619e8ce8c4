"""Figures that differ by a slip of the keys: long ones in which one digit is another, or two have changed places.

$5,687.75, $5,587.75 · 12,845 votes, 12,485 votes      not 1,150 and 1,250: short figures are alike by chance
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA

from rashomon.facts.claims import Claim
from rashomon.facts.measured.extents import extent
from rashomon.facts.pairs.candidates import Pairs
from rashomon.types import Value

Mask = NDArray[np.bool_]
LONG = 5  # digits, zeros at the end left out, from which two figures that differ in one are hardly so by chance


def misprinted(claims: Sequence[Claim], pairs: Pairs) -> Mask:
    """Pairs that differ by a slip, where no report has both: a report that has both tells of two things."""
    digits = [_digits(c) for c in claims]
    ranges = [extent(c.statement.measure) if c.statement.measure else None for c in claims]
    held = {(c.report, r) for c, r in zip(claims, ranges, strict=True)}
    long = np.array([len(d) >= LONG for d in digits], dtype=np.bool_)
    found: Mask = long[pairs.left] & long[pairs.right]
    for n in np.flatnonzero(found).tolist():
        i, j = int(pairs.left[n]), int(pairs.right[n])
        both = (claims[i].report, ranges[j]) in held or (claims[j].report, ranges[i]) in held
        found[n] = not both and is_slip(digits[i], digits[j])
    return found


def is_slip(one: str, other: str) -> bool:
    """Of digits alone: "568775" and "558775"."""
    return len(one) == len(other) >= LONG and OSA.distance(one, other, score_cutoff=1) == 1


def digits_of(value: Value) -> str:
    """ "568775" of $5,687.75, "12" of 120,000."""
    return "" if value.nominal is None else f"{abs(value.nominal):.4f}".replace(".", "").strip("0")


def _digits(claim: Claim) -> str:
    return digits_of(claim.statement.measure) if isinstance(claim.statement.measure, Value) else ""
