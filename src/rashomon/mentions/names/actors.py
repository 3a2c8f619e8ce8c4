"""From linked mentions to the actors of a story, with ids made from their names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain, count

from rashomon.mentions.names.countries import tables
from rashomon.mentions.names.forms import SUFFIXES, bare, core, fold, slug
from rashomon.mentions.names.kinds import Votes, together
from rashomon.types import Actor, NameKind

COUNTRY = "country:"


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a name, before it is known whose it is."""

    report: int
    first: int  # its tokens, half open
    last: int
    start: int  # its characters, half open
    end: int
    text: str
    key: str  # folded
    edge: int  # where its sentence begins
    government: bool  # a capital that does what governments do
    sole: bool  # a people's name that stands like a firm's


def actors_of(
    seen: Sequence[Seen], owners: Sequence[str | None], votes: Mapping[str, Votes], reports: Sequence[str]
) -> tuple[dict[str, str], tuple[Actor, ...]]:
    """The actors behind the owners (groups of forms, or "country:XX"), most named first, and the id of each owner."""
    mine: dict[str, list[Seen]] = defaultdict(list)
    for mention, owner in zip(seen, owners, strict=True):
        if owner is not None:
            mine[owner].append(mention)
    ids: dict[str, str] = {}
    taken: set[str] = set()
    actors: list[Actor] = []
    for owner, mentions in sorted(mine.items(), key=lambda item: (-len(item[1]), item[0])):
        actor = _actor(owner, mentions, votes, reports, taken)
        ids[owner] = actor.id
        taken.add(actor.id)
        actors.append(actor)
    return ids, tuple(actors)


def _actor(owner: str, mentions: Sequence[Seen], votes: Mapping[str, Votes], reports: Sequence[str], taken: Set[str]) -> Actor:
    used = _names(mentions, reports)
    if owner.startswith(COUNTRY):
        code = owner.removeprefix(COUNTRY)
        return Actor(owner, tables().names[code], "place", code, used)
    kind = together((key, votes[key]) for key in {m.key for m in mentions})
    name = fullest(m.text for m in mentions)
    return Actor(_free(_id(_usual(mentions), kind), kind, taken), name, kind, None, used)


def fullest(texts: Iterable[str]) -> str:
    """The form with most words, and of these the most used, then the longest: "Dolores J. Ames" rather than "Ames"."""
    counts = Counter(texts)
    return max(counts, key=lambda t: (len(t.split()), counts[t], len(t), t))


def _usual(mentions: Sequence[Seen]) -> str:
    """The form of several words that most reports use, which one report more seldom changes."""
    full = [m for m in mentions if " " in m.key] or mentions
    reports = Counter(key for _, key in {(m.report, m.key) for m in full})
    uses = Counter(m.key for m in full)
    return min(reports, key=lambda key: (-reports[key], -uses[key], -len(key), key))


def _id(name: str, kind: NameKind) -> str:
    """A middle name or legal form, which not every report gives, is no part of it: "Dolores J. Ames" is "dolores-ames"."""
    words = fold(name).split()
    if kind != "person":
        return slug(" ".join(core(" ".join(words)))) or "unnamed"
    return slug(" ".join((*bare(words), *(w for w in words[-1:] if w in SUFFIXES)))) or "unnamed"


def _free(wanted: str, kind: NameKind, taken: Set[str]) -> str:
    """An id no other actor has."""
    if wanted not in taken:
        return wanted
    numbered = (f"{wanted}-{n}" for n in count(2))
    return next(name for name in chain([f"{wanted}-{kind}"], numbered) if name not in taken)


def _names(mentions: Sequence[Seen], reports: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The forms each report uses, in order of use."""
    forms: dict[int, dict[str, None]] = defaultdict(dict)
    for m in mentions:
        forms[m.report].setdefault(m.text)
    return tuple((reports[i], tuple(forms[i])) for i in sorted(forms))
