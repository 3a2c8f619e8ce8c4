"""Words beside the marks of a drawing: few, the weightiest first, and none over another or over a mark, at any width from theirs on.

Places across are in per cent of the width, and a few px from there: as the drawing widens, marks move apart and labels stay beside theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from unicodedata import east_asian_width

from rashomon.outputs.chart.days import WIDTHS
from rashomon.outputs.writing import excerpt

MOST = (3, 5, 8, 12, 16)  # labels at each of the widths
LETTER, LINE = 6.3, 14.0  # px that a letter and a line take
LONGEST, SHORT = 28, 20  # letters in a line; in words that have but one
GAP = 10.0  # px between a mark's middle and its label
FURTHER = (26.0, 44.0, 62.0, 80.0)  # where there is no room so near; a line leads there
ROOMY = 2  # index of the least of WIDTHS that has room for such lines

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

    def within(self, width: float) -> bool:
        """Whether neither of its sides is cut off, at this width and any greater."""
        return self.x * width / 100 + min(self.left, 0) >= 0 and (self.x - 100) * width / 100 + max(self.right, 0) <= 0


@dataclass(frozen=True, slots=True)
class Label:
    lines: tuple[str, ...]
    at: float  # the mark's place in per cent
    x: float  # px from there
    y: float  # px from the top, of the first line's foot
    anchor: Anchor
    tier: int  # index of the least of WIDTHS at which it is shown
    nudge: float = 0.0  # px from there at which a line leads to it
    leader: tuple[float, float] | None = None  # where that line begins and ends, in px from the top


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be labelled, and where its marks stand: in per cent, px to the side, and px from the top."""

    words: str
    places: tuple[tuple[float, float, float], ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """A label where it may stand, and all that it takes up: its words, and the line that leads there."""

    label: Label
    boxes: tuple[Box, ...]

    def fits(self, taken: Sequence[Box], width: float) -> bool:
        return all(box.within(width) and all(box.clear(other, width) for other in taken) for box in self.boxes)


def labels(
    wanted: Sequence[Wanted], marks: Sequence[Box], top: float, bottom: float, lines: Sequence[Box] = ()
) -> tuple[Label | None, ...]:
    """For each, the weightiest first, its label at the least width where there is room; None where there is none at any.

    They stand over one of `lines` only where they would stand nowhere else.
    """
    taken, placed = list(marks), dict[int, Label]()
    for tier, width in enumerate(WIDTHS):
        for number, one in enumerate(wanted):
            if number in placed or len(placed) >= MOST[tier]:
                continue
            best = _best((choice for choice in _choices(one, tier, top, bottom) if choice.fits(taken, width)), lines, width)
            if best:
                placed[number] = best.label
                taken += best.boxes
    return tuple(placed.get(number) for number in range(len(wanted)))


def _best(choices: Iterable[_Choice], lines: Sequence[Box], width: float) -> _Choice | None:
    """The first that stands over none of the lines; else the first."""
    first = None
    for choice in choices:
        if choice.fits(lines, width):
            return choice
        first = first or choice
    return first


def _choices(one: Wanted, tier: int, top: float, bottom: float) -> Iterator[_Choice]:
    """Beside a mark, above it, below it; where the drawing is wide further off too."""
    lines = _lines(one.words)
    long, tall = max(map(_length, lines)), LINE * len(lines)
    for at, nudge, y in one.places:
        beside = max(top, min(bottom - tall, y - tall / 2))
        for anchor, off, upper in _sides(y, tall, beside, FURTHER if tier >= ROOMY else ()):
            if not top <= upper <= bottom - tall:
                continue
            x = nudge + off
            left = {"start": x, "middle": x - long / 2, "end": x - long}[anchor]
            box = Box(at, left, left + long, upper, upper + tall)
            leader = _leader(at, nudge, y, box)
            reach = (leader.top, leader.bottom) if leader else None
            label = Label(lines, at, x, upper + LINE * 0.8, anchor, tier, nudge, reach)
            yield _Choice(label, (box, leader) if leader else (box,))


def _sides(y: float, tall: float, beside: float, further: Sequence[float]) -> Iterator[tuple[Anchor, float, float]]:
    """How the words stand to a mark, the nearest first: which of their ends meets it, so many px off, and their upper edge."""
    yield from (("start", GAP, beside), ("end", -GAP, beside))
    for far in (GAP, *further):
        above, below = y - far - tall, y + far
        yield from (("middle", 0, above), ("middle", 0, below))
        yield from (("start", -GAP, above), ("end", GAP, above), ("start", -GAP, below), ("end", GAP, below))


def _leader(at: float, nudge: float, y: float, box: Box) -> Box | None:
    """The line from a mark up or down to words that stand further off."""
    if box.bottom < y - GAP:
        return Box(at, nudge - 0.5, nudge + 0.5, box.bottom, y - GAP)
    return Box(at, nudge - 0.5, nudge + 0.5, y + GAP, box.top) if box.top > y + GAP else None


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
