"""Which of two events was first, where a sentence says so.

invited him after they had spoken · withdrew the envoy before it sent troops      both are acts of the sentence
invited him following a long phone call                                            the earlier is named by a word that tells it elsewhere
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rashomon.relations.told import Told
from rashomon.statements.clauses import fold
from rashomon.types import Parsed, RelationEvent

if TYPE_CHECKING:
    from spacy.tokens import Token

LATER = frozenset({"after", "following", "since"})
EARLIER = frozenset({"before", "until"})
REACH = 8  # words after "after" that can name the other event
Events = Mapping[tuple[Told, ...], RelationEvent]


def sequence(events: Events, parsed: Mapping[str, Parsed]) -> tuple[tuple[str, str], ...]:
    """Pairs of ids, the later first, as more sentences say than say the contrary."""
    votes = Counter(_told_in_order(events, parsed))
    return tuple(sorted(pair for pair, n in votes.items() if n > votes[pair[1], pair[0]]))


def _told_in_order(events: Events, parsed: Mapping[str, Parsed]) -> Iterator[tuple[str, str]]:
    telling = _telling(events)
    for tellings, event in events.items():
        for told in tellings:
            for link, after in _links(told, parsed[told.report]):
                for other in {one for word in after for one in telling.get(fold(word.lemma_), ())} - {event.id}:
                    yield (event.id, other) if link in LATER else (other, event.id)


def _telling(events: Events) -> dict[str, set[str]]:
    """Ids of the events that a word tells; of a word that tells several none."""
    found: dict[str, set[str]] = defaultdict(set)
    for tellings, event in events.items():
        for word in {word for told in tellings for word in told.act}:
            found[word].add(event.id)
    return {word: ids for word, ids in found.items() if len(ids) == 1}


def _links(told: Told, parsed: Parsed) -> Iterator[tuple[str, list[Token]]]:
    """The words of time that come after an act in its sentence, and what follows each: "following", "a 15-minute phone call"."""
    sentence = parsed.sentences[told.event.sentence]
    words = [t for t in parsed.doc[sentence.first : sentence.last] if t.idx >= told.event.end]
    for n, word in enumerate(words):
        if word.lower_ in LATER | EARLIER:
            yield word.lower_, words[n + 1 : n + 1 + REACH]
            return
