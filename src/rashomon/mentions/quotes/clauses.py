"""What a verb or noun of saying governs in the parse, and who says it.

She said (that) they won.   They won, she said.   They won, according to her.   As she noted, they won.
She vowed to fight.   She denounced the plan.   She called for calm.   She called it “a shame”.   her claim that they won
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.mentions.quotes.lexicon import nouns, verbs

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLIMBS = frozenset(
    {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "aux", "dep", "parataxis"}
)  # without a subject of its own, look above
DEEPEST = 6  # steps up the tree in search of a subject

Range = tuple[int, int]  # tokens, half open


@dataclass(frozen=True, slots=True)
class Attribution:
    """Token ranges of what is attributed, the word that does it, and the head of its source."""

    content: tuple[Range, ...]
    cue: int
    source: int | None


def attributions(doc: Doc, first: int, last: int, inside: bytearray) -> Iterator[Attribution]:
    """The attributions whose cue stands between two tokens and outside quotation marks."""
    verb_frames, noun_frames = verbs(), nouns()
    for i in range(first, last):
        if inside[i]:
            continue
        token = doc[i]
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lemma in verb_frames:
            content, source = _of_verb(token, verb_frames[lemma]), source_of(token)
        elif token.pos_ == "NOUN" and lemma in noun_frames:
            content, source = _of_noun(token, noun_frames[lemma]), owner(token)
        elif token.lower_ == "according":
            content, source = _apart_from(token), _object_of_according(token)
        else:
            continue
        if content:
            yield Attribution(content, i, None if source is None else source.i)


def source_of(verb: Token) -> Token | None:
    """The head of the subject of a verb: its own, that of the verb above, the noun a participle belongs to."""
    for _ in range(DEEPEST):
        children = {child.dep_: child for child in verb.children}
        if _is_passive(verb, children):
            return _agent(children)
        if "nsubj" in children:
            return children["nsubj"] if children["nsubj"].dep_ != "expl" else None
        if verb.dep_ == "pcomp" and verb.head.head.lemma_ == "quote":  # "was quoted as saying", "quoted her as saying"
            return next((c for c in verb.head.head.children if c.dep_ in ("dobj", "nsubjpass")), None)
        if verb.dep_ in ("acl", "relcl"):
            if verb.head.dep_ != "dobj" or "quote" not in nouns().get(verb.head.lemma_.lower(), ()):
                return verb.head
            verb = verb.head  # "issued a statement saying": not the statement, but who issued it
        elif verb.dep_ not in CLIMBS:
            break
        verb = verb.head
    return None


def _is_passive(verb: Token, children: dict[str, Token]) -> bool:
    """ "was told", "asked about it, she …"."""
    participle = verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl", "amod") and "aux" not in children
    return participle or "nsubjpass" in children or "auxpass" in children


def _agent(children: dict[str, Token]) -> Token | None:
    agent = children.get("agent")
    return None if agent is None else next((child for child in agent.children if child.dep_ == "pobj"), None)


def _of_verb(verb: Token, frames: frozenset[str]) -> tuple[Range, ...]:
    """What a verb governs, by the first of its frames that is filled."""
    children = list(verb.children)
    parts: dict[str, Token] = {}
    for child in children:
        parts.setdefault(child.dep_, child)
    if "clause" in frames:
        said = parts.get("ccomp") or (parts["xcomp"] if "xcomp" in parts and parts["xcomp"].tag_ == "VBG" else None)
        if said is not None:
            return _around(said, verb)
        if verb.dep_ == "parataxis" or (verb.dep_ == "advcl" and any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in children)):
            return _apart_from(verb)
    if "infinitive" in frames:
        for dep in ("xcomp", "ccomp"):
            if dep in parts and any(c.tag_ == "TO" for c in parts[dep].children):
                return _around(parts[dep], verb)
    if "object" in frames and ("dobj" in parts or "oprd" in parts):
        return _object(verb, parts, frames)
    for child in children:
        if child.dep_ == "prep" and child.lower_ in frames:
            return _of_preposition(verb, child, parts)
    return ()


def _object(verb: Token, parts: dict[str, Token], frames: frozenset[str]) -> tuple[Range, ...]:
    """The object, with what it is said to be: "it | “a shame”", "the plan | as | a shame"."""
    if verb.dep_ in ("acl", "amod") and verb.tag_ == "VBN":
        return ()
    heads = [parts[dep] for dep in ("dobj", "oprd") if dep in parts]
    heads += [c for c in verb.children if c.dep_ == "prep" and c.lower_ in frames and c.i > verb.i]
    after = [h for h in heads if h.i > verb.i] or heads
    return ((min(h.left_edge.i for h in after), max(h.right_edge.i for h in after) + 1),)


def _of_preposition(verb: Token, preposition: Token, parts: dict[str, Token]) -> tuple[Range, ...]:
    if preposition.lower_ == "as" and "dobj" in parts:
        return _object(verb, parts, frozenset({"as"}))
    complement = next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), None)
    return () if complement is None else ((complement.left_edge.i, complement.right_edge.i + 1),)


def _of_noun(noun: Token, frames: frozenset[str]) -> tuple[Range, ...]:
    """What a noun of saying governs: "claim that they won", "vow to fight", "description of it as calm", "criticism of the plan"."""
    for child in noun.children:
        if child.dep_ in ("acl", "relcl", "ccomp") and _completes(child, frames):
            return ((child.left_edge.i, child.right_edge.i + 1),)
    of = next((c for c in noun.children if c.lower_ == "of"), None)
    if "as" in frames and of is not None:
        after = of.right_edge.i + 1
        if after < len(noun.doc) and noun.doc[after].lower_ == "as":
            return ((of.i + 1, noun.doc[after].right_edge.i + 1),)
    preposition = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ in frames and c.lower_ != "as"), None)
    complement = None if preposition is None else next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), None)
    return () if complement is None else ((complement.left_edge.i, complement.right_edge.i + 1),)


def _completes(clause: Token, frames: frozenset[str]) -> bool:
    """Whether a clause says what is claimed or vowed, rather than which claim it is."""
    marks = {c.lower_: c.dep_ for c in clause.children if c.i < clause.i}
    return ("clause" in frames and marks.get("that") == "mark") or ("infinitive" in frames and "to" in marks)


def owner(noun: Token) -> Token | None:
    """Whose claim it is: "her claim", "the mayor's claim"; else who makes it: "she made the claim", "she said in a statement"."""
    whose = next((c for c in noun.children if c.dep_ == "poss"), None)
    if whose is not None:
        return whose
    if noun.dep_ == "pobj" and "quote" in verbs().get(noun.head.head.lemma_.lower(), ()):
        return source_of(noun.head.head)
    return source_of(noun.head) if noun.dep_ == "dobj" else None


def _object_of_according(word: Token) -> Token | None:
    to = next((c for c in word.children if c.lower_ == "to"), None)
    return None if to is None else next((c for c in to.children if c.dep_ == "pobj"), None)


def _around(part: Token, verb: Token) -> tuple[Range, ...]:
    """A part of a verb as a range, in two pieces where the verb stands in its midst."""
    first, last = part.left_edge.i, part.right_edge.i + 1
    if not first < verb.i < last:
        return ((first, last),)
    return _without(first, last, verb, {part.i})


def _apart_from(word: Token) -> tuple[Range, ...]:
    """The clause a parenthesis stands in, without it: "They won[, she said,] by ten."."""
    head = word.head
    while (head.pos_ not in ("VERB", "AUX") or head.dep_ == "conj") and head.head.i != head.i:
        head = head.head
    if head.i == word.i:
        return ()
    return _without(head.left_edge.i, head.right_edge.i + 1, word, set())


def _without(first: int, last: int, word: Token, kept: set[int]) -> tuple[Range, ...]:
    """A range less a word and its parts."""
    edges = [child for child in word.children if child.i not in kept]
    start = min([word.i, *(e.left_edge.i for e in edges)])
    end = max([word.i, *(e.right_edge.i for e in edges)]) + 1
    return tuple((a, b) for a, b in ((first, min(start, last)), (max(end, first), last)) if a < b)
