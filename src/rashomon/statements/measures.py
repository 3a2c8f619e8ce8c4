"""What a quantity or a time in a sentence measures: "call" in "a 15-minute phone call" and in "the call lasted an hour"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.statements.clauses import content, heads_clause, named
from rashomon.types import Span, Time, Value

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

WIDEST = 60  # characters of a phrase that holds a measure and the word for what it measures
BESIDE = 4  # tokens to either side that count as near, for the tree is not always right
STEPS = 6  # how far up the tree the matter of a measure is looked for
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLOSE = SUBJECTS | {"dobj", "attr", "compound", "amod", "poss", "oprd", "dative", "nmod"}
LINKS = frozenset({"prep", "agent"})


@dataclass(frozen=True, slots=True)
class Matter:
    """What a measure is of, with the token that governs it."""

    head: str  # lemma of the thing or act measured
    phrase: Span  # from the measure to the word for it: "call lasted about an hour"; the measure alone where that is far
    near: frozenset[str]
    governor: Token  # the verb of its clause, or the root


def matter_of(doc: Doc, measure: Value | Time) -> Matter:
    """The measured thing, the words close to it in the tree, and the verb above it."""
    path = list(_up(_root(doc, measure)))
    inside = range(measure.start, measure.end)
    outside = [t for t in path if t.idx not in inside] or path[-1:]
    counted = _counted(doc, measure)
    hidden = range(0) if counted else inside  # the noun counted is of the matter, the unit of a length of time is not
    near = {content(word) for token in path for word in (token, *_hangers(token)) if word.idx not in hidden}
    near |= {content(word) for word in _beside(doc, measure)}
    thing = _thing(outside)
    return Matter(counted or (named(thing) if thing else ""), _phrase(measure, thing), frozenset(near - {""}), path[-1])


def token_at(doc: Doc, offset: int) -> Token:
    """The token that an offset falls in; the one before, where it falls between two."""
    starts: list[int] = doc.user_data.get("starts") or [t.idx for t in doc]
    doc.user_data["starts"] = starts
    return doc[max(0, bisect_right(starts, offset) - 1)]


def _root(doc: Doc, measure: Value | Time) -> Token:
    """The token of the span that the rest of it hangs on."""
    first, last = token_at(doc, measure.start).i, token_at(doc, measure.end - 1).i
    tokens = doc[first : last + 1]
    return next((t for t in tokens if not first <= t.head.i <= last or t.head.i == t.i), tokens[0])


def _counted(doc: Doc, measure: Value | Time) -> str:
    """What a count counts or a rank ranks: "person" of "at least 110 people", "failure" of "the third failure"; "" for other measures."""
    if not isinstance(measure, Value) or measure.kind not in {"count", "rank"}:
        return ""
    return measure.unit or (content(token_at(doc, measure.head.start)) if measure.head else "")


def _beside(doc: Doc, measure: Value | Time) -> Iterator[Token]:
    """The words to either side of the measure, within its sentence."""
    first, last = token_at(doc, measure.start), token_at(doc, measure.end - 1)
    sentence = first.sent
    yield from doc[max(sentence.start, first.i - BESIDE) : first.i]
    yield from doc[last.i + 1 : min(sentence.end, last.i + 1 + BESIDE)]


def _up(token: Token) -> Iterator[Token]:
    """The way from a token up to the head of its clause."""
    for _ in range(STEPS):
        yield token
        if heads_clause(token):
            return
        token = token.head
    yield token


def _hangers(token: Token) -> Iterator[Token]:
    """What hangs close on a token: subject, object, modifiers, and the objects of its prepositions."""
    for child in token.children:
        if child.dep_ in CLOSE:
            yield child
        elif child.dep_ in LINKS:
            yield from (c for c in child.children if c.dep_ == "pobj")


def _thing(path: list[Token]) -> Token | None:
    """The first noun above the measure; else the subject of the verb above; else that verb."""
    for token in path:
        if token.pos_ in {"NOUN", "PROPN"}:
            return token
        if token.pos_ in {"VERB", "AUX"}:
            subject = next((c for c in token.children if c.dep_ in SUBJECTS), None)
            return subject if subject is not None and named(subject) else token
    return None


def _phrase(measure: Value | Time, thing: Token | None) -> Span:
    if thing is None:
        return Span(measure.start, measure.end)
    start, end = min(measure.start, thing.idx), max(measure.end, thing.idx + len(thing))
    return Span(start, end) if end - start <= WIDEST else Span(measure.start, measure.end)
