"""Where names stand in what is said: a place in "sank off PLACE", a person in "the skipper, PERSON", a firm in "run by FIRM".

A slot is the name with the words that make its place: the word that governs it, the relation to it, and what stands to either side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.statements.clauses import content, fold, heads_clause
from rashomon.statements.measures import token_at
from rashomon.statements.voices import attribution_of, by_sentence
from rashomon.types import CLAIMING, Mentions, Name, Parsed, Slot, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REACH = 6  # words to either side that are kept
STEPS = 5  # how far up the tree the words around a name are gathered
WIDEST = 60  # characters of a phrase that holds a name and the word that governs it
ACTIVE = {"nsubjpass": "object", "dobj": "object", "nsubj": "subject", "agent": "subject"}  # "sank the boat", "the boat was sunk by"
TELLING = frozenset({"compound", "amod", "nmod", "poss"})
CLOSE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "compound", "amod", "poss", "appos", "oprd", "nmod"})


def find_slots(parsed: Parsed, mentions: Mentions) -> tuple[Slot, ...]:
    """One for each linked name in what is claimed, in the order of the text."""
    return tuple(_slots(parsed, mentions))


def _slots(parsed: Parsed, mentions: Mentions) -> Iterator[Slot]:
    names = [n for n in mentions.names if n.actor]
    at = 0
    for index, (sentence, here) in enumerate(zip(parsed.sentences, by_sentence(parsed, mentions), strict=True)):
        while at < len(names) and names[at].start < sentence.start:
            at += 1
        last = at
        while last < len(names) and names[last].start < sentence.end:
            last += 1
        if last > at and sentence.role in CLAIMING:
            tokens = [t for t in parsed.doc[sentence.first : sentence.last] if not t.is_space]
            for name in names[at:last]:
                yield _slot(parsed, here, index, name, tokens)
        at = last


def _slot(parsed: Parsed, mentions: Mentions, index: int, name: Name, tokens: Sequence[Token]) -> Slot:
    root = _root(parsed.doc, name)
    relation, governor = _place(root)
    inside = range(name.start, name.end)
    around = [t for t in tokens if t.idx not in inside]
    near = {content(t) for t in _around(root) if t.idx not in inside}
    before = [fold(t.text) for t in around if t.idx < name.start and not t.is_punct]
    after = [fold(t.text) for t in around if t.idx >= name.end and not t.is_punct]
    description = [t for t in _description(root) if t.idx not in inside]
    return Slot(
        name=name,
        sentence=index,
        phrase=_phrase(name, governor),
        relation=relation,
        governor=fold(governor.lemma_) if governor is not None else "",
        near=frozenset(near - {""}),
        words=frozenset(content(t) for t in around) - {""},
        before=tuple(reversed(before[-REACH:])),
        after=tuple(after[:REACH]),
        attributed_to=attribution_of(mentions, name.start, parsed.sentences[index]),
        described=frozenset(content(t) for t in description) - {""},
        proper=frozenset(fold(t.text) for t in description if t.text[:1].isupper()),
    )


def _root(doc: Doc, name: Name) -> Token:
    """The token of the name that the rest of it hangs on."""
    first, last = token_at(doc, name.start).i, token_at(doc, name.end - 1).i
    tokens = doc[first : last + 1]
    return next((t for t in tokens if not first <= t.head.i <= last or t.head.i == t.i), tokens[0])


def _place(root: Token) -> tuple[str, Token | None]:
    """The relation of a name to the word that governs it: "in" and "crashed", "subject" and "said", "compound" and "spokesman"."""
    for _ in range(STEPS):
        if root.dep_ != "conj" or root.head.i == root.i:
            break
        root = root.head
    if root.head.i == root.i:
        return "root", None
    if root.dep_ == "pobj":
        link = root.head
        return ("subject" if link.dep_ == "agent" else link.lower_), link.head
    return ACTIVE.get(root.dep_, root.dep_), root.head


def _around(token: Token) -> Iterator[Token]:
    """The words on the way from a name up to its clause's verb, and what hangs close on them."""
    for _ in range(STEPS):
        yield token
        for child in token.children:
            if child.dep_ in CLOSE:
                yield child
            elif child.dep_ in {"prep", "agent"}:
                yield from (c for c in child.children if c.dep_ == "pobj")
        if heads_clause(token):
            return
        token = token.head


def _description(root: Token) -> Iterator[Token]:
    """The words that say who or what it is: "harbour pilot" before the name, "the pilot of the ferry" behind a comma or an "is"."""
    heads = [t for t in root.children if t.dep_ in {"compound", "nmod", "appos"}]
    if root.dep_ == "appos":
        heads.append(root.head)
    elif root.dep_ == "nsubj" and root.head.lemma_ == "be":
        heads += [t for t in root.head.children if t.dep_ == "attr"]
    for head in heads:
        yield from _phrase_of(head)
        for of in (t for t in head.children if t.dep_ == "prep"):
            yield from (t for body in of.children if body.dep_ == "pobj" for t in _phrase_of(body))


def _phrase_of(head: Token) -> Iterator[Token]:
    """A noun and what stands before it: "Porto harbour board chief"."""
    yield head
    for child in (t for t in head.children if t.dep_ in TELLING):
        yield child
        yield from (t for t in child.children if t.dep_ in TELLING)


def _phrase(name: Name, governor: Token | None) -> Span:
    """The name with the word that governs it, where that is near."""
    if governor is None:
        return Span(name.start, name.end)
    start, end = min(name.start, governor.idx), max(name.end, governor.idx + len(governor))
    return Span(start, end) if end - start <= WIDEST else Span(name.start, name.end)
