"""What a measure can mean, as a range on one axis: numbers in the value's unit, or days for a time."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.pairs.candidates import Pairs, every_pair
from rashomon.types import Time, Value

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]
Numbers = NDArray[np.float64]
DAY = 24 * 60  # minutes
YEAR = 365.2425  # days
DATED = re.compile(
    r"(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day|\b)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|day\b|night\b|tomorrow|morning|afternoon|evening|dawn|hours|\d(?:st|nd|rd|th)\b|\d[/-]\d",
    re.IGNORECASE,
)
FARTHEST = 7  # days by which the day of an hour alone may be off
GREENWICH, OFFSET = frozenset({"GMT", "UTC"}), 14 / 24  # the farthest that a place's time is from it, in days
WEEK, HALF = re.compile(r"\d{4}-W\d\d"), 0.5  # a Sunday is half of one week and half of the next, so that two weeks don't meet on it


@dataclass(frozen=True, slots=True)
class Extent:
    low: float
    high: float
    firm: bool = field(default=False, compare=False)  # its bounds are named, not edges of rounding: "20 to 25", "up to 20"
    universal: bool = field(default=False, compare=False)  # in the time of Greenwich, where others are in the time of the place
    undated: bool = field(default=False, compare=False)  # an hour alone, of a day that was worked out: "about 11 p.m."


def extent(measure: Value | Time) -> Extent:
    """The range of a measure, open ends at infinity; a time in days since year 1, its last day or minute included."""
    if isinstance(measure, Value):
        low, high = measure.low, measure.high
        named = measure.nominal is None or measure.nominal in {low, high}
        return Extent(-math.inf if low is None else _rounded(low), math.inf if high is None else _rounded(high), firm=named)
    if measure.earliest is None or measure.latest is None:
        return Extent(-math.inf, math.inf)
    give = _rounding(measure.earliest) if measure.earliest == measure.latest and "T" in measure.earliest else 0
    last = _days(measure.latest) + (1 / DAY if "T" in measure.latest else 1) - 0.5 / DAY
    low, high = _days(measure.earliest) - give / DAY, last + give / DAY
    if WEEK.fullmatch(measure.value) and high - low > 7:
        return Extent(low + HALF, high - HALF)
    return Extent(low, high, universal=measure.zone in GREENWICH, undated=measure.type == "TIME" and not DATED.search(measure.text))


def born(measure: Value | Time, published: str | None) -> Extent:
    """The days of birth that an age allows, for 41 in March and 42 in April can be one person's; of other measures the range itself."""
    plain = extent(measure)
    if published is None or isinstance(measure, Time) or measure.kind != "age":
        return plain
    day = _days(published)
    return Extent(day - (plain.high + 1) * YEAR, day - plain.low * YEAR + 1)


def _rounding(moment: str) -> int:
    """How many minutes a clock time gives or takes: people say "2 a.m." of 2:17, "11.30" of 11:36, "2:20" of 2:17."""
    minute = datetime.fromisoformat(moment).minute
    return next(give for step, give in ((60, 30), (30, 15), (5, 5), (1, 1)) if minute % step == 0)


def _rounded(number: float) -> float:
    """To nine digits: what went through a conversion is not exact."""
    return float(f"{number:.9g}")


def _days(moment: str) -> float:
    at = datetime.fromisoformat(moment).replace(tzinfo=None)
    return at.toordinal() + (at.hour * 60 + at.minute) / DAY


def meeting(extents: Sequence[Extent], pairs: Pairs) -> Mask:
    """Do two ranges meet? Two rounded figures that only touch don't, a point, a named bound or an open range does.

    "0315 GMT" meets whatever hour a place may have then, and an hour alone the same hour of another day.
    """
    low, high = np.array([e.low for e in extents]), np.array([e.high for e in extents])
    met = _overlap(extents, pairs, low, high, np.zeros(len(pairs)))
    undated = np.array([e.undated for e in extents], dtype=np.bool_)
    if not undated.any():
        return met
    between = low[pairs.left] - low[pairs.right]
    apart = np.floor(np.where(np.isfinite(between), between, 0))
    near = (undated[pairs.left] | undated[pairs.right]) & (np.abs(apart) <= FARTHEST)
    for days in (apart - 1, apart, apart + 1):
        met |= near & _overlap(extents, pairs, low, high, days)
    return met


def _overlap(extents: Sequence[Extent], pairs: Pairs, low: Numbers, high: Numbers, days: Numbers) -> Mask:
    """Do the ranges overlap, the right one moved by so many days?"""
    i, j = pairs.left, pairs.right
    universal = np.array([e.universal for e in extents], dtype=np.bool_)
    shift = np.where(universal[i] != universal[j], OFFSET, 0.0)
    greatest, least = np.maximum(low[i], low[j] + days) - shift, np.minimum(high[i], high[j] + days)
    sharp = np.array([e.firm or e.low == e.high or math.isinf(e.low) or math.isinf(e.high) for e in extents], dtype=np.bool_)
    met: Mask = (greatest < least) | ((greatest <= least) & (sharp[i] | sharp[j]))
    return met


def meet(a: Extent, b: Extent) -> bool:
    """The same of two ranges alone."""
    return bool(meeting((a, b), every_pair(2))[0])


def closeness(measures: Sequence[Value | Time], pairs: Pairs) -> Vector:
    """From 1 (the same) to 0: numbers a factor of ten apart, days a month apart."""
    times = bool(measures) and isinstance(measures[0], Time)
    middle = np.array([_middle(extent(m)) for m in measures])
    scale = middle if times else np.log(np.maximum(middle, 1e-9))
    apart = np.abs(scale[pairs.left] - scale[pairs.right]) / (30 if times else math.log(10))
    near: Vector = np.clip(1 - apart, 0, 1).astype(np.float32)
    return near


def _middle(e: Extent) -> float:
    if math.isinf(e.low) and math.isinf(e.high):
        return 0.0
    if math.isinf(e.high):
        return e.low
    return e.high if math.isinf(e.low) else (e.low + e.high) / 2
