"""Words that are chosen: those of a small table of sets whose words name one act or one sort of people, and differ in load.

plain   the capture of the general · the government · migrants · they attacked the port
loud    the abduction of the general · the regime · illegals · they invaded the port
soft    the extraction of the general · an operation in the port
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.mentions.quotes.page import claimed
from rashomon.statements.clauses import fold
from rashomon.statements.deeds import roles_of
from rashomon.statements.present import Present
from rashomon.statements.voices import attribution_of, by_sentence
from rashomon.types import CLAIMING, Mentions, Parsed, Span, Term

if TYPE_CHECKING:
    from spacy.tokens import Token

LEGAL = frozenset(
    {"charge", "count", "degree", "capital", "attempted", "aggravated", "indict", "convict", "accuse", "suspicion", "plead", "trial"}
)
WIDEST = 80  # characters of a phrase
TARGETS = frozenset({"of", "on", "against", "in", "at"})  # "the attack on the port", "the ouster of the mayor"
OWNERS = frozenset({"compound", "poss", "amod", "nmod", "appos"})  # "the Beck government", "Beck's capture"


@dataclass(frozen=True, slots=True)
class Shade:
    """A set of words for one thing, and how one of them colours it."""

    family: str
    load: str  # "plain", "loud", "soft", or what else it adds


def find_terms(parsed: Parsed, mentions: Mentions, present: Present) -> tuple[Term, ...]:
    """In the order of the text; a word of two sets once for each."""
    return tuple(_terms(parsed, mentions, present))


def _terms(parsed: Parsed, mentions: Mentions, present: Present) -> Iterator[Term]:
    marked = [(m.first, m.last) for m in claimed(parsed)]
    for index, (sentence, here) in enumerate(zip(parsed.sentences, by_sentence(parsed, mentions), strict=True)):
        for token in parsed.doc[sentence.first : sentence.last] if sentence.role in CLAIMING else ():
            quoted = any(first <= token.idx < last for first, last in marked) if (shown := shades(token)) else False
            sources = attribution_of(here, token.idx, sentence) if quoted else ()
            for shade in shown:
                yield _term(token, shade, index, present, sources if quoted else None)


def _term(token: Token, shade: Shade, sentence: int, present: Present, quoted: tuple[str, ...] | None) -> Term:
    """Between quotation marks the word is a source's; an indirect quote is in the words of the report."""
    about = _about(token)
    return Term(
        start=token.idx,
        end=token.idx + len(token),
        sentence=sentence,
        phrase=_phrase(token, about),
        word=fold(token.lemma_),
        family=shade.family,
        load=shade.load,
        actors=frozenset(actor for noun in about for actor in present.those(noun)),
        voice="outlet" if quoted is None else "source",
        attributed_to=quoted or (),
    )


def shades(token: Token) -> Sequence[Shade]:
    """None for a word that is not in the table, is part of a name, or stands before another of its set: "shooting" in "shooting spree"."""
    if token.pos_ not in {"VERB", "NOUN"} or token.ent_type_ in {"ORG", "WORK_OF_ART", "EVENT"} or _is_charge(token):
        return ()
    above = {shade.family for shade in _shades(token.head)} if token.dep_ == "compound" else set()
    return [shade for shade in _shades(token) if shade.family not in above]


def _shades(token: Token) -> Sequence[Shade]:
    return _table().get((token.pos_, fold(token.lemma_)), ())


def _is_charge(token: Token) -> bool:
    """ "Charged with murder", "a count of assault", "capital murder": what the law calls it."""
    legal = {c.lemma_.lower() for c in token.children if c.dep_ in {"amod", "compound"}} | {
        a.lemma_.lower() for a in islice(token.ancestors, 3)
    }
    return token.pos_ == "NOUN" and bool(legal & LEGAL)


def _about(token: Token) -> Sequence[Token]:
    """Whom a word is about: the patient of a verb; of a noun what it is of, on or in, else whose it is and beside whom it stands."""
    if token.pos_ == "VERB":
        patient = roles_of(token).patient
        return [patient] if patient is not None else []
    targets = [p for c in token.children if c.dep_ == "prep" and c.lower_ in TARGETS for p in c.children if p.dep_ == "pobj"]
    beside = [c for c in token.children if c.dep_ in OWNERS and c.pos_ != "PRON"]
    above = [token.head] if token.dep_ in {"appos", "compound"} else []
    return targets or [*beside, *above]


def _phrase(token: Token, about: Sequence[Token]) -> Span:
    """The word with what it is about, where that is near: "the capture of Orlan Beck"."""
    near = [t for t in about if t.sent.start == token.sent.start]
    first = min([token.idx, *(t.left_edge.idx for t in near)])
    last = max([token.idx + len(token), *(t.idx + len(t) for t in near)])
    return Span(first, last) if last - first <= WIDEST else Span(token.idx, token.idx + len(token))


@cache
def _table() -> dict[tuple[str, str], tuple[Shade, ...]]:
    found: dict[tuple[str, str], tuple[Shade, ...]] = {}
    with (files("rashomon.statements") / "data" / "loaded.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            for pos, column in (("VERB", "verbs"), ("NOUN", "nouns")):
                for word in row[column].split():
                    found[pos, word] = (*found.get((pos, word), ()), Shade(row["family"], row["load"]))
    return found
