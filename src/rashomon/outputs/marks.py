"""The text of a report cut where evidence begins and ends, so that a page can mark each piece of evidence in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rashomon.types import Passage, Role


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a report that something rests on."""

    start: int
    end: int
    anchor: str  # the id that links lead to
    look: str  # a verdict, "quote", "credit", "moment" or "uncompared": how it is shown
    facts: tuple[str, ...] = ()  # ids of the facts that rest on it


@dataclass(frozen=True, slots=True)
class Piece:
    """A mark opens, or text stands, or a mark closes. Where two marks cross, the later one closes early and opens again."""

    step: Literal["open", "text", "close"]
    text: str = ""
    mark: Mark | None = None
    whole: bool = True  # the mark begins here (open), or ends here (close)


@dataclass(frozen=True, slots=True)
class Paragraph:
    role: Role
    pieces: tuple[Piece, ...]


def paragraphs(text: str, passages: Sequence[Passage], marks: Sequence[Mark]) -> tuple[Paragraph, ...]:
    """The passages of a text, each with the marks that stand in it; a text without passages is one."""
    whole = passages or (Passage(0, len(text), "body"),)
    inside = sorted((mark for mark in marks if mark.start < mark.end), key=lambda mark: (mark.start, -mark.end))
    return tuple(Paragraph(p.role, tuple(_pieces(text, p.start, p.end, [m for m in inside if _meets(m, p)]))) for p in whole)


def _meets(mark: Mark, passage: Passage) -> bool:
    return mark.start < passage.end and mark.end > passage.start


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Piece]:
    cuts = {start, end} | {max(m.start, start) for m in marks} | {min(m.end, end) for m in marks}
    waiting = list(reversed(marks))
    opened: list[Mark] = []
    for here, there in pairwise(sorted(cuts)):
        yield from _close(opened, here)
        while waiting and waiting[-1].start <= here:
            mark = waiting.pop()
            opened.append(mark)
            yield Piece("open", mark=mark, whole=mark.start >= start)
        yield Piece("text", text[here:there])
    yield from (Piece("close", mark=mark, whole=mark.end <= end) for mark in reversed(opened))


def _close(opened: list[Mark], here: int) -> Iterator[Piece]:
    """Closes the marks that end here; those opened after them close too, and open again if they go on."""
    lowest = next((i for i, mark in enumerate(opened) if mark.end <= here), len(opened))
    crossed = opened[lowest:]
    del opened[lowest:]
    for mark in reversed(crossed):
        yield Piece("close", mark=mark, whole=mark.end <= here)
    for mark in crossed:
        if mark.end > here:
            opened.append(mark)
            yield Piece("open", mark=mark, whole=False)
