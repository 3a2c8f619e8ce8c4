"""Who is named in a clause, or meant by a pronoun of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from rashomon.statements.clauses import doer
from rashomon.statements.deeds import antecedent
from rashomon.statements.referents import referents
from rashomon.types import Actor, Mentions, Name, Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 80  # characters of a name


@dataclass(frozen=True, slots=True)
class Present:
    names: tuple[Name, ...]  # with an actor, in order of their starts
    offices: Mapping[str, str]  # the country or organisation that a person acts for
    pronouns: Mapping[int, str]  # ids of the actors meant, by offset
    offsets: tuple[int, ...]  # of the pronouns

    def between(self, start: int, end: int) -> frozenset[str]:
        here = self.offsets[bisect_left(self.offsets, start) : bisect_left(self.offsets, end)]
        return self._of([*(n.actor for n in self.within(start, end)), *(self.pronouns[at] for at in here)])

    def acting(self, verb: Token) -> frozenset[str]:
        """Who does it; only persons and countries: an organisation acts through others too."""
        actor = doer(verb)
        if actor is None:
            return frozenset()
        named = self.within(actor.left_edge.idx, actor.idx + len(actor))
        meant = self.pronouns.get(antecedent(actor).idx)
        return self._of([meant, *(n.actor for n in named if n.kind == "person" or (n.actor or "").startswith("country:"))])

    def those(self, noun: Token | None) -> frozenset[str]:
        """Whom a word names or means: Beck in "Orlan Beck" and in "the mayor, Orlan Beck", nobody in "Beck's wife"."""
        if noun is None:
            return frozenset()
        meant = self.pronouns.get(noun.idx)
        return frozenset(filter(None, [meant, *(actor for word in _with_appositions(noun) for actor in self._over(word))]))

    def _over(self, word: Token) -> Iterator[str | None]:
        """The names that a word is part of."""
        return (n.actor for n in self.within(word.idx - LONGEST, word.idx + len(word)) if n.start <= word.idx < n.end)

    def within(self, start: int, end: int) -> tuple[Name, ...]:
        """The names that begin between two offsets."""
        return self.names[bisect_left(self.names, start, key=lambda n: n.start) : bisect_left(self.names, end, key=lambda n: n.start)]

    def _of(self, actors: Iterable[str | None]) -> frozenset[str]:
        """With those they act for."""
        named = frozenset(actor for actor in actors if actor)
        return named | {self.offices[actor] for actor in named if actor in self.offices}


def present_in(
    parsed: Parsed, mentions: Mentions, offices: Mapping[str, str] = MappingProxyType({}), actors: Sequence[Actor] = ()
) -> Present:
    """Those of a report.

    `offices` gives the country or organisation that a person speaks and acts for, by the ids of the actors: both take part then. With the
    `actors` of the story pronouns are understood too.
    """
    pronouns = referents(parsed, mentions, actors)
    return Present(tuple(n for n in mentions.names if n.actor), offices, pronouns, tuple(sorted(pronouns)))


def _with_appositions(noun: Token) -> Iterator[Token]:
    yield noun
    yield from (c for c in noun.children if c.dep_ == "appos")
