"""The clauses of a sentence, and the words that carry its matter, read off the parse."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rashomon.types import Parsed, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSAL = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis", "pcomp", "csubj", "csubjpass", "conj"})
CARRIERS = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
SAYING = frozenset({"say", "tell", "report", "add", "accord", "write", "state"})  # who says it is kept apart, as attribution
LIGHT = SAYING | {"be", "have", "do", "make", "take", "get", "go", "give", "put", "see", "become", "seem", "keep", "come"}  # tell little


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb (or the root of a sentence without one) and its words, sub-clauses left out."""

    head: Token
    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        return self.tokens[0].idx

    @property
    def end(self) -> int:
        return self.tokens[-1].idx + len(self.tokens[-1])


def clauses(parsed: Parsed, sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence in order: "Harbour staff said | the ferry left | when the storm eased"."""
    doc = parsed.doc
    owner: dict[int, int] = {}
    members: dict[int, list[Token]] = {}
    for token in doc[sentence.first : sentence.last]:
        if not token.is_space:
            members.setdefault(_owner(token, owner), []).append(token)
    for head, tokens in sorted(members.items(), key=lambda item: item[1][0].i):
        trimmed = _trim(tokens)
        if trimmed:
            yield Clause(doc[head], tuple(trimmed))


def _owner(token: Token, known: dict[int, int]) -> int:
    """Index of the token that heads the clause this one stands in."""
    path = []
    while token.i not in known and not heads_clause(token):
        path.append(token.i)
        token = token.head
    found = known.get(token.i, token.i)
    known.update(dict.fromkeys(path, found))
    return found


def heads_clause(token: Token) -> bool:
    return token.head.i == token.i or (token.dep_ in CLAUSAL and token.pos_ in {"VERB", "AUX"})


def _trim(tokens: list[Token]) -> list[Token]:
    """Without the punctuation and conjunctions at either edge, and a preposition whose clause is another: "accused the firm [of]"."""
    first, last = 0, len(tokens)
    while first < last and (tokens[first].is_punct or tokens[first].pos_ in {"CCONJ", "SCONJ"}):
        first += 1
    while last > first and (tokens[last - 1].is_punct or tokens[last - 1].pos_ == "CCONJ" or tokens[last - 1].dep_ == "prep"):
        last -= 1
    return tokens[first:last]


def subject_of(verb: Token) -> Token | None:
    return next((t for t in verb.children if t.dep_ in {"nsubj", "nsubjpass"}), None)


def governor(verb: Token) -> Token:
    """What a sub-clause hangs on, beyond a preposition: "accused" of "hiding" in "accused the firm of hiding it"."""
    return verb.head.head if verb.dep_ == "pcomp" else verb.head


def doer(verb: Token) -> Token | None:
    """Who does what a verb says: its subject; without one, of "she accused the firm of lying" the firm, of "he left, waving" he."""
    above, subject = governor(verb), subject_of(verb)
    if subject is not None or verb.dep_ not in {"pcomp", "xcomp", "advcl"} or above.i == verb.i:
        return subject
    patient = next((t for t in above.children if t.dep_ == "dobj"), None) if verb.dep_ == "pcomp" else None
    return patient if patient is not None else subject_of(above)


def verb_of(token: Token) -> str:
    """The folded lemma of the word that governs a clause, be it a light one."""
    return fold(token.lemma_)


def content(token: Token) -> str:
    """The folded lemma of a word that carries matter; "" for the others."""
    if token.pos_ not in CARRIERS or token.is_stop or token.is_punct:
        return ""
    lemma = fold(token.lemma_)
    return "" if len(lemma) < 2 or lemma in SAYING else lemma


def named(token: Token) -> str:
    """The folded lemma of what is talked of. A noun counts here though it be a stop word, as "call" and "side" are."""
    return fold(token.lemma_) if token.pos_ == "NOUN" and token.is_alpha else content(token)


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """Lower case, without diacritics: "Nicolás" → "nicolas"."""
    return "".join(c for c in unicodedata.normalize("NFKD", word).lower() if not unicodedata.combining(c))
