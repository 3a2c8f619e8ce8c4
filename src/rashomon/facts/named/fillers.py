"""How two names compare as answers: the same, one fuller than the other, spelled in two ways, or different."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from rapidfuzz.fuzz import ratio

from rashomon.mentions.names.words import DOMAINS, GENERIC, ORGANISATION_HEADS, PLACE_HEADS
from rashomon.statements.clauses import fold
from rashomon.types import Name, NameKind, Understanding

Comparison = Literal["same", "fuller", "spelling", "unclear", "different"]

SLIP = 80  # likeness of two spellings, of 100, from which one may be a slip or a transliteration of the other
SLIP_OF_WORD = 65  # the same for one word
AKIN = 0.5  # the share of common words from which two names of bodies or places may be one: "Harbour Ministry", "Ministry of the Harbour"
OPPOSED = """
    north south, east west, northern southern, eastern western, northeast southwest, northwest southeast, northeast northwest,
    southeast southwest, northeastern southwestern, northwestern southeastern, upper lower, inner outer, left right, first second, old new,
    major minor, majority minority, male female, public private, civilian military, democrat republican, democratic republican,
    catholic protestant, sunni shiite, christian muslim
"""
_ORDERED = "first second third fourth fifth sixth seventh eighth ninth tenth"
_ORDINALS = {f"{n}{'st' if n == 1 else 'nd' if n == 2 else 'rd' if n == 3 else 'th'}": word for n, word in enumerate(_ORDERED.split(), 1)}
_EMPTY = frozenset({"the", "of", "and", "for", "a"})
PLAIN_HEADS = ORGANISATION_HEADS | PLACE_HEADS | GENERIC | DOMAINS
_WORD = re.compile(r"\w+")


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in OPPOSED.split(","):
        one, other = pair.split()
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


CONTRARY = _table()


def compared(a: str, b: str, kind: NameKind) -> Comparison:
    """ "Dalia Brandt" and "Brandt": fuller; "Nebi Dar" and "Nabi Dar": spelling; "Port St." and "Port Street": fuller."""
    one, other = words_of(a), words_of(b)
    if one == other:
        return "same"
    if _contrary(one, other):
        return "different"
    if _holds(one, other) or _holds(other, one) or _initials(one, other) or _initials(other, one):
        return "fuller"
    if kind == "person" and one and other:
        return _persons(one, other)
    if _slip(one, other):
        return "spelling"
    tell_one, tell_other = _telling(one), _telling(other)
    if tell_one and tell_other and not {*tell_one} & {*tell_other} and ratio(" ".join(tell_one), " ".join(tell_other)) < SLIP_OF_WORD:
        return "different"
    if _common(one, other) >= AKIN or _initials_within(one, other) or _initials_within(other, one):
        return "fuller"
    return "unclear" if _akin(tell_one, tell_other) else "different"


def _contrary(one: Sequence[str], other: Sequence[str]) -> bool:
    """ "Upper Quay" and "Lower Quay", "Flight 17" and "Flight 71"."""
    here, there = {*one} - {*other}, {*other} - {*one}
    numbers = [{word for word in words if word.isdecimal()} for words in (here, there)]
    return all(numbers) or any(y in CONTRARY.get(x, ()) for x in here for y in there)


def fits(shorter: str, fuller: str) -> bool:
    """Can one name be short for the other: "Brandt" for "Dalia Brandt"?"""
    return _holds(words_of(fuller), words_of(shorter))


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    words = _WORD.findall(fold(name).replace("’s", "").replace("'s", "").replace(".", ""))
    return tuple(_ORDINALS.get(w, w) for w in words if w not in _EMPTY)


def _common(one: Sequence[str], other: Sequence[str]) -> float:
    return len({*one} & {*other}) / max(1, len({*one, *other}))


def _akin(one: Sequence[str], other: Sequence[str]) -> bool:
    """Are most words one and the same, give or take a slip: "Eskela Hospital", "Eskella Health"?"""
    return _common(one, other) > AKIN or (bool(one) and bool(other) and ratio(" ".join(one), " ".join(other)) >= SLIP)


def _telling(words: Sequence[str]) -> list[str]:
    """The words that are no plain heads: "lissa" of "Lissa General Hospital" and of "Lissa Health"."""
    return [w for w in words if w not in PLAIN_HEADS]


def _holds(fuller: Sequence[str], shorter: Sequence[str]) -> bool:
    """Does each word of the shorter begin a word of the fuller, in order? "St." begins "Street", "J." begins "Jonas"."""
    rest = iter(fuller)
    return bool(shorter) and all(any(word.startswith(short) for word in rest) for short in shorter)


def _slip(one: Sequence[str], other: Sequence[str]) -> bool:
    """Letters changed within words: "Nebi Dar" and "Nabi Dar"; not a word for another: "Dar City" and "Dar County"."""
    if ratio(" ".join(one), " ".join(other)) < SLIP:
        return False
    return len(one) != len(other) or all(len(x) == len(y) == 1 or ratio(x, y) >= SLIP_OF_WORD for x, y in zip(one, other, strict=True))


def _initials(fuller: Sequence[str], shorter: Sequence[str]) -> bool:
    """ "CHA" of "Coastal Highway Agency", and of its beginning."""
    letters = "".join(word[0] for word in fuller)
    short = shorter[0] if len(shorter) == 1 and len(letters) > 1 else ""
    return len(short) > 1 and (letters.startswith(short) or short[:-1] == letters)


def _initials_within(fuller: Sequence[str], shorter: Sequence[str]) -> bool:
    """ "Porto CHA Office" of "Porto Coastal Highway Agency"."""
    letters = "".join(word[0] for word in fuller if word not in shorter)
    return bool({*fuller} & {*shorter}) and any(len(word) > 1 and word in letters for word in shorter if word not in fuller)


def _persons(one: Sequence[str], other: Sequence[str]) -> Comparison:
    """Slips in either part, or a short form of the first name: "Mara Lindqist", "Kate Hall"; "Lars Lindqvist" is another person.

    One surname with one initial, "D.K. Hall" and "Daryl Hall", "Sean" and "Shawn", may be one person or two.
    """
    first, last = ratio(one[0], other[0]), ratio(one[-1], other[-1])
    if last >= SLIP and (one[0].endswith(other[0]) or other[0].endswith(one[0])):  # "Tina", "Christina"
        return "unclear" if one[0] != other[0] else "spelling"
    if (first >= SLIP and last >= SLIP) or (one[0][:3] == other[0][:3] and (last >= SLIP or min(len(one), len(other)) == 1)):
        return "spelling"
    return "unclear" if last >= SLIP and one[0][0] == other[0][0] else "different"


def fullest(understanding: Understanding) -> dict[tuple[str, NameKind], str]:
    """The fullest form of each actor in a report, by actor and sort of name: "Elva County" beside "Elva County Police" is the shorter.

    Descriptions ("the minister") stand only where there is nothing else.
    """
    best: dict[tuple[str, NameKind], Name] = {}
    for name in understanding.mentions.names:
        key = (name.actor or "", sort_of(name))
        if key not in best or _fullness(name) > _fullness(best[key]):
            best[key] = name
    return {key: " ".join(name.text.split()) for key, name in best.items()}


def sort_of(name: Name) -> NameKind:
    """A people goes by its country's name."""
    return "place" if name.kind == "group" else name.kind


def _fullness(name: Name) -> tuple[bool, bool, int, int]:
    return not described(name.text), name.kind != "group", len(name.text.split()), len(name.text)


def described(words: str) -> bool:
    """Is a person described rather than named: "the minister", "Norway’s leader"?"""
    return words[:4].lower() == "the " or "’s " in words or "'s " in words
