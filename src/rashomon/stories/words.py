"""What a report says in short, read off its title and the top of its text without a parse: words, names, ages, sentences."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rashomon.mentions.times.words import MONTHS, WEEKDAYS

TITLE, LEAD, BODY = 200, 700, 2500  # characters: of a title at most, in which the matter is told, that are looked at
SENTENCE = 40  # characters from which on a sentence is no chance
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢİĪĶŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽ"
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?|\d[\d.,]*")
_LOWER = re.compile(r"(?<![\w'])[a-z]{2,}")
_PART = rf"[{_UPPER}](?:[^\W_]|['-](?=\w))*"
_NAME = re.compile(rf"(?<![\w'-]){_PART}(?:(?:(?<=\b\w)\. ?|(?<=\b\w\w)\. | (?:of )?){_PART})*")
_ENDED = re.compile(r"(?<=[.!?\"])\s+|\n+")
_AGE = re.compile(r"\b([1-9]\d?)(?:[- ]years?[- ]old\b|(?=, ))|\baged? ([1-9]\d?)\b")
_CALENDAR = frozenset((*MONTHS, *WEEKDAYS))
_STRAIGHT = str.maketrans("’‘“”\u2010\u2011\xa0", "''\"\"-- ")


@dataclass(frozen=True, slots=True)
class Wording:
    """What is told apart in a report's title and the top of its text."""

    words: Counter[str]
    title: frozenset[str]
    head: frozenset[str]  # words of title and lead
    names: frozenset[str]  # the words that names are made of
    runs: frozenset[str]  # names of several words
    ages: frozenset[int]


def headline(title: str | None, text: str) -> tuple[str, str]:
    """The title and the text after it; where no title is given, the first line or sentence stands for it."""
    if title:
        return title[:TITLE], text.removeprefix(title).lstrip()
    first = _ENDED.split(text.lstrip()[:TITLE], 1)[0]
    return first, text.lstrip()[len(first) :].lstrip()


def sentences_of(text: str) -> list[str]:
    """The sentences and lines at the top of a text, its quotation marks and dashes made plain."""
    return _ENDED.split(text[:BODY].translate(_STRAIGHT))


def print_of(sentence: str) -> int | None:
    """A number for a long sentence, the same for the same letters; None for a short one, which may be chance."""
    return zlib.crc32(sentence.lower().encode("utf-8", "replace")) if len(sentence) >= SENTENCE else None


def wording(title: str, sentences: Sequence[str]) -> Wording:
    """Words in lower case, "Beck's" as "beck", "fires" as "fire"."""
    title, body = title.translate(_STRAIGHT), "\n".join(sentences)
    titled, lead = _words(title), _words(body[:LEAD])
    runs = list(_names(body))
    names = {part for run in runs for part in run}
    shown = {word for word in _words(" ".join(_NAME.findall(title))) if word in names} if names else set()
    return Wording(
        words=Counter((*titled, *lead, *_words(body[LEAD:]))),
        title=frozenset(titled),
        head=frozenset((*titled, *lead)),
        names=frozenset(names | shown),
        runs=frozenset(" ".join(run) for run in runs if len(run) > 1),
        ages=frozenset(int(m[1] or m[2]) for m in _AGE.finditer(f"{title}\n{body}")),
    )


def _words(text: str) -> list[str]:
    return [_plain(word) for word in _WORD.findall(text.lower()) if len(word) > 1]


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    """ "beck's" → "beck", "fires" → "fire", "1,200." → "1200"."""
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    if word.endswith("'s"):
        return word[:-2]
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] != "s" else word


def _names(body: str) -> Iterator[list[str]]:
    """Runs of capitalised words; a word that begins one and stands in lower case elsewhere began a sentence."""
    lower = set(_LOWER.findall(body))
    for found in _NAME.finditer(body):
        parts = [part.strip(".").lower() for part in found[0].split()]
        while parts and (parts[0] in lower or parts[0] in _CALENDAR or len(parts[0]) < 2):
            del parts[0]
        run = [_plain(part) for part in parts if part != "of" and len(part) > 1]
        if run:
            yield run
