"""To whom an act is done: who stands where the sense of its word says, or else nearest.

imposed sanctions [on Elva]           where the sense says
condemned [Elva]'s decision           whose it is
agreed to build a port in [Corran]    a place, where nobody stands nearer
rejected [the referendum]             a thing, where nobody is named
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from rashomon.events.lexicon import Entry
from rashomon.events.parties import is_named, is_of, is_own, is_party, is_place, is_time, joined, ranked_parties
from rashomon.events.paths import OBJECT, Argument, arguments, complements, is_verbal, subject_of
from rashomon.events.phrases import names_any
from rashomon.statements.present import Present

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 6  # targets of one act
FARTHEST = 40  # words on which one is looked for
PREFERRED = ("with", "to", "against", "on", "for", "from", "of", "into", "between", "over", "toward", "at", "in", "near", "outside")
OPINIONS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "refuse"})  # of things as of people
ASIDE = frozenset({"when", "after", "as", "while", "before", "because", "since", "although", "though", "where"})
OF_OBJECTS = frozenset({"release", "arrest", "abduct", "assassinate", "execute", "beat", "torture"})  # modes of acts on persons
# costs: how much less likely a word is the target than one that stands where the sense says
LINK, UNLISTED, THEME, TAIL, TAIL_LINKED, STRANGER = 1.0, 2.5, 4.0, 4.5, 1.0, 0.5
NEVER = 99.0
NOUN, UNNAMED, DEEPER, PLACE, THING, STANDING, OPINED, OWN = 0.2, 0.2, 0.3, 0.6, 5.0, 1.2, 1.0, 4.0

Ranked = tuple[float, int, "Token"]


def targets_of(word: Token, entry: Entry, present: Present, sources: Collection[Token] = ()) -> tuple[Token, ...]:
    """The likeliest with those joined to it; and whom it belongs to, where it names nobody itself."""
    barred, farthest = {i for s in sources for i in _span(s)}, _farthest(word, entry)
    candidates = (r for r in _candidates(word, entry, present) if r[0] < farthest and r[2].i not in barred and not is_time(r[2]))
    found = sorted(candidates, key=lambda ranked: ranked[:2])
    if not found:
        return ()
    first = found[0][2]
    group = [one for one in joined(first) if one.i not in barred][:MOST]
    if any(names_any(one, present) for one in group):
        return tuple(group)
    beside = (
        t for cost, _, t in found[1:] if cost < TAIL + 2 and is_named(t, present) and is_party(t, present) and not _elsewhere(t, word)
    )
    return (*group, *islice(beside, 1))


def _elsewhere(token: Token, word: Token) -> bool:
    """Whether it stands in a clause of its own below a word: "attacked the camp, battling [Elvan] troops"."""
    above = next((a for a in token.ancestors if a.pos_ in {"VERB", "AUX"}), word)
    return above.i != word.i and word.is_ancestor(above) and above.dep_ == "advcl"


def _span(source: Token) -> range:
    """Of a doer that follows its verb, the whole phrase: "suppressed by [Elvan and Corran troops]"."""
    return range(source.left_edge.i, source.i + 1) if source.head.lower_ == "by" else range(source.i, source.i + 1)


def _farthest(word: Token, entry: Entry) -> float:
    """What a target may cost: persons are arrested as objects, talks and what a noun tells are with those that the sense says."""
    if entry.mode in OF_OBJECTS and is_verbal(word) and any(a.link == OBJECT for a in arguments(word)):
        return UNLISTED
    told = not is_verbal(word) or entry.mode == "negotiate"
    return len(entry.links) * LINK + 1 if told else NEVER


def _candidates(word: Token, entry: Entry, present: Present) -> Iterator[Ranked]:
    for base, argument in _linked(word, entry):
        opined = argument.link == OBJECT and entry.code in OPINIONS
        yield from _within(base, argument.word, opined, argument.link == OBJECT, present)
    for token in _tail(word, present) if is_verbal(word) else ():
        yield _tail_cost(token, word, entry, present), token.i, token


def _tail_cost(token: Token, word: Token, entry: Entry, present: Present) -> float:
    """Cheaper where it follows a preposition of the sense, though that hangs on something else: "help for farmers [to Elva]"."""
    far = 0.05 * (token.i - word.i)
    if token.dep_ == "pobj" and token.head.lower_ in entry.links:
        return TAIL_LINKED + LINK * entry.links.index(token.head.lower_) + far
    return TAIL + far + STRANGER * (not names_any(token, present))


def _within(base: float, word: Token, opined: bool, owned: bool, present: Present) -> Iterator[Ranked]:
    for rank, party in ranked_parties(word, present):
        far = rank > 1 and opined
        yield (
            base + DEEPER * rank + UNNAMED * (not is_named(party, present)) + OWN * (owned and is_own(party)) + THING * far,
            party.i,
            party,
        )
    if is_place(word, present):
        yield base + PLACE, word.i, word
    elif not (owned and is_own(word)):
        yield base + (OPINED if opined else STANDING if is_of(word, "thing") else THING), word.i, word


def _linked(word: Token, entry: Entry) -> Iterator[tuple[float, Argument]]:
    """What it governs, with how far it is from where the sense has its target."""
    particle = entry.word.split()[1:]
    mine = [Argument(OBJECT, a.word) if particle and a.link == particle[-1] else a for a in arguments(word)]
    objects = [a.word for a in mine if a.link == OBJECT] if is_verbal(word) else []
    theirs = [a for one in objects for a in arguments(one)]
    if not is_verbal(word) and word.dep_ in {"dobj", "nsubjpass"}:  # "carried out raids [on Monday] on Elva"
        theirs += [a for a in arguments(word.head) if a.link != OBJECT]
    links = entry.links or (OBJECT,)
    for extra, argument in (*((0.0, a) for a in mine), *((NOUN, a) for a in theirs)):
        if argument.link in links:
            yield links.index(argument.link) * LINK + extra, argument
        elif argument.link in PREFERRED:
            yield len(links) * LINK + UNLISTED + 0.1 * PREFERRED.index(argument.link) + extra, argument
        elif argument.link == OBJECT:
            yield len(links) * LINK + THEME + extra, argument
    if not is_verbal(word):
        owners = (c for c in word.children if c.dep_ == "poss")
        yield from ((len(links) * LINK, Argument("poss", c)) for c in owners)


def _tail(word: Token, present: Present) -> Iterator[Token]:
    """Those further down in what it governs: "whether [Elva] knew", "a plan to help farmers in [Corran]"."""
    aside = {i for c in word.children if _is_aside(c) for i in range(c.left_edge.i, min(c.right_edge.i, c.left_edge.i + FARTHEST) + 1)}
    last = min(word.right_edge.i, word.i + FARTHEST)
    below = (t for t in word.doc[word.i + 1 : last + 1] if t.i not in aside)
    heads = (t for t in below if t.dep_ not in {"compound", "nmod"} and t.pos_ != "PRON")
    yield from (t for t in heads if is_party(t, present) or is_place(t, present))


def _is_aside(clause: Token) -> bool:
    """ "Elva closed its border [after Corran had left the pact]" tells when, or why; "…, [and Corran protested]" something else."""
    own = subject_of(clause) is not None
    return own and (clause.dep_ == "conj" or (clause.dep_ == "advcl" and any(c.lower_ in ASIDE for c in clause.children)))


def nearest(word: Token, present: Present) -> tuple[Token, ...]:
    """Of an act that the lexicon doesn't know, who stands nearest in what is said of it."""
    for content in complements(word):
        entry = Entry("", "verb", frozenset(), ("to", "with", OBJECT, "for"), "begin", None)
        found = targets_of(content, entry, present)
        if found:
            return found
    return ()
