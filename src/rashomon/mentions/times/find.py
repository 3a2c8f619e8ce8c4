"""Finding time expressions: rules tried where a time may begin, neighbours joined, words around them taken in.

"9 a.m. EST Tuesday", "Wednesday, Jan. 7" and "late Sunday night" are each found as pieces that stand side by side and mean one time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.mentions.times.doubts import is_time
from rashomon.mentions.times.fragments import spaced
from rashomon.mentions.times.grammar import RULES, STARTS
from rashomon.mentions.times.margins import approached
from rashomon.mentions.times.meaning import Base, Calendar, Fixed, Holiday, Portion, Shift, TimeExpression
from rashomon.mentions.times.words import PARTS
from rashomon.types import Parsed, Passage, Role

READ: frozenset[Role] = frozenset({"headline", "body", "caption", "byline"})
WORD = re.compile(r"(?<![\w$€£¥.,/-])[A-Za-z]+|(?<![\w$€£¥.,/-])\d|['‘’](?=\d0s)|(?<=[^\W\d]-)(?:[A-Za-z]+|\d)")
GLUE = re.compile(spaced(r",? |,? (?:on|at|of|in|by|around|about) (?:the )?"), re.IGNORECASE)
PORTIONS: dict[str, Portion] = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
    "earlier": "BEFORE",
    "later": "AFTER",
}
BEFORE = re.compile(
    spaced(
        r"\b(?:(?:the )?(?P<within>early|mid|late)(?: in |[-‐‑]| )|(?P<than>earlier|later) (?:in |on )?"
        r"|(?:the )?(?P<of>beginning|start|middle|end)(?: of)? (?:the )?"
        r"|(?:nearly|almost|about|around|over|at least|at most|up to|(?:more|less|fewer|longer) than|some|roughly|approximately|only|just)"
        r" (?:an? |the )?)$"
    ),
    re.IGNORECASE,
)
WHOLE = {"P1D": "D", "P1W": "W", "P1M": "M", "P1Y": "Y", "P10Y": "DE"}  # what "the month" in "the end of the month" is
LOOK_BACK = 30  # characters in which such words may stand


def find_times(parsed: Parsed) -> tuple[TimeExpression, ...]:
    """The time expressions of headline, body, captions and bylines, in order, none over another."""
    found: list[TimeExpression] = []
    for passage in parsed.passages:
        if passage.role in READ:
            found.extend(_in_passage(parsed, passage))
    return tuple(found)


def _in_passage(parsed: Parsed, passage: Passage) -> Iterator[TimeExpression]:
    text, reached = parsed.report.text, passage.start
    atoms = _atoms(text, passage.start, passage.end)
    for expression in _joined(text, (atom for atom in atoms if is_time(atom, parsed.doc, passage.role))):
        if expression.text.lower() not in PARTS:  # "morning" alone is a kind of show, a coat, a greeting
            yield _widened(text, approached(text, expression, reached), reached)
            reached = expression.end


def _atoms(text: str, start: int, end: int) -> Iterator[TimeExpression]:
    """What the rules find between two offsets."""
    reached = start
    for word in WORD.finditer(text, start, end):
        at = word.start()
        if at < reached or (word[0].isalpha() and word[0].lower() not in STARTS):
            continue
        atom = _longest(text, at, end)
        if atom is not None:
            yield atom
            reached = atom.end


def _longest(text: str, start: int, end: int) -> TimeExpression | None:
    """The longest expression that begins at an offset."""
    best: TimeExpression | None = None
    for rule in RULES:
        match = rule.pattern.match(text, start, end)
        if match is None or (best is not None and match.end() <= best.end):
            continue
        form = rule.read(match.groupdict(""))
        if form is not None:
            best = TimeExpression(start, match.end(), match[0], form.base, "", form.part, form.clock, form.half, form.zone)
    return best


# --- joining ----------------------------------------------------------------------------------------------------------


def _joined(text: str, atoms: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """Neighbours that mean one time made one."""
    last: TimeExpression | None = None
    for atom in atoms:
        both = _merged(text, last, atom) if last is not None else None
        if both is None and last is not None:
            yield last
        last = both or atom
    if last is not None:
        yield last


def _merged(text: str, one: TimeExpression, two: TimeExpression) -> TimeExpression | None:
    """ "9 a.m." + "Tuesday", "Sunday" + "night", "Wednesday" + "Jan. 7": one expression; None where they are two."""
    if not GLUE.fullmatch(text, one.end, two.start):
        return None
    base = one.base or two.base
    if one.base is not None and two.base is not None:
        base = _same_day(one, two)
        if base is None:
            return None
    elif not _names_day(base) and base is not None:
        return None
    if (one.clock and two.clock) or (one.part and two.part):
        return None
    return replace(
        one,
        end=two.end,
        text=text[one.start : two.end],
        base=base,
        part=one.part or two.part,
        clock=one.clock or two.clock,
        half=one.half and two.half,
        zone=one.zone or two.zone,
    )


def _same_day(one: TimeExpression, two: TimeExpression) -> Calendar | None:
    """A weekday beside the date that falls on it: "Wednesday, Jan. 7", "January 7, a Wednesday"."""
    a, b = one.base, two.base
    if not isinstance(a, Calendar) or not isinstance(b, Calendar):
        return None
    if a.weekday and not a.day and b.day and not b.weekday:
        return replace(b, weekday=a.weekday)
    return None


def _names_day(base: Base | None) -> bool:
    if isinstance(base, Calendar):
        return bool(base.weekday or base.day)
    return isinstance(base, Holiday) or (isinstance(base, Shift) and base.unit == "D")


def _widened(text: str, expression: TimeExpression, reached: int) -> TimeExpression:
    """The words before taken in: "early" December, "nearly" two years, "the end of" 1994, "earlier" this week."""
    floor = max(reached, expression.start - LOOK_BACK)
    match = BEFORE.search(text[floor : expression.start])
    if match is None:
        return expression
    start = floor + match.start()
    named = match["within"] or match["of"] or match["than"]
    if not named:
        return replace(expression, start=start, text=text[start : expression.end])
    base = expression.base
    if isinstance(base, Fixed) and base.value in WHOLE and expression.text.lower().startswith("the "):
        base = Shift(WHOLE[base.value], 0)
    return replace(expression, start=start, text=text[start : expression.end], base=base, portion=PORTIONS[named.lower()])
