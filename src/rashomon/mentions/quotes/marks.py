"""Stretches between quotation marks.

“We won,” she said.      "We won," she said.      ‘We won,’ she said.      'We won,' she said.      «We won»
“We won.                 a quote that runs over paragraphs opens again at each, and closes once
“She told me ‘no’.”      marks within marks belong to the outer quote, as in “the “no” vote”
the workers' don’t ’90s  an apostrophe is no mark
“We won, she said.       an unclosed mark ends with its paragraph
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARK = re.compile(r"[“”„‟\"«»‘’‚‛'`]+|\n\s*(?=[^\sa-z])")
DOUBLE, SINGLE, GUILLEMET = '“”„‟"', "‘’‚‛'`", "«»"
OPENING_ONLY, CLOSING_ONLY = "“„«", "”»"
ELIDED = re.compile(r"(?:\d0s|em|cause|til|tis|twas|n|bout|round|s)\b", re.IGNORECASE)
DEEPEST = 2  # quotes within a quote
LONGEST_SINGLE = 1000  # characters searched for the mark that closes a single one


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks. `start` and `end` hold the marks, `first` and `last` what is between them."""

    start: int
    end: int
    first: int
    last: int
    continues: bool = False  # left open at the end of its paragraph, and opened again in the next


@dataclass(frozen=True, slots=True)
class _Sign:
    """One mark as it stands in the text."""

    start: int
    end: int
    family: str  # DOUBLE, SINGLE or GUILLEMET
    opens: bool
    closes: bool


def find_marked(text: str) -> tuple[Marked, ...]:
    """The outermost stretches between quotation marks, in order."""
    found: list[Marked] = []
    paragraph: list[_Sign] = []
    for match in MARK.finditer(text):
        if match[0][0] == "\n":
            found.extend(_pair(text, paragraph, match.start()))
            paragraph = []
        else:
            paragraph.extend(_signs(text, match.start(), match.end()))
    found.extend(_pair(text, paragraph, len(text)))
    return tuple(_joined(text, found))


def _signs(text: str, start: int, end: int) -> Iterator[_Sign]:
    """The marks in a run of mark characters: "''" and "``" are one double mark, "’”" two marks."""
    at = start
    while at < end:
        pair = text[at : at + 2]
        size = 2 if pair in ("''", "``", "’’", "‘‘") and end - at >= 2 else 1
        char = text[at]
        family = DOUBLE if size == 2 or char in DOUBLE else GUILLEMET if char in GUILLEMET else SINGLE
        before = text[start - 1] if start else " "
        after = text[end] if end < len(text) else " "
        opens, closes = _direction(char, before, after, family)
        if family == SINGLE and opens and ELIDED.match(text, at + 1):
            opens = False
        yield _Sign(at, at + size, family, opens, closes)
        at += size


def _direction(char: str, before: str, after: str, family: str) -> tuple[bool, bool]:
    """Whether a mark can open and whether it can close a quote, by its shape and by what stands on either side."""
    loose_before = before.isspace() or before in "([{—–-/:…,"
    loose_after = after.isspace() or not after.isalnum()
    if char in OPENING_ONLY:
        closes = not before.isspace() and before not in "([" and not after.isalnum()
        return not closes, closes
    if char in CLOSING_ONLY:
        return before.isspace() and after.isalnum(), not before.isspace()
    opens = loose_before and not after.isspace()
    closes = not before.isspace() and loose_after
    if family == SINGLE:
        opens = opens and char != "’" and (after.isalnum() or after in '[(.…“"$')
    if char == "‘":
        closes = False
    return opens, closes


def _pair(text: str, signs: list[_Sign], end: int) -> Iterator[Marked]:
    """The outermost pairs of one paragraph that ends at `end`."""
    i = 0
    while i < len(signs):
        if not signs[i].opens:
            i += 1
            continue
        closing = _closing(text, signs, i)
        if closing is None and (signs[i].family == SINGLE or _opened_anew(signs, i)):
            i += 1
            continue
        if closing is None:
            last = len(text[:end].rstrip())
            yield Marked(signs[i].start, last, signs[i].end, last, continues=True)
            return
        yield Marked(signs[i].start, signs[closing].end, signs[i].end, signs[closing].start)
        i = closing + 1


def _closing(text: str, signs: list[_Sign], i: int) -> int | None:
    """Index of the mark that closes the one at `i`; for single marks the one that is surely no apostrophe is preferred."""
    family = signs[i].family
    fallback, depth = None, 0
    for j in range(i + 1, len(signs)):
        sign = signs[j]
        if sign.family != family:
            continue
        if family != SINGLE:
            if sign.closes and not depth:
                return j
            depth += 1 if sign.opens else -1
            if depth > DEEPEST:
                return None
        elif sign.start - signs[i].end > LONGEST_SINGLE or (sign.opens and not sign.closes and fallback is not None):
            return fallback
        elif sign.closes:
            if text[sign.start - 1] != "s" or text[sign.end : sign.end + 2].strip()[:1] in (",", ".", "", "?", "!"):
                return j
            fallback = j if fallback is None else fallback
    return fallback


def _opened_anew(signs: list[_Sign], i: int) -> bool:
    return any(s.opens and s.family == signs[i].family for s in signs[i + 1 :])


def _joined(text: str, found: list[Marked]) -> Iterator[Marked]:
    """Marks a stretch as continued only where the next paragraph opens again at once."""
    for here, after in zip(found, [*found[1:], None], strict=False):
        reopened = after is not None and not text[here.end : after.start].strip()
        yield here if not here.continues or reopened else Marked(here.start, here.end, here.first, here.last)
