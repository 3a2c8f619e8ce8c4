"""Whether an act was done, and what it is coded as when it was not: by its own words, and by the clause it stands in.

vowed to send aid · will send aid     AGREE, planned           won't negotiate      REJECT, done
vowed to strike · will strike         THREATEN, threatened     didn't negotiate     CONSULT, denied
urged Elva to leave                   REQUEST, asked           fears of an attack   ASSAULT, conditional
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.events.coding import COOPERATION, HARM, Act
from rashomon.events.paths import is_verbal
from rashomon.statements.modality import modality_of
from rashomon.statements.voices import negated
from rashomon.types import EventCode, EventModality

if TYPE_CHECKING:
    from spacy.tokens import Token

COMING = frozenset({"will", "wo", "would", "'ll", "’ll", "shall"})
UNREAL = frozenset(  # what is feared, hoped for or kept from happening: "fears of an attack", "to prevent an attack"
    {"fear", "risk", "threat", "possibility", "prospect", "danger", "likelihood", "hope", "chance", "preparation", "alternative"}
    | {"prevent", "avoid", "avert", "stop", "thwart", "foil", "deter", "risk", "face", "expect", "plan", "consider", "if", "without"}
)
ORDERING = frozenset({"order", "call", "demand", "urge", "request", "ask", "appeal"})  # what is done by such a word itself is done
ATTEMPTS = frozenset({"try", "attempt"})  # neither done nor threatened
VALUED = frozenset({"acomp", "attr"})  # "It is an honour [to meet her]"


def as_told(act: Act) -> Act:
    """The act with its modality, and with the code that this gives it."""
    modality, code = _modality_and_code(act)
    return replace(act, code=code, mode=act.mode if code == act.code else None, modality=modality)


def _modality_and_code(act: Act) -> tuple[EventModality, EventCode]:
    word = act.words[0]
    if not is_verbal(word) and word.dep_ != "acomp":
        return act.modality or _of_noun(word), act.code
    verb = word.head if word.dep_ == "acomp" else word
    if negated(verb):
        ahead = any(c.lower_ in COMING for c in verb.children)
        return ("done", "REJECT") if ahead and act.code in COOPERATION else ("denied", act.code)
    if act.modality is not None:
        return ("threatened" if act.code == "THREATEN" and act.modality == "planned" else act.modality), act.code
    told = "asserted" if _is_valued(verb) else "planned" if _is_awaited(verb) else modality_of(verb)
    if told == "asserted" or act.code == "REJECT" or (told == "asked" and verb.lemma_.lower() in ORDERING):
        return "done", act.code
    if told != "planned":
        return told, act.code
    if verb.lemma_.lower() in ATTEMPTS:
        return told, act.code
    if act.code in HARM:
        return "threatened", "THREATEN"
    return "planned", "AGREE" if act.code in COOPERATION else act.code


def _is_valued(verb: Token) -> bool:
    """ "It was an honour [to meet her]": it was done."""
    above = verb.head.head if verb.head.dep_ in VALUED else verb.head
    valued = any(c.dep_ in VALUED for c in above.children)
    return verb.dep_ in {"xcomp", "acl", "relcl"} and above.lemma_ == "be" and above.tag_ == "VBD" and valued


def _is_awaited(verb: Token) -> bool:
    """ "Looks forward to [meeting her]"."""
    link = verb.head
    return verb.dep_ == "pcomp" and link.lower_ == "to" and any(t.lower_ == "forward" for t in (link.head, *link.head.children))


def _of_noun(noun: Token) -> EventModality:
    """What a noun tells is taken as done, unless its clause says otherwise."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    if above.lemma_.lower() in UNREAL or noun.head.lower_ in UNREAL:
        return "conditional"
    told = modality_of(above) if is_verbal(above) else "asserted"
    if is_verbal(above) and negated(above):
        return "denied"
    return "done" if told == "asserted" else told
