"""What a report says around a point of its text: the clause that stands there, in its own words, short enough to read in a list."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.dossier.wording import one_line, shortened
from rashomon.statements.clauses import Clause, clauses
from rashomon.types import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 140
SHORTEST = 25
VERBS = frozenset({"VERB", "AUX"})
STEPS = 4  # how far up the tree a subject is looked for
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_COMMAS = re.compile(r"\s+(?=[,;.])|,(?=\s*[,;.])|^[\s,;:–—-]+|[\s,;:.–—-]+$")
_PAIRS = (("“", "”"), ("(", ")"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A clause without its sub-clauses, for a reader."""

    text: str
    named: bool  # says who or what, and not with a pronoun
    clausal: bool  # has a verb


def phrase_at(parsed: Parsed, start: int, end: int) -> Phrase:
    """The clause around a span; its whole sentence where that is no clause, or a scrap of one."""
    at = max(0, bisect_right(parsed.sentences, start, key=lambda s: s.start) - 1)
    if at >= len(parsed.sentences):
        return Phrase("", False, False)
    sentence = parsed.sentences[at]
    home = next((c for c in clauses(parsed, sentence) if any(start <= t.idx < end for t in c.tokens)), None)
    told = _told(home) if home else ""
    if home is None or len(told) < SHORTEST:
        told = _balanced(one_line(parsed.report.text[sentence.start : sentence.end]).rstrip("."))
    return Phrase(shortened(told, LONGEST), home is not None and _named(home), home is not None and home.head.pos_ in VERBS)


def _told(clause: Clause) -> str:
    """A clause in its report's words; where it has no subject of its own, that of the clause above stands before it.

    "" for what can't stand alone: "the right to sail" or a verb whose subject the parse missed.
    """
    head, own = clause.head, _joined(clause.tokens)
    if head.dep_ in {"relcl", "acl"}:
        return "" if head.tag_ == "VB" else f"{_joined(tuple(head.doc[head.head.left_edge.i : head.head.i + 1]))} {own}"
    if head.pos_ not in VERBS or any(c.dep_ in SUBJECTS for c in head.children):
        return own
    subject = _subject_above(head) if head.dep_ == "conj" or head.tag_ in {"VBG", "VBN", "VB"} else None
    return f"{_joined(tuple(subject.doc[subject.left_edge.i : subject.i + 1]))} … {own}" if subject is not None else ""


def _joined(tokens: tuple[Token, ...]) -> str:
    """ "the ferry , left for the north by" the ferry left for the north: what a sub-clause left hanging is cut off."""
    last = len(tokens)
    while last > 1 and tokens[last - 1].pos_ in {"ADP", "SCONJ", "CCONJ", "PUNCT", "PART"} and tokens[last - 1].text not in {"”", ")", '"'}:
        last -= 1
    kept = tokens[:last]
    gaps = [" " if after.i > t.i + 1 else t.whitespace_ for t, after in pairwise(kept)]
    return _balanced(_COMMAS.sub("", one_line("".join(t.text + gap for t, gap in zip(kept, [*gaps, ""], strict=True)))))


def _balanced(words: str) -> str:
    """Quotation marks and brackets of which just one half is there are left out, or closed where they open."""
    for opening, closing in _PAIRS:
        if words.count(opening) > words.count(closing):
            words += closing
        elif words.count(closing) > words.count(opening):
            words = words.replace(closing, "", 1)
    return words.replace('"', "") if words.count('"') % 2 else words


def _subject_above(head: Token) -> Token | None:
    """The subject of the nearest clause above that has one."""
    for _ in range(STEPS):
        if head.head.i == head.i:
            return None
        head = head.head
        subject = next((c for c in head.children if c.dep_ in SUBJECTS), None)
        if subject is not None:
            return head.head if subject.tag_ in {"WP", "WDT"} and head.dep_ == "relcl" else subject
    return None


def _named(clause: Clause) -> bool:
    return any(c.dep_ in SUBJECTS and c.pos_ in {"NOUN", "PROPN"} for c in clause.head.children)
