"""The parser's sentences, mended: none runs over a passage, none breaks after an abbreviation or in front of a closing quotation mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.types import Parsed, Passage, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BEFORE_NAMES = frozenset(  # a name or a number follows these, and no sentence ends in one
    """mr. mrs. ms. dr. gen. sen. rep. gov. lt. col. sgt. capt. maj. adm. cmdr. rev. hon. prof. st. sens. reps. drs. messrs. no. nos. vs.
    jan. feb. mar. apr. aug. sept. sep. oct. nov. dec. mt. ft.""".split()  # noqa: SIM905
)
FINAL = frozenset(".!?…:;-–—")  # what a sentence, or a dateline in front of one, ends in
CLOSING = frozenset("\"”’')]»")
QUOTES = frozenset({'"', "“", "”", "''", "``", "'", "‘", "’"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LONGEST = 400  # tokens; what runs on is cut, for the cost of reading a sentence grows faster than its length
Unit = tuple[int, int]  # first token, one past the last


def sentences(doc: Doc, passages: Sequence[Passage]) -> tuple[Sentence, ...]:
    """The sentences of a parsed text, white space trimmed, each with the role of its passage."""
    found: list[Sentence] = []
    at = 0
    units: list[Unit] = []
    for unit in _trimmed(doc):
        start = doc[unit[0]].idx
        if at < len(passages) and start >= passages[at].end:
            found += _built(doc, units, passages[at])
            units = []
            while at + 1 < len(passages) and passages[at].end <= start:
                at += 1
        _add(doc, units, unit)
    if units:
        found += _built(doc, units, passages[at])
    return tuple(found)


def sentence_at(parsed: Parsed, offset: int) -> Sentence | None:
    """The sentence that the character at an offset stands in; None between sentences."""
    i = bisect_right(parsed.sentences, offset, key=lambda s: s.start) - 1
    return parsed.sentences[i] if i >= 0 and offset < parsed.sentences[i].end else None


def _trimmed(doc: Doc) -> Iterator[Unit]:
    for sent in doc.sents:
        first, last = sent.start, sent.end
        while first < last and doc[first].is_space:
            first += 1
        while last > first and doc[last - 1].is_space:
            last -= 1
        yield from ((at, min(at + LONGEST, last)) for at in range(first, last, LONGEST))


def _built(doc: Doc, units: Sequence[Unit], passage: Passage) -> Iterator[Sentence]:
    for first, last in units:
        yield Sentence(doc[first].idx, doc[last - 1].idx + len(doc[last - 1]), passage.role, first, last)


def _add(doc: Doc, units: list[Unit], unit: Unit) -> None:
    """The next sentence of a passage added to those before it, or joined to the last of them."""
    if not units:
        units.append(unit)
        return
    first, last = units[-1]
    if last - first > 1 and _opens_next(doc, last):
        units[-1:] = [(first, last - 1), (last - 1, unit[1])]
    elif unit[1] - first <= LONGEST and _belongs(doc, units[-1], unit):
        units[-1] = (first, unit[1])
    else:
        units.append(unit)


def _opens_next(doc: Doc, last: int) -> bool:
    """Whether a quotation mark that stands alone after a full stop opens the next sentence: "… he said. '' | I am sure"."""
    mark, before = doc[last - 1], doc[last - 2]
    return mark.text in QUOTES and before.text[-1] in ".!?" and bool(before.whitespace_) and not mark.whitespace_


def _belongs(doc: Doc, former: Unit, latter: Unit) -> bool:
    """Whether what the parser took for two sentences is one."""
    opening = _first_word(doc, latter)
    if opening is None or _first_word(doc, former) is None or not _ended(doc, former):
        return True  # a mark alone, or a break within
    return opening.text[0].islower() or _abbreviated(doc, former, latter)


def _first_word(doc: Doc, unit: Unit) -> Token | None:
    return next((token for token in doc[unit[0] : unit[1]] if any(map(str.isalnum, token.text))), None)


def _ended(doc: Doc, unit: Unit) -> bool:
    """Whether a sentence ends as one does: in a full stop or the like, or in a closing mark."""
    last = doc[unit[1] - 1].text
    return last[-1] in FINAL or last in CLOSING


def _abbreviated(doc: Doc, former: Unit, latter: Unit) -> bool:
    """Whether the full stop is that of an abbreviation: "Sen. | Ann Lee", "the U.S. | Coast Guard said"."""
    last = doc[former[1] - 1]
    if last.lower_ in BEFORE_NAMES:
        return True
    if not _is_initials(last):
        return False
    return not all(any(token.tag_ in FINITE for token in doc[first:end]) for first, end in (former, latter))


def _is_initials(token: Token) -> bool:
    """ "U.S.", "D.C.", "J.", "p.m.": letters with a stop each; "Jr." and the like end sentences as often as not."""
    parts = token.text.split(".")
    return len(parts) > 1 and not parts[-1] and all(len(part) == 1 and part.isalpha() for part in parts[:-1])
