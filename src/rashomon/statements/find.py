"""The statements of one report: its clauses, and each of its quantities and times with what it measures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from rashomon.statements.clauses import Clause, clauses, content, doer, subject_of, verb_of
from rashomon.statements.measures import Matter, matter_of, token_at
from rashomon.statements.modality import modality_of
from rashomon.statements.voices import attribution_of, by_sentence, lacking, negated, voice_of
from rashomon.types import Mentions, Name, Parsed, Sentence, Span, Statement, Time, Value

if TYPE_CHECKING:
    from spacy.tokens import Token

KNOWN = frozenset({"the", "both", "these", "those", "their", "his", "her", "its", "our"})
SHORTEST = 2  # content words a clause needs to be a claim that could be met again


@dataclass(frozen=True, slots=True)
class _Present:
    """Who is named where."""

    names: tuple[Name, ...]  # with an actor, in order of their starts
    offices: Mapping[str, str]

    def between(self, start: int, end: int) -> frozenset[str]:
        return self._of(self._names(start, end))

    def acting(self, verb: Token) -> frozenset[str]:
        """Who does it; only persons and countries: an organisation acts through others too."""
        actor = doer(verb)
        if actor is None:
            return frozenset()
        named = self._names(actor.left_edge.idx, actor.idx + len(actor))
        return self._of(n for n in named if n.kind == "person" or (n.actor or "").startswith("country:"))

    def _names(self, start: int, end: int) -> tuple[Name, ...]:
        return self.names[bisect_left(self.names, start, key=lambda n: n.start) : bisect_left(self.names, end, key=lambda n: n.start)]

    def _of(self, names: Iterable[Name]) -> frozenset[str]:
        named = frozenset(n.actor for n in names if n.actor)
        return named | {self.offices[actor] for actor in named if actor in self.offices}


def find_statements(parsed: Parsed, mentions: Mentions, offices: Mapping[str, str] = MappingProxyType({})) -> tuple[Statement, ...]:
    """Clauses first by place, each followed by the measures that stand in it; what is boilerplate claims nothing.

    `offices` gives the country or organisation that a person speaks and acts for, by the ids of the actors: both take part then.
    """
    present = _Present(tuple(n for n in mentions.names if n.actor), offices)
    measures: list[Value | Time] = [*_counting(mentions.values, parsed), *_placing(mentions.times)]
    measures.sort(key=lambda m: (m.start, m.end))
    found: list[Statement] = []
    for index, (sentence, here) in enumerate(zip(parsed.sentences, by_sentence(parsed, mentions), strict=True)):
        if sentence.role not in {"headline", "body", "caption"}:
            continue
        parts = tuple(clauses(parsed, sentence))
        found.extend(_clause(parsed, here, present, index, part) for part in parts)
        found.extend(_measured(parsed, here, present, index, m, parts) for m in _within(measures, sentence))
    return tuple(s for s in found if s.measure or len(s.words) >= SHORTEST)


def _counting(values: Sequence[Value], parsed: Parsed) -> Iterator[Value]:
    """Values that tell a quantity; "the two leaders" and "both sides" only name what is known."""
    for value in values:
        few = value.kind == "count" and value.nominal == 2
        if not few or not _is_known(value, parsed):
            yield value


def _is_known(value: Value, parsed: Parsed) -> bool:
    words = value.text.lower().split()
    before = token_at(parsed.doc, value.start).i - 1
    return words[0] in KNOWN or (before >= 0 and parsed.doc[before].lower_ in KNOWN)


def _placing(times: Sequence[Time]) -> Iterator[Time]:
    """Times that place something; a duration is a quantity already, and "recently" places nothing."""
    return (t for t in times if t.earliest and t.latest and t.type in {"DATE", "TIME"} and not t.value.endswith("_REF"))


def _within(measures: Sequence[Value | Time], sentence: Sentence) -> Iterator[Value | Time]:
    first = bisect_right(measures, sentence.start - 1, key=lambda m: m.start)
    for measure in measures[first:]:
        if measure.start >= sentence.end:
            return
        yield measure


def _clause(parsed: Parsed, mentions: Mentions, present: _Present, index: int, clause: Clause) -> Statement:
    words = frozenset(content(t) for t in clause.tokens) - {""}
    subject = subject_of(clause.head)
    thing = lacking(clause.head) or subject
    return Statement(
        start=clause.start,
        end=clause.end,
        sentence=index,
        clause=Span(clause.start, clause.end),
        predicate=verb_of(clause.head),
        head=content(thing) if thing is not None else "",
        agents=present.acting(clause.head),
        near=words,
        words=words,
        participants=present.between(clause.start, clause.end),
        modality=modality_of(clause.head),
        negated=negated(clause.head),
        attributed_to=attribution_of(mentions, clause.start, parsed.sentences[index]),
        voice=voice_of(mentions, clause.head.idx),
    )


def _measured(
    parsed: Parsed, mentions: Mentions, present: _Present, index: int, measure: Value | Time, parts: Sequence[Clause]
) -> Statement:
    matter: Matter = matter_of(parsed.doc, measure)
    home = next((c for c in parts if c.start <= measure.start < c.end and c.head.i == matter.governor.i), None)
    words = frozenset(content(t) for t in home.tokens) - {""} if home else matter.near
    clause = Span(home.start, home.end) if home else matter.phrase
    return Statement(
        start=matter.phrase.start,
        end=matter.phrase.end,
        sentence=index,
        clause=clause,
        predicate=verb_of(matter.governor),
        head=matter.head,
        near=matter.near,
        words=words,
        participants=present.between(clause.start, clause.end),
        modality=modality_of(matter.governor),
        negated=negated(matter.governor),
        attributed_to=attribution_of(mentions, measure.start, parsed.sentences[index]),
        measure=measure,
        agents=present.acting(matter.governor),
        voice=voice_of(mentions, measure.start),
    )
