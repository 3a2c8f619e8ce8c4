"""Whether what a clause says is asserted, denied, alleged, planned, asked or conditional.

asserted      the ferry sank · officials denied it (that they did is asserted)
denied        officials denied [that it sank] · rejected claims [that it sank] · refused [to sail]
alleged       it allegedly sank · is said [to have sunk] · accused the firm of [hiding it] · the claim [that it sank]
planned       it will sail · is expected [to sail] · is due [to sail] · vowed [to sail] · said [it would sail] · its plan [to sail]
asked         did it sail? · asked [whether it sailed] · urged the firm [to sail] · called for calm · it should sail
conditional   it may sail · it would sail · if [it sails] · if it sails, [they leave] · is likely [to sail] · the risk [that it sinks]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.statements.clauses import SAYING, governor, subject_of
from rashomon.statements.voices import DENYING
from rashomon.types import Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

Words = dict[Modality, frozenset[str]]

BESIDE: Words = {  # auxiliaries, adverbs and conjunctions of the clause itself
    "alleged": frozenset({"allegedly", "reportedly", "supposedly", "purportedly"}),
    "planned": frozenset({"will", "shall", "'ll", "’ll", "wo", "gon"}),
    "asked": frozenset({"should", "ought"}),
    "conditional": frozenset({"if", "unless", "would", "could", "may", "might", "perhaps", "possibly", "probably", "maybe", "likely"}),
}
ABOVE: Words = {  # verbs and adjectives that the clause completes
    "denied": DENYING | {"dispute", "disavow", "refuse", "decline"},
    "alleged": frozenset({"allege", "accuse", "claim", "suspect", "suppose", "purport", "rumour", "rumor"}),
    "planned": frozenset(
        {
            "plan",
            "intend",
            "expect",
            "schedule",
            "prepare",
            "project",
            "aim",
            "vow",
            "pledge",
            "promise",
            "agree",
            "hope",
            "hop",
            "seek",
            "want",
        }
        | {"threaten", "due", "set", "poise", "poised", "ready", "slate", "go", "try", "offer", "propose", "swear", "volunteer", "wish"}
    ),
    "asked": frozenset({"ask", "request", "urge", "demand", "wonder", "recommend"}),
    "conditional": frozenset({"likely", "unlikely", "possible", "able", "fear", "doubt"}),
}
ORDERED = frozenset(  # X to do it
    {"tell", "order", "instruct", "invite", "advise", "warn", "encourage", "direct", "press", "push", "pressure", "call", "appeal", "beg"}
)
HELD = frozenset({"say", "believe", "think", "report", "understand", "consider", "fear", "allege", "accuse", "charge"})  # "is said to have"
NOUNS: Words = {  # "the claim that", "its plan to"
    "denied": frozenset({"denial", "refusal"}),
    "alleged": frozenset({"claim", "allegation", "accusation", "suspicion", "rumour", "rumor", "charge", "theory", "suggestion"}),
    "planned": frozenset(
        {
            "plan",
            "intention",
            "pledge",
            "promise",
            "vow",
            "threat",
            "bid",
            "proposal",
            "offer",
            "commitment",
            "decision",
            "effort",
            "attempt",
        }
    ),
    "asked": frozenset({"request", "call", "demand", "appeal", "plea", "order", "invitation", "question"}),
    "conditional": frozenset({"possibility", "chance", "risk", "likelihood", "doubt", "fear", "prospect"}),
}
OF_ITSELF: Words = {  # what a verb does to its object: "vowed revenge", "demanded a vote"
    "planned": frozenset({"plan", "intend", "expect", "schedule", "prepare", "vow", "pledge", "promise", "threaten"}),
    "asked": frozenset({"request", "urge", "demand", "beg"}),
}
ASKS_FOR = frozenset({"ask", "call", "appeal", "beg"})  # "called for calm"
CLAIMS = NOUNS["alleged"] | {"report"}
HOLDING = frozenset({"accord", "true", "correct", "hold", "exist", "stand", "correspond", "match"})
UNTRUE = frozenset({"false", "untrue", "wrong", "incorrect", "baseless", "groundless", "unfounded", "nonexistent", "fabricated"})
MEANS = frozenset({"by", "without", "after", "before", "while", "in", "with", "since"})  # "denied it by saying": how, not what
DEEPEST = 6  # steps from a verb to the one whose modality it shares


def modality_of(verb: Token) -> Modality:
    """Of the clause that a verb heads; what completes a verb or is joined to it shares its modality: "will try [to sail]"."""
    for _ in range(DEEPEST):
        found = _question(verb) or _conditional(verb) or _beside(verb) or _above(verb) or _of_itself(verb)
        if found is not None:
            return found
        if verb.dep_ != "xcomp" and not _shares(verb):
            break
        verb = verb.head
    return "asserted"


def _conditional(verb: Token) -> Modality | None:
    """What holds only if something else does: "if it sails, [they leave]"."""
    depends = any(c.dep_ == "advcl" and any(m.lower_ in ("if", "unless") and m.dep_ == "mark" for m in c.children) for c in verb.children)
    return "conditional" if depends else None


def _beside(verb: Token) -> Modality | None:
    """By an auxiliary, an adverb or a conjunction of its own; "would" looks ahead where someone said so."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    beside = {c.lower_ for c in verb.children if c.dep_ in ("aux", "advmod", "mark")}
    if "would" in beside and verb.dep_ == "ccomp" and verb.head.lemma_.lower() in SAYING and verb.head.tag_ in ("VBD", "VBN"):
        return "planned"
    return _of(BESIDE, beside)


def _above(verb: Token) -> Modality | None:
    """By the verb, the adjective or the noun that the clause completes."""
    above = governor(verb)
    lemma = above.lemma_.lower()
    claim = claim_above(verb)
    if claim is not None:
        return "denied" if _rejected(claim) else "alleged"
    if above.i == verb.i or not _completes(verb, above) or (lemma in DENYING and verb.i < above.i):
        return None
    if above.pos_ == "NOUN":
        return _of(NOUNS, {lemma})
    if not _to(verb):
        return "asked" if lemma in ORDERED and _whether(verb) else _of(ABOVE, {lemma})
    if lemma in HELD and above.tag_ == "VBN":
        return "alleged"
    if lemma == "be":
        return "planned"
    if lemma == "go" and above.tag_ != "VBG":
        return None
    return "asked" if lemma in ORDERED else _of(ABOVE, {lemma})


def claim_above(verb: Token) -> Token | None:
    """The noun whose matter a clause is: "claims [that it sank]", "charges of [hiding it]", "reports of ferries [sinking]"."""
    above = governor(verb)
    if verb.dep_ not in {"acl", "pcomp", "ccomp"} or above.pos_ != "NOUN" or _to(verb):
        return None
    within = above.head.head if above.dep_ == "pobj" and above.head.lower_ == "of" and verb.tag_ == "VBG" else above
    told = verb.dep_ == "pcomp" or verb.tag_ == "VBG" or any(c.lower_ == "that" for c in verb.children)
    return within if told and within.lemma_.lower() in CLAIMS else None


def _rejected(claim: Token) -> bool:
    """ "Denied the claim that …", "the claim that … is false", "charges of … do not accord with the facts"."""
    verb = claim.head
    lemma = verb.lemma_.lower()
    if claim.dep_ in {"dobj", "pobj"}:
        return lemma in ABOVE["denied"] or verb.head.lemma_.lower() in ABOVE["denied"]
    said = {c.lemma_.lower() for c in verb.children if c.dep_ == "acomp"} | {lemma}
    denied = any(c.dep_ == "neg" for c in verb.children)
    return claim.dep_ in {"nsubj", "nsubjpass"} and bool(said & (HOLDING if denied else UNTRUE))


def _completes(verb: Token, above: Token) -> bool:
    """Whether a clause says what is denied, planned or asked, rather than when, how or of whom."""
    if verb.dep_ == "pcomp":
        return verb.head.lower_ not in MEANS
    if verb.dep_ in ("advcl", "acl"):
        return _to(verb) or (verb.dep_ == "acl" and above.pos_ == "NOUN" and any(c.lower_ == "that" for c in verb.children))
    return verb.dep_ in ("ccomp", "xcomp")


def _of_itself(verb: Token) -> Modality | None:
    """By what it does: "plans to sell", "is due to sail", "called for calm", "vowed revenge"."""
    lemma, children = verb.lemma_.lower(), list(verb.children)
    governing = [verb, *(c for c in children if c.dep_ == "acomp")]
    completed = (_above(c) for one in governing for c in one.children if c.dep_ == "xcomp")
    found = next((modality for modality in completed if modality is not None), None)
    if found is None and lemma in ASKS_FOR and any(c.lower_ == "for" and c.dep_ == "prep" and c.i > verb.i for c in children):
        return "asked"
    return found or (_of(OF_ITSELF, {lemma}) if any(c.dep_ == "dobj" for c in children) else None)


def _question(verb: Token) -> Modality | None:
    """The main clause of a sentence that ends with a question mark."""
    if verb.head.i != verb.i:
        return None
    sentence = verb.sent
    return "asked" if any(t.text == "?" for t in sentence[max(0, len(sentence) - 3) :]) else None


def _whether(verb: Token) -> bool:
    return any(c.lower_ in ("whether", "if") for c in verb.children)


def _shares(verb: Token) -> bool:
    """A verb joined to another, without a subject or an auxiliary of its own: "will sail and [return]"."""
    return verb.dep_ == "conj" and subject_of(verb) is None and not any(c.dep_ == "aux" for c in verb.children)


def _to(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.children)


def _of(table: Words, words: set[str]) -> Modality | None:
    return next((modality for modality, listed in table.items() if words & listed), None)
