"""What a number counts: the head of its noun phrase."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.mentions.values.unsaid import is_plural, singular, unsaid
from rashomon.types import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 7  # tokens from a number to what it counts
# Said of people without naming them: "12 dead", "killing four", "three others".
_FATES = frozenset({
    "dead", "killed", "injured", "wounded", "hurt", "missing", "arrested", "detained", "aboard", "hospitalized", "hospitalised",
    "displaced", "homeless", "unaccounted", "others", "evacuated", "rescued", "sickened", "infected", "trapped",
})  # fmt: skip
_SKIPPED = frozenset({
    "more", "other", "additional", "extra", "further", "the", "these", "those", "his", "her", "their", "its", "our", "my", "whole",
    "all",
})  # fmt: skip
_WITHIN = frozenset({"VBN", "VBG", "HYPH", "POS", "RBS", "RBR", "CC"})
# One form for one and for many.
_INVARIANT = frozenset({
    "aircraft", "police", "people", "staff", "personnel", "crew", "fish", "sheep", "deer", "cattle", "youth", "series", "species",
    "offspring", "livestock", "poultry", "spacecraft", "infantry", "clergy", "military", "dead", "percent",
})  # fmt: skip
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tonight", "tomorrow"})


@dataclass(frozen=True, slots=True)
class Counted:
    lemma: str
    head: Span | None
    end: int  # where the noun phrase ends, up to its head
    plural: bool = False


def counted(doc: Doc, number: int, after: int, last: int) -> Counted | None:
    """What the number ending at token `number` counts, looking from token `after`; None where nothing is found."""
    at = after
    while at < last and at < after + REACH and _passed_over(doc[at]):
        at += 1
    if at < last and _tells_fate(doc, number, at) and not (at + 1 < last and doc[at + 1].tag_ in {"NN", "NNS", "NNPS"}):
        return Counted("person", _span(doc[at]), _end(doc[at]), True)
    head = _by_tree(doc, number, at) or _by_scan(doc, number, at, last)
    if head is not None:
        plural = is_plural(head) or head.lower_ in _INVARIANT
        return Counted(singular(head), _span(head), _end(head), plural)
    lemma = unsaid(doc, number)
    return Counted(lemma, None, _end(doc[number]), True) if lemma else None


def _span(token: Token) -> Span:
    return Span(token.idx, _end(token))


def _end(token: Token) -> int:
    return token.idx + len(token)


def _passed_over(token: Token) -> bool:
    return token.lower_ in _SKIPPED or token.lower_ in {"of", "-", "–"} or token.is_quote or token.like_num


def _tells_fate(doc: Doc, number: int, at: int) -> bool:
    """ "12 dead", "nine shot"; not "one shot"."""
    return doc[at].lower_ in _FATES or (doc[at].lower_ == "shot" and doc[number].lower_ not in {"one", "single", "1"})


def _by_tree(doc: Doc, number: int, at: int) -> Token | None:
    token = doc[number]
    head = token.head
    if token.dep_ != "nummod" or head.pos_ not in {"NOUN", "PROPN"} or not at <= head.i < at + REACH:
        return None
    return head if all(_within(t) for t in doc[at : head.i + 1]) else None


def _by_scan(doc: Doc, number: int, at: int, last: int) -> Token | None:
    """The last noun of the run of nouns and adjectives that begins at `at`; a plural ends it."""
    found = None
    if doc[number].dep_ in {"nsubj", "nsubjpass"} and at == number + 1 < last and doc[at].pos_ == "VERB":  # "three suffered burns"
        return None
    for token in doc[at : min(last, at + REACH)]:
        if not _within(token):
            break
        if token.pos_ in {"NOUN", "PROPN"}:
            found = token
            if token.tag_ in {"NNS", "NNPS"}:
                return token
        if token.pos_ == "CCONJ" and found is None:
            return None
    return found


def _within(token: Token) -> bool:
    if (
        token.lower_ in _DAYS or "d" in token.shape_ or (token.pos_ == "PROPN" and token.ent_type_ in {"DATE", "TIME"})
    ):  # "at least six Friday"
        return False
    return token.pos_ in {"NOUN", "PROPN", "ADJ"} or token.tag_ in _WITHIN or token.is_quote or token.text in {"-", "–"}
