"""Which of two events was first, where a sentence tells both: "invited him after a call", "withdrew the envoy before it sent troops"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import permutations

from rashomon.relations.told import Told
from rashomon.types import Parsed, RelationEvent

_AFTER = re.compile(r"\b(?:after|following|since|followed)\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:before|ahead of|prior to|until)\b", re.IGNORECASE)
FARTHEST = 160  # characters between the two


def sequence(events: Mapping[tuple[Told, ...], RelationEvent], parsed: Mapping[str, Parsed]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids, the later first, as more sentences say than say the contrary."""
    votes = Counter(_told_in_order(events, parsed))
    return tuple(sorted(pair for pair, n in votes.items() if n > votes[pair[1], pair[0]]))


def _told_in_order(events: Mapping[tuple[Told, ...], RelationEvent], parsed: Mapping[str, Parsed]) -> Iterator[tuple[str, str]]:
    beside: dict[tuple[str, int], list[tuple[Told, str]]] = defaultdict(list)
    for tellings, event in events.items():
        for told in tellings:
            beside[told.report, told.event.sentence].append((told, event.id))
    for (report, _), row in beside.items():
        for (one, one_id), (other, other_id) in permutations(row, 2):
            between = parsed[report].report.text[one.event.end : other.event.start]
            if one_id == other_id or one.event.end > other.event.start or len(between) > FARTHEST:
                continue
            if "followed" not in between.lower() and _AFTER.search(between):
                yield one_id, other_id
            elif _BEFORE.search(between):
                yield other_id, one_id
