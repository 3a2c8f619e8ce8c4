"""Words that could be a time or something else: "may", "march", "fall", "second", "2000 people", "CBS's 60 Minutes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.mentions.times.meaning import Calendar, Fixed, Period, TimeExpression
from rashomon.types import Role

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

GIVEN_NAMES = frozenset({"april", "may", "june", "august", "march"})
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
        return span[-1].pos_ in ("NOUN", "PROPN", "NUM") and (bool(base.lean) or not _falls(span[-1]))
    if isinstance(base, Calendar) and base.year:
        return not _counts(span[-1])
    return span[-1].tag_ not in ("MD", "VB", "VBP") and not _names_person(span[-1])


def _doubtful(atom: TimeExpression) -> bool:
    """Whether it must be looked at in its sentence: a bare year, month or season, and what is written out at length."""
    base = atom.base
    if isinstance(base, Calendar):
        return not base.weekday and not base.day and not (base.month and base.year)
    return isinstance(base, Fixed) or (isinstance(base, Period) and base.name.isalpha() and not base.year)


def _is_fixed_time(atom: TimeExpression, span: Span, role: Role) -> bool:
    """ "soon" ahead, "previously" said; not "as soon as", "a previously announced plan", "60 Minutes", "Days Inn"."""
    last, text = span[-1], atom.text.lower()
    if text == "soon":
        return not (last.i > 0 and last.nbor(-1).lower_ == "as")
    if text in ("previously", "recently", "formerly", "currently"):
        return last.head.dep_ != "amod"
    if role == "headline" or not isinstance(atom.base, Fixed) or atom.base.type != "DURATION":
        return True
    return not last.text.istitle() or (len(span) == 1 and bool(last.is_sent_start))


def _counts(number: Token) -> bool:
    """Whether a number that could be a year says how many: "2000 people"."""
    counting = number.dep_ in ("nummod", "quantmod") or number.ent_type_ in AMOUNTS
    return counting and number.head.tag_ == "NNS" and number.head.i > number.i


def _falls(season: Token) -> bool:
    """ "the fall in rates", "a spring of water"."""
    after = season.nbor(1).lower_ if season.i + 1 < len(season.doc) else ""
    return season.lower_ in ("fall", "spring") and after in ("in", "of", "from", "to")


def _names_person(month: Token) -> bool:
    """ "April Smith", "Mrs. May", "May said", "the Women's March"; only of months that people are called."""
    if month.lower_ not in GIVEN_NAMES:
        return False
    before = month.nbor(-1) if month.i > 0 else None
    after = month.nbor(1) if month.i + 1 < len(month.doc) else None
    beside = [token for token in (before, after) if token is not None and token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "GPE")]
    return bool(beside) or (before is not None and before.tag_ == "POS") or month.ent_type_ == "PERSON" or month.dep_ == "nsubj"
