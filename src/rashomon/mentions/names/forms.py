"""Forms of names made comparable: "Ramón Ames" and "Ramon Ames", "F.B.I." and "FBI", "The Times" and "Times" fold to one key."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache


def word_set(words: str) -> frozenset[str]:
    """The words of a string as a set."""
    return frozenset(words.split())


PARTICLES = word_set(
    """
    al bin bint da dal de del della den der di do dos du el ibn la las le los mac san st saint ten van vom von y zu
    """
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
LINKING = word_set("and at de del for in of on the to und y &")
CORPORATE = word_set(
    """
    ag co company corp corporation gmbh inc incorporated limited llc llp lp ltd nv plc sa se
    """
)
_DASHES = re.compile(r"[-‐-―]+")
_DROPPED = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", ".": None, ",": None, '"': None, "“": None, "”": None, "/": " "})


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Case, accents, full stops and a leading article taken away: "The U.N." is "un", "Dallas-Fort Worth" "dallas-fort worth"."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    words = _DASHES.sub("-", text.translate(_DROPPED)).casefold().split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join(words)


def slug(text: str) -> str:
    """The folded form as an id: "Dolores Ames" is "dolores-ames"."""
    return re.sub(r"[^\w]+", "-", fold(text)).strip("-")


def core(key: str) -> tuple[str, ...]:
    """The words of a folded organisation without its legal form: "acme inc" is ("acme",)."""
    words = key.split()
    while len(words) > 1 and words[-1] in CORPORATE:
        words.pop()
    return tuple(words)


def initials(words: Sequence[str]) -> frozenset[str]:
    """The acronyms that words can make: "league of harbour towns" makes "lht" and "loht"."""
    words = [part for word in words for part in word.split("-") if part]
    return frozenset({"".join(w[0] for w in words if w not in LINKING), "".join(w[0] for w in words)})


def surname(words: Sequence[str]) -> tuple[str, ...]:
    """The last name with its particles: ("juan", "de", "la", "cruz") has ("de", "la", "cruz"); "Jr." is none."""
    end = len(words)
    while end > 1 and words[end - 1] in SUFFIXES:
        end -= 1
    first = end - 1
    if end < 2:
        return tuple(words)
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return tuple(words[first:end])


def bare(words: Sequence[str]) -> tuple[str, ...]:
    """First and last name alone: ("dolores", "j", "ames") is ("dolores", "ames")."""
    last = surname(words)
    return (words[0], *last) if len(words) > len(last) else tuple(words)
