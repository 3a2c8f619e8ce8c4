"""Which fact of a dossier is which of an earlier one, and what became of it.

A fact keeps its id while reports are added. Where an id is gone, the facts of one kind that rest on the same words of the same reports
are one; and of what is left over, those that have one topic in the same report, as when "two were hurt" is edited to "three were hurt".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from rashomon.changes.values import Grown, Rested, Turned
from rashomon.types import Fact, FactKind

Addresses = Mapping[str, str]  # of reports, by their ids
Pair = tuple[Fact, Fact]  # as it was, as it is

_NUMBER = re.compile(r"(\d[\d,]{0,20}(?:\.\d{1,6})?)(?: (thousand|million|billion|trillion))?")
_FACTOR = {"": 1.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
COUNTED: FactKind = "count"


def paired(before: Sequence[Fact], after: Sequence[Fact], addresses: Addresses) -> tuple[Pair, ...]:
    """The facts that are in both, in the order in which they stand now."""
    then = {fact.id: fact for fact in before}
    pairs = [(then[fact.id], fact) for fact in after if fact.id in then]
    for traits in (_evidence, _topics):
        held = {id(fact) for pair in pairs for fact in pair}
        left = [fact for fact in before if id(fact) not in held], [fact for fact in after if id(fact) not in held]
        pairs += _matched(left[0], left[1], [{fact.id: set(traits(fact, addresses)) for fact in side} for side in left])
    places = {id(fact): place for place, fact in enumerate(after)}
    return tuple(sorted(pairs, key=lambda pair: places[id(pair[1])]))


def beyond(some: Sequence[Fact], others: Sequence[Fact], pairs: Sequence[Pair], addresses: Addresses) -> tuple[Fact, ...]:
    """The facts that the others lack: in no pair, and not just joined to another or parted from it, every word of theirs told there too."""
    kept = {id(fact) for pair in pairs for fact in pair}
    told = {trait for fact in others for trait in _evidence(fact, addresses)}
    return tuple(fact for fact in some if id(fact) not in kept and not told.issuperset(_evidence(fact, addresses)))


def turned(pairs: Iterable[Pair]) -> tuple[Turned, ...]:
    """Those whose verdict is another now."""
    return tuple(Turned(was, now) for was, now in pairs if was.verdict != now.verdict)


def grown(pairs: Iterable[Pair]) -> tuple[Grown, ...]:
    """Those whose greatest number is greater now; a number that others dispute has not grown."""
    found = ((now, _greatest(was), _greatest(now)) for was, now in pairs if now.kind == COUNTED and now.verdict != "disputed")
    return tuple(Grown(fact, then[1], now[1]) for fact, then, now in found if then and now and then[0] < now[0])


def rested(pairs: Iterable[Pair]) -> tuple[Rested, ...]:
    """Those behind which more or fewer origins stand."""
    return tuple(Rested(was, now) for was, now in pairs if was.origins != now.origins)


def _evidence(fact: Fact, addresses: Addresses) -> Iterator[Hashable]:
    for reading in fact.readings:
        yield fact.kind, addresses.get(reading.report), " ".join(reading.evidence.exact.split())


def _topics(fact: Fact, addresses: Addresses) -> Iterator[Hashable]:
    for reading in fact.readings:
        yield fact.kind, addresses.get(reading.report), fact.topic


def _matched(before: Sequence[Fact], after: Sequence[Fact], traits: Sequence[Mapping[str, set[Hashable]]]) -> list[Pair]:
    """Pairs that have most in common first; each fact once."""
    then = {fact.id: fact for fact in before}
    holders: dict[Hashable, list[str]] = defaultdict(list)
    for fact in before:
        for trait in traits[0][fact.id]:
            holders[trait].append(fact.id)
    shared = Counter((was, place) for place, fact in enumerate(after) for trait in traits[1][fact.id] for was in holders.get(trait, ()))
    pairs, taken = [], set[Hashable]()
    for was, place in sorted(shared, key=lambda pair: (-shared[pair], pair[1], pair[0])):
        if not taken & {("before", was), ("after", place)}:
            taken |= {("before", was), ("after", place)}
            pairs.append((then[was], after[place]))
    return pairs


def _greatest(fact: Fact) -> tuple[float, str] | None:
    """The greatest number among its readings, and how it is given there: "at least 1,200 people", "dozens" has none."""
    found = [(_number(reading.value), reading.value) for reading in fact.readings]
    return max(((number, value) for number, value in found if number is not None), key=lambda one: one[0], default=None)


def _number(value: str) -> float | None:
    match = _NUMBER.search(value)
    return float(match[1].replace(",", "")) * _FACTOR[match[2] or ""] if match else None
