"""Words beside the marks of a drawing: few, the weightiest first, and none over another or over a mark, at any width from theirs on.

Places across are in per cent of the width, and a few px from there: as the drawing widens, marks move apart and labels stay beside theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from unicodedata import east_asian_width

from rashomon.outputs.chart.days import WIDTHS
from rashomon.outputs.writing import excerpt

MOST = (3, 5, 8, 12, 16)  # labels at each of the widths
LETTER, LINE = 6.3, 14.0  # px that a letter and a line take
LONGEST, SHORT = 28, 20  # letters in a line; in words that have but one
GAP = 10.0  # px between a mark's middle and its label

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of the drawing: px to the left and right of a place in per cent, and px from the top."""

    x: float
    left: float
    right: float
    top: float
    bottom: float

    def clear(self, other: Box, width: float) -> bool:
        """Whether the two stay apart at this width and any greater: one above the other, or the one further left ends first."""
        if self.bottom <= other.top or other.bottom <= self.top:
            return True
        first, second = (self, other) if (self.x, self.left) <= (other.x, other.left) else (other, self)
        return first.x * width / 100 + first.right <= second.x * width / 100 + second.left

    def within(self, width: float, top: float, bottom: float) -> bool:
        return (
            self.x * width / 100 + min(self.left, 0) >= 0
            and (self.x - 100) * width / 100 + max(self.right, 0) <= 0
            and top <= self.top
            and self.bottom <= bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    lines: tuple[str, ...]
    at: float  # the mark's place in per cent
    x: float  # px from there
    y: float  # px from the top, of the first line's foot
    anchor: Anchor
    tier: int  # index of the least of WIDTHS at which it is shown


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be labelled, and where its marks stand: in per cent, px to the side, and px from the top."""

    words: str
    places: tuple[tuple[float, float, float], ...]


def labels(wanted: Sequence[Wanted], marks: Sequence[Box], top: float, bottom: float) -> tuple[Label | None, ...]:
    """For each, the weightiest first, its label at the least width where there is room; None where there is none at any."""
    taken, placed = list(marks), dict[int, Label]()
    for tier, width in enumerate(WIDTHS):
        for number, one in enumerate(wanted):
            if number in placed or len(placed) >= MOST[tier]:
                continue
            for label, box in _choices(one, tier):
                if box.within(width, top, bottom) and all(box.clear(other, width) for other in taken):
                    placed[number] = label
                    taken.append(box)
                    break
    return tuple(placed.get(number) for number in range(len(wanted)))


def _choices(one: Wanted, tier: int) -> Iterator[tuple[Label, Box]]:
    """Beside a mark, above it, below it; on two lines, for the longest."""
    lines = _lines(one.words)
    long, tall = max(map(_length, lines)), LINE * len(lines)
    for at, nudge, y in one.places:
        for anchor, off, upper in _sides(y, tall):
            x = nudge + off
            left = {"start": x, "middle": x - long / 2, "end": x - long}[anchor]
            yield Label(lines, at, x, upper + LINE * 0.8, anchor, tier), Box(at, left, left + long, upper, upper + tall)


def _sides(y: float, tall: float) -> Iterator[tuple[Anchor, float, float]]:
    """How the words stand to a mark: which of their ends meets it, so many px off, and their upper edge."""
    beside, above, below = y - tall / 2, y - GAP - tall, y + GAP
    yield from (("start", GAP, beside), ("end", -GAP, beside), ("middle", 0, above), ("middle", 0, below))
    yield from (("start", -GAP, above), ("end", GAP, above), ("start", -GAP, below), ("end", GAP, below))


def _lines(words: str) -> tuple[str, ...]:
    """The words on one line, or on two as alike in length as can be, cut where these are not enough."""
    whole = excerpt(words, 2 * LONGEST - 4)
    if len(whole) <= SHORT:
        return (whole,)
    cuts = [place for place, letter in enumerate(whole) if letter == " "]
    cut = min(cuts, key=lambda place: max(place, len(whole) - place - 1), default=0)
    pieces = (whole[:cut], whole[cut + 1 :]) if cut else (whole,)
    return tuple(excerpt(piece, LONGEST) for piece in pieces)


def _length(words: str) -> float:
    """What a line takes, about; letters of the East are twice as wide."""
    return LETTER * sum(2 if east_asian_width(letter) in "WF" else 1 for letter in words)
