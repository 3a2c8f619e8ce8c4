"""The quantities of a report: numbers, with the words that widen or bound them and what they measure or count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.mentions.values import grammar
from rashomon.mentions.values.counted import Counted, counted
from rashomon.mentions.values.hedges import BEFORE, Effect, Range, effect_of, spread, widen
from rashomon.mentions.values.numbers import SMALL, Number, read_number, read_ordinal
from rashomon.mentions.values.units import CENTS, YEAR, Unit, currency_named, currency_signed, unit_named
from rashomon.types import Parsed, Sentence, Span, Value, ValueKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

ONE = Number(1.0, 1.0, 1.0, 1.0)
TWO = Number(2.0, 2.0, 2.0, 1.0)
ZERO = Number(0.0, 0.0, 0.0, 1.0)
NO_RANK = frozenset(
    [
        "lady",
        "ladies",
        "minister",
        "name",
        "responder",
        "responders",
        "aid",
        "class",
        "half",
        "quarter",
        "hand",
        "person",
        "floor",
        "street",
        "avenue",
        "century",
        "amendment",
        "base",
        "world",
        "place",
        "thing",
        "impression",
        "glance",
        "instance",
        "sight",
        "family",
        "grade",
        "grader",
        "love",
    ]
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where we read: a sentence of a text, with the offsets of its tokens."""

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


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands, with its hedge: all that comes before the unit."""

    start: int
    end: int
    number: Number
    hedge: str
    effect: Effect
    joined: bool = False  # two numbers: "20 to 25"

    def measured(self, kind: ValueKind, unit: Unit | None) -> Range:
        """The range in the unit's own terms."""
        if self.joined:
            return widen(self.number, self.effect, 0.0, kind)
        half = spread(self.number, kind, unit)
        if kind == "duration" and self.hedge == "over":  # "over two years" is also "in the course of"
            return (self.number.low - half, None)
        return widen(self.number, self.effect, half, kind)


def find_values(parsed: Parsed) -> tuple[Value, ...]:
    """The quantities in the sentences of which something is claimed, in order; their spans don't overlap."""
    offsets = [token.idx for token in parsed.doc]
    places = (Place(parsed.report.text, parsed.doc, offsets, s) for s in parsed.claiming())
    return tuple(value for place in places for value in _in_sentence(place))


def _in_sentence(place: Place) -> Iterator[Value]:
    at, free = place.sentence.start, place.sentence.start
    while m := grammar.START.search(place.text, at, place.sentence.end):
        value = READERS[m.lastgroup or "skip"](place, m)
        if value is None:
            at = _next(m)
            continue
        value = value if value.start >= free else _from(value, free, place.text)
        yield value
        at = free = value.end


def _next(m: re.Match[str]) -> int:
    """Where to look on after what was no value: the second number of a pair may be one."""
    return m.start("join") if m["join"] and not _is_score(m) else m.end()


def _is_score(m: re.Match[str]) -> bool:
    """ "3-2", "20 to 15"."""
    return m["join"] is not None and m["join"].strip() in {"-", "–", "to"} and read_number(m["first"]).low >= read_number(m["second"]).low


def _from(value: Value, start: int, text: str) -> Value:
    return replace(value, start=start, text=text[start : value.end])


# --- the forms ------------------------------------------------------------------------------------------------------


def _nothing(place: Place, m: re.Match[str]) -> Value | None:
    return None


def _quantity(place: Place, m: re.Match[str]) -> Value | None:
    """ "20 to 25 people", "$14bn", "15-minute", "8.5%"."""
    if _is_score(m) and not m["sign"] and not grammar.FROM.search(place.before(m.start("first"))):
        return None
    amount = _amount(place, m)
    if m["sign"]:
        return _money(place, amount, currency_signed(m["sign"]))
    return _worded_money(place, amount) or _age(place, amount) or _measure(place, amount) or _count(place, amount)


def _article(place: Place, m: re.Match[str]) -> Value | None:
    """ "an hour", "about a mile", "a week and a half"."""
    return _measure(place, _hedged(place, m.start(), m.end(), ONE))


def _long(place: Place, m: re.Match[str]) -> Value | None:
    """ "hour-long", "weekslong"."""
    word = re.split(r"[\s-]?long", m[0], flags=re.IGNORECASE)[0]
    number = Number(2, None, None, 1) if word.lower().endswith("s") else ONE
    amount = _hedged(place, m.start(), m.end(), number)
    unit = unit_named(word)
    return _value(place, amount, m.end(), unit, Span(m.start(), m.start() + len(word))) if unit else None


def _spell(place: Place, m: re.Match[str]) -> Value | None:
    """ "for years", "hours later"."""
    unit = unit_named(m[0])
    amount = Amount(m.start(), m.end(), Number(2, None, None, 1), m[0].lower(), "none")
    return _value(place, amount, m.end(), unit, Span(m.start(), m.end())) if unit else None


def _fraction(place: Place, m: re.Match[str]) -> Value | None:
    """ "a third of the vote", "two-thirds", "half an hour"."""
    share = _share(m[0].lower())
    amount = _hedged(place, m.start(), m.end(), Number(share, share, share, share / 3))
    timed = re.compile(rf"(?:\sof)?(?:\san?\s|[\s-])(?P<unit>{grammar.UNIT})", re.IGNORECASE).match(place.text, m.end())
    unit = unit_named(timed["unit"]) if timed else None
    if timed and unit:
        return _value(place, amount, timed.end(), unit, Span(timed.start("unit"), timed.end("unit")))
    percent = replace(amount, number=Number(100 * share, 100 * share, 100 * share, 5))
    return _value(place, percent, m.end(), unit_named("percent"), None)


def _share(words: str) -> float:
    if words == "half":
        return 0.5
    top, _, bottom = re.sub(r"[\s-]+", " ", words).partition(" ")
    parts = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
    return SMALL.get(top, 1) / parts[bottom.removesuffix("s")]


def _ratio(place: Place, m: re.Match[str]) -> Value | None:
    """ "one in three", "9 out of 10"."""
    top, bottom = (read_number(part) for part in re.split(r"\s(?:in|out\sof)\s(?:every\s)?", m[0], flags=re.IGNORECASE))
    if not (top.nominal and bottom.nominal and top.nominal < bottom.nominal) or 1500 <= bottom.nominal <= 2100:
        return None
    share = 100 * top.nominal / bottom.nominal
    amount = _hedged(place, m.start(), m.end(), Number(share, share, share, min(5.0, share)))
    return _value(place, amount, m.end(), unit_named("percent"), None)


def _ordinal(place: Place, m: re.Match[str]) -> Value | None:
    """ "the third such attack", "second-term", "11th District"; not "first lady", "the third quarter", "First, …"."""
    at, after = place.token_at(m.start()), place.token_from(m.end())
    if after >= place.sentence.last or (m[0][0].isupper() and at > place.sentence.first and place.doc[after].text[:1].isupper()):
        return None
    found = counted(place.doc, at, after, place.sentence.last)
    following = place.doc[after + (place.doc[after].text == "-" and after + 1 < place.sentence.last)].lower_
    if found is None or found.head is None or found.lemma in NO_RANK or following in NO_RANK or place.doc[at].pos_ == "ADV":
        return None
    rank = read_ordinal(m[0])
    return Value(m.start(), found.end, place.text[m.start() : found.end], "rank", rank, rank, found.lemma, "", rank, head=found.head)


def _none(place: Place, m: re.Match[str]) -> Value | None:
    """ "no injuries", "none of the passengers", "no one"."""
    amount = Amount(m.start(), m.end(), ZERO, "", "none")
    if m[0].lower() != "no":
        return _counted_value(place, amount, Counted("person", None, m.end()))
    found = counted(place.doc, place.token_at(m.start()), place.token_from(m.end()), place.sentence.last)
    return _counted_value(place, amount, found) if found and found.head and found.plural else None


def _single(place: Place, m: re.Match[str]) -> Value | None:
    """ "a single shot"."""
    found = counted(place.doc, place.token_at(m.end() - 1), place.token_from(m.end()), place.sentence.last)
    return _counted_value(place, Amount(m.start(), m.end(), ONE, "", "none"), found) if found and found.head else None


def _both(place: Place, m: re.Match[str]) -> Value | None:
    """ "both apps", "both of the men"; not "both Jones and Smith"."""
    found = counted(place.doc, place.token_at(m.start()), place.token_from(m.end()), place.sentence.last)
    return _counted_value(place, Amount(m.start(), m.end(), TWO, "", "none"), found) if found and found.head and found.plural else None


def _decade(place: Place, m: re.Match[str]) -> Value | None:
    """ "in his 40s", "in her early thirties", "in their teens"."""
    words = m[0].lower()
    digits = re.search(r"\d0", words)
    low = 13 if "teens" in words else int(digits[0]) if digits else read_number(words.split()[-1].split("-")[-1].replace("ies", "y")).low
    high = 19 if low == 13 else low + 9
    if "early" in words:
        high = 15 if low == 13 else low + 4
    elif "late" in words:
        low = high - 4
    elif "mid" in words:
        low, high = low + 3, low + 7
    return Value(m.start(), m.end(), m[0], "age", float(low), float(high), "year", words.split()[-1], measure="year")


def _teenage(place: Place, m: re.Match[str]) -> Value | None:
    return Value(m.start(), m.end(), m[0], "age", 13.0, 19.0, "year", m[0].lower(), measure="year")


READERS: dict[str, Callable[[Place, re.Match[str]], Value | None]] = {
    "skip": _nothing, "quantity": _quantity, "one": _article, "long": _long, "spell": _spell, "fraction": _fraction, "ratio": _ratio,
    "ordinal": _ordinal, "none": _none, "single": _single, "both": _both, "decade": _decade, "teenage": _teenage,
}  # fmt: skip


# --- the number and its hedge ---------------------------------------------------------------------------------------


def _amount(place: Place, m: re.Match[str]) -> Amount:
    """The number, or the two of a range, with the hedge before or after."""
    first = read_number(m["first"])
    pair = _pair(place, m, first) if m["second"] else None
    amount = _hedged(
        place, m.start("quantity") + _lead(m["quantity"]), m.end() if pair else m.end("first"), pair or first, pair is not None
    )
    between = grammar.BETWEEN.search(place.before(amount.start)) if pair else None
    if between:
        return replace(amount, start=amount.start - len(between[0]), hedge="between", joined=True)
    return replace(amount, joined=pair is not None)


def _lead(words: str) -> int:
    return len(words) - len(words.lstrip())


def _pair(place: Place, m: re.Match[str], first: Number) -> Number | None:
    """ "20 to 25", "between 1 and 3 million"; not "3-2", "from 35 percent to 21", "two and three"."""
    second, join = read_number(m["second"]), m["join"].strip().lower()
    before = place.before(m.start("quantity") + _lead(m["quantity"]))
    if second.scaled and not first.scaled and first.nominal and second.nominal and first.nominal < second.nominal / second.step * 10:
        first = first.times(_scale_of(second, m["second"]))
    if first.nominal is None or second.nominal is None or first.low >= second.low:
        return None
    if join[:1] in {"%", "p"} and not grammar.PERCENT.match(place.text, m.end("second")):
        return None
    join = join.split()[-1]
    if (join == "and" and not grammar.BETWEEN.search(before)) or (join == "to" and grammar.FROM.search(before)):
        return None
    return Number(first.low, second.low, None, max(first.step, second.step), second.scaled)


def _scale_of(number: Number, words: str) -> float:
    """The scale word of a number: 1e6 of "3 million"."""
    digits = re.match(r"[\d.,]+", words)
    if not digits or not number.nominal:
        return 1.0
    return number.nominal / float(digits[0].replace(",", "").rstrip("."))


def _hedged(place: Place, start: int, end: int, number: Number, joined: bool = False) -> Amount:
    """A number with the hedge that stands right before or after it: "at least 110", "20-plus", "an estimated 300"."""
    words = place.text[start:end].lower() if number.nominal is None and not joined else ""
    if m := grammar.AFTER.match(place.text, end):
        hedge = m["hedge"].strip(" -").lower()
        return Amount(start, m.end(), number, hedge, effect_of(hedge))
    if m := BEFORE.search(place.before(start)):
        hedge = re.sub(r"\s+", " ", m["hedge"].lower())
        return Amount(start - len(m[0]), end, number, hedge, effect_of(hedge))
    return Amount(start, end, number, words, "none")


# --- what is measured -----------------------------------------------------------------------------------------------


def _value(place: Place, amount: Amount, end: int, unit: Unit | None, head: Span | None) -> Value:
    """A measured value, its range turned into the normal unit."""
    assert unit
    amount, end = _hedge_after(place, amount, end)
    low, high = amount.measured(unit.kind, unit)
    end, per = _per(place, end)
    nominal = amount.number.nominal
    return Value(
        amount.start,
        end,
        place.text[amount.start : end],
        unit.kind,
        None if low is None else low * (unit.factor_low or unit.factor),
        None if high is None else high * unit.factor,
        unit.unit,
        amount.hedge,
        None if nominal is None or amount.joined else nominal * unit.factor,
        unit.name,
        head,
        per,
    )


def _hedge_after(place: Place, amount: Amount, end: int) -> tuple[Amount, int]:
    """ "an hour or more", "10 people or so"."""
    m = grammar.AFTER.match(place.text, end)
    if amount.hedge or not m:
        return amount, end
    hedge = m["hedge"].strip(" -").lower()
    return replace(amount, hedge=hedge, effect=effect_of(hedge)), m.end()


def _per(place: Place, end: int) -> tuple[int, str]:
    m = grammar.PER.match(place.text, end, place.sentence.end)
    return (m.end(), (m["what"] or m["rate"] or m["dashed"] or m["slashed"]).lower()) if m else (end, "")


def _money(place: Place, amount: Amount, code: str, scale: float = 1.0, end: int | None = None, head: Span | None = None) -> Value:
    amount, end = _hedge_after(place, amount, amount.end if end is None else end)
    low, high = amount.measured("money", None)
    end, per = _per(place, end)
    return Value(
        amount.start,
        end,
        place.text[amount.start : end],
        "money",
        None if low is None else low * scale,
        None if high is None else high * scale,
        code,
        amount.hedge,
        None if amount.number.nominal is None or amount.joined else amount.number.nominal * scale,
        code,
        head,
        per,
    )


def _worded_money(place: Place, amount: Amount) -> Value | None:
    """ "20,000 rupees", "tens of billions of dollars", "3 million pounds"; "20 pounds" is a weight."""
    m = grammar.CURRENCY_AFTER.match(place.text, amount.end, place.sentence.end)
    if not m:
        return None
    words = m["currency"].lower()
    if words in {"pound", "pounds"}:
        weight = not amount.number.scaled or place.text.startswith(" of", m.end())
        code = None if weight else "GBP"
    else:
        code = m["currency"] if m["currency"].isupper() and len(words) == 3 else currency_named(words)
    if code is None:
        return None
    return _money(place, amount, code, 0.01 if words in CENTS else 1.0, m.end(), Span(m.start("currency"), m.end("currency")))


def _age(place: Place, amount: Amount) -> Value | None:
    """ "22-year-old", "aged 45", "Smith, 22,"."""
    m = grammar.OLD.match(place.text, amount.end, place.sentence.end)
    cue = grammar.AGED.search(place.before(amount.start))
    if not m and not cue and not _beside_a_name(place, amount):
        return None
    unit = unit_named(m["unit"]) if m else None
    years = unit.factor / YEAR if unit else 1.0
    low, high = amount.measured("age", None)
    start = amount.start - len(cue[0]) if cue else amount.start
    end = m.end() if m else amount.end
    return Value(
        start,
        end,
        place.text[start:end],
        "age",
        None if low is None else low * years,
        None if high is None else high * years,
        "year",
        amount.hedge,
        None if amount.number.nominal is None or amount.joined else amount.number.nominal * years,
        "year",
    )


def _beside_a_name(place: Place, amount: Amount) -> bool:
    """ "Smith, 22, said", "Smith (22)": a number from 1 to 110 set off after a name."""
    value = amount.number.nominal
    lead = place.text[max(0, amount.start - 2) : amount.start]
    if amount.hedge or value is None or not 1 <= value <= 110 or not place.text[amount.start].isdigit() or lead not in {", ", " ("}:
        return False
    if not re.match(r"[,.;)]|\s(?:and|who|was|were|of|from)\b|$", place.text[amount.end : amount.end + 6]):
        return False
    name = place.doc[place.token_at(amount.start - 3 if lead == ", " else amount.start - 3)]
    return name.pos_ == "PROPN" and name.text[:1].isupper() and name.ent_type_ != "DATE"


def _measure(place: Place, amount: Amount) -> Value | None:
    """ "15-minute", "around 1,000 tons", "8 hours and 20 minutes", "5ft 10in"."""
    m = grammar.UNIT_AFTER.match(place.text, amount.end, place.sentence.end)
    unit = unit_named(m["unit"]) if m else None
    if not m or not unit or _no_measure(place, amount, m, unit):
        return None
    head = Span(m.start("unit"), m.end("unit"))
    number = amount.number
    if m["half"] and number.nominal is not None:
        half = number.nominal + 0.5
        return _value(place, replace(amount, number=Number(half, half, half, 0.5)), m.end(), unit, head)
    return _value(place, *_compound(place, amount, m.end(), unit), unit, head)


def _no_measure(place: Place, amount: Amount, m: re.Match[str], unit: Unit) -> bool:
    """ "one day he will", "a second chance", "two foot patrols", "in 3 in 10"."""
    words = place.text[amount.start : m.end()].lower()
    if words == "one day":
        return not re.match(r"\s(?:after|before|later|earlier|ago|of|in)\b", place.text[m.end() : m.end() + 9])
    return unit.name == "degree" and m["unit"].lower() == "degree" and not m["gap"].startswith("-")


def _compound(place: Place, amount: Amount, end: int, unit: Unit) -> tuple[Amount, int]:
    """The number with a lesser unit's added: "8 hours and 20 minutes" is 8⅓ hours."""
    m = grammar.THEN.match(place.text, end, place.sentence.end)
    lesser = unit_named(m["unit"]) if m and m["unit"] else None
    if m and unit.name == "foot" and (m["unit"] == "in" or (not m["unit"] and m[0].startswith("-"))):
        lesser = unit_named("inch")
    if not m or not lesser or lesser.kind != unit.kind or lesser.factor >= unit.factor or amount.number.nominal is None:
        return amount, end
    number = read_number(m["number"])
    if number.nominal is None:
        return amount, end
    value = amount.number.nominal + number.nominal * lesser.factor / unit.factor
    return replace(amount, number=Number(value, value, value, lesser.factor / unit.factor)), m.end()


# --- what is counted ------------------------------------------------------------------------------------------------


def _count(place: Place, amount: Amount) -> Value | None:
    """ "at least 110 people", "dozens of vessels", "12 dead"; not "Boeing 737", "in 2019", "3-2"."""
    last = place.token_at(amount.end - 1)
    following = place.text[amount.end : amount.end + 1]
    if following.isalnum() or (following == "-" and amount.number.nominal == 1):
        return None
    found = counted(place.doc, last, place.token_from(amount.end), place.sentence.last)
    token = place.doc[last]
    if _is_year(place, amount) or _is_label(place, amount, found):
        return None
    if found is None:
        return _bare(place, amount, token)
    if amount.number.nominal == 1 and not (found.head and (token.dep_ == "nummod" or found.plural or token.is_digit)):
        return None
    return _counted_value(place, amount, found)


def _bare(place: Place, amount: Amount, token: Token) -> Value | None:
    """A number that names nothing, where its place in the sentence shows that it counts: "rose to at least six"."""
    plain = amount.number.nominal == 1 and not amount.hedge
    if plain or token.dep_ not in {"pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj"} or place.text[amount.end : amount.end + 1] == "-":
        return None
    return _counted_value(place, amount, Counted("", None, amount.end))


def _counted_value(place: Place, amount: Amount, found: Counted) -> Value:
    decimal = amount.number.nominal is not None and amount.number.nominal % 1 != 0 and not amount.number.scaled
    kind: ValueKind = "other" if decimal else "count"
    end = found.end if " of the " not in place.text[amount.end : found.end] else amount.end
    amount, end = _hedge_after(place, amount, end)
    low, high = amount.measured(kind, None)
    end, per = _per(place, end) if end > amount.end else (end, "")
    nominal = None if amount.joined else amount.number.nominal
    return Value(
        amount.start, end, place.text[amount.start : end], kind, low, high, found.lemma, amount.hedge, nominal, head=found.head, per=per
    )


def _is_year(place: Place, amount: Amount) -> bool:
    words = place.text[amount.start : amount.end]
    return amount.number.nominal is not None and bool(re.search(r"(?<![\d,.])(?:1[5-9]|20)\d\d$", words)) and not amount.number.scaled


def _is_label(place: Place, amount: Amount, found: Counted | None) -> bool:
    """A number that is part of a name: after a capitalised word, with nothing counted after it ("Boeing 737")."""
    at = place.token_at(amount.start)
    if place.text[amount.start].isupper() and at > place.sentence.first and place.doc[at + 1 : at + 2].text[:1].isupper():
        return amount.number.nominal is None  # "Billions Holdings Ltd"
    if amount.effect != "none" or not (place.text[amount.start].isdigit() or place.text[amount.start].isupper()):
        return False
    before = place.doc[at - 1] if at > place.sentence.first else None
    if before is None or before.pos_ != "PROPN" or place.text[amount.start - 1 : amount.start] != " ":
        return False
    return found is None or not found.plural or place.doc[at].head.i < at
