"""Where a name begins and ends: the pipeline's entities with their edges mended.

"the Norwegian Embassy’s" is "Norwegian Embassy", "President Rita Falcao" is "Rita Falcao" after a title, "The Daily Ledger" keeps its
article in mid-sentence, and "Falcao, Queiroz & Sons ordered Lisbon" falls apart at its comma and its verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import CORPORATE, LINKING, PARTICLES, SUFFIXES, fold
from rashomon.mentions.names.words import (
    BEFORE_NAMES,
    DOMAINS,
    FIRST_NAMES,
    FORMER,
    HONORIFICS,
    NEVER,
    ORGANISATION_HEADS,
    OWNED_HEADS,
    RANKED,
    ROLES,
)
from rashomon.types import Parsed, Sentence

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OFFICES = frozenset({"Office", "Department"})  # after a possessive office: "Sheriff’s Office"
DASHES = frozenset({"-", "–"})
CUTS = frozenset("/|,;:()")
LOOSE = frozenset({"VERB", "AUX", "ADP", "ADV", "SCONJ", "PRON"})  # in lower case these part two names
GROWING = frozenset({"PERSON", "ORG", "FAC", "EVENT"})


@dataclass(frozen=True, slots=True)
class Columns:
    """The tokens of one report as lists: a token object costs more to ask than a list."""

    words: list[str]
    folded: list[str]
    pos: list[str]
    starts: list[int]
    types: list[str]  # entity type, "" outside

    def end(self, last: int) -> int:
        """Where the characters of the tokens before `last` end."""
        return self.starts[last - 1] + len(self.words[last - 1])

    def glued(self, i: int) -> bool:
        """Whether no space stands before a token."""
        return 0 < i < len(self.words) and self.end(i) == self.starts[i]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens that look like a name."""

    first: int
    last: int  # one past the last
    label: str  # the pipeline's, "" where it saw none


def columns(parsed: Parsed) -> Columns:
    """The columns of a report's tokens."""
    tokens = list(parsed.doc)
    words = [t.text for t in tokens]
    folded = [fold(w) for w in words]
    return Columns(words, folded, [t.pos_ for t in tokens], [t.idx for t in tokens], [t.ent_type_ for t in tokens])


def is_capital(word: str) -> bool:
    """Whether a token is written as a part of a name: "Falcao", "M-19", "iPhone"; not "of" nor "@someone"."""
    return word[0].isupper() or (len(word) > 1 and word[0].islower() and word[1].isupper())


def mended(cols: Columns, ent: Stretch, sentence: Sentence, taken: bytearray) -> Iterator[Stretch]:
    """The names in an entity: cut where two meet, trimmed at the edges, grown over the capitals beside it that are not `taken`."""
    words = cols.words[ent.first : ent.last]
    listed = ent.label == "ORG" and "of" in words and "and" in words  # "Board of Oil, Gas and Mines" holds its commas
    start = ent.first + _asks(cols, ent.first, sentence)
    for i in range(ent.first, ent.last + 1):
        if i == ent.last or _parts(cols, i, ent, listed):
            first, last = trimmed(cols, start, i)
            if last > first:
                yield _grown(cols, Stretch(first, last, ent.label), sentence, taken)
            start = i if i < ent.last and is_capital(cols.words[i]) else i + 1


def _asks(cols: Columns, first: int, sentence: Sentence) -> bool:
    """Whether a token opens a question: "Will" of "Will Velasquez resign?"."""
    return first == sentence.first and cols.folded[first] == "will" and cols.words[sentence.last - 1] == "?"


def _parts(cols: Columns, i: int, ent: Stretch, listed: bool) -> bool:
    """Whether a token inside an entity ends one name and lets another begin."""
    word = cols.words[i]
    if word in CUTS:
        return not listed and not (word == "," and cols.folded[min(i + 1, ent.last - 1)] in CORPORATE | SUFFIXES)
    if word in POSSESSIVES:
        return ent.label == "PERSON"
    if i > ent.first and (cols.folded[i] == "flight" or _is_closed(cols, i)):
        return True
    loose = cols.pos[i] in LOOSE and word.islower() and word not in LINKING and word not in PARTICLES
    return word.isspace() or (loose and ent.label != "WORK_OF_ART")


def _is_closed(cols: Columns, i: int) -> bool:
    """Whether a legal form ended a name before a token, and perhaps its sentence: "Acme Ltd." before "Acme"."""
    return (
        cols.folded[i - 1] in CORPORATE
        and cols.words[i - 1].endswith(".")
        and is_capital(cols.words[i])
        and cols.folded[i] not in CORPORATE
    )


def trimmed(cols: Columns, first: int, last: int) -> tuple[int, int]:
    """Without a leading article, title or small word, and without a trailing possessive, mark or half of a title."""
    while last > first and not (is_capital(cols.words[last - 1]) or cols.words[last - 1][0].isdigit()):
        last -= 1
    if last < len(cols.folded) and cols.folded[last] in ROLES:
        while last - first > 1 and cols.folded[last - 1] in DOMAINS:
            last -= 1
    while last - first > 1 and _is_prefix(cols, first, last):
        first += 1
    return (first, last) if any(is_capital(w) for w in cols.words[first:last]) else (first, first)


def _is_prefix(cols: Columns, first: int, last: int) -> bool:
    """Whether the first token of a stretch stands before the name: an article, a small word, a title."""
    word, folded, after = cols.words[first], cols.folded[first], cols.folded[first + 1]
    if not is_capital(word):
        return not word[0].isdigit() or word.isdigit()
    if word.endswith(".") and folded in tables().states:  # a dateline's: "Columbus, Ohio. Falcao"
        return True
    if folded == "the":
        middle = word == "The" and first > 0 and cols.words[first - 1].islower() and cols.words[first - 1] != "the"
        return not middle or tables().land(cols.words[first + 1]) is not None
    if folded in ROLES or folded in HONORIFICS:
        return after not in LINKING and cols.folded[last - 1] not in ORGANISATION_HEADS
    if cols.pos[first] in LOOSE or cols.pos[first] == "CCONJ":
        return not cols.types[first] or cols.folded[first] not in FIRST_NAMES
    return folded in FORMER or ((folded in DOMAINS or folded in RANKED) and after in ROLES and last - first > 2)


def _grown(cols: Columns, stretch: Stretch, sentence: Sentence, taken: bytearray) -> Stretch:
    """Over the proper nouns beside it that the pipeline left out: "Ilves" of "Kaarel M. Ilves Jr.", "ho" of "Pak Min-ho"."""
    first, last = stretch.first, stretch.last
    if stretch.label in ("NORP", "LANGUAGE") or tables().land(" ".join(cols.words[first:last])):
        return stretch
    while last < sentence.last and joins(cols, last, taken) and cols.folded[last] not in ROLES:
        last += 1
    if stretch.label in GROWING:
        while first - 1 > sentence.first and joins(cols, first - 1, taken) and not is_before(cols, first - 1):
            first -= 1
    if last - first > 1:
        last = _tail(cols, last, sentence)
    while last - first > 1 and last < sentence.last and cols.folded[last] in ROLES and cols.folded[last - 1] in DOMAINS:
        last -= 1
    if last + 1 < sentence.last and _goes_on(cols, last):
        last += 2
    return Stretch(first, last, stretch.label)


def _goes_on(cols: Columns, last: int) -> bool:
    """Whether two tokens more belong to a name: "Acme" + ", Inc.", "County Sheriff" + "’s Office", "St Brigid" + "'s Hospital"."""
    mark, word = cols.words[last], cols.words[last + 1]
    if mark == ",":
        return cols.folded[last + 1] in CORPORATE or cols.folded[last + 1] in SUFFIXES
    named = cols.folded[last + 1] in OWNED_HEADS and is_capital(word) and tables().land(cols.words[last - 1]) is None
    return mark in POSSESSIVES and (named or (cols.folded[last - 1] in ROLES and word in OFFICES))


def rejoined(cols: Columns, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Hyphened names that fell apart made one again: "Porto-i-Norte", "Porto-Sul Central Station"; not "Velasquez-Brandauer"."""
    whole: list[Stretch] = []
    for after in sorted(stretches, key=lambda s: s.first):
        before = whole[-1] if whole else None
        if before is not None and _is_hyphened(cols, before, after):
            whole[-1] = Stretch(before.first, after.last, after.label or before.label)
        else:
            whole.append(after)
    return whole


def _is_hyphened(cols: Columns, a: Stretch, b: Stretch) -> bool:
    """Whether only a hyphen, or a small word between hyphens, parts two stretches, and both can be one name."""
    between = cols.words[a.last : b.first]
    if not between or len(between) > 3 or between[0] not in DASHES or not all(cols.glued(i) for i in range(a.last, b.first + 1)):
        return False
    if len(between) == 3:
        return between[2] in DASHES and between[1].isalpha() and len(between[1]) < 4
    opens = a.last - a.first == 1 and b.last - b.first > 1 and b.label != "PERSON" and not _is_people(cols.words[a.first])
    return len(between) == 1 and (opens or (a.last - a.first > 1 and not b.label))


def _tail(cols: Columns, last: int, sentence: Sentence) -> int:
    """Past the small second half of a given name: "Min-ho"."""
    if last + 1 < sentence.last and cols.words[last] in DASHES and cols.glued(last) and cols.glued(last + 1):
        after = cols.words[last + 1]
        return last + 2 if after.islower() and len(after) < 3 else last
    return last


def _is_people(word: str) -> bool:
    land = tables().land(word)
    return land is not None and land.sort == "people"


def joins(cols: Columns, i: int, taken: bytearray) -> bool:
    """Whether a token can belong to a name that the pipeline didn't see."""
    return cols.pos[i] == "PROPN" and not cols.types[i] and not taken[i] and is_capital(cols.words[i]) and cols.folded[i] not in NEVER


def is_before(cols: Columns, i: int) -> bool:
    """Whether a capital before a name is a title or the people it is of, not the name's own: "Minister", "Portuguese"."""
    return cols.folded[i] in BEFORE_NAMES or tables().land(cols.words[i]) is not None
