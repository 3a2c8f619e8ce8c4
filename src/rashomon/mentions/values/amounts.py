"""A number as it stands in its sentence: the hedge before or after it, the second number of a range, the rate behind it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.mentions.values import grammar
from rashomon.mentions.values.hedges import AFTER, BEFORE, Effect, effect_of, spread, widen
from rashomon.mentions.values.numbers import Number, read_number, scale_word, tidy
from rashomon.mentions.values.units import Unit
from rashomon.types import Sentence, Span, Value

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_PHRASAL = frozenset({("turn", "around"), ("turn", "over"), ("hand", "over")})


@dataclass(frozen=True, slots=True)
class Place:
    """Where we read: a sentence of a text, with the offsets of the text's tokens."""

    text: str
    doc: Doc
    offsets: list[int]
    sentence: Sentence

    def token_at(self, offset: int) -> int:
        """The token in which an offset falls."""
        return max(0, bisect_right(self.offsets, offset) - 1)

    def token_from(self, offset: int) -> int:
        """The first token that begins at an offset or after it."""
        return bisect_left(self.offsets, offset)

    def before(self, offset: int) -> str:
        return self.text[max(self.sentence.start, offset - 48) : offset]

    def preceding(self, offset: int) -> Token | None:
        """The token of this sentence before the one at an offset."""
        at = self.token_at(offset)
        return self.doc[at - 1] if at > self.sentence.first else None


@dataclass(frozen=True, slots=True)
class Amount:
    """All of a quantity that comes before its unit."""

    start: int
    end: int
    number: Number
    hedge: str = ""
    effect: Effect = "none"
    joined: bool = False  # two numbers: "20 to 25"


def amount_at(place: Place, m: re.Match[str]) -> Amount:
    """The amount of a match of the quantity form: one number, or the two of a range."""
    start = m.start("sign") if m["sign"] else m.start("first")
    first = read_number(m["first"])
    pair = _pair(place, m, first, start) if m["second"] else None
    if pair is None:
        return hedged(place, start, m.end("first"), first)
    if between := grammar.BETWEEN.search(place.before(start)):
        return Amount(start - len(between[0]), m.end(), pair, "between", "none", True)
    return replace(hedged(place, start, m.end(), pair), joined=True)


def is_score(m: re.Match[str]) -> bool:
    """ "3-2", "20 to 15"."""
    return m["join"] is not None and m["join"].strip() in {"-", "–", "to"} and read_number(m["first"]).low >= read_number(m["second"]).low


def _pair(place: Place, m: re.Match[str], first: Number, start: int) -> Number | None:
    """ "20 to 25", "between 1 and 3 million", "8% to 15%"; not "from 35 percent to 21", "two and three"."""
    second = read_number(m["second"])
    lent = _scale_lent(first, second, m["second"])
    first = first.times(lent) if lent > 1 else first
    if first.nominal is None or second.nominal is None or first.nominal >= second.nominal:
        return None
    join = m["join"].strip().lower()
    if join[:1] in {"%", "p"} and not grammar.PERCENT.match(place.text, m.end("second")):
        return None
    before = place.before(start)
    if join.endswith(("in", "of", "every")) or (join.endswith("and") and not grammar.BETWEEN.search(before)):
        return None
    if join.endswith("to") and grammar.FROM.search(before):
        return None
    return Number(first.low, second.low, None, max(first.step, second.step), second.scaled)


def _scale_lent(first: Number, second: Number, words: str) -> float:
    """The scale word that the second number lends the first: a million in "10 to 12 million", none in "800 to 1.2 million"."""
    scale = scale_word(words)
    if first.nominal is None or second.nominal is None or first.scaled:
        return 1.0
    return scale if first.nominal < second.nominal / scale else 1.0


def hedged(place: Place, start: int, end: int, number: Number) -> Amount:
    """A number with the hedge right before or after it: "at least 110", "20-plus", "an estimated 300"; "dozens" is its own."""
    if m := AFTER.match(place.text, end, place.sentence.end):
        hedge = _said(m)
        return Amount(start, m.end(), number, hedge, effect_of(hedge))
    m = BEFORE.search(place.before(start))
    if m and not _belongs_elsewhere(place, start - len(m[0]) + m.start("hedge") - m.start(), number):
        hedge = _said(m)
        return Amount(start - len(m[0]), end, number, hedge, effect_of(hedge))
    return Amount(start, end, number, place.text[start:end].lower() if number.indefinite else "")


def _said(m: re.Match[str]) -> str:
    return re.sub(r"\s+", " ", m["hedge"].strip(" -").lower())


def _belongs_elsewhere(place: Place, at: int, number: Number) -> bool:
    """Is the hedge at `at` none? "talked about two things", "turned around four hours in", "handed over 20 men", "took over a firm"."""
    token = place.doc[place.token_at(at)]
    if token.lower_ == "over" and token.dep_ == "prt" and not number.indefinite:
        return True
    if token.lower_ == "about":  # a small number after it is more often spoken of than estimated
        return number.low < 10 and token.dep_ == "prep"
    before = place.preceding(at)
    return before is not None and (before.lemma_.lower(), token.lower_) in _PHRASAL


def build(place: Place, amount: Amount, end: int, unit: Unit, head: Span | None = None) -> Value:
    """The value of an amount in a unit, its range turned into the normal unit, with what follows it: "or more", "a day"."""
    if not amount.hedge and (m := AFTER.match(place.text, end, place.sentence.end)):
        hedge, end = _said(m), m.end()
        amount = replace(amount, hedge=hedge, effect=effect_of(hedge))
    m = grammar.PER.match(place.text, end, place.sentence.end)
    end, per = (m.end(), (m["what"] or m["rate"] or m["dashed"] or m["slashed"]).lower()) if m else (end, "")
    low, high = _range(amount, unit)
    nominal = None if amount.joined else amount.number.nominal
    return Value(
        amount.start,
        end,
        place.text[amount.start : end],
        unit.kind,
        None if low is None else tidy(low * (unit.factor_low or unit.factor)),
        None if high is None else tidy(high * unit.factor),
        unit.unit,
        amount.hedge,
        None if nominal is None else tidy(nominal * unit.factor),
        unit.name,
        head,
        per,
    )


def _range(amount: Amount, unit: Unit) -> tuple[float | None, float | None]:
    """The range in the unit's own terms."""
    half = 0.0 if amount.joined else spread(amount.number, unit)
    if unit.kind == "duration" and amount.hedge == "over":  # "over two years" is also "in the course of two years"
        return (amount.number.low - half, None)
    return widen(amount.number, amount.effect, half, unit.kind)
