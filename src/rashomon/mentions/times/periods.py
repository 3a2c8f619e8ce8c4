"""Rules for quarters, halves and seasons, and for what is counted from an anchor: "yesterday", "last week", "two years ago"."""

from __future__ import annotations

from rashomon.mentions.times import words
from rashomon.mentions.times.fragments import (
    DATE_UNIT,
    LEAN,
    NUMBER,
    ORDINAL,
    SPOKEN_YEAR,
    UNIT,
    YEAR,
    Form,
    Groups,
    either,
    lean_of,
    rule,
    year_of,
)
from rashomon.mentions.times.meaning import Anchor, Fixed, Period, Shift
from rashomon.mentions.times.words import number_of, ordinal_of, unit_of

BACK = frozenset({"last", "previous", "preceding", "before", "ago", "earlier"})
AHEAD = frozenset({"next", "coming", "following", "after", "later", "hence", "from now"})
CLAUSE_END = r"(?=\W*(?:$|[\n,.;:)\"”]|and\b))"  # "the day before." but not "the day before the vote"


def _direction(word: str) -> int:
    """ "last" → -1, "this" → 0, "next" → 1."""
    word = " ".join(word.lower().split())
    return (word in AHEAD) - (word in BACK)


def _ordinal_period(g: Groups) -> Form | None:
    """ "the third quarter", "fiscal first-quarter", "the 1988 second quarter", "the year-ago third quarter", "the last half of 1989"."""
    letter, count = ("Q", 4) if g["unit"].lower() == "quarter" else ("H", 2)
    word = g["ordinal"].lower()
    number = count if word in ("final", "last", "latter") else ordinal_of(word) or 0
    beside = (g["before"] or g["of"]).lower()
    years = -1 if beside.startswith(("year-", "last")) else 1 if beside.startswith("next") else 0 if beside else None
    return Form(Period(f"{letter}{number}", year_of(g["year"] or g["year2"]), years)) if 1 <= number <= count else None


def _season(g: Groups) -> Form:
    """ "this summer", "last fall", "the winter of 1994", "spring 2017"."""
    return Form(Period(words.SEASONS[g["season"].lower()], year_of(g["year"]), lean=lean_of(g["lean"])))


def _same_period(g: Groups) -> Form:
    """ "the 1988 quarter", "the 1988 period": the quarter spoken of, in another year."""
    return Form(Period("", year_of(g["year"])))


def _year_before(g: Groups) -> Form:
    """ "year-earlier", "the year-ago quarter", "the corresponding period last year", "last year's quarter"."""
    return Form(Period("", years=-1))


def _that_quarter(g: Groups) -> Form:
    """ "the quarter", "the latest period", "that quarter": the one spoken of, or the last one that is over."""
    return Form(Period("", years=0))


def _named_day(g: Groups) -> Form:
    """ "today", "yesterday", "tomorrow"."""
    return Form(Shift("D", {"yesterday": -1, "tomorrow": 1}.get(g["name"].lower(), 0)))


def _relative(g: Groups) -> Form:
    """ "last week", "this month", "next year", "the current quarter", "the coming weekend"."""
    return Form(Shift(unit_of(g["unit"]), _direction(g["which"])))


def _anaphoric(g: Groups) -> Form:
    """ "that year", "the same day", "the following week", "the previous month", "the day before"."""
    return Form(Shift(unit_of(g["unit"]), _direction(g["which"]), "text"))


def _weekend(g: Groups) -> Form:
    """ "the weekend", "over the weekend"."""
    return Form(Period("WE"))


def _counted(g: Groups) -> Form | None:
    """ "two weeks ago", "a year earlier", "three days later", "ten months from now", "several years ago" (the past)."""
    way = " ".join(g["way"].lower().split())
    anchor: Anchor = "published" if way in ("ago", "hence", "from now") else "text"
    unit, number, sign = unit_of(g["unit"]), number_of(g["number"]), _direction(way)
    if number is not None and round(number) >= 1:
        return Form(Shift(unit, sign * round(number), anchor, counted=True))
    return Form(Fixed("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")) if number is None and anchor == "published" else None


FISCAL = r"(?:(?:fiscal|flat|strong|weak|current|latest)~)?"
RULES = (
    rule(
        rf"(?:(?:the|its|their|his|her|our|a|an|this) )?(?:(?P<year>{YEAR}) )?"
        rf"(?P<before>(?:year-ago|year-earlier|(?:this|last|next) year['’]s) )?"
        rf"{FISCAL}(?P<ordinal>{ORDINAL}|last|final|latter)~(?P<unit>quarter|half)\b(?! in a row)"
        rf"(?: of (?:(?:fiscal )?(?P<year2>{YEAR})|(?P<of>(?:last|this|the|next) year)))?",
        _ordinal_period,
    ),
    rule(rf"(?:the )?{LEAN}(?P<season>{either(words.SEASONS)})\b(?:(?: of)? (?P<year>{YEAR}|{SPOKEN_YEAR}))?", _season),
    rule(rf"(?:the )?(?P<year>{YEAR}) (?:quarter|period)\b", _same_period),
    rule(r"(?:the |an? )?(?:comparable |same )?year-(?:ago|earlier)\b(?: (?:quarter|period|month)\b)?", _year_before),
    rule(r"the (?:corresponding|comparable|same) (?:period|quarter|month) (?:last year|a year (?:ago|earlier))\b", _year_before),
    rule(r"last year['’]s (?:quarter|period)\b", _year_before),
    rule(r"(?:the|that) (?:(?:latest|most recent|just-ended) )?(?:fiscal )?quarter\b(?! of\b)|the latest period\b", _that_quarter),
    rule(r"(?P<name>today|yesterday|tomorrow)\b", _named_day),
    rule(rf"(?:the )?(?!next day)(?P<which>last|this|next|coming|current) (?:fiscal |calendar )?(?P<unit>{DATE_UNIT})\b", _relative),
    rule(rf"(?:the )?(?P<which>that|same|following|previous|preceding|next) (?P<unit>{DATE_UNIT})\b", _anaphoric),
    rule(rf"the (?P<unit>{DATE_UNIT}) (?P<which>before|after)\b{CLAUSE_END}", _anaphoric),
    rule(r"(?:this|the) weekend\b", _weekend),
    rule(
        rf"(?P<number>{NUMBER}|an?)~(?P<unit>{UNIT})s? (?P<way>ago|earlier|later|from now|hence|(?:before|after)\b{CLAUSE_END})\b", _counted
    ),
)
