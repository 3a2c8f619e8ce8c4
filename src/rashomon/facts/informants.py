"""Whom the reports have something from: a person by the fullest name, a description without its article, an outlet.

"Gustav Ahlen", "Ahlen"                                 one, where the reports name both as one actor
"a harbour official", "officials", "Harbour officials"  one: the words of one stand in the other's
"a spokesman for Nordsund", "Nordsund"                  one, and so is Ahlen where a report calls him its spokesman
"a source close to the talks", "two people"             one, for unnamed sources may be the same
"they", "others", "it"                                  unknown
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rashomon.mentions.credits.outlets import called, only_outlets
from rashomon.mentions.credits.publishers import Publishers
from rashomon.statements.clauses import fold
from rashomon.types import Understanding

WORD = re.compile(r"[^\W_]+(?:[’'.][^\W_]+)*")
BY_ITSELF = re.compile(  # what follows tells of what or where, and is no part of who
    r",|\s(?:who|which|that|with|familiar|close|briefed|speaking|writing|from|for|in|at|on|near|outside)\b"
)
SPOKESMAN = re.compile(r"\bspokes(?:man|woman|person|men|women|people|persons)\b", re.IGNORECASE)
SPEAKS_FOR = re.compile(r" (?:for|of) (?:the )?([^,]+?)(?= (?:in|at|on|from|near) |,|$)")
DETERMINERS = frozenset({"a", "an", "the", "one", "two", "three", "several", "some", "another", "other", "local", "top", "senior"})
UNNAMED = frozenset(["source", "person", "people", "insider"])
NOBODY = frozenset(
    """he she it they we you i who others other many some both everyone someone one several most all those these this that people
    thousands hundreds dozens media reports""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Informant:
    """A source as one report names it."""

    name: str  # for a reader
    key: frozenset[str]  # the words that tell it; the id of an actor alone
    head: str  # the word that says what it is; the same as the key of an actor or an outlet
    outlet: bool = False


def fullest_of(informants: Sequence[Informant]) -> dict[Informant, tuple[Informant, ...]]:
    """For each the fullest that it may be: "officials" may be "Orrin officials" or "port officials"; itself where there is none."""
    by_head: dict[str, list[Informant]] = {}
    for one in dict.fromkeys(informants):
        by_head.setdefault(one.head, []).append(one)
    full = {head: [a for a in ones if not any(a.key < b.key for b in ones)] for head, ones in by_head.items()}
    return {one: tuple(f for f in full[one.head] if one.key <= f.key) for one in informants}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is named in a story, to know a source again."""

    actors: Mapping[str, str]  # by a form of the name that means no one else: the actor's id
    fullest: Mapping[str, str]  # by actor: the longest form of its name
    speaks_for: Mapping[str, str]  # by a spokesman: the body
    outlets: frozenset[str]  # the keys of those that a report credits
    publishers: Publishers

    def informant(self, attributed_to: Sequence[str]) -> Informant | None:
        """The nearest source that is a person or a body rather than an outlet; else the outlet; None where none is named or known."""
        named = [self._informant(" ".join(name.split())) for name in attributed_to if name.strip()]
        return min((one for one in named if one is not None), key=lambda one: one.outlet, default=None)

    def _informant(self, name: str) -> Informant | None:
        key = self.publishers.key(name)
        if key in self.outlets or only_outlets(called(name)):
            return Informant(called(name), frozenset({key}), key, outlet=True)
        actor = self.actors.get(name)
        if actor is not None:
            behind = self.speaks_for.get(actor, actor)
            return Informant(max(name, self.fullest[actor], key=len), frozenset({behind}), behind)
        body = _spoken_for(name)
        behind_it = self._informant(body) if body else None
        return replace(behind_it, name=_lower_article(name)) if behind_it else _described(name)


def cast(understandings: Sequence[Understanding], publishers: Publishers) -> Cast:
    meant: dict[str, set[str]] = {}
    for name in (name for u in understandings for name in u.mentions.names if name.actor is not None):
        meant.setdefault(" ".join(name.text.split()), set()).add(name.actor or "")
    actors = {form: min(ids) for form, ids in meant.items() if len(ids) == 1}
    written = sorted(actors.items(), key=lambda one: (one[0][:1].isupper() and not one[0].startswith("The "), len(one[0]), one[0]))
    fullest = {actor: form for form, actor in written}
    outlets = frozenset(publishers.key(c.name) for u in understandings for c in u.mentions.credits)
    roles = (role for u in understandings for role in u.mentions.roles)
    speaks_for = {role.actor: role.body for role in roles if role.body and not role.former and SPOKESMAN.search(role.role)}
    return Cast(actors, fullest, speaks_for, outlets, publishers)


def _spoken_for(name: str) -> str:
    """ "Nordsund" of "a spokesman for Nordsund" and of "a Nordsund spokeswoman"; "" of all else."""
    found = SPOKESMAN.search(name)
    if found is None:
        return ""
    before, after = name[: found.start()].split(), SPEAKS_FOR.match(name, found.end())
    return after[1] if after else " ".join(word for word in before if word.lower() not in DETERMINERS)


def _described(name: str) -> Informant | None:
    words = [_singular(fold(w)) for w in WORD.findall(name)]
    told = [w for w in words if w not in DETERMINERS and not w.isdigit()]
    if not told or (words[0] in NOBODY and len(words) <= 2 and told[-1] in NOBODY) or words == ["they"]:
        return None
    core = [_singular(fold(w)) for w in WORD.findall(BY_ITSELF.split(name, maxsplit=1)[0])] or words
    if core[-1] in UNNAMED:
        return Informant(_lower_article(name), frozenset({"source"}), "source")
    return Informant(_lower_article(name), frozenset(told), core[-1])


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def _lower_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if rest and first.lower() in {"a", "an", "the", "one", "two", "three", "some", "several"} else name
