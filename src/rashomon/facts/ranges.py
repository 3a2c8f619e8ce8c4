"""How a value reads, put back into words from its range: "15 minutes", "at least 110 people", "$14 billion"."""

from __future__ import annotations

import math
import re

from rashomon.mentions.values.units import UNITS
from rashomon.types import Value

_SIGNS = {"USD": "$", "GBP": "£", "EUR": "€", "JPY": "¥", "CAD": "C$", "AUD": "A$", "INR": "₹", "ILS": "₪"}
_MAGNITUDES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_AFTER = {"plus": "or more", "+": "or more", "and counting": "or more", "and over": "or more", "and up": "or more", "odd": "or so"}
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "hertz": "hertz"}
_FRACTIONS = {0.5: "half", 0.25: "a quarter of", 0.75: "three quarters of"}


def describe(value: Value) -> str:
    """A value for a reader: "15 minutes", "at least 110 people", "$14 billion", "more than an hour", "20 to 25 people"."""
    size = _size(value)
    if size is None:
        return _as_said(value)
    rate = f" per {value.per}" if value.per else ""
    hedge = _AFTER.get(value.hedge, value.hedge)
    if hedge.startswith("or "):
        return f"{_with_unit(value, f'{size} {hedge}')}{rate}"
    words = _with_unit(value, size)
    return f"{hedge} {words}{rate}" if hedge and hedge != "between" else f"{words}{rate}"


def _as_said(value: Value) -> str:
    """The words of the report, where they say it best: "tens of billions of dollars", "in her early 30s"."""
    words = re.sub(r"\s+", " ", value.text).strip()
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] == " " else words


def _size(value: Value) -> str | None:
    """The number or the two of a range: "14 billion", "20 to 25"; None where only the words will do: "dozens"."""
    scale = _factor(value)
    if value.nominal is not None:
        number = value.nominal / scale
        broken = value.kind in {"duration", "length", "age"} and not math.isclose(number, round(number, 0 if value.kind == "age" else 1))
        return None if broken else _number(number)  # "8 hours and 20 minutes", "6-foot-3", "six-month-old" read best as they are
    if value.hedge not in {"", "between"} or value.low is None or value.high is None:
        return None
    low, high = _number(value.low / scale), _number(value.high / scale)
    sign = _SIGNS.get(value.unit, "") if value.kind == "money" else ""
    return None if low is None or high is None else f"{low} to {sign}{high}"


def _factor(value: Value) -> float:
    unit = UNITS.get(value.measure)
    return unit.factor if unit and unit.kind == value.kind else 1.0


def _number(number: float) -> str | None:
    """ "1,200", "14 billion", "284.46"; None for a number that two decimals don't hold: "8⅓"."""
    for scale, name in _MAGNITUDES:
        short = round(number / scale, 3)
        if number >= scale and math.isclose(short * scale, number, rel_tol=1e-9):
            return f"{short:,.10g} {name}"
    short = round(number, 2)
    if not math.isclose(short, number, rel_tol=1e-9):
        return None
    return f"{short:,.0f}" if short == int(short) else f"{short:,.2f}".rstrip("0") if short < 1 else f"{short:,}"


def _with_unit(value: Value, size: str) -> str:
    if value.kind == "money":
        return f"{_SIGNS[value.unit]}{size}" if value.unit in _SIGNS else _foreign(value, size)
    if value.kind == "percent":
        return f"{size}%" if value.unit == "percent" else f"{size} {_plural(value.measure, size)}"
    if value.kind == "age":
        return f"{size} years old"
    if value.kind == "rank":
        return f"{_ordinal(size)} {value.unit}".strip()
    if value.measure:
        return _measured(value, size)
    return f"{size} {_noun(value, size)}".strip()


def _foreign(value: Value, size: str) -> str:
    return f"{size} {value.unit}" if value.unit != "XXX" else _as_said(value)


def _measured(value: Value, size: str) -> str:
    """ "15 minutes", "an hour", "half an hour", "an hour or more"."""
    article = "an" if value.measure[0] in "aeio" or value.measure == "hour" else "a"
    number = value.nominal / _factor(value) if value.nominal is not None else None
    if number in _FRACTIONS:
        return f"{_FRACTIONS[number]} {article} {value.measure}"
    head, _, rest = size.partition(" or ")
    if number == 1:
        return f"{article} {value.measure}" + (f" or {rest}" if rest else "")
    return f"{head} {_plural(value.measure, head)}" + (f" or {rest}" if rest else "")


def _plural(name: str, size: str) -> str:
    """ "mile per hour" miles per hour."""
    if size == "1":
        return name
    first, space, rest = name.partition(" ")
    if first in {"square", "cubic", "nautical", "percentage", "basis", "short"}:
        return f"{first} {_plural(rest, size)}"
    return _PLURALS.get(first, f"{first}s") + space + rest


def _noun(value: Value, size: str) -> str:
    """The noun counted, as the report has it: "people"; "page" of "48-page" becomes "pages"."""
    if value.head is None or not value.start <= value.head.start < value.head.end <= value.end:
        return value.unit if size == "1" else _plural_noun(value.unit)
    noun = value.text[value.head.start - value.start : value.head.end - value.start]
    dashed = value.text[value.head.start - value.start - 1 : value.head.start - value.start] == "-"
    return f"{noun}s" if dashed and size != "1" else noun


def _plural_noun(noun: str) -> str:
    """ "person" people, "man" men, "city" cities, "strike" strikes."""
    if noun in {"", "person", "child"}:
        return {"": "", "person": "people", "child": "children"}[noun]
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def _ordinal(size: str) -> str:
    """1st, 2nd, 3rd, 11th."""
    last = "th" if size[-2:] in {"11", "12", "13"} else {"1": "st", "2": "nd", "3": "rd"}.get(size[-1], "th")
    return size + last
