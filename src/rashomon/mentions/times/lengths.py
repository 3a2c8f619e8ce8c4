"""Rules for durations, for what recurs, and for past, present and future as such."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.mentions.times.fragments import COUNTED_WORD, NUMBER, PART, UNIT, WEEKDAY, Form, Groups, either, rule
from rashomon.mentions.times.meaning import Fixed
from rashomon.mentions.times.words import PARTS, number_of, unit_of, weekday_of

NOT_AGE = r"(?!~old(?:er|s)?\b)"
MULTIPLES = {"DE": (10, "Y"), "CE": (100, "Y"), "2W": (2, "W"), "WE": (2, "D")}
PARTED = {"TH": (60, "TM"), "TM": (60, "TS"), "Y": (12, "M"), "D": (24, "TH")}  # so many of the smaller unit make one

ADVERBS: Mapping[str, str] = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
}
REFERENCES: Mapping[str, str] = {
    word: value
    for value, listed in {
        "PRESENT_REF": "now|currently|at present|presently|these days|nowadays|at the moment|right now|at this time",
        "PAST_REF": "recently|previously|formerly|the past|some time ago|long ago",
        "FUTURE_REF": "the near future|the future|soon|the foreseeable future|the distant future",
    }.items()
    for word in listed.split("|")
}


def duration(number: float | None, unit: str) -> str:
    """15 and "TM" → "PT15M"; 2 and "DE" → "P20Y"; 1.5 and "TH" → "PT1H30M"; None and "Y" → "PXY"."""
    if number is not None and unit in MULTIPLES:
        times, unit = MULTIPLES[unit]
        number *= times
    clock, letter = ("T", unit[1:]) if unit[0] == "T" else ("", unit)
    if number is None:
        return f"P{clock}X{letter}"
    whole, rest = divmod(number, 1)
    if not rest or unit not in PARTED:
        return f"P{clock}{number:g}{letter}"
    size, smaller = PARTED[unit]
    first = f"P{clock}{whole:g}{letter}" if whole else "P"
    mark = "T" if smaller[0] == "T" and not (whole and clock) else ""
    return f"{first}{mark}{round(rest * size)}{smaller[-1]}"


def _duration(g: Groups) -> Form | None:
    """ "two years", "15-minute", "the last two decades", "several weeks", "12 to 18 months", "half an hour", "a year and a half"."""
    unit, number = unit_of(g["unit"]), number_of(g["number"])
    if g["number"].lower() in ("a", "an") and unit in ("TS", "Q"):
        return None  # "a second time", "a quarter"
    return Form(Fixed("DURATION", duration(number + 0.5 if g["half"] and number else number, unit)))


def _quarters(g: Groups) -> Form:
    """ "a quarter of an hour", "three quarters of an hour"."""
    return Form(Fixed("DURATION", "PT45M" if g["three"] else "PT15M"))


def _one(g: Groups) -> Form | None:
    """ "hour-long", "daylong"; "the year", "the past decade": one of it."""
    unit = unit_of(g["unit"])
    return None if unit in ("TS", "Q") else Form(Fixed("DURATION", duration(1, unit)))


def _many(g: Groups) -> Form | None:
    """ "years", "weeks", "decades-long"; "recent years" lie in the past, "the coming weeks" ahead."""
    which, unit = g["which"].lower(), unit_of(g["unit"])
    if which in ("recent", "past"):
        return Form(Fixed("DATE", "PAST_REF"))
    if which in ("coming", "next", "future"):
        return Form(Fixed("DATE", "FUTURE_REF"))
    return None if unit == "Q" else Form(Fixed("DURATION", duration(None, unit)))


def _adverb(g: Groups) -> Form:
    """ "daily", "annually"."""
    return Form(Fixed("SET", ADVERBS[g["adverb"].lower()]))


def _every(g: Groups) -> Form:
    """ "every day", "each year", "every two weeks"."""
    return Form(Fixed("SET", duration(number_of(g["number"]) if g["number"] else 1, unit_of(g["unit"]))))


def _weekdays(g: Groups) -> Form:
    """ "every Monday", "each Thursday", "Tuesdays", "Tuesday nights"."""
    return Form(Fixed("SET", f"XXXX-WXX-{weekday_of(g['weekday'])}{PARTS.get(g['part'].lower(), '')}"))


def _reference(g: Groups) -> Form:
    """ "now", "recently", "the near future"."""
    return Form(Fixed("DATE", REFERENCES[" ".join(g["word"].lower().split())]))


WHICH = r"(?:past|last|next|first|latest|coming|previous|final)"
KIND = r"(?:more|previous|preceding|consecutive|straight|full|whole|additional|further|trading|business|working|calendar|long|extra|solid)"
RULES = (
    rule(
        rf"(?:(?:the|these|those|an additional|each of the) )?(?:{WHICH} )?(?:(?:\d{{1,9}}|{COUNTED_WORD}) (?:to|or) )?"
        rf"(?P<number>{NUMBER}|an?|another)~(?:{KIND} )?(?P<unit>{UNIT})s?(?:-?long)?(?P<half> and a half)?\b{NOT_AGE}",
        _duration,
    ),
    rule(r"(?:(?P<three>three)|an?|one)~quarters? of an hour\b", _quarters),
    rule(rf"(?P<unit>{UNIT})-?long\b", _one),
    rule(rf"the (?:(?:{WHICH}|whole|entire|full|fiscal|latest fiscal) )?(?P<unit>{UNIT})\b", _one),
    rule(rf"(?:the )?(?:(?P<which>recent|past|coming|next|future) )?(?P<unit>{UNIT})s(?:-?long)?\b{NOT_AGE}", _many),
    rule(rf"(?P<adverb>{either(ADVERBS)})\b", _adverb),
    rule(rf"(?:each|every|per(?! second| minute| hour)) (?:other )?(?:(?P<number>{NUMBER}) )?(?P<unit>{UNIT})s?\b", _every),
    rule(rf"(?:each|every) (?P<weekday>{WEEKDAY})\b(?: (?P<part>{PART}))?", _weekdays),
    rule(rf"(?P<weekday>{WEEKDAY})(?: (?P<part>mornings|afternoons|evenings|nights)|s)\b", _weekdays),
    rule(rf"(?P<word>{either(REFERENCES)})\b", _reference),
)
