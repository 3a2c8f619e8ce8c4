"""The ways from a word for an act to those who take part: who does it, and what is done to whom, in the order of the parse.

Elva seized the ship · the ship seized by Elva · Elva, which seized the ship · Elva wants to seize it      Elva does it
Elva's seizure of the ship · the seizure of the ship by Elva · Elvan raids on the ship                   so does it here
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.events.parties import joined
from rashomon.statements.clauses import fold, governor
from rashomon.statements.deeds import antecedent

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 6  # verbs upward to a subject
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "acl", "relcl", "ccomp", "dep"})
OBJECT = "object"
CLAUSES = 3  # up to one that tells who speaks
TEXTS = frozenset(  # what does what its author does by it
    {"report", "statement", "letter", "resolution", "law", "bill", "decree", "order", "lawsuit", "suit", "complaint", "petition", "speech"}
    | {"document", "declaration", "message", "memo", "ruling", "verdict", "warrant", "rule", "measure", "campaign", "operation", "article"}
    | {"video", "post", "tweet", "deal", "agreement", "accord", "treaty", "pact", "plan", "sanction", "protest", "strike", "rally"}
)
SELF = frozenset({"it", "they", "he", "she", "we", "i"})
SINGLE = frozenset({"he", "she", "i"})
DASHES = frozenset({"-", "--", "–", "—"})
OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})


@dataclass(frozen=True, slots=True)
class Argument:
    link: str  # "object", or a preposition in lower case
    word: Token


def is_verbal(word: Token) -> bool:
    return word.pos_ in {"VERB", "AUX"}


def is_passive(verb: Token) -> bool:
    """ "Was seized", "the ship [seized] by Elva"."""
    if any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children):
        return True
    bare = verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "nsubj", "dobj"} for c in verb.children)
    return bare and (verb.dep_ == "acl" or any(c.dep_ == "agent" for c in verb.children))


def doers(word: Token) -> tuple[Token, ...]:
    """Who does what a verb or a noun tells, as far as the parse says."""
    if word.dep_ == "acomp":  # "Elva is [ready] to leave"
        word = word.head
    found = _of_verb(word) if is_verbal(word) else _of_noun(word)
    return tuple(_speaker(antecedent(one)) for one in joined(found)) if found is not None else ()


def _speaker(word: Token) -> Token:
    """Of "[Elva] said it would leave" and "[Holm] said her country would leave" who says so."""
    own = word.lower_ in SELF or any(c.dep_ == "poss" and c.lower_ in OWNERS for c in word.children)
    clause = word.head
    for _ in range(CLAUSES):
        if not own or word.dep_ not in {"nsubj", "nsubjpass"} or clause.dep_ not in {"conj", "xcomp", "ccomp"}:
            return word
        subject = subject_of(clause.head) if clause.dep_ == "ccomp" else None
        if subject is not None and subject.pos_ != "PRON":
            several = len(joined(subject)) > 1 or subject.tag_ in {"NNS", "NNPS"}
            unlike = (several or subject.ent_type_ in {"ORG", "GPE"}) if word.lower_ in SINGLE else subject.ent_type_ == "PERSON"
            return word if unlike and (word.lower_ in SINGLE or (word.lower_ == "they" and not several)) else antecedent(subject)
        clause = clause.head
    return word


def subject_of(verb: Token) -> Token | None:
    """The nearest, for a dateline is read as one too: "OSTREL, Elva (AP) -- [The court] has …"."""
    found = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    before = [c for c in found if c.i < verb.i]
    return _after_dateline(before[-1]) if before else next(iter(found), None)


def _after_dateline(subject: Token) -> Token:
    """ "OSTREL, Elva — [A court] has …", the court being read as what Ostrel is."""
    dash = next((c for c in subject.subtree if c.text in DASHES and c.i > subject.i), None)
    later = (c for c in subject.children if dash is not None and c.i > dash.i and c.dep_ in {"appos", "conj", "dep"})
    return next(later, subject) if subject.left_edge.is_sent_start else subject


def _of_verb(verb: Token, depth: int = DEEPEST) -> Token | None:
    if is_passive(verb):
        return _agent(verb)
    for _ in range(depth):
        subject = subject_of(verb)
        if subject is not None:
            return subject if subject.dep_ == "nsubj" else None
        above = governor(verb)
        if above.i == verb.i or verb.dep_ not in SHARING:
            return None
        if not is_verbal(above):
            return _of_clause_noun(verb, above, depth - 1)
        if verb.dep_ in {"xcomp", "ccomp", "pcomp"} and (asked := _asked(above, verb)) is not None:
            return asked
        if is_passive(above) and verb.dep_ in {"xcomp", "advcl", "conj"}:
            return next((c for c in above.children if c.dep_ == "nsubjpass"), None)
        verb = above
    return None


def _asked(above: Token, verb: Token) -> Token | None:
    """Of "urged [Elva] to leave" and "accused [Elva] of leaving"; of "sent [aid] to help" nobody."""
    if verb.dep_ == "pcomp" and verb.head.lower_ not in {"of", "from", "into"}:
        return None
    return next((c for c in above.children if c.dep_ == "dobj" and c.i < verb.i), None)


def _of_clause_noun(verb: Token, noun: Token, depth: int) -> Token | None:
    """Of "the ship [carrying] oil" the ship; of "Elva passed a law [banning] oil", "Elva's plan [to leave]" Elva."""
    if verb.dep_ in {"acl", "relcl"} and not any(c.tag_ == "TO" for c in verb.children):
        written = verb.dep_ == "acl" and noun.dep_ == "dobj" and fold(noun.lemma_) in TEXTS and is_verbal(noun.head)
        return _of_verb(noun.head, depth) if written else noun
    own = _of_noun(noun)
    if own is not None:
        return own
    above = noun.head
    return _of_verb(above, depth) if noun.dep_ in {"dobj", "attr"} and is_verbal(above) else None


def _of_noun(noun: Token) -> Token | None:
    """ "[Elva]'s raid", "a raid by [Elva]", "[Elvan] raids"."""
    links = [c for one in (noun, *_below_of(noun)) for c in one.children if c.lower_ == "by"]
    by = next((p for c in links for p in c.children if p.dep_ == "pobj"), None)
    own = next((c for c in noun.children if c.dep_ == "poss"), None)
    if own is not None and own.lower_ in {"its", "his", "her", "their", "our", "my"} and by is None:
        return None
    return by or own


def _below_of(noun: Token) -> Iterator[Token]:
    """ "The seizure of a [tanker] by Elva": "by" is often read as of the tanker."""
    return (p for c in noun.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj")


def _agent(verb: Token) -> Token | None:
    links = (c for c in verb.children if c.dep_ in {"agent", "prep"} and c.lower_ == "by")
    return next((p for link in links for p in link.children if p.dep_ == "pobj"), None)


def arguments(word: Token) -> Iterator[Argument]:
    """What a verb or a noun governs, its object first; of a passive its subject is the object."""
    if is_verbal(word):
        yield from (Argument(OBJECT, one) for found in _objects(word) for one in joined(found))
    for child in word.children:
        if child.dep_ in {"prep", "agent", "dative"} and child.pos_ == "ADP":
            yield from _below(child, child.lower_)
        elif child.dep_ == "dative":
            yield from (Argument("to", one) for one in joined(child))


def _below(link: Token, name: str, beyond: bool = False) -> Iterator[Argument]:
    """ "with [Elva]", "out of [Elva]"."""
    for child in link.children:
        if child.dep_ == "pobj":
            yield from (Argument(name, one) for one in joined(child))
        elif child.dep_ == "prep" and not beyond:
            yield from _below(child, child.lower_, beyond=True)


def _objects(verb: Token) -> Iterator[Token]:
    if is_passive(verb):
        patient = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        if patient is None and verb.dep_ in {"acl", "relcl"}:
            patient = verb.head
        if patient is None and verb.dep_ == "conj":
            patient = next((c for c in verb.head.children if c.dep_ == "nsubjpass"), None)
        if patient is not None:
            yield antecedent(patient)
    kinds = {"dobj"} if is_passive(verb) else {"dobj", "oprd", "attr"}
    found = [c for c in verb.children if c.dep_ in kinds and c.pos_ not in {"ADJ", "VERB"}]
    yield from (antecedent(c) for c in found)
    if found:
        return
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and any(c.tag_ == "TO" for c in child.children):  # "urged [Elva] to leave"
            yield from (c for c in child.children if c.dep_ == "nsubj")
        elif child.dep_ == "conj" and child.i > verb.i and subject_of(child) is None and not is_passive(child):
            yield from (c for c in child.children if c.dep_ == "dobj")


def complements(word: Token) -> Iterator[Token]:
    """The verbs that complete a word: "agreed [to leave]", "said it [would leave]", "accused it of [leaving]", "plan [to leave]"."""
    whole = any(c.dep_ == "dobj" for c in word.children)  # "sent a ship [to help]" tells why
    for child in word.children:
        if is_verbal(child) and (child.dep_ in {"xcomp", "ccomp"} or _completes(child, whole)):
            yield child
        elif child.dep_ == "acomp":  # "is ready [to leave]"
            yield from (c for c in child.children if c.dep_ == "xcomp" and is_verbal(c))
        elif child.dep_ == "prep":
            yield from (c for c in child.children if c.dep_ == "pcomp")


def _completes(clause: Token, whole: bool) -> bool:
    """ "A plan [to leave]", "the claim [that it left]"."""
    marks = {c.lower_ for c in clause.children if c.tag_ == "TO" or c.lower_ == "that"}
    told = clause.dep_ in {"acl", "relcl"} or (clause.dep_ == "advcl" and not whole)
    return (told and "to" in marks) or (clause.dep_ == "acl" and "that" in marks)
