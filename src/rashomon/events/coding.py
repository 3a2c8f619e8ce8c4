"""What act a word tells where it stands, and between whom: operators read from the top over what they govern.

refused to sign the pact                refuse over sign + pact: REJECT
lifted the sanctions on Elva            end over sanction: YIELD, to Elva
vowed to halt aid to Elva               promise over (end over aid = SANCTION): THREATEN, to Elva
launched an investigation into Elva     begin over investigation: ACCUSE, of Elva
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from rashomon.events.lexicon import Entry, Operator
from rashomon.events.parties import epithets, is_party, joined
from rashomon.events.paths import OBJECT, arguments, complements, doers, is_passive, is_verbal, subject_of
from rashomon.events.phrases import names_any
from rashomon.events.senses import senses
from rashomon.events.targets import nearest, targets_of
from rashomon.statements.clauses import SAYING, fold
from rashomon.statements.present import Present
from rashomon.statements.voices import negated
from rashomon.types import EventCode, EventModality

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 4
COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
HARM = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "THREATEN"})
ROOTS = COOPERATION | HARM | {"REQUEST", "ACCUSE", "REJECT"}
TELLING = SAYING | {"comment", "elaborate", "name", "identify", "speculate"}
RELAYING = SAYING | {"reveal", "disclose", "confirm", "admit", "acknowledge", "claim"}  # what others do: "reported the charges"
INTENDING = frozenset({"seek", "want", "wish"})  # one's own act: "sought to leave"; not "sought help"
FORCE = frozenset({"ASSAULT", "COERCE"})
AIMED = frozenset({OBJECT, "against", "with", "at", "on"})
FIGHTING = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
APART = frozenset(  # whose subject doesn't do what the object tells
    {"see", "watch", "witness", "survive", "escape", "fear", "avoid", "expect", "follow", "precede", "cause", "mention", "describe", "call"}
    | {"consider", "study", "cover", "recall", "remember", "know", "hear", "notice", "film", "commemorate", "mark", "predict", "justify"}
)
DUE = frozenset({"must", "should", "ought"})
GUILTY = frozenset({"responsible", "guilty", "behind", "complicit", "culpable", "liable"})
ADDRESSING: dict[Operator, set[str]] = {"ask": {OBJECT, "on", "to", "from"}}
GOVERNING: dict[Operator, frozenset[str]] = {  # besides its object
    "promise": frozenset({"to", "on", "in"}),
    "refuse": frozenset({"from", "to"}),
    "ask": frozenset({"for", "on"}),
    "threaten": frozenset({"with", "of"}),
    "begin": frozenset({"in", "with", "on"}),
    "undergo": frozenset({"under", "with"}),
}
OF_NOUNS = frozenset({"of", "to", "for", "in", "on"})
MODALITY: dict[Operator, EventModality] = {"promise": "planned", "ask": "asked", "threaten": "threatened"}


@dataclass(frozen=True, slots=True)
class Act:
    code: EventCode
    mode: str | None
    words: tuple[Token, ...]  # the word that tells it first, then what it governs on the way
    sources: tuple[Token, ...]
    targets: tuple[Token, ...]
    modality: EventModality | None = None  # where the words themselves tell it


def act_of(word: Token, present: Present, depth: int = DEEPEST) -> Act | None:
    """The act that a word tells; None where the lexicon knows none."""
    if (asked := _obliged(word, present)) is not None:
        return asked
    if any(c.dep_ == "dobj" and c.lower_.endswith(("self", "selves")) for c in word.children):  # "defended itself"
        return None
    if is_verbal(word) and is_passive(word) and not any(a.link == OBJECT for a in arguments(word)):  # "when asked by Elva"
        return None
    known = list(senses(word))
    for entry in known:
        if entry.code in ROOTS:
            return None if entry.code in FORCE and _is_nobodys(word, entry, present, depth) else _plain(word, entry, present)
        found = _operated(word, entry, present, depth) if depth > 0 else None
        if found is not None:
            return found
    return _of_object(word, present, depth) if is_verbal(word) and depth > 0 and not known else None


def _of_object(verb: Token, present: Present, depth: int) -> Act | None:
    """Of a verb that the lexicon doesn't know, what its object tells: "drew up [sanctions on Elva]"; not "survived [an attack]"."""
    if fold(verb.lemma_) in APART or negated(verb):
        return None
    for noun in (c for c in verb.children if c.dep_ == "dobj"):
        inner = act_of(noun, present, depth - 1)
        if inner is not None and inner.targets and not inner.sources:
            return replace(inner, words=(verb, *inner.words), sources=doers(verb))
    return None


def _obliged(word: Token, present: Present) -> Act | None:
    """ "Elva said [Corran] must leave" asks it of Corran, "said [Corran] was behind it" accuses Corran."""
    if fold(word.lemma_) not in SAYING:
        return None
    for clause in complements(word):
        subject = subject_of(clause)
        if subject is None or not (is_party(subject, present) and names_any(subject, present)):
            continue
        beside = {c.lower_ for c in clause.children if c.dep_ in {"aux", "acomp", "prep", "attr", "oprd"}}
        code: EventCode | None = "REQUEST" if beside & DUE else "ACCUSE" if fold(clause.lemma_) == "be" and beside & GUILTY else None
        if code is not None:
            return Act(code, None, (word, clause), doers(word), joined(subject), "asked" if code == "REQUEST" else None)
    return None


def _is_nobodys(verb: Token, entry: Entry, present: Present, depth: int) -> bool:
    """ "The boat sank, [killing] three", "she [stormed] off"; not "raided the camp, [killing] three"."""
    if not is_verbal(verb) or depth == 0:
        return False
    told = act_of(verb.head, present, depth - 1) if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_verbal(verb.head) else None
    aftermath = verb.dep_ == "advcl" and verb.tag_ == "VBG" and (told is None or told.code not in FIGHTING)
    aimless = entry.links == (OBJECT,) and entry.word == fold(verb.lemma_) and not any(a.link in AIMED for a in arguments(verb))
    return (aftermath and entry.code == "ASSAULT") or (aimless and len(doers(verb)) < 2)


def _plain(word: Token, entry: Entry, present: Present) -> Act:
    objects = [a.word for a in arguments(word) if entry.objects and (a.link == OBJECT or fold(a.word.lemma_) in entry.objects)]
    own, code = doers(word), cast("EventCode", entry.code)
    targets = targets_of(word, entry, present, own)
    if not own and not is_verbal(word):
        own = tuple(epithets(word, present))
    between = not own and len(targets) > 1 and all(t.head.lower_ == "between" or t.dep_ == "conj" for t in targets)
    return Act(code, entry.mode, (word, *objects), targets if between else own, targets)


def _operated(word: Token, entry: Entry, present: Present, depth: int) -> Act | None:
    operator = cast("Operator", entry.code)
    if operator == "ask" and fold(word.lemma_) in INTENDING and _intends(word):
        operator = "promise"
    for content in _contents(word, operator):
        inner = act_of(content, present, depth - 1)
        if inner is not None:
            code = _composed(operator, inner.code, is_verbal(content) and negated(content))
            if operator == "announce" and fold(word.lemma_) in RELAYING and inner.code in HARM | {"ACCUSE"}:
                return None
            return None if code is None else _joined(word, operator, entry, code, inner, present)
    code = _composed(operator, None, False)
    if code is None or (operator == "refuse" and any(fold(c.lemma_) in TELLING for c in complements(word))):
        return None
    if operator == "promise" and is_verbal(word) and not any(True for _ in _contents(word, operator)):
        return None
    own = doers(word)
    asked = _addressed(word, operator, None, present) if operator == "ask" else ()
    wanted = operator != "ask" or any(a.link in {OBJECT, "for", "from"} for a in arguments(word))
    targets = asked or nearest(word, present) or (targets_of(word, entry, present, own) if wanted else ())
    return Act(code, None, (word,), own, targets, MODALITY.get(operator))


def _intends(verb: Token) -> bool:
    return not any(a.link == OBJECT for a in arguments(verb)) and any(c.dep_ == "xcomp" for c in verb.children)


def _joined(word: Token, operator: Operator, entry: Entry, code: EventCode, inner: Act, present: Present) -> Act:
    own = doers(word)
    mode = inner.mode if code == inner.code else None
    words = (word, *inner.words)
    if operator == "undergo":
        links = [a.word for a in arguments(word) if a.link in {"from", "by", "of"}]
        below = [a.word for a in arguments(inner.words[0]) if a.link in {"from", "by", "of"}]
        return Act(code, mode, words, inner.sources or tuple(links) or tuple(below), own, inner.modality)
    targets = _addressed(word, operator, inner, present) or inner.targets or targets_of(word, entry, present, own)
    return Act(code, mode, words, own or inner.sources, targets, MODALITY.get(operator) or inner.modality)


def _addressed(word: Token, operator: Operator, inner: Act | None, present: Present) -> tuple[Token, ...]:
    """Whom it is said to: "urged [Elva] to leave", "agreed with [Elva] to leave"; of "demanded that [Elva] leave" who is to do it."""
    links = ADDRESSING.get(operator, {OBJECT, "with"})
    found = tuple(a.word for a in arguments(word) if a.link in links and is_party(a.word, present))
    if found or operator != "ask":
        return found
    own = {s.i for s in doers(word)}
    doing = inner.sources if inner is not None else tuple(s for c in complements(word) for s in doers(c))
    return tuple(s for s in doing if s.i not in own)


def _contents(word: Token, operator: Operator) -> Iterator[Token]:
    """What an operator is about: its complements, then its objects and what follows prepositions; what is announced has its own doer."""
    yield from (c for c in complements(word) if operator != "announce" or any(t.tag_ == "TO" for t in c.children))
    found = [*arguments(word)]
    yield from (a.word for a in found if a.link == OBJECT)
    links = GOVERNING.get(operator, frozenset({"of"})) if is_verbal(word) else OF_NOUNS
    yield from (a.word for a in found if a.link in links)
    if not is_verbal(word):
        yield from (c for c in word.children if c.dep_ in {"compound", "amod"})


def _composed(operator: Operator, inner: EventCode | None, denied: bool) -> EventCode | None:
    if denied and operator in {"promise", "announce"}:
        return "REJECT"
    match operator:
        case "promise":
            return "AGREE" if inner is None or inner in COOPERATION else "THREATEN" if inner in HARM else inner
        case "refuse":
            return "REJECT"
        case "ask":
            return "REQUEST"
        case "threaten":
            return "THREATEN"
        case "end" | "ease":
            return None if inner is None else "SANCTION" if inner in COOPERATION else "YIELD"
        case "allow":
            return "YIELD" if inner is None or inner in COOPERATION else inner
        case _:
            return inner
