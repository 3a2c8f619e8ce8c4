"""Who does what to whom: the deed of a clause, with "is expected to" taken off and a passive turned round.

she pleaded guilty · she is expected to plead guilty       plead, by her
the council sacked the clerk · the clerk was sacked        sack, the clerk
the talks, [which fell apart]                              fall, by the talks
all passengers were unhurt · the damage is slight          unhurt, of the passengers · slight, of the damage
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.statements.clauses import content, fold, governor, subject_of
from rashomon.types import Tense

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 4  # verbs between the head of a clause and its deed
OBJECTS = frozenset({"dobj", "dative"})
OTHERS = frozenset({"more", "other", "another", "all", "every", "both", "only", "additional", "further", "such"})
COMING = frozenset({"will", "shall", "'ll", "’ll", "wo"})
AHEAD = frozenset({"expect", "schedule", "due", "set", "slate", "plan", "intend", "go", "poise", "ready", "about", "be"})
PAST = frozenset({"has", "have", "had", "'ve", "’ve", "was", "were", "been"})
PRESENT = frozenset({"is", "are", "'s", "’s"})
MODAL = frozenset({"to", "would", "could", "may", "might", "should", "can", "must", "if", "unless", "whether"})
MISSED = frozenset({"fail"})  # "failed to sign"
COPULAS = frozenset({"be", "remain", "stay", "become", "seem", "appear", "look"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The words of a deed, as they stand in the parse."""

    act: Token  # the verb; of "is slight" the adjective
    doer: Token | None
    patient: Token | None
    tense: Tense


def roles_of(head: Token) -> Roles:
    """Of the clause that a word heads."""
    verbs = tuple(_chain(head))
    act, subject, tense = verbs[-1], _subject(verbs), _tense(verbs)
    quality = _quality(act)
    if quality is not None:
        return Roles(quality, None, subject, tense)
    if _is_passive(act):
        return Roles(act, _agent(act), subject, tense)
    if act.dep_ == "acl" and act.tag_ == "VBN":
        return Roles(act, _agent(act), act.head, tense)
    return Roles(act, subject, next((c for c in act.children if c.dep_ in OBJECTS), None), tense)


def _chain(head: Token) -> Iterator[Token]:
    """The verbs from the head of a clause down to its deed: "is [expected] to [plead]"."""
    for _ in range(DEEPEST):
        yield head
        below = next(
            (x for one in (head, *_qualities(head)) for x in one.children if x.dep_ == "xcomp" and x.pos_ in {"VERB", "AUX"}), None
        )
        if below is None:
            return
        head = below


def _subject(verbs: tuple[Token, ...]) -> Token | None:
    """The nearest subject above a deed: the one asked in "asked her to leave", else the one of the first verb."""
    for above in reversed(verbs[:-1]):
        asked = next((c for c in above.children if c.dep_ == "dobj"), None)
        if asked is not None:
            return asked
    return next((s for s in map(subject_of, reversed(verbs)) if s is not None), None) or _shared_subject(verbs[0])


def _shared_subject(verb: Token) -> Token | None:
    """Of "he rose and [left]" and "he left, [waving]" he; of "the boat, [which sank]" the boat; of "reports of boats [sinking]" boats."""
    for _ in range(DEEPEST):
        above = governor(verb)
        if above.i == verb.i or verb.dep_ not in {"conj", "advcl", "xcomp", "acl", "relcl", "pcomp"}:
            return None
        if verb.dep_ in {"acl", "relcl"}:
            inner = (p for c in above.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj")
            return next(inner, above) if verb.tag_ == "VBG" else above
        found = subject_of(above)
        if found is not None:
            return found
        verb = above
    return None


def _tense(verbs: tuple[Token, ...]) -> Tense:
    """ "will charge", "is expected to charge" due; "charged", "has been charged" done; "charges" now; "charging", "may charge" open."""
    first = verbs[0]
    beside = {c.lower_ for c in first.children if c.dep_ in {"aux", "auxpass", "mark", "neg"}}
    governing = {fold((next(_qualities(verb), None) or verb).lemma_) for verb in verbs[:-1]}
    if beside & COMING or governing & AHEAD:
        return "due"
    if beside & MODAL or (len(verbs) > 1 and first.lemma_.lower() not in MISSED) or _is_asked(first):
        return "open"
    if first.tag_ == "VBD" or "did" in beside or (first.tag_ == "VBN" and (beside & PAST or not beside)):
        return "done"
    present = first.tag_ in {"VBZ", "VBP"} or bool(beside & {"do", "does"}) or (first.tag_ == "VBN" and bool(beside & PRESENT))
    return "now" if present and first.dep_ != "advcl" else "open"


def _is_asked(verb: Token) -> bool:
    """ "Asked what [caused it]", "not known why [he left]"."""
    return verb.dep_ in {"ccomp", "pcomp", "csubj"} and any(t.tag_ in {"WP", "WRB", "WDT"} for c in verb.children for t in (c, *c.children))


def marks_of(noun: Token) -> Iterator[str]:
    """What tells a noun from others of its kind: "murder" of "a murder charge", "victim" of "the names of the victims", "other"."""
    for child in noun.children:
        if child.lower_ in OTHERS:
            yield child.lower_
        elif child.dep_ in {"amod", "compound", "nmod", "poss", "nummod"}:
            yield content(child)
        elif child.dep_ == "prep":
            yield from (content(c) for c in child.children if c.dep_ == "pobj")


def antecedent(token: Token) -> Token:
    """The noun that "who" or "which" stands for; else the word itself."""
    if token.tag_ in {"WP", "WDT"} and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _is_passive(verb: Token) -> bool:
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in verb.children)


def _agent(verb: Token) -> Token | None:
    by = (c for c in verb.children if c.dep_ == "agent")
    return next((p for link in by for p in link.children if p.dep_ == "pobj"), None)


def _quality(verb: Token) -> Token | None:
    """What is said of the subject: "slight" in "is slight"."""
    return next(_qualities(verb), None) if fold(verb.lemma_) in COPULAS else None


def _qualities(verb: Token) -> Iterator[Token]:
    return (c for c in verb.children if c.dep_ in {"acomp", "oprd"} and c.pos_ in {"ADJ", "VERB"})
