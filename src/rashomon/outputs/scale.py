"""Where the entries of a timeline stand on its axis: in order of time, long gaps shortened."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import log2

from rashomon.types import TimelineEntry

APART = 24  # per cent of the axis that a label takes on a phone


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the axis in per cent of its width; of no width for a moment."""

    left: float
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    at: float  # in per cent of the axis
    label: str  # "4 Mar", or "Mar 2031" where the axis is longer than a season


def stretches(timeline: Sequence[TimelineEntry]) -> tuple[tuple[Stretch | None, ...], tuple[Tick, ...]]:
    """The entries' stretches, None where a time can't be read, and a few ticks for the axis."""
    spans = [_span(entry) for entry in timeline]
    moments = sorted({moment for span in spans if span for moment in span})
    places = _places(moments)

    def stretch(span: tuple[datetime, datetime] | None) -> Stretch | None:
        if span is None:
            return None
        left, right = (places[bisect_right(moments, moment) - 1] for moment in span)
        return Stretch(round(left, 2), round(right - left, 2))

    return tuple(map(stretch, spans)), _ticks(sorted({span[0] for span in spans if span}), dict(zip(moments, places, strict=True)))


def _span(entry: TimelineEntry) -> tuple[datetime, datetime] | None:
    try:
        start, end = (datetime.fromisoformat(stamp).replace(tzinfo=None) for stamp in (entry.earliest, entry.latest))
        return start, max(start, end + timedelta(days=len(entry.latest) == 10 and entry.earliest != entry.latest))
    except (ValueError, OverflowError):  # OverflowError: the last day there is, 31 December 9999
        return None


def _places(moments: Sequence[datetime]) -> list[float]:
    """Per cent of the axis for each moment, growing with the logarithm of the days between."""
    steps = [0.0]
    for before, after in pairwise(moments):
        steps.append(steps[-1] + 0.6 + log2(1 + (after - before).total_seconds() / 86400))
    return [3 + 94 * step / steps[-1] if steps[-1] else 50.0 for step in steps[: len(moments)]]


def _ticks(starts: Sequence[datetime], places: dict[datetime, float]) -> tuple[Tick, ...]:
    """Starts that stand far enough apart for their labels, the last among them."""
    short = bool(starts) and starts[-1] - starts[0] < timedelta(days=100)
    kept: list[Tick] = []
    for start in reversed(starts):
        at, label = places[start], f"{start.day} {start:%b}" if short else f"{start:%b} {start.year}"
        if not kept or (kept[-1].at - at >= APART and kept[-1].label != label):
            kept.append(Tick(round(at, 2), label))
    return tuple(reversed(kept))
