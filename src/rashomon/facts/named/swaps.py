"""One sentence in two reports with one common word changed: "the single-engine plane", "the twin-engine plane"; "her son", "her aunt".

Only where the words to either side are the same in a long run, and the two words are no forms of one, not near in meaning (then it is
another wording), no verbs, and each is foreign to the other's report. Names are compared where they stand, measures as measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.fuzz import ratio

from rashomon.facts.named.slots import Placed
from rashomon.mentions.names.forms import word_set
from rashomon.mentions.quotes.lexicon import verbs
from rashomon.mentions.values.numbers import CROWDS, SCALES, SMALL, TENS
from rashomon.statements.clauses import fold
from rashomon.statements.vectors import vectors
from rashomon.types import Name, Slot, Span, Understanding

BESIDE = 3  # words to either side that must be the same
RUN = 8  # words to both sides that must be the same without a break
NEAR = 0.45  # likeness of two words from which one is another wording of the other
FORMS = 70  # likeness of the letters, of 100, from which two words are forms of one
ENDINGS = ("ing", "ed", "ly")
# By such words one and the same person is called in many ways.
CALLED = word_set(
    """
    assailant attacker boy child children couple dead deputy driver girl gunman guy infant kid lady man men officer official passenger
    people person police resident shooter soldier spokesman spokesperson spokeswoman student suspect teen teenager toddler victim woman
    women youth youngster
    """
)
NUMBERS = SMALL.keys() | TENS.keys() | SCALES.keys() | CROWDS.keys()
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the body of a report."""

    report: int
    start: int
    text: str
    folded: str
    sentence: int


Swap = tuple[tuple[Placed, ...], tuple[Placed, ...]]


def swaps(understandings: Sequence[Understanding]) -> Iterator[Swap]:
    """What two sides give for one word of one sentence, each report on one side."""
    texts = [_words(n, u) for n, u in enumerate(understandings)]
    held = [frozenset(word.folded for word in words) for words in texts]
    seen: set[frozenset[str]] = set()
    for places in _gaps(texts).values():
        sides: dict[str, list[tuple[int, int]]] = {}
        for report, at in places:
            sides.setdefault(texts[report][at].folded, []).append((report, at))
        if len(sides) != 2 or frozenset(sides) in seen or not _differ(*sides):
            continue
        one, other = sides
        foreign = not any(other in held[r] for r, _ in sides[one]) and not any(one in held[r] for r, _ in sides[other])
        if foreign and _run(texts, sides[one][0], sides[other][0]) >= RUN:
            seen.add(frozenset(sides))
            left, right = (tuple(_placed(texts[r][at], understandings[r]) for r, at in sides[word]) for word in (one, other))
            yield left, right


def _words(report: int, understanding: Understanding) -> list[Word]:
    """The words of the body in order."""
    text, body = understanding.report.text, [(n, s) for n, s in enumerate(understanding.parsed.sentences) if s.role == "body"]
    return [Word(report, m.start(), m[0], fold(m[0]), n) for n, s in body for m in _WORD.finditer(text, s.start, s.end)]


def _gaps(texts: Sequence[Sequence[Word]]) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """Where common words stand, by the words to either side of them in their sentence."""
    found: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for report, words in enumerate(texts):
        for at, word in enumerate(words):
            if _is_common(word.text) and not (at and _is_number(words[at - 1].folded)):
                around = (*words[max(0, at - BESIDE) : at], *words[at + 1 : at + 1 + BESIDE])
                key = tuple([w.folded for w in around if w.sentence == word.sentence])
                if len(key) > BESIDE:
                    found.setdefault(key, []).append((report, at))
    return {key: places for key, places in found.items() if len(places) > 1}


@lru_cache(maxsize=20_000)
def _is_common(word: str) -> bool:
    """A noun or an adjective, as far as can be told: in small letters, no small word, no verb, no name for whoever acts."""
    from spacy.lang.en.stop_words import STOP_WORDS

    if not word.isalpha() or not word.islower() or len(word) < 3 or word in STOP_WORDS or word in CALLED or word.endswith(ENDINGS):
        return False
    return word not in verbs() and word.removesuffix("s") not in verbs()


def _is_number(word: str) -> bool:
    """What is counted is compared with its count."""
    return word.isdecimal() or word in NUMBERS


@lru_cache(maxsize=20_000)
def _differ(one: str, other: str) -> bool:
    """Are two words two things: not "change" and "changes", nor "holiday" and "vacation"? Of unknown words it can't be told."""
    known = vectors([one, other])
    if not known.any(axis=1).all() or ratio(one, other) >= FORMS:
        return False
    return float(known[0] @ known[1]) < NEAR


def _run(texts: Sequence[Sequence[Word]], one: tuple[int, int], other: tuple[int, int]) -> int:
    """How many words around two places are the same without a break, in their sentences."""
    return sum(_same(texts, one, other, step) for step in (-1, 1))


def _same(texts: Sequence[Sequence[Word]], one: tuple[int, int], other: tuple[int, int], step: int) -> int:
    (a, i), (b, j) = one, other
    here, there, count = texts[a][i].sentence, texts[b][j].sentence, 0
    while True:
        i, j = i + step, j + step
        if not (0 <= i < len(texts[a]) and 0 <= j < len(texts[b])):
            return count
        x, y = texts[a][i], texts[b][j]
        if x.sentence != here or y.sentence != there or x.folded != y.folded:
            return count
        count += 1


def _placed(word: Word, understanding: Understanding) -> Placed:
    """A word as what fills a place, as a name does."""
    span = Span(word.start, word.start + len(word.text))
    name = Name(span.start, span.end, word.text, "other", None)
    vouched = next((s.attributed_to for s in understanding.statements if s.sentence == word.sentence), ())
    empty: frozenset[str] = frozenset()
    slot = Slot(name, word.sentence, span, "", "", empty, empty, (), (), vouched)
    return Placed(word.report, slot, "", span.start / max(1, len(understanding.report.text)), word.text, None, False, "body")
