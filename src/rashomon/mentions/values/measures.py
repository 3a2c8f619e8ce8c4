"""Quantities with a unit: time, money, weight, length, percents, ages."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from rashomon.mentions.values import grammar
from rashomon.mentions.values.amounts import Amount, Place, build, hedged
from rashomon.mentions.values.numbers import SMALL, Number, plain, read_number
from rashomon.mentions.values.units import CENTS, UNITS, YEAR, Unit, currency_named, unit_named
from rashomon.types import Span, Value

ONE = Number(1.0, 1.0, 1.0, 1.0)
SEVERAL = Number(2.0, None, None, 1.0, indefinite=True)
PERCENT = UNITS["percent"]
AGE = Unit("age", "year", 1.0, "year")
_OUT_OF = re.compile(r"\s(?:in|out\sof)\s(?:every\s)?", re.IGNORECASE)
_SHORT_METRE = re.compile(r"\d\s?m$")
# Nouns in the singular that millions are said of: "a 20m audience", "a 5m bid".
_AMOUNTS_OF = frozenset({
    "population", "audience", "crowd", "deal", "bid", "fund", "loan", "grant", "contract", "budget", "offer", "bailout", "package",
    "investment", "plan", "project", "scheme", "bill", "debt", "loss", "profit", "sale", "takeover", "transfer", "fee", "fine", "prize",
    "jackpot", "settlement", "deficit", "surplus", "stake", "payment", "payout", "donation", "programme", "program", "campaign", "move",
    "cash", "money", "aid", "revenue", "turnover", "tax", "salary", "bonus", "rescue", "appeal", "cut", "saving", "increase", "rise",
})  # fmt: skip
# What is said after a unit to make it exact: "8 hours and 20 minutes", "5ft 10in"; "5-mile, 8-kilometre" are two lengths.
_LESSER = {
    "year": ("month", "week", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour", "minute"),
    "hour": ("minute", "second"),
    "minute": ("second",),
    "foot": ("inch",),
    "pound": ("ounce",),
}
_PERSONS = frozenset({
    "man", "woman", "boy", "girl", "child", "baby", "toddler", "infant", "teen", "teenager", "mother", "father", "mom", "dad", "son",
    "daughter", "brother", "sister", "husband", "wife", "uncle", "aunt", "cousin", "nephew", "niece", "grandmother", "grandfather",
    "victim", "suspect", "driver", "passenger", "pilot", "student", "officer", "boyfriend", "girlfriend", "resident", "gunman",
})  # fmt: skip
_PARTS = {word: n for n, word in enumerate(("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 3)}


def article(place: Place, m: re.Match[str]) -> Value | None:
    """ "an hour", "about a mile", "a week and a half"."""
    return measure(place, hedged(place, m.start(), m.end(), ONE))


def long(place: Place, m: re.Match[str]) -> Value | None:
    """ "hour-long", "weekslong"."""
    word = re.split(r"[\s-]?long", m[0], flags=re.IGNORECASE)[0]
    unit = unit_named(word)
    number = SEVERAL if word.lower().endswith("s") else ONE
    return build(place, hedged(place, m.start(), m.end(), number), m.end(), unit, Span(m.start(), m.start() + len(word))) if unit else None


def spell(place: Place, m: re.Match[str]) -> Value | None:
    """ "for years", "hours later"."""
    unit = unit_named(m[0])
    amount = Amount(m.start(), m.end(), SEVERAL, m[0].lower())
    return build(place, amount, m.end(), unit, Span(m.start(), m.end())) if unit else None


def fraction(place: Place, m: re.Match[str]) -> Value | None:
    """ "a third of the vote", "two-thirds", "half an hour"."""
    share = _share(plain(m[0]))
    timed = grammar.OF_ONE.match(place.text, m.end(), place.sentence.end)
    unit = unit_named(timed["unit"]) if timed else None
    if timed and unit:
        amount = hedged(place, m.start(), m.end(), Number(share, share, share, share / 3))
        return build(place, amount, timed.end(), unit, Span(timed.start("unit"), timed.end("unit")))
    return build(place, hedged(place, m.start(), m.end(), _percent(share)), m.end(), PERCENT)


def _share(words: str) -> float:
    top, _, bottom = re.sub(r"[\s-]+", " ", words).partition(" ")
    return SMALL.get(top, 1) / _PARTS[bottom.removesuffix("s")] if bottom else 0.5


def _percent(share: float) -> Number:
    """Shares in words are taken to within two and a half points."""
    percent = 100 * share
    return Number(percent, percent, percent, 5.0)


def ratio(place: Place, m: re.Match[str]) -> Value | None:
    """ "one in three", "9 out of 10"; not "12 in 2015"."""
    if not m["join"] or not _OUT_OF.fullmatch(m["join"]) or grammar.NO_WHOLE.match(place.text, m.end()):
        return None
    top, bottom = read_number(m["first"]).nominal, read_number(m["second"]).nominal
    if top is None or bottom is None or not 0 < top < bottom or 1500 <= bottom <= 2100:
        return None
    return build(place, hedged(place, m.start(), m.end(), _percent(top / bottom)), m.end(), PERCENT)


def money(place: Place, amount: Amount, code: str) -> Value:
    """ "$14bn", "€200,000", "$1 to $3 billion"."""
    return build(place, amount, amount.end, Unit("money", code, 1.0, code))


def worded_money(place: Place, amount: Amount) -> Value | None:
    """ "20,000 rupees", "tens of billions of dollars", "3 million pounds"; "20 pounds" is a weight."""
    m = grammar.CURRENCY_AFTER.match(place.text, amount.end, place.sentence.end)
    if not m:
        return None
    words = m["currency"].lower()
    if words in {"pound", "pounds"}:
        code = "GBP" if amount.number.scaled and not place.text.startswith(" of", m.end()) else None
    else:
        code = m["currency"] if m["currency"].isupper() and len(words) == 3 else currency_named(words)
    if code is None:
        return None
    unit = Unit("money", code, 0.01 if words.split()[-1] in CENTS else 1.0, code)
    return build(place, amount, m.end(), unit, Span(m.start("currency"), m.end("currency")))


def age(place: Place, amount: Amount) -> Value | None:
    """ "22-year-old", "aged 45", "Smith, 22,", "his mother, 40,", "she was 41"."""
    m = grammar.OLD.match(place.text, amount.end, place.sentence.end)
    cue = grammar.AGED.search(place.before(amount.start)) or grammar.OF_AGES.match(place.text, amount.start)
    listed = place.text[amount.start].isdigit() and grammar.LISTED.search(place.before(amount.start))
    if not m and not cue and not listed and not _beside_a_name(place, amount) and not _is_so_old(place, amount):
        return None
    unit = unit_named(m["unit"]) if m else None
    scale = replace(AGE, factor=unit.factor / YEAR) if unit else AGE
    start = amount.start - len(cue[0]) if cue and amount.hedge != "between" else amount.start
    return build(place, replace(amount, start=start), m.end() if m else amount.end, scale)


def _beside_a_name(place: Place, amount: Amount) -> bool:
    """ "Smith, 22, said", "Smith (22)", "the man, 41,": a number from 1 to 110 set off after a name or a word for a person."""
    value = amount.number.nominal
    lead = place.text[max(0, amount.start - 2) : amount.start]
    if amount.hedge or value is None or not 1 <= value <= 110 or not place.text[amount.start].isdigit() or lead not in {", ", " ("}:
        return False
    if not grammar.SET_OFF.match(place.text, amount.end, place.sentence.end):
        return False
    name = place.doc[place.token_at(amount.start - 3)]
    return name.lower_ in _PERSONS or (name.pos_ == "PROPN" and name.text[:1].isupper() and name.ent_type_ != "DATE")


def _is_so_old(place: Place, amount: Amount) -> bool:
    """ "She was 41 when", "the boy turned 16 in May": a bare number from 1 to 110 that is said of a person."""
    value = amount.number.nominal
    if amount.hedge or value is None or not 1 <= value <= 110 or not grammar.IS.search(place.before(amount.start)):
        return False
    if not grammar.ALONE.match(place.text, amount.end, place.sentence.end):
        return False
    verb = place.doc[place.token_at(amount.start)].head
    subject = next((t for t in verb.children if t.dep_ in {"nsubj", "nsubjpass"} and t.idx < amount.start), None)
    return subject is not None and (subject.lower_ in _PERSONS | {"he", "she", "who"} or subject.ent_type_ == "PERSON")


def decade(place: Place, m: re.Match[str]) -> Value | None:
    """ "in his 40s", "in her early thirties", "in their teens"."""
    words = plain(m[0])
    digits = re.search(r"\d0", words)
    low = 13.0 if "teens" in words else float(digits[0]) if digits else read_number(re.split(r"[\s-]", words)[-1][:-3] + "y").low
    high = 19.0 if low == 13 else low + 9
    if "early" in words:
        high = low + 2 if low == 13 else low + 4
    elif "late" in words:
        low = high - 4
    elif "mid" in words:
        low, high = low + 3, low + 7
    return Value(m.start(), m.end(), m[0], "age", low, high, "year", words.removeprefix("in "), measure="year")


def teenage(place: Place, m: re.Match[str]) -> Value | None:
    """ "teenage", "teenager"."""
    return Value(m.start(), m.end(), m[0], "age", 13.0, 19.0, "year", m[0].lower(), measure="year")


def measure(place: Place, amount: Amount) -> Value | None:
    """ "15-minute", "around 1,000 tons", "8 hours and 20 minutes", "5ft 10in"."""
    m = grammar.UNIT_AFTER.match(place.text, amount.end, place.sentence.end)
    unit = unit_named(m["unit"]) if m else None
    if not m or not unit or _is_idle(place, amount, m):
        return None
    head = Span(m.start("unit"), m.end("unit"))
    value = amount.number.nominal
    if m["half"] and value is not None:
        return build(place, replace(amount, number=Number(value + 0.5, value + 0.5, value + 0.5, 0.5)), m.end(), unit, head)
    return build(place, *_with_lesser(place, amount, m.end(), unit), unit, head)


def metres(place: Place, amount: Amount, m: re.Match[str]) -> Value | None:
    """ "a 4m wall", "30m high", "swam 50m to the shore"; not "12m shares", "a 5m bid"."""
    if not _SHORT_METRE.search(m["second"] or m["first"]) or (amount.number.low or 0) >= 1e9:
        return None
    told = grammar.EXTENT.match(place.text, amount.end, place.sentence.end) or grammar.MOVED.search(place.before(amount.start))
    if not told and not _extends(place, amount):
        return None
    number = replace(amount.number.times(1e-6), scaled=False)
    return build(place, replace(amount, number=number), amount.end, UNITS["metre"], Span(amount.end - 1, amount.end))


def _extends(place: Place, amount: Amount) -> bool:
    """Whether the noun after it is one thing that has an extent: "wall", not "people", "deal"."""
    at = place.token_from(amount.end)
    run = list(itertools.takewhile(lambda t: t.pos_ in {"NOUN", "ADJ"} and t.i < place.sentence.last, place.doc[at : at + 4]))
    nouns = [t for t in run if t.pos_ == "NOUN"]
    return bool(nouns) and nouns[-1].tag_ == "NN" and nouns[-1].lemma_.lower() not in _AMOUNTS_OF


def _is_idle(place: Place, amount: Amount, m: re.Match[str]) -> bool:
    """ "one day he will": not "one day after", "one day of rest"."""
    idle = place.text[amount.start : m.end()].lower() == "one day"
    return idle and not re.match(r"\s(?:after|before|later|earlier|ago|of|in)\b", place.text[m.end() : m.end() + 9])


def _with_lesser(place: Place, amount: Amount, end: int, unit: Unit) -> tuple[Amount, int]:
    """The number with a lesser unit's added: "8 hours and 20 minutes" is 8⅓ hours."""
    m = grammar.THEN.match(place.text, end, place.sentence.end)
    if not m or amount.number.nominal is None:
        return amount, end
    lesser, until = unit_named(m["unit"] or ""), m.end()
    if unit.name == "foot" and m["unit"] == "in":
        lesser = UNITS["inch"]
    elif unit.name == "foot" and lesser is None and m[0].startswith("-"):  # "6-foot-2"
        lesser, until = UNITS["inch"], m.end("number")
    number = read_number(m["number"]).nominal
    if lesser is None or lesser.name not in _LESSER.get(unit.name, ()) or number is None:
        return amount, end
    value = amount.number.nominal + number * lesser.factor / unit.factor
    return replace(amount, number=Number(value, value, value, lesser.factor / unit.factor)), until
