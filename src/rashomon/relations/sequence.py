"""Which of two events was first, where a sentence says so.

invited him after they had spoken · withdrew the envoy before it sent troops      both are acts of the sentence
invited him following a long phone call                                            the earlier is named by a word that tells it elsewhere
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rashomon.relations.told import Told
from rashomon.statements.clauses import fold
from rashomon.types import Parsed, RelationEvent

if TYPE_CHECKING:
    from spacy.tokens import Token

LATER = frozenset({"after", "following", "since"})
EARLIER = frozenset({"before", "until"})
REACH = 8  # words after "after" that can name the other event
WIDEST = timedelta(days=31)  # within which what a sentence says of the order can date an event
Events = Mapping[tuple[Told, ...], RelationEvent]
Order = frozenset[tuple[str, str]]  # pairs of ids, the later first


def sequence(events: Events, parsed: Mapping[str, Parsed]) -> Order:
    """As more sentences say than say the contrary."""
    votes = Counter(_told_in_order(events, parsed))
    return frozenset(pair for pair, n in votes.items() if n > votes[pair[1], pair[0]])


def dated(event: RelationEvent, events: Mapping[str, RelationEvent], order: Order, published: str) -> RelationEvent:
    """What is done on a day that no report gives, by the events that it came after or before; else as it is."""
    if event.earliest is not None or event.modality != "done":
        return event
    after = [first for later, earlier in order if later == event.id and (first := events[earlier].earliest) is not None]
    before = [last for later, earlier in order if earlier == event.id and (last := events[later].latest) is not None]
    ends = [*before, *([published] if published else [])]
    if not after or not ends or not timedelta(0) <= date.fromisoformat(min(ends)) - date.fromisoformat(max(after)) <= WIDEST:
        return event
    return replace(event, earliest=max(after), latest=min(ends))


def _told_in_order(events: Events, parsed: Mapping[str, Parsed]) -> Iterator[tuple[str, str]]:
    telling, beside = _telling(events), _beside(events)
    for tellings, event in events.items():
        for told in tellings:
            for link, after in _links(told, parsed[told.report]):
                named = {one for word in after for one in telling.get((_pair(event), fold(word.lemma_)), ())}
                here = {one for start, one in beside[told.report, told.event.sentence] if any(word.idx == start for word in after)}
                for other in (named | here) - {event.id}:
                    yield (event.id, other) if link in LATER else (other, event.id)


def _telling(events: Events) -> dict[tuple[frozenset[str], str], set[str]]:
    """Ids of the event of a pair that a word tells; of a word that tells several none."""
    found: dict[tuple[frozenset[str], str], set[str]] = defaultdict(set)
    for tellings, event in events.items():
        for word in {word for told in tellings for word in told.act}:
            found[_pair(event), word].add(event.id)
    return {word: ids for word, ids in found.items() if len(ids) == 1}


def _beside(events: Events) -> dict[tuple[str, int], list[tuple[int, str]]]:
    """The acts of each sentence."""
    found: dict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
    for tellings, event in events.items():
        for told in tellings:
            found[told.report, told.event.sentence].append((told.event.start, event.id))
    return found


def _pair(event: RelationEvent) -> frozenset[str]:
    return frozenset((event.source, event.target))


def _links(told: Told, parsed: Parsed) -> Iterator[tuple[str, list[Token]]]:
    """The word of time that comes next after an act in its sentence, and what follows it: "following", "a 15-minute phone call"."""
    sentence = parsed.sentences[told.event.sentence]
    words = [t for t in parsed.doc[sentence.first : sentence.last] if t.idx >= told.event.end]
    for n, word in enumerate(words):
        if word.lower_ in LATER | EARLIER:
            yield word.lower_, words[n + 1 : n + 1 + REACH]
            return
