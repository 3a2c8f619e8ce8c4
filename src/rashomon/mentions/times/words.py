"""The words of the calendar, and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Mapping


def _numbered(listed: str, first: int = 1, step: int = 1) -> dict[str, int]:
    """Words with their numbers; those parted by a stroke share one."""
    return {word: first + step * i for i, words in enumerate(listed.split()) for word in words.split("/")}


MONTHS: Mapping[str, int] = _numbered(
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec"
)
WEEKDAYS: Mapping[str, int] = _numbered("monday/mon tuesday/tues/tue wednesday/wed thursday/thurs/thu friday/fri saturday/sat sunday/sun")
SEASONS: Mapping[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS: Mapping[str, str] = {
    part + s: code
    for part, code in {"morning": "TMO", "dawn": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}.items()
    for s in ("", "s")
}

# Units of a period, as TIMEX3 writes them; those that follow a "T" in a value have it before them here.
UNITS: Mapping[str, str] = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "fortnight": "2W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "centurie": "CE",  # "centuries" without its s
}

SMALL: Mapping[str, int] = _numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0
)
TENS: Mapping[str, int] = _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10)
GREAT: Mapping[str, int] = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_UNITS_TH = "first second third fourth fifth sixth seventh eighth ninth"
ORDINALS: Mapping[str, int] = {
    **_numbered(
        f"{_UNITS_TH} tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    ),
    **{f"twenty-{word}": 20 + n for word, n in _numbered(_UNITS_TH).items()},
    "thirtieth": 30,
    "thirty-first": 31,
}

VAGUE = frozenset({"several", "few", "many", "some", "countless"})
WORD = re.compile(r"[a-z]+")


def number_of(words: str) -> float | None:
    """ "15", "1,000", "2.5", "5 1/2", "a couple of", "half an", "two and a half"; None for "several", "a few"."""
    words = words.lower().strip()
    if words[:1].isdigit():
        return _in_figures(words)
    found = WORD.findall(words)
    if VAGUE.intersection(found):
        return None
    if "half" in found:
        whole = found[: found.index("half")]
        return 0.5 + (_in_words(whole[:-2]) or 0 if whole[-2:] == ["and", "a"] else 0)
    return _in_words(found)


def _in_words(found: list[str]) -> float | None:
    """ "a hundred", "two hundred thousand", "twenty four", "a dozen"."""
    total, part = 0, 0
    for word in found:
        if word in GREAT:
            part = max(part, 1) * GREAT[word]
        elif word == "dozen":
            part = max(part, 1) * 12
        elif word == "couple":
            part = 2
        else:
            part += 1 if word in ("a", "an", "another") else SMALL.get(word, 0) or TENS.get(word, 0)
        if GREAT.get(word, 0) >= 1000:
            total, part = total + part, 0
    return total + part or None


def _in_figures(words: str) -> float | None:
    """ "1,000", "2.5", "5 1/2"."""
    whole, _, fraction = words.replace(",", "").partition(" ")
    above, _, below = fraction.strip().partition("/")
    try:
        return float(whole) + (int(above) / int(below) if below else 0.0)
    except (ValueError, ZeroDivisionError):
        return None


def ordinal_of(words: str) -> int | None:
    """ "third", "3rd", "21st", "twenty-first"."""
    words = words.lower()
    return int(re.sub(r"\D", "", words)) if words[:1].isdigit() else ORDINALS.get(words.replace(" ", "-"))


def unit_of(word: str) -> str:
    """ "years", "hour", "centuries" → "Y", "TH", "CE"."""
    word = word.lower()
    return UNITS.get(word) or UNITS[word.removesuffix("s")]


def weekday_of(word: str) -> int:
    """ "Wednesday", "Wed." → 3."""
    return WEEKDAYS[word.lower().rstrip(".")]


def month_of(word: str) -> int:
    """ "September", "Sept." → 9."""
    return MONTHS[word.lower().rstrip(".")]
