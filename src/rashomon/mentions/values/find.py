"""The quantities of a report: numbers, with the words that widen or bound them and what they measure or count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from rashomon.mentions.values import counts, grammar, measures
from rashomon.mentions.values.amounts import Place, amount_at, is_score
from rashomon.mentions.values.units import currency_signed
from rashomon.types import Parsed, Value


def find_values(parsed: Parsed) -> tuple[Value, ...]:
    """The quantities in the sentences of which something is claimed, in order; their spans don't overlap."""
    offsets: list[int] = parsed.doc.to_array("IDX").tolist()
    places = (Place(parsed.report.text, parsed.doc, offsets, s) for s in parsed.claiming())
    return tuple(value for place in places for value in _in_sentence(place))


def _in_sentence(place: Place) -> Iterator[Value]:
    at = free = place.sentence.start
    while m := grammar.START.search(place.text, at, place.sentence.end):
        value = _FORMS[m.lastgroup or "skip"](place, m)
        if value is None:
            at = _after_no_value(m)
            continue
        if value.start < free:  # its hedge belongs to the value before it
            value = replace(value, start=free, text=place.text[free : value.end])
        yield value
        at = free = value.end


def _after_no_value(m: re.Match[str]) -> int:
    """Where to look on: the second number of a pair may yet be a value."""
    return m.start("join") if m["join"] and not is_score(m) else m.end()


def _nothing(place: Place, m: re.Match[str]) -> Value | None:
    """What looks like a quantity and is none: a date, a time of day, an address, a name with a number in it."""
    return None


def _quantity(place: Place, m: re.Match[str]) -> Value | None:
    """ "20 to 25 people", "$14bn", "15-minute", "8.5%"; not the score "3-2"."""
    if is_score(m) and not m["sign"] and not grammar.FROM.search(place.before(m.start("first"))):
        return None
    amount = amount_at(place, m)
    if m["sign"]:
        return measures.money(place, amount, currency_signed(m["sign"]))
    return (
        measures.ratio(place, m)
        or measures.worded_money(place, amount)
        or measures.age(place, amount)
        or measures.measure(place, amount)
        or measures.metres(place, amount, m)
        or counts.count(place, amount)
    )


_FORMS: dict[str, Callable[[Place, re.Match[str]], Value | None]] = {
    "skip": _nothing,
    "quantity": _quantity,
    "one": measures.article,
    "long": measures.long,
    "spell": measures.spell,
    "fraction": measures.fraction,
    "ordinal": counts.rank,
    "none": counts.none,
    "single": counts.single,
    "both": counts.both,
    "decade": measures.decade,
    "teenage": measures.teenage,
}
