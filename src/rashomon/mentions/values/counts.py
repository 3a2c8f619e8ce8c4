"""Quantities of things: counts and ranks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rashomon.mentions.values.amounts import Amount, Place, build
from rashomon.mentions.values.counted import Counted, counted
from rashomon.mentions.values.numbers import Number, read_ordinal
from rashomon.mentions.values.units import Unit
from rashomon.types import Value

if TYPE_CHECKING:
    from spacy.tokens import Token

ZERO = Number(0.0, 0.0, 0.0, 1.0)
ONE = Number(1.0, 1.0, 1.0, 1.0)
TWO = Number(2.0, 2.0, 2.0, 1.0)
_YEAR = re.compile(r"(?<![\d,.])(?:1[5-9]|20)\d\d$")
_FOLD = re.compile(r"[\s-]?fold\b|[\s-]times\s(?:as|more|less|higher|lower|larger|greater|bigger|faster|the)\b", re.IGNORECASE)
_SHORT = re.compile(r"\d\s?[km]$", re.IGNORECASE)
_OF_DAY = frozenset({"at", "until", "till", "before", "after"})
_BARE_ROLES = frozenset({"pobj", "dobj", "nsubj", "nsubjpass", "attr", "conj"})
# Ordinals that tell no rank: "first lady", "third quarter", "first of all".
_NO_RANK = frozenset({
    "lady", "ladies", "minister", "name", "responder", "responders", "aid", "class", "half", "quarter", "hand", "person", "floor",
    "street", "st", "st.", "avenue", "ave", "century", "amendment", "base", "world", "place", "thing", "impression", "glance",
    "instance", "sight",
    "family", "grade", "grader", "love", "degree",
})  # fmt: skip
# Nouns that a number names: "flight 175", "section 8".
_LABELLED = frozenset({
    "section", "article", "chapter", "page", "route", "highway", "interstate", "flight", "exit", "room", "gate", "channel", "game",
    "phase", "stage", "level", "tier", "title", "type", "version", "episode", "season", "week", "day", "act", "part", "proposition",
    "rule", "unit", "line", "lot", "pier", "terminal", "runway", "zone", "ward", "precinct", "district", "platform", "formula", "area",
    "class", "category", "apartment", "suite", "form", "volume", "appendix", "annex", "block", "bay", "lane", "number", "photo",
    "slide", "image",
})  # fmt: skip


def count(place: Place, amount: Amount) -> Value | None:
    """ "at least 110 people", "dozens of vessels", "12 dead"; not "Boeing 737", "in 2019", "208B"."""
    following = place.text[amount.end : amount.end + 1]
    if following.isalnum() or (following == "-" and amount.number.nominal == 1):
        return None
    last = place.token_at(amount.end - 1)
    found = counted(place.doc, last, place.token_from(amount.end), place.sentence.last)
    if _is_year(place, amount, found) or _is_label(place, amount, found) or _is_factor(place, amount, found):
        return None
    token = place.doc[last]
    if found is None:
        before = place.preceding(amount.start)
        if before is not None and before.lower_ in _OF_DAY and (amount.number.nominal or 13) <= 12:  # "at 9, he left"
            return None
        idle = following == "-" or (not amount.hedge and (token.dep_ not in _BARE_ROLES or amount.number.nominal == 1))
        return None if idle else _counted(place, amount, Counted("", None, amount.end))
    counting = found.plural or following == "-" or place.text.startswith(" of ", amount.end)
    if not counting and amount.number.nominal != 1:  # "the 700 block", "a 911 call"
        return None
    if amount.number.nominal == 1 and found.lemma == "day":  # "one day he will"
        return None
    if amount.number.nominal == 1 and not (token.is_digit or (found.head and (token.dep_ == "nummod" or found.plural))):
        return None
    return _counted(place, amount, found)


def _counted(place: Place, amount: Amount, found: Counted) -> Value:
    value = amount.number.nominal
    decimal = value is not None and value % 1 != 0 and not amount.number.scaled
    end = max(amount.end, found.end)
    if amount.number.nominal and " of " in place.text[amount.end : end]:  # "10 of the 12 victims": the second has them
        end = amount.end
    return build(place, amount, end, Unit("other" if decimal else "count", found.lemma, 1.0, ""), found.head)


def _is_year(place: Place, amount: Amount, found: Counted | None) -> bool:
    """ "2019", "the 2012 draft"; not "about 2000 people"."""
    if amount.effect != "none" and found and found.plural:
        return False
    return not amount.number.scaled and bool(_YEAR.search(place.text[amount.start : amount.end]))


def _is_factor(place: Place, amount: Amount, found: Counted | None) -> bool:
    """ "four times as many", "a five-fold rise", "a 100m race" (metres, not millions)."""
    if _FOLD.match(place.text, amount.end, place.sentence.end):
        return True
    return bool(_SHORT.search(place.text[amount.start : amount.end])) and not (found and found.plural)


def _is_label(place: Place, amount: Amount, found: Counted | None) -> bool:
    """A number that is part of a name: "Boeing 737", "flight 175", "reactor four", "Billions Holdings"."""
    at = place.token_at(amount.start)
    before = place.preceding(amount.start)
    if before is None or amount.effect != "none" or place.text[amount.start - 1] != " ":
        return False
    capital = place.text[amount.start].isupper()
    if capital and amount.number.indefinite:
        return place.doc[at + 1 : at + 2].text[:1].isupper()
    if _numbers(place.doc[at], before) or _names_one(place, amount, before, found):
        return True
    if not (capital or place.text[amount.start].isdigit()) or (before.pos_ != "PROPN" and before.lower_ not in _LABELLED):
        return False
    return found is None or not found.plural or place.doc[at].head.i < at


def _numbers(number: Token, before: Token) -> bool:
    """ "gate three of the dam": a noun in the singular, without an article, that the number after it belongs to."""
    if number.dep_ != "nummod" or number.head.i != before.i or before.tag_ not in {"NN", "NNP"}:
        return False
    return not any(t.dep_ in {"det", "amod", "poss", "nummod"} and t.i < before.i for t in before.children)


def _names_one(place: Place, amount: Amount, before: Token, found: Counted | None) -> bool:
    """ "opened gate three of the dam": a noun alone in the singular, and no several after it of which there could be three."""
    alone = before.tag_ == "NN" and not any(t.dep_ in {"det", "amod", "poss", "nummod"} for t in before.children)
    return alone and place.text.startswith(" of ", amount.end) and (found is None or not found.plural)


def none(place: Place, m: re.Match[str]) -> Value | None:
    """ "no injuries", "none of the passengers", "no one was hurt"; not "nobody can say"."""
    amount = Amount(m.start(), m.end(), ZERO)
    if m[0].lower() in {"nobody", "no one"}:
        verb = place.doc[place.token_at(m.end() - 1)].head
        supposed = any(t.tag_ == "MD" for t in verb.children)
        return None if supposed else _counted(place, amount, Counted("person", None, m.end()))
    return _of_plural(place, amount)


def both(place: Place, m: re.Match[str]) -> Value | None:
    """ "both apps", "both of the men", "a pair of divers"; not "both Jones and Smith"."""
    value = _of_plural(place, Amount(m.start(), m.end(), TWO))
    return None if value is None or " and " in value.text else value


def single(place: Place, m: re.Match[str]) -> Value | None:
    """ "a single shot"."""
    amount = Amount(m.start(), m.end(), ONE)
    found = _found(place, amount)
    return _counted(place, amount, found) if found and found.head else None


def _of_plural(place: Place, amount: Amount) -> Value | None:
    found = _found(place, amount)
    return _counted(place, amount, found) if found and found.head and found.plural else None


def _found(place: Place, amount: Amount) -> Counted | None:
    return counted(place.doc, place.token_at(amount.end - 1), place.token_from(amount.end), place.sentence.last)


def rank(place: Place, m: re.Match[str]) -> Value | None:
    """ "the third such attack", "second-term", "11th District"; not "first lady", "the third quarter", "First, …"."""
    at, after, last = place.token_at(m.start()), place.token_from(m.end()), place.sentence.last
    if (
        after >= last
        or place.doc[at].pos_ == "ADV"
        or place.doc[after].like_num
        or (m[0][0].isupper() and at > place.sentence.first and place.doc[after].is_title)
    ):
        return None
    following = place.doc[after + (place.doc[after].text == "-" and after + 1 < last)].lower_
    found = counted(place.doc, at, after, last)
    if found is None or found.head is None or {found.lemma, following} & _NO_RANK:
        return None
    number = read_ordinal(m[0])
    return build(
        place, Amount(m.start(), m.end(), Number(number, number, number, 1.0)), found.end, Unit("rank", found.lemma, 1.0, ""), found.head
    )
