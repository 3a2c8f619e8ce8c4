"""Words that could be a time or something else: "may", "march", "fall", "second", "2000 people", "CBS's 60 Minutes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.mentions.times.meaning import Calendar, Fixed, Period, TimeExpression
from rashomon.mentions.times.words import ORDINALS
from rashomon.types import Role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

AMOUNTS = frozenset({"CARDINAL", "QUANTITY", "MONEY", "PERCENT", "LAW", "PRODUCT"})


def is_time(atom: TimeExpression, doc: Doc, role: Role) -> bool:
    """Whether the words mean a time where they stand."""
    base = atom.base
    if not _doubtful(atom):
        return True
    span = doc.char_span(atom.start, atom.end, alignment_mode="expand")
    if span is None or len(span) == 0:
        return False
    if isinstance(base, Fixed):
        return _is_fixed_time(atom, span, role)
    if isinstance(base, Period):
        return span[-1].pos_ in ("NOUN", "PROPN", "NUM")
    if isinstance(base, Calendar) and base.year:
        return not _counts(span[-1])
    return span[-1].tag_ not in ("MD", "VB", "VBP") and not _in_person(span[-1])


def _doubtful(atom: TimeExpression) -> bool:
    """Whether it must be looked at in its sentence: a bare year, month or season, and what is written out at length."""
    base = atom.base
    if isinstance(base, Calendar):
        return not base.weekday and not base.day and not (base.month and base.year)
    return isinstance(base, Fixed) or (isinstance(base, Period) and base.name.isalpha() and not base.year)


def _is_fixed_time(atom: TimeExpression, span: Span, role: Role) -> bool:
    """ "soon" ahead, "previously" said; not "as soon as", "a previously announced plan", "60 Minutes"."""
    last, text = span[-1], atom.text.lower()
    if text == "soon":
        return not (last.i > 0 and last.nbor(-1).lower_ == "as")
    if text in ("previously", "recently", "formerly", "currently"):
        return last.head.dep_ != "amod"
    return role == "headline" or len(span) == 1 or not last.text.istitle() or text.split()[0] in ORDINALS


def _counts(number: Token) -> bool:
    """Whether a number that could be a year says how many or which: "2000 people", "Resolution 1973"."""
    if number.ent_type_ in AMOUNTS and number.head.tag_ == "NNS" and number.head.i > number.i:
        return True
    return number.dep_ in ("nummod", "quantmod") and number.head.tag_ == "NNS" and number.head.i > number.i


def _in_person(token: Token) -> bool:
    """ "April Smith", "Theresa May"."""
    return token.ent_type_ == "PERSON"
