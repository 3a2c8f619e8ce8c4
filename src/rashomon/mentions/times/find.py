"""Finding time expressions: rules tried where a time may begin, neighbours joined, words around them taken in.

"9 a.m. EST Tuesday", "Wednesday, Jan. 7" and "late Sunday night" are each found as pieces that stand side by side and mean one time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.mentions.times.grammar import RULES, STARTS, S
from rashomon.mentions.times.meaning import Calendar, Fixed, Period, Portion, Shift, TimeExpression
from rashomon.types import Parsed, Role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

READ: frozenset[Role] = frozenset({"headline", "body", "caption", "byline"})
WORD = re.compile(r"(?<![\w$€£¥.,/-])(?:[A-Za-z]+|['‘’]?\d)|(?<=[^\W\d]-)(?:[A-Za-z]+|\d)")
GLUE = re.compile(rf"(?:,?{S}|,?{S}(?:on|at|of|in|in{S}the|by|around|about){S}(?:the{S})?)", re.IGNORECASE)
PORTIONS: dict[str, Portion] = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "end": "END",
}
BEFORE = re.compile(
    rf"\b(?:(?:the{S})?(?P<portion>early|mid|late)(?:{S}in{S}|[-‐‑]|{S})|(?P<than>earlier|later){S}(?:in{S}|on{S})?"
    rf"|(?:the{S})?(?P<of>beginning|start|middle|end)(?:{S}of)?{S}(?:the{S})?"
    rf"|(?:nearly|almost|about|around|over|at{S}least|at{S}most|up{S}to|(?:more|less|fewer|longer){S}than|some|roughly|approximately|only|just){S}(?:an?{S}|the{S})?)$",
    re.IGNORECASE,
)
LOOK_BACK = 30  # characters in which such words may stand


def find_times(parsed: Parsed) -> tuple[TimeExpression, ...]:
    """The time expressions of headline, body, captions and bylines, in order, none over another."""
    text = parsed.report.text
    found: list[TimeExpression] = []
    for passage in parsed.passages:
        if passage.role in READ:
            atoms = _atoms(text, passage.start, passage.end)
            kept = (atom for atom in atoms if _is_time(atom, parsed.doc))
            found.extend(_widened(text, expression) for expression in _joined(text, kept))
    return tuple(found)


def _atoms(text: str, start: int, end: int) -> Iterator[TimeExpression]:
    """What the rules find between two offsets."""
    reached = start
    for word in WORD.finditer(text, start, end):
        at = word.start()
        if at < reached or not (word[0][-1].isdigit() or word[0].lower() in STARTS):
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
        form = rule.read(match.groupdict())
        if form is not None:
            best = TimeExpression(start, match.end(), match[0], form.base, form.portion, form.part, form.clock, form.zone)
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


def _names_day(base: object) -> bool:
    if isinstance(base, Calendar):
        return bool(base.weekday or base.day)
    return isinstance(base, Shift) and base.unit == "D"


def _widened(text: str, expression: TimeExpression) -> TimeExpression:
    """The words before taken in: "early" December, "nearly" two years, "the end of" 1994, "earlier" this week."""
    floor = max(0, expression.start - LOOK_BACK, text.rfind("\n", 0, expression.start) + 1)
    match = BEFORE.search(text[floor : expression.start])
    if match is None:
        return expression
    start = floor + match.start()
    portion: Portion = expression.portion
    named = match["portion"] or match["of"]
    if named:
        portion = PORTIONS[named.lower()]
    elif match["than"]:
        portion = "BEFORE" if match["than"].lower() == "earlier" else "AFTER"
    return replace(expression, start=start, text=text[start : expression.end], portion=portion)


# --- what only looks like a time --------------------------------------------------------------------------------------


def _is_time(atom: TimeExpression, doc: Doc) -> bool:
    """Whether words that could be something else ("may", "march", "fall", "second", 2000 people) mean a time here."""
    base = atom.base
    span = doc.char_span(atom.start, atom.end, alignment_mode="expand")
    if span is None:
        return False
    last = span[-1]
    if isinstance(base, Calendar) and base.month and not base.day and not base.year and len(span) == 1:
        return last.tag_ != "MD"
    if isinstance(base, Period) and not base.name.startswith(("Q", "H")):
        return last.pos_ in ("NOUN", "PROPN", "NUM")
    if isinstance(base, Calendar) and base.year and not base.month and len(span) == 1:
        return not _counts(last)
    return not (isinstance(base, Fixed) and base.value.endswith("S") and last.tag_ in ("JJ", "RB"))


def _counts(number: Token) -> bool:
    """Whether a number that could be a year says how many: "killed 2000 people"."""
    return number.dep_ in ("nummod", "quantmod") and number.head.tag_ == "NNS" and number.head.i > number.i
