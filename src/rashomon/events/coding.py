"""What act a word tells where it stands, and between whom: operators read from the top over what they govern.

refused to sign the pact                refuse over sign + pact: REJECT
lifted the sanctions on Elva            end over sanction: YIELD, to Elva
vowed to halt aid to Elva               promise over (end over aid = SANCTION): THREATEN, to Elva
launched an investigation into Elva     begin over investigation: ACCUSE, of Elva
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from rashomon.events.lexicon import Entry, Operator
from rashomon.events.parties import is_party, is_place, parties_in
from rashomon.events.paths import OBJECT, arguments, complements, doers, is_verbal
from rashomon.events.senses import senses
from rashomon.statements.present import Present
from rashomon.statements.voices import negated
from rashomon.types import EventCode, EventModality

if TYPE_CHECKING:
    from spacy.tokens import Token

DEEPEST = 4
MOST = 6  # targets of one act
COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"})
HARM = frozenset({"PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "THREATEN"})
ROOTS = COOPERATION | HARM | {"REQUEST", "ACCUSE", "REJECT"}
PREFERRED = ("with", "to", "against", "on", "for", "from", "of", "into", "between", "over", "toward", "at", "in", "near", "outside")
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
    for entry in senses(word):
        if entry.code in ROOTS:
            return _plain(word, entry, present)
        if depth > 0:
            found = _operated(word, entry, present, depth)
            if found is not None:
                return found
    return None


def _plain(word: Token, entry: Entry, present: Present) -> Act:
    objects = [a.word for a in arguments(word) if a.link == OBJECT] if entry.objects else []
    return Act(entry.code, entry.mode, (word, *objects), doers(word), tuple(_targets(word, entry, present)))  # type: ignore[arg-type]


def _operated(word: Token, entry: Entry, present: Present, depth: int) -> Act | None:
    operator: Operator = entry.code  # type: ignore[assignment]
    for content in _contents(word, operator):
        inner = act_of(content, present, depth - 1)
        if inner is not None:
            code = _composed(operator, inner.code, is_verbal(content) and negated(content))
            return None if code is None else _joined(word, operator, entry, code, inner, present)
    code = _composed(operator, None, False)
    if code is None:
        return None
    targets = tuple(_targets(word, entry, present)) or tuple(_below(word, present, depth))
    return Act(code, None, (word,), doers(word), targets, MODALITY.get(operator))


def _joined(word: Token, operator: Operator, entry: Entry, code: EventCode, inner: Act, present: Present) -> Act:
    own = doers(word)
    mode = inner.mode if code == inner.code else None
    words = (word, *inner.words)
    if operator == "undergo":
        links = [a.word for a in arguments(word) if a.link in {"from", "by", "of"}]
        below = [a.word for a in arguments(inner.words[0]) if a.link in {"from", "by", "of"}]
        return Act(code, mode, words, inner.sources or tuple(links) or tuple(below), own, inner.modality)
    targets = inner.targets or tuple(_targets(word, entry, present))
    if operator == "ask":
        asked = [a.word for a in arguments(word) if a.link in {OBJECT, "on", "to", "from"} and is_party(a.word, present)]
        targets = tuple(asked) or tuple(s for s in inner.sources if s not in own) or targets
    if operator == "threaten":
        targets = tuple(a.word for a in arguments(word) if a.link == OBJECT and is_party(a.word, present)) or targets
    return Act(code, mode, words, own or inner.sources, targets, MODALITY.get(operator) or inner.modality)


def _contents(word: Token, operator: Operator) -> Iterator[Token]:
    """What an operator is about: its complements, then its objects and what follows prepositions; what is announced has its own doer."""
    yield from (c for c in complements(word) if operator != "announce" or any(t.tag_ == "TO" for t in c.children))
    found = [*arguments(word)]
    yield from (a.word for a in found if a.link == OBJECT)
    yield from (a.word for a in found if a.link != OBJECT)
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


def _targets(word: Token, entry: Entry, present: Present) -> Iterator[Token]:
    """Where the sense says that its target stands; else what stands nearest."""
    found = list(_linked(word, entry))
    named = [(link, a) for link, a in found if any(True for _ in parties_in(a, present))]
    if named:
        first = named[0][0]
        yield from islice((p for link, a in named if link == first for p in islice(parties_in(a, present), 1)), MOST)
        return
    places = [a for _, a in found if is_place(a, present)]
    if places:
        yield from places[:1]
        return
    yield from (a for _, a in found[:1])


def _linked(word: Token, entry: Entry) -> Iterator[tuple[str, Token]]:
    sense = entry.word.split()
    mine = list(arguments(word))
    theirs = [a for m in mine if m.link == OBJECT for a in arguments(m.word)] if is_verbal(word) else []
    for link in entry.links or (OBJECT,):
        if link == OBJECT:
            yield from ((link, a.word) for a in mine if a.link == OBJECT and len(sense) == 1)
            yield from ((link, a.word) for a in mine if a.link == sense[-1])
            yield from ((link, a.word) for a in mine if a.link == OBJECT and len(sense) > 1)
        else:
            yield from ((link, a.word) for a in (*mine, *theirs) if a.link == link)
    if not is_verbal(word):
        yield from (("poss", c) for c in word.children if c.dep_ == "poss" and not doers(word))
    for link in PREFERRED:
        if link not in entry.links:
            yield from ((link, a.word) for a in (*mine, *theirs) if a.link == link)
    if OBJECT not in entry.links:
        yield from ((OBJECT, a.word) for a in mine if a.link == OBJECT)


def _below(word: Token, present: Present, depth: int) -> Iterator[Token]:
    """Of an act that the lexicon doesn't know, whoever stands in what is said of it."""
    for content in complements(word):
        found = _nearest(content, present)
        deeper = () if found or depth == 0 else tuple(_below(content, present, depth - 1))
        if found or deeper:
            yield from (*found, *deeper)
            return


def _nearest(word: Token, present: Present) -> tuple[Token, ...]:
    """Of a verb, the party nearest to it; else a place; else its object."""
    ranked = sorted(arguments(word), key=lambda a: -1 if a.link == OBJECT else PREFERRED.index(a.link) if a.link in PREFERRED else 99)
    parties = (p for a in ranked for p in islice(parties_in(a.word, present), 1))
    others = (a.word for a in ranked if is_place(a.word, present)), (a.word for a in ranked if a.link == OBJECT)
    return tuple(islice(chain(parties, *others), 1))
