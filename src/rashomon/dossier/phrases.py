"""What a report says around a point of its text: the clause that stands there, in its own words, short enough to read in a list."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from rashomon.dossier.wording import one_line, shortened
from rashomon.statements.clauses import Clause, clauses, governor
from rashomon.types import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONGEST = 140  # characters of a phrase
SHORTEST = 25  # below this a clause is a scrap
MOST = 10  # words of a span that a phrase around it has to keep, where it has so many
STEPS = 4  # how far up the tree a subject is looked for
VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
COMPLEMENTS = frozenset({"ccomp", "xcomp", "pcomp", "oprd"})
DEFINING = frozenset({"acl", "relcl"})
Reach = Literal["clause", "defined", "sentence"]  # the clause; with those that say which are meant, "the boats | that had been sold"; all
HANGING = frozenset({"ADP", "SCONJ", "CCONJ", "PUNCT", "PART", "SPACE"})
SAYING = frozenset({"say", "add", "accord", "write", "report", "state"})  # "the firm said on Monday" dates no event
PLAIN = SAYING | {"announce", "confirm"}  # what is said so is told as it stands; what is planned, denied, feared or urged so is not
OPENING = frozenset({"that", "and", "but", "or"})  # at the start of a clause
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DATELINE = re.compile(r"^[A-Z][A-Z.’'-]+(?:[ ,/]+[A-Z][\w.]*){0,5} ?(?:\([A-Za-z/ ]{2,30}\) ?)?[—–-]{1,2}\s+")
_OMITTED = re.compile(r"[ ,;]*…[ ,;]*")  # "the ferry, … , left": commas around what is left out go with it
_LOOSE = re.compile(r"^[\s,;:–—-]+|[\s,;:.–—-]+$")  # at the edges
_TORN = re.compile(r"\b(?:and|but|or) …|… (?:and|but|or)\b")
_WORD = re.compile(r"\w+")
_PAIRS = (("“", "”"), ("(", ")"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A clause without its sub-clauses, for a reader."""

    text: str
    named: bool = False  # says who or what, and not with a pronoun
    happens: bool = False  # it tells of more than that something was said
    whole: bool = False  # a sentence by itself, and no question

    @property
    def tells(self) -> bool:
        """Can it stand alone?"""
        return self.named and self.happens and self.whole


def phrase_at(parsed: Parsed, start: int, end: int, reach: Reach = "clause") -> Phrase:
    """The clause around a span; its sentence where that is asked for, or where there is no clause, or a scrap of one."""
    at = max(0, bisect_right(parsed.sentences, start, key=lambda s: s.start) - 1)
    if at >= len(parsed.sentences):
        return Phrase("")
    sentence = parsed.sentences[at]
    said = parsed.report.text[sentence.start : sentence.end]
    every = list(clauses(parsed, sentence))
    home = next((c for c in every if any(start <= t.idx < end for t in c.tokens)), None)
    above = _governing(home, every) if home else None
    told = _DATELINE.sub("", _told(above, reach)) if above and reach != "sentence" else ""
    if len(told) < SHORTEST or _TORN.search(told) or not _keeps(told, one_line(parsed.report.text[start:end])):
        told = _balanced(_around(said, end - sentence.start).rstrip("."))
    if home is None or above is None:
        return Phrase(shortened(told, LONGEST))
    stands = _whole(above) and not told.startswith("…") and not told.endswith(" that") and "?" not in said
    return Phrase(shortened(told, LONGEST), _named(above), _happens(home.head), stands)


def _governing(clause: Clause, every: Sequence[Clause]) -> Clause | None:
    """The clause that says how one is meant, "urged | him to sail", "denied | that it sank"; None for "if it sails"."""
    head = clause.head
    if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in head.children):
        return None
    above = governor(head)
    if head.dep_ not in COMPLEMENTS or above.i == head.i or _says_so(above):
        return clause
    home = next((c for c in every if any(t.i == above.i for t in c.tokens)), None)
    return _governing(home, every) if home is not None and home.head.i != head.i else clause


def _says_so(verb: Token) -> bool:
    return verb.lemma_.lower() in PLAIN and not any(c.dep_ == "neg" for c in verb.children)


def _whole(clause: Clause) -> bool:
    """A verb of a tense with its subject: "the ferry sank", but neither "the ferry, sinking" nor "the ferry that sank"."""
    head = clause.head
    auxiliaries = (c for c in head.children if c.dep_ in {"aux", "auxpass"})
    tensed = head.tag_ in FINITE or any(c.tag_ in FINITE for c in auxiliaries)
    return tensed and head.dep_ not in {"relcl", "acl"} and any(c.dep_ in SUBJECTS for c in head.children)


def _keeps(told: str, words: str) -> bool:
    """Are the words that matter still there when it is shortened: most of them, and every number?"""
    left = set(_WORD.findall(shortened(told, LONGEST)))
    wanted = _WORD.findall(words)
    return sum(word in left for word in wanted) >= min(len(wanted) / 2, MOST) and all(w in left for w in wanted[:MOST] if w[0].isdigit())


def _around(sentence: str, end: int) -> str:
    """A sentence from its start; a long one from where its words up to `end` still fit."""
    left = 0 if min(end, len(sentence)) < LONGEST else sentence.rfind(" ", 0, max(0, end - LONGEST * 2 // 3))
    return one_line(sentence) if left <= 0 else f"… {one_line(sentence[left:])}"


def _named(clause: Clause) -> bool:
    return any(c.dep_ in SUBJECTS and c.pos_ in {"NOUN", "PROPN"} for c in clause.head.children)


def _happens(verb: Token) -> bool:
    """Of "the ferry sank", not of "the firm said so", nor of what reporters tell of themselves and their readers."""
    aside = any(c.dep_ in SUBJECTS and c.lower_ in {"i", "we", "you"} for c in verb.children)
    return verb.pos_ in VERBS and verb.lemma_.lower() not in SAYING and not aside


def _told(clause: Clause, reach: Reach) -> str:
    """A clause in its report's words; where it has no subject of its own, that of the clause above stands before it.

    "" for what can't stand alone: "the right to sail" or a verb whose subject the parse missed.
    """
    head, own = clause.head, _with(COMPLEMENTS, clause)
    defined = _with(COMPLEMENTS | DEFINING, clause)
    if reach == "defined" and sum(len(head.doc[i].text_with_ws) for i in defined) <= LONGEST:
        own = defined
    if head.dep_ in {"relcl", "acl"}:
        return "" if head.tag_ == "VB" else _joined(head.doc, own | _noun(head.head))
    if head.pos_ not in VERBS or any(c.dep_ in SUBJECTS for c in head.children):
        return _joined(head.doc, own)
    subject = _subject_above(head) if head.dep_ == "conj" or head.tag_ in {"VBG", "VBN", "VB"} else None
    return _joined(head.doc, own | _noun(subject)) if subject is not None and subject.pos_ != "PRON" else ""


def _noun(noun: Token) -> set[int]:
    """A noun with what stands before it: "the last ferry"."""
    return set(range(noun.left_edge.i, noun.i + 1))


def _with(roles: frozenset[str], clause: Clause) -> set[int]:
    """With its sub-clauses in these roles that no comma parts from it: "the firm said | that it will pay", "left eight | wounded"."""
    within = {t.i for t in clause.tokens}
    below = [c for t in clause.tokens for c in t.children if c.i not in within and c.dep_ in roles]
    for c in below:
        if c.dep_ in COMPLEMENTS or (c.left_edge.i - 1 in within and not c.doc[c.left_edge.i - 1].is_punct):
            within.update(d.i for d in c.subtree)
    return within


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


# --- words put together -----------------------------------------------------------------------------------------------


def _joined(doc: Doc, chosen: set[int]) -> str:
    """ "the ferry left for the north": with "…" for what is left out in between, and without what hangs at the end."""
    indexes = sorted(chosen)
    while len(indexes) > 1 and _hangs(doc[indexes[-1]], chosen):
        indexes.pop()
    while len(indexes) > 1 and doc[indexes[0]].lower_ in OPENING:
        indexes.pop(0)
    pieces = [doc[indexes[0]].text_with_ws]
    for before, at in pairwise(indexes):
        pieces.append(_gap(doc, before, at) if at > before + 1 else "")
        pieces.append(doc[at].text_with_ws)
    return _balanced(_LOOSE.sub("", _OMITTED.sub(" … ", one_line("".join(pieces)))))


def _hangs(token: Token, chosen: set[int]) -> bool:
    """A word that needs what was left out: "by", "and", "days" and "shortly" before "after the ferry left"."""
    if token.pos_ in HANGING:
        return token.text not in {"”", ")", '"'}
    torn = token.head.i not in chosen or any(c.i > token.i and c.i not in chosen for c in token.children)
    return token.dep_ in {"npadvmod", "nummod", "advmod"} and torn


def _gap(doc: Doc, before: int, at: int) -> str:
    """What stands between two words: punctuation and conjunctions as they are; all else becomes "…"."""
    between = doc[before + 1 : at]
    return between.text_with_ws if all(t.is_punct or t.is_space or t.pos_ == "CCONJ" for t in between) else " … "


def _balanced(words: str) -> str:
    """Quotation marks and brackets of which just one half is there are left out, or closed where they open."""
    for opening, closing in _PAIRS:
        if words.count(opening) > words.count(closing):
            words += closing
        elif words.count(closing) > words.count(opening):
            words = words.replace(closing, "", 1)
    return words.replace('"', "") if words.count('"') % 2 else words
