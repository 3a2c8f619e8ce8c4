"""The events of one report: each sentence read for its acts, the acts for those between whom they are done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.events.circumstances import contexts_of, date_of, place_of
from rashomon.events.coding import Act, act_of
from rashomon.events.modality import as_told
from rashomon.events.pairs import Pair, pairs_of
from rashomon.events.paths import is_verbal
from rashomon.events.phrases import party_of
from rashomon.events.senses import sort_of
from rashomon.statements.present import Present
from rashomon.statements.voices import attribution_of, by_sentence, voice_of
from rashomon.types import CLAIMING, Event, Mentions, Parsed, Party, Span, Time

if TYPE_CHECKING:
    from spacy.tokens import Token

HIGHEST = 30  # words from the top of a sentence that are told apart
PREDICATIVE = frozenset({"acomp", "ccomp", "ROOT"})


def find_events(parsed: Parsed, mentions: Mentions, present: Present) -> tuple[Event, ...]:
    """Sentence by sentence, in each the act of its main verb first; what is boilerplate tells none."""
    found: list[Event] = []
    for index, (sentence, here) in enumerate(zip(parsed.sentences, by_sentence(parsed, mentions), strict=True)):
        if sentence.role in CLAIMING:
            words = [t for t in parsed.doc[sentence.first : sentence.last] if sort_of(t) is not None]
            found.extend(_event(parsed, here, present, index, act, pair) for act, pair in _told(words, present))
    return _once(found)


def _once(events: Iterable[Event]) -> tuple[Event, ...]:
    """Without what is told twice of the same words, or of somebody in the phrase of the other: "men [of Elvan birth]"."""
    kept: dict[tuple[object, ...], Event] = {}
    for event in events:
        if not _overlap(event.source, event.target):
            kept.setdefault((event.sentence, event.code, event.source, event.target), event)
    return tuple(kept.values())


def _overlap(one: Party | None, other: Party | None) -> bool:
    return one is not None and other is not None and one.start < other.end and other.start < one.end


def _told(words: Sequence[Token], present: Present) -> Iterator[tuple[Act, Pair]]:
    """The acts of a sentence: of its verbs, from the top, then of the adjectives and nouns that no verb has taken in."""
    verbs = sorted((t for t in words if is_verbal(t)), key=lambda t: (_height(t), t.i))
    adjectives = (t for t in words if t.pos_ == "ADJ" and t.dep_ in PREDICATIVE)
    nouns = (t for t in words if t.pos_ in {"NOUN", "PROPN"})
    used: set[int] = set()
    for word in (*verbs, *adjectives, *nouns):
        act = act_of(word, present) if word.i not in used else None
        if act is not None and used.isdisjoint(w.i for w in act.words):
            act = as_told(act)
            pairs = pairs_of(act, present)
            used.update(w.i for w in act.words if pairs)
            yield from ((act, pair) for pair in pairs)


def _height(word: Token) -> int:
    steps = 0
    while word.head.i != word.i and steps < HIGHEST:
        word, steps = word.head, steps + 1
    return steps


def _event(parsed: Parsed, mentions: Mentions, present: Present, index: int, act: Act, pair: Pair) -> Event:
    sentence, at = parsed.sentences[index], act.words[0].idx
    source, target = (None if word is None else party_of(word, present, parsed.report.text) for word in pair)
    parts = [p for p in (source, target) if p is not None]
    start, end = min(w.idx for w in act.words), max(w.idx + len(w) for w in act.words)
    times = mentions.times[bisect_left(mentions.times, sentence.start, key=_start) : bisect_left(mentions.times, sentence.end, key=_start)]
    return Event(
        start=start,
        end=end,
        sentence=index,
        clause=Span(min(start, *(p.start for p in parts)), max(end, *(p.end for p in parts))),
        code=act.code,
        mode=act.mode,
        contexts=contexts_of(act),
        source=source,
        target=target,
        date=date_of(act, times),
        place=place_of(act, pair, present),
        modality=act.modality or "done",
        attributed_to=attribution_of(mentions, at, sentence),
        voice=voice_of(mentions, at),
    )


def _start(time: Time) -> int:
    return time.start
