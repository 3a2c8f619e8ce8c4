"""What the patterns of the grammar are made of.

In a pattern a blank stands for white space within a line, and `~` for a blank or a hyphen ("third quarter", "third-quarter").
Patterns hold no nested repetition, so a match costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rashomon.mentions.times import words
from rashomon.mentions.times.meaning import Base, Lean

Groups = Mapping[str, str]  # "" for a group that took no part


@dataclass(frozen=True, slots=True)
class Form:
    """What a rule reads: a part of a TimeExpression."""

    base: Base | None
    part: str = ""
    clock: str = ""
    half: bool = True
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    pattern: re.Pattern[str]
    read: Callable[[Groups], Form | None]  # None where the words are no time after all


BLANK, HYPHEN = r"[ \t\xa0]+", r"(?:[ \t\xa0]|[-‐‑])"


def spaced(pattern: str) -> str:
    """A pattern with its blanks and `~` written out."""
    return re.sub("[ ~]", lambda m: BLANK if m[0] == " " else HYPHEN, pattern)


def rule(pattern: str, read: Callable[[Groups], Form | None]) -> Rule:
    return Rule(re.compile(spaced(pattern), re.IGNORECASE), read)


def either(names: Iterable[str]) -> str:
    """One of some words, the longest first."""
    return f"(?:{'|'.join(sorted(names, key=len, reverse=True))})"


def capitalised(names: Iterable[str]) -> str:
    """One of some words in title or upper case, whatever the flags of the whole."""
    return f"(?-i:{either(form for n in names for form in (n.title(), n.upper()))})"


LONG_MONTHS = [n for n in words.MONTHS if len(n) > 4 or n in ("may", "june", "july")]
SHORT_MONTHS = [n for n in words.MONTHS if n not in LONG_MONTHS]
MONTH = rf"{capitalised(words.MONTHS)}\b\.?"
MONTH_ALONE = rf"(?:{capitalised(LONG_MONTHS)}\b|{capitalised(SHORT_MONTHS)}\.)"
LONG_WEEKDAYS = [n for n in words.WEEKDAYS if n.endswith("day")]
WEEKDAY = rf"(?:{capitalised(LONG_WEEKDAYS)}|{capitalised(n for n in words.WEEKDAYS if n not in LONG_WEEKDAYS)}\.)"

ORDINAL = rf"(?:{either(words.ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d)"
ANY_YEAR = r"(?:1[5-9]|20)\d\d"
YEAR = rf"{ANY_YEAR}(?![\d%]|[.,]\d|-\w)"
ONES = [w for w, n in words.SMALL.items() if 0 < n < 10]
TEENS = [w for w, n in words.SMALL.items() if n >= 10]
SPOKEN_YEAR = (
    rf"(?:(?:nineteen|eighteen|twenty) (?:{either(words.TENS)}(?:~{either(ONES)})?|{either(TEENS)}|hundred)\b"
    rf"|two thousand\b(?: (?:and )?{either([*ONES, *TEENS])}\b)?)"
)
LEANS: Mapping[str, Lean] = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "this past": "last",
    "this coming": "next",
    "coming": "next",
    "next": "next",
    "following": "next",
    "this": "this",
}
LEAN = rf"(?:(?P<lean>{either(LEANS)}) )?"

COUNTED_WORD = either([*words.SMALL, *words.TENS, *words.GREAT])
NUMBER = (
    rf"(?:\d[\d,]{{0,14}}(?:\.\d+)?(?: \d/\d)?|(?:(?:a|one) )?{either(words.GREAT)}|(?:an? )?(?:couple(?: of)?|dozen)|half(?: an?)?"
    rf"|(?:a )?few|several|many|some|countless|(?:tens|dozens|hundreds|thousands) of"
    rf"|{either([*words.SMALL, *words.TENS])}(?:~{COUNTED_WORD}){{0,4}}(?:~and~a~half)?)"
)
DATE_UNIT = r"(?:day|weekend|week|fortnight|month|year|decade|century|quarter)"
UNIT = r"(?:second|minute|hour|day|weekend|week|fortnight|month|(?<![-‐‑])quarter(?!s? of\b)|year|decade|century|centurie)"
PART = either(words.PARTS)


def lean_of(word: str) -> Lean:
    """ "previous" → "last"."""
    return LEANS.get(" ".join(word.lower().split()), "")


def year_of(word: str) -> int | None:
    """ "1994", "nineteen ninety-four", "two thousand"; None for ""."""
    if not word:
        return None
    if word[0].isdigit():
        return int(word[:4])
    first, _, rest = word.lower().replace("-", " ").partition(" ")
    if first == "two":
        return int(words.number_of(word) or 2000)
    return 100 * (words.SMALL.get(first) or 20) + int(words.number_of(rest) or 0) % 100


def day_of(word: str) -> int:
    """ "7", "5th", "eighth"; 0 for what is no day."""
    number = int(re.sub(r"\D", "", word) or 0) if word[:1].isdigit() else words.ordinal_of(word) or 0
    return number if number <= 31 else 0
