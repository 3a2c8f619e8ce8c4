"""The forms a time takes in a sentence: a table of patterns, each with the function that reads it.

A rule is tried where a word stands that a time may begin with; the longest match wins, the earlier rule between equals. Patterns hold
no nested repetition, so a match costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rashomon.mentions.times import words
from rashomon.mentions.times.meaning import Base, Between, Calendar, Fixed, Holiday, Lean, Period, Portion, Shift
from rashomon.mentions.times.words import month_of, number_of, ordinal_of, unit_of, weekday_of

Groups = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Form:
    """What a rule reads: a part of a TimeExpression."""

    base: Base | None
    part: str = ""
    clock: str = ""
    zone: str | None = None
    portion: Portion = ""


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def _capitalised(names: list[str]) -> str:
    """Title case and upper case, whatever the flags of the whole."""
    return f"(?-i:{'|'.join(f'{n.title()}|{n.upper()}' for n in sorted(names, key=len, reverse=True))})"


S = r"[ \t\xa0]+"
JOIN = r"(?:[ \t\xa0]|[-‐‑])"  # "third quarter", "third-quarter"
FULL_MONTH = _capitalised([n for n in words.MONTHS if len(n) > 4 or n in ("may", "june", "july")])
MONTH = _capitalised(list(words.MONTHS)) + r"\b\.?"
DOTTED_MONTH = f"(?:{FULL_MONTH}\\b|{_capitalised([n for n in words.MONTHS if len(n) < 5])}\\.)"
WEEKDAY = (
    f"(?:{_capitalised([n for n in words.WEEKDAYS if n.endswith('day')])}|{_capitalised([n for n in words.WEEKDAYS if len(n) < 6])}\\.)"
)
YEAR = r"(?:1[4-9]\d\d|20\d\d)(?![\d%]|[.,]\d|-\w)"
SPOKEN_YEAR = (
    f"(?:nineteen|eighteen|twenty){S}(?:(?:{_any(words.TENS)})(?:[- ](?:{'|'.join(list(words.SMALL)[1:10])}))?"
    f"|{'|'.join(list(words.SMALL)[10:])}|hundred)|two{S}thousand(?:{S}(?:and{S})?(?:{'|'.join(list(words.SMALL)[1:])}))?"
)
ORDINAL = f"(?:{_any(words.ORDINALS)}|\\d{{1,2}}(?:st|nd|rd|th))"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
DAY_WORD = f"(?:{DAY}|{_any(words.ORDINALS)})"
SMALL_WORD = f"(?:{_any([*words.SMALL, *words.TENS, *words.GREAT])})"
NUMBER = (
    rf"(?:\d[\d,]*(?:\.\d+)?(?:{S}\d/\d)?|(?:(?:a|one){S})?(?:{_any(words.GREAT)})|an?{S}couple(?:{S}of)?|a{S}dozen|half{S}an?|half"
    rf"|(?:a{S})?few|several|many|some|countless|(?:{_any([*words.SMALL, *words.TENS])})(?:[- ]{SMALL_WORD}){{0,4}})"
)
CLOCK_UNITS = "second|minute|hour"
UNIT = f"(?:{CLOCK_UNITS}|day|weekend|week|fortnight|month|quarter|year|decade|century|centurie)"
DATE_UNIT = "(?:day|weekend|week|fortnight|month|year|decade|century|quarter)"
PART = f"(?:{_any(words.PARTS)})"
SEASON = f"(?:{_any(words.SEASONS)})"
LEAN = "last|past|previous|this past|this coming|this|coming|next|following"
LEANS: Mapping[str, Lean] = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "this past": "last",
    "this coming": "next",
    "coming": "next",
    "next": "next",
    "following": "next",
    "this": "this",
}
ZONE = r"(?:(?-i:(?:[ECMP][SD]?T|GMT|UTC|BST|CET|CEST|EET|IST|JST|[A-Z]{2,4}T)\b)|local[ ]time|(?-i:[A-Z]\w+(?:[ ][A-Z]\w+)?)[ ](?:[Ss]tandard[ ]|[Dd]aylight[ ])?[Tt]ime)"
NOT_AGE = rf"(?!{JOIN}old(?:er|s)?\b)"
FIXED_HOLIDAYS = r"New Year['’]s (?:Day|Eve)|Christmas(?: Eve| Day)?|Boxing Day|Valentine['’]s Day|St\. Patrick['’]s Day|Independence Day|Halloween|Veterans Day|May Day"
MOVING_HOLIDAYS = r"Thanksgiving(?: Day)?|Easter(?: Sunday| Monday)?|Good Friday|Labor Day|Memorial Day|Martin Luther King(?:,? Jr\.?)? Day|Presidents['’]? Day|Columbus Day|Election Day"
HOLIDAY = f"(?-i:{FIXED_HOLIDAYS}|{MOVING_HOLIDAYS})"

# --- dates ------------------------------------------------------------------------------------------------------------


def _lean(word: str | None) -> Lean:
    return LEANS.get((word or "").lower(), "")


def _year(word: str | None) -> int | None:
    """ "1994", "nineteen ninety-four", "two thousand"."""
    if not word:
        return None
    if word[0].isdigit():
        return int(word[:4])
    first, _, rest = word.lower().replace("-", " ").partition(" ")
    if first == "two":
        return int(number_of(word) or 2000)
    return 100 * words.SMALL.get(first, 20) + int(number_of(rest) or 0) % 100


def _date(g: Groups) -> Form | None:
    """ "Jan. 7", "January 7, 2026", "7 January", "the 5th of May 1998", "March eighth"."""
    day = g["day"] or ""
    number = int(re.sub(r"\D", "", day)) if day[0].isdigit() else ordinal_of(day) or 0
    return Form(Calendar(_year(g["year"]), month_of(g["month"] or ""), number)) if 1 <= number <= 31 else None


def _month(g: Groups) -> Form:
    """ "September", "last May", "this September", "May 1998", "January of 2025"."""
    return Form(Calendar(_year(g["year"]), month_of(g["month"] or ""), lean=_lean(g["lean"])))


def _weekday(g: Groups) -> Form:
    """ "Sunday", "last Monday", "the previous Friday"."""
    return Form(Calendar(weekday=weekday_of(g["weekday"] or ""), lean=_lean(g["lean"])))


def _numeric(g: Groups) -> Form | None:
    """ "2026-01-07", "01/07/2026" (month first, unless it can't be)."""
    month, day = int(g["m"] or 0), int(g["d"] or 0)
    if month > 12:
        month, day = day, month
    return Form(Calendar(int(g["y"] or 0), month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _one_year(g: Groups) -> Form:
    """ "2015", "fiscal 1989", "the year two thousand"."""
    return Form(Calendar(_year(g["year"])))


def _days(g: Groups) -> Form:
    """ "Jan. 5-7", "Oct. 3 to 9, 1998"."""
    year, month = _year(g["year"]), month_of(g["month"] or "")
    return Form(Between(Calendar(year, month, int(g["first"] or 1)), Calendar(year, month, int(g["last"] or 1))))


def _years(g: Groups) -> Form | None:
    """ "2010-2012", "2015-16"."""
    first, last = int(g["first"] or 0), g["last"] or ""
    second = int(str(first)[:2] + last) if len(last) == 2 else int(last)
    return Form(Between(Calendar(first), Calendar(second))) if first < second else None


def _decade(g: Groups) -> Form:
    """ "the 1990s", "the '80s", "the nineties"."""
    digits = re.sub(r"\D", "", g["decade"] or "")
    if not digits:
        return Form(Fixed("DATE", f"19{words.TENS[(g['decade'] or '').lower().replace('ies', 'y')] // 10}"))
    return Form(Fixed("DATE", digits[:3] if len(digits) == 4 else f"19{digits[0]}"))


def _century(g: Groups) -> Form | None:
    """ "the 20th century" → "19"."""
    number = ordinal_of(g["ordinal"] or "")
    return Form(Fixed("DATE", f"{number - 1:02d}")) if number else None


def _holiday(g: Groups) -> Form:
    """ "Thanksgiving Day", "last Christmas", "Easter 1998"."""
    return Form(Holiday((g["holiday"] or "").replace("’", "'"), _year(g["year"]), _lean(g["lean"])))


# --- quarters, halves, seasons ------------------------------------------------------------------------------------------


def _ordinal_period(g: Groups) -> Form | None:
    """ "the third quarter", "fiscal first-quarter", "the 1988 second quarter", "the year-ago third quarter", "the last half of 1989"."""
    word, of = (g["ordinal"] or "").lower(), (g["of"] or "").lower()
    letter, count = ("Q", 4) if (g["unit"] or "").lower() == "quarter" else ("H", 2)
    number = {"final": count, "last": count, "latter": count}.get(word) or ordinal_of(word) or 0
    if not 1 <= number <= count:
        return None
    before = (g["before"] or "").lower()
    years = (
        -1
        if before.startswith(("year-", "last year")) or of == "last year"
        else 0
        if before.startswith("this year") or of == "this year"
        else None
    )
    return Form(Period(f"{letter}{number}", _year(g["year"] or g["year2"]), years))


def _season(g: Groups) -> Form:
    """ "this summer", "last fall", "the winter of 1994", "spring 2017"."""
    return Form(Period(words.SEASONS[(g["season"] or "").lower()], _year(g["year"]), lean=_lean(g["lean"])))


# --- counted from an anchor ---------------------------------------------------------------------------------------------


def _named_day(g: Groups) -> Form:
    """ "today", "yesterday", "tomorrow"."""
    return Form(Shift("D", {"yesterday": -1, "tomorrow": 1}.get((g["name"] or "").lower(), 0)))


def _relative(g: Groups) -> Form:
    """ "last week", "this month", "next year", "the current quarter", "the year-ago quarter", "the coming weekend"."""
    word = (g["which"] or "").lower()
    count = -1 if word in ("last", "past", "year-ago", "year-earlier") else 1 if word in ("next", "coming") else 0
    return Form(Shift(unit_of(g["unit"] or ""), count))


def _anaphoric(g: Groups) -> Form:
    """ "that year", "the same day", "the following week", "the previous month", "the next day"."""
    word = (g["which"] or "").lower()
    count = -1 if word == "previous" or word == "preceding" else 1 if word in ("following", "next") else 0
    return Form(Shift(unit_of(g["unit"] or ""), count, "text"))


def _day_beside(g: Groups) -> Form:
    """ "the day before", "the week after"."""
    return Form(Shift(unit_of(g["unit"] or ""), -1 if (g["way"] or "").lower() == "before" else 1, "text"))


def _counted(g: Groups) -> Form | None:
    """ "two weeks ago", "a year earlier", "three days later", "ten months from now", "several years ago" (the past)."""
    way = (g["way"] or "").lower()
    back = way in ("ago", "earlier", "before", "previously")
    unit, number = unit_of(g["unit"] or ""), number_of(g["number"] or "")
    if number is None:
        return Form(Fixed("DATE", "PAST_REF" if back else "FUTURE_REF")) if way in ("ago", "hence", "from now") else None
    anchor = "published" if way in ("ago", "from now", "hence") else "text"
    return Form(Shift(unit, round(-number if back else number), anchor))  # type: ignore[arg-type]


def _year_beside(g: Groups) -> Form:
    """ "year-earlier", "the year-ago period", "the corresponding period last year"."""
    return Form(Shift("Y", -1, "text"))


def _this_quarter(g: Groups) -> Form:
    """ "the quarter", "the latest quarter", "that quarter", "the latest period"."""
    return Form(Shift("Q", 0, "text"))


# --- durations and sets ---------------------------------------------------------------------------------------------------


def duration(number: float | None, unit: str) -> str:
    """15, "TM" → "PT15M"; 2, "DE" → "P20Y"; None, "Y" → "PXY"."""
    if unit == "WE":
        number, unit = (2 * number if number else None), "D"
    if number is not None and unit in ("DE", "CE", "2W"):
        number, unit = {"DE": (10 * number, "Y"), "CE": (100 * number, "Y"), "2W": (2 * number, "W")}[unit]
    figure = "X" if number is None else f"{number:g}"
    if number == 0.5 and unit in ("TH", "Y", "DE"):
        figure, unit = {"TH": ("30", "TM"), "Y": ("6", "M"), "DE": ("5", "Y")}[unit]
    clock, letters = ("T", unit[1:]) if unit[0] == "T" else ("", unit)
    return f"P{clock}{figure}{letters}"


def _duration(g: Groups) -> Form:
    """ "two years", "15-minute", "the last two decades", "several weeks", "12 to 18 months", "half an hour"."""
    number, unit = number_of(g["number"] or ""), unit_of(g["unit"] or "")
    half = bool(g["half"])
    if half and number is not None and unit == "TH":
        return Form(Fixed("DURATION", f"PT{number:g}H30M"))
    if half and number is not None and unit == "TM":
        return Form(Fixed("DURATION", f"PT{number:g}M30S"))
    if number is not None and unit == "TH" and number % 1 == 0.5 and number > 1:
        return Form(Fixed("DURATION", f"PT{int(number)}H30M"))
    return Form(Fixed("DURATION", duration(number + 0.5 if half and number else number, unit)))


def _long(g: Groups) -> Form:
    """ "hour-long", "year-long", "daylong"."""
    return Form(Fixed("DURATION", duration(1, unit_of(g["unit"] or ""))))


def _plural(g: Groups) -> Form:
    """ "years", "for weeks", "the past decades"; "recent years" lie in the past."""
    if (g["recent"] or "").lower() in ("recent", "past"):
        return Form(Fixed("DATE", "PAST_REF"))
    if (g["recent"] or "").lower() in ("coming", "future"):
        return Form(Fixed("DATE", "FUTURE_REF"))
    return Form(Fixed("DURATION", duration(None, unit_of(g["unit"] or ""))))


def _whole(g: Groups) -> Form:
    """ "a year", "the year", "the past decade": one of it."""
    return Form(Fixed("DURATION", duration(1, unit_of(g["unit"] or ""))))


ADVERBS: Mapping[str, str] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def _adverb(g: Groups) -> Form:
    """ "daily", "annually"."""
    return Form(Fixed("SET", ADVERBS[(g["adverb"] or "").lower()]))


def _every(g: Groups) -> Form:
    """ "every day", "each year", "every two weeks"."""
    number = number_of(g["number"] or "") if g["number"] else 1.0
    return Form(Fixed("SET", duration(number, unit_of(g["unit"] or ""))))


def _every_weekday(g: Groups) -> Form:
    """ "every Monday", "each Thursday", "Tuesdays", "Tuesday nights"."""
    part = words.PARTS[g["part"].lower()] if g["part"] else ""
    return Form(Fixed("SET", f"XXXX-WXX-{weekday_of(g['weekday'] or '')}{part}"))


# --- past, present, future --------------------------------------------------------------------------------------------------

REFERENCES: Mapping[str, str] = {
    word: value
    for value, listed in {
        "PRESENT_REF": "now|currently|current|at present|presently|these days|nowadays|at the moment|right now|at this time",
        "PAST_REF": "recently|previously|recent|formerly|the past|some time ago|long ago",
        "FUTURE_REF": "the near future|the future|future|soon|the foreseeable future|the days ahead|the distant future",
    }.items()
    for word in listed.split("|")
}


def _reference(g: Groups) -> Form:
    """ "now", "recently", "the near future"."""
    return Form(Fixed("DATE", REFERENCES[" ".join((g["word"] or "").lower().split())]))


# --- within the day -----------------------------------------------------------------------------------------------------------


def _clock(g: Groups) -> Form | None:
    """ "6:00 pm Bogotá time", "12:10 p.m.", "2 a.m. ET", "18:30 GMT", "1400 GMT"."""
    hour, minute = int(g["h"] or 0), int(g["mi"] or 0)
    half = (g["half"] or "").lower()[:1]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return Form(None, clock=f"{hour:02d}:{minute:02d}", zone=g["zone"]) if hour < 24 and minute < 60 else None


def _noon(g: Groups) -> Form:
    """ "noon", "midday", "midnight"."""
    return Form(None, clock="24:00" if (g["name"] or "").lower() == "midnight" else "12:00", zone=g["zone"])


def _part(g: Groups) -> Form:
    """ "this morning", "that night", "the next afternoon", "the morning", "morning"."""
    which = (g["which"] or "").lower()
    base: Base | None = None
    if which in ("this", "last"):
        base = Shift("D", -1 if which == "last" else 0)
    elif which:
        base = Shift("D", {"next": 1, "following": 1, "previous": -1}.get(which.removeprefix("the "), 0), "text")
    return Form(base, part=words.PARTS[(g["part"] or "").lower()])


def _tonight(g: Groups) -> Form:
    """ "tonight"; "overnight"."""
    return Form(Shift("D", 0), part="TNI")


# --- the table -----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    read: Callable[[Groups], Form | None]


def _rule(pattern: str, read: Callable[[Groups], Form | None]) -> Rule:
    return Rule(re.compile(pattern, re.IGNORECASE), read)


DETERMINER = "the|its|their|his|her|our|a|an"
RULES: tuple[Rule, ...] = (
    _rule(rf"(?P<month>{MONTH}){S}(?P<first>{DAY})(?:{S}to{S}|[-–—])(?P<last>{DAY})(?:,?{S}(?P<year>{YEAR}))?", _days),
    _rule(rf"(?P<month>{MONTH}){S}(?:the{S})?(?P<day>{DAY_WORD})\b(?:,?{S}(?P<year>{YEAR}))?", _date),
    _rule(rf"(?:the{S})?(?P<day>{DAY})(?:{S}of)?{S}(?P<month>{MONTH})(?:,?{S}(?P<year>{YEAR}))?", _date),
    _rule(r"(?P<y>(?:1[4-9]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", _numeric),
    _rule(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>(?:1[4-9]|20)\d\d)(?!\d)", _numeric),
    _rule(rf"(?:(?P<lean>{LEAN}){S})?(?P<month>{DOTTED_MONTH})(?:(?:,|{S}of)?{S}(?P<year>{YEAR}))?", _month),
    _rule(rf"(?P<lean>)(?P<month>{MONTH})(?:{S}of)?{S}(?P<year>{YEAR})", _month),
    _rule(rf"(?:the{S})?(?:(?P<lean>{LEAN}){S})?(?P<weekday>{WEEKDAY})", _weekday),
    _rule(r"(?P<first>(?:1[4-9]|20)\d\d)[-–](?P<last>(?:1[4-9]|20)\d\d|\d\d)(?![\d-])", _years),
    _rule(
        rf"(?:the{S})?(?:fiscal(?:{S}year)?{S}|(?:pre|post)-)?(?P<year>{YEAR})(?:{S}(?:fiscal{S}year|calendar{S}year|period))?", _one_year
    ),
    _rule(rf"(?:the{S}year{S}(?:of{S})?)?(?P<year>{SPOKEN_YEAR})", _one_year),
    _rule(rf"(?:the{S})?(?P<decade>(?:1[4-9]|20)\d0s|['‘’]\d0s|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)\b", _decade),
    _rule(rf"(?:the{S})?(?P<ordinal>{ORDINAL}){JOIN}century", _century),
    _rule(rf"(?:(?P<lean>{LEAN}){S})?(?P<holiday>{HOLIDAY})\b(?:,?{S}(?P<year>{YEAR}))?", _holiday),
    _rule(
        rf"(?:(?:{DETERMINER}|this){S})?(?:(?P<year>{YEAR}){S})?(?P<before>(?:year-ago|year-earlier|this year['’]s|last year['’]s){S})?"
        rf"(?:fiscal{JOIN}|flat{S}|strong{S}|weak{S})?(?P<ordinal>{ORDINAL}|last|final|latter){JOIN}(?P<unit>quarter|half)\b"
        rf"(?:{S}of{S}(?:(?:fiscal{S})?(?P<year2>{YEAR})|(?P<of>last year|this year|the year|next year)))?",
        _ordinal_period,
    ),
    _rule(rf"(?:the{S})?(?:(?P<lean>{LEAN}){S})?(?P<season>{SEASON})(?:(?:{S}of)?{S}(?P<year>{YEAR}|{SPOKEN_YEAR}))?\b", _season),
    _rule(r"(?P<name>today|yesterday|tomorrow)\b", _named_day),
    _rule(rf"(?:the{S})?(?P<which>last|past|this|next|coming|current){S}(?:fiscal{S}|calendar{S})?(?P<unit>{DATE_UNIT})\b", _relative),
    _rule(rf"(?:the{S})?(?P<which>that|same|following|previous|preceding|next){S}(?P<unit>{DATE_UNIT})\b", _anaphoric),
    _rule(rf"the{S}(?P<unit>{DATE_UNIT}){S}(?P<way>before|after)\b", _day_beside),
    _rule(
        rf"(?P<number>{NUMBER}){JOIN}(?P<unit>{UNIT})s?{S}(?P<way>ago|earlier|later|before|after|from{S}now|hence|previously)\b", _counted
    ),
    _rule(rf"(?:the{S})?(?:comparable{S}|same{S})?year-(?:ago|earlier)(?:{S}(?:quarter|period|month))?\b", _year_beside),
    _rule(
        rf"the{S}(?:corresponding|comparable|same){S}(?:period|quarter|month)(?:{S}(?:last{S}year|a{S}year{S}(?:ago|earlier)))\b",
        _year_beside,
    ),
    _rule(rf"(?:the|that|this){S}(?:(?:latest|most{S}recent|just-ended){S})?(?:fiscal{S})?quarter\b", _this_quarter),
    _rule(
        rf"(?:(?:the|these|those|another|an{S}additional|each{S}of{S}the){S})?(?:(?:past|last|next|first|latest|coming|previous|final){S})?(?:(?:\d+|{SMALL_WORD}){S}(?:to|or){S})?(?P<number>{NUMBER}|an?)"
        rf"{JOIN}(?:(?:more|consecutive|straight|full|whole|additional|further|trading|business|working|calendar|long|extra|solid){S})?(?P<unit>{UNIT})s?"
        rf"(?:-long|long)?(?P<half>{S}and{S}a{S}half)?\b{NOT_AGE}",
        _duration,
    ),
    _rule(rf"(?P<unit>{UNIT})(?:-long|long)\b", _long),
    _rule(rf"(?:the{S})?(?:(?P<recent>recent|past|coming|future){S})?(?P<unit>{UNIT})s(?:-long)?\b{NOT_AGE}", _plural),
    _rule(rf"the{S}(?:(?:past|last|next|first|whole|entire|full|fiscal){S})?(?P<unit>{UNIT})\b", _whole),
    _rule(rf"(?P<adverb>{_any(ADVERBS)})\b", _adverb),
    _rule(rf"(?:each|every|per){S}(?:other{S})?(?:(?P<number>{NUMBER}){S})?(?P<unit>{UNIT})s?\b", _every),
    _rule(rf"(?:each|every){S}(?P<weekday>{WEEKDAY})\b(?:{S}(?P<part>{PART}))?", _every_weekday),
    _rule(rf"(?P<weekday>{WEEKDAY})(?:{S}(?P<part>mornings|afternoons|evenings|nights)|s)\b", _every_weekday),
    _rule(rf"(?P<word>{_any([w.replace(' ', S) for w in REFERENCES])})\b", _reference),
    _rule(
        rf"(?P<h>\d{{1,2}})(?:[:.](?P<mi>[0-5]\d))?{S}?(?P<half>[ap]\.m\b\.?|[ap]m\b)(?:,?{S}\(?(?P<zone>{ZONE}))?",
        _clock,
    ),
    _rule(rf"(?P<half>)(?P<h>\d{{1,2}}):(?P<mi>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:{S}(?:hrs|hours))?(?:{S}\(?(?P<zone>{ZONE}))?", _clock),
    _rule(rf"(?P<half>)(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d){S}(?P<zone>GMT|UTC|{ZONE})", _clock),
    _rule(rf"(?P<name>noon|midday|midnight)\b(?:{S}(?P<zone>{ZONE}))?", _noon),
    _rule(rf"(?:(?P<which>this|that|last|the{S}(?:next|following|previous|same)){S}|the{S})?(?:mid-)?(?P<part>{PART})\b", _part),
    _rule(r"(?:tonight|overnight)\b", _tonight),
)

STARTS: frozenset[str] = frozenset(
    {*words.MONTHS, *words.WEEKDAYS, *words.SEASONS, *words.PARTS, *words.SMALL, *words.TENS, *words.GREAT, *words.ORDINALS, *ADVERBS}
    | {w + "s" for w in words.WEEKDAYS}
    | {w + s for w in words.UNITS for s in ("", "s", "long")}
    | {w.split()[0] for w in REFERENCES}
    | set(
        [
            "the",
            "its",
            "their",
            "his",
            "her",
            "our",
            "a",
            "an",
            "this",
            "that",
            "these",
            "those",
            "last",
            "past",
            "previous",
            "coming",
            "next",
            "following",
            "each",
            "every",
            "per",
            "another",
        ]
    )
    | set(
        [
            "several",
            "few",
            "many",
            "some",
            "countless",
            "half",
            "couple",
            "dozen",
            "fiscal",
            "pre",
            "post",
            "year",
            "final",
            "latter",
            "current",
            "recent",
            "future",
            "same",
            "mid",
        ]
    )
    | set(
        [
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "overnight",
            "noon",
            "midday",
            "midnight",
            "new",
            "christmas",
            "boxing",
            "valentine",
            "st",
            "independence",
        ]
    )
    | set(["halloween", "veterans", "thanksgiving", "easter", "good", "labor", "memorial", "martin", "presidents", "columbus", "election"])
    | set(
        [
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
            "comparable",
            "corresponding",
            "flat",
            "strong",
            "weak",
            "calendar",
        ]
    )
    | {"first", "latest", "additional"}
)
