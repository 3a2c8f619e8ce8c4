"""Where a relation turned: one change point of the intensities of its events, and how sure it is.

The events before it and those from it on are each taken to lie about a mean of their own; the point is where the squares of what is
left are least. It stands only where two means explain the events better than one does, by the Bayesian information criterion (Y.-C. Yao,
"Estimating the number of change-points via Schwarz' criterion", Statistics & Probability Letters 6(3), 1988), and where it is mostly
the same event again when days and codes are drawn anew from those that the reports give.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from rashomon.dossier.wording import count, days
from rashomon.relations.scale import intensity
from rashomon.relations.trajectory import counted
from rashomon.types import RelationEvent, TurningPoint

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]
FEWEST = 2  # events on either side
LEAST = 5  # events in all
CLEAR = 3.0  # points of the scale between the means
NOISE = 1.0  # variance that is always allowed for: the scale is no finer
DRAWS = 400
SURE = 0.5  # part of the draws that must agree
MOST = 0.8  # part of the draws whose days the range holds
SEED = 1992
NONE = -1


def turning_point(events: Sequence[RelationEvent], names: tuple[str, str]) -> TurningPoint | None:
    """Of the events of one pair in order of time; None where they are too few, change little, or not at one event that can be named."""
    moving = counted(events)
    values = np.array([event.intensity for event in moving])
    if change_point(values) is None:
        return None
    turns, when = _drawn(moving)
    found, votes = np.unique(turns[turns != NONE], return_counts=True)
    if not votes.size or votes.max() < SURE * DRAWS:
        return None
    at = int(found[votes.argmax()])
    if not FEWEST <= at <= len(moving) - FEWEST:
        return None
    earliest, latest = _most(np.sort(when[turns == at]))
    before, after = float(values[:at].mean()), float(values[at:].mean())
    return TurningPoint(
        event=moving[at].id,
        earliest=earliest,
        latest=latest,
        before=round(before, 1),
        after=round(after, 1),
        probability=round(float(votes.max()) / DRAWS, 2),
        why=_why(moving, at, (before, after), names),
    )


def change_point(values: Sequence[float] | Numbers) -> int | None:
    """Where the second of two levels begins; None where one level serves as well."""
    at = int(change_points(np.asarray([values], dtype=np.float64))[0])
    return None if at == NONE else at


def change_points(rows: Numbers) -> Places:
    """Of each row of values; NONE where one level serves as well."""
    size = rows.shape[1]
    if size < LEAST:
        return np.full(len(rows), NONE, dtype=np.int64)
    before = np.arange(FEWEST, size - FEWEST + 1)
    sums, total = rows.cumsum(axis=1)[:, before - 1], rows.sum(axis=1, keepdims=True)
    one, two = sums / before, (total - sums) / (size - before)
    gains = before * (size - before) / size * (one - two) ** 2
    best = gains.argmax(axis=1)
    each = np.arange(len(rows))
    spread = ((rows - total / size) ** 2).sum(axis=1)
    left = np.maximum(spread - gains[each, best], 0)
    # two means take two numbers more than one: the second mean, and the place of the change
    worth = size * (np.log(spread / size + NOISE) - np.log(left / size + NOISE)) > 2 * math.log(size)
    clear = np.abs(one - two)[each, best] >= CLEAR
    found: Places = np.where(worth & clear, before[best], NONE)
    return found


def _drawn(events: Sequence[RelationEvent]) -> tuple[Places, Places]:
    """The place of the turning event and its day, each time the days and codes are drawn from what the reports say."""
    dice = np.random.default_rng(SEED)
    first = np.array([date.fromisoformat(event.earliest or "").toordinal() for event in events])
    last = np.array([date.fromisoformat(event.latest or "").toordinal() for event in events])
    when = dice.integers(first, last, endpoint=True, size=(DRAWS, len(events)))
    values = np.column_stack([dice.choice(_codings(event), size=DRAWS) for event in events])
    order = when.argsort(axis=1, kind="stable")  # of one day as they stand
    at = change_points(np.take_along_axis(values, order, axis=1))
    turned, each = at != NONE, np.arange(DRAWS)
    turns = np.where(turned, order[each, at], NONE)
    return turns, when[each, turns]


def _codings(event: RelationEvent) -> list[float]:
    """How hostile or friendly its readings take it to be."""
    return [intensity(r.code, r.mode) for r in event.readings if r.modality == event.modality] or [event.intensity]


def _most(when: Places) -> tuple[str, str]:
    """The shortest stretch that holds most of the days drawn, which are in order."""
    size = math.ceil(MOST * len(when))
    first = int((when[size - 1 :] - when[: len(when) - size + 1]).argmin())
    earliest, latest = (date.min + timedelta(days=int(when[n]) - 1) for n in (first, first + size - 1))
    return earliest.isoformat(), latest.isoformat()


def _why(events: Sequence[RelationEvent], at: int, means: tuple[float, float], names: tuple[str, str]) -> str:
    """ "The acts between Corran and Elva average −4.1 (6 events) before 7 March 2031 and +1.9 (4 events) from then on, beginning …"."""
    day = days(events[at].earliest or "", events[at].latest or "")
    before, after = (f"{mean:+.1f}".replace("-", "−") for mean in means)
    first, then = count(at, "event"), count(len(events) - at, "event")
    return (
        f"The acts between {names[0]} and {names[1]} average {before} ({first}) before {day} and {after} ({then}) from then on, "
        f"beginning with “{events[at].what.replace('“', '‘').replace('”', '’')}”."
    )
