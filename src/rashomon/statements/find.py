"""The statements of one report: its clauses, and each of its quantities and times with what it measures."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rashomon.statements.clauses import Clause, clauses, content, named, subject_of, verb_of
from rashomon.statements.deeds import antecedent, marks_of, roles_of
from rashomon.statements.measures import Matter, matter_of, token_at
from rashomon.statements.modality import modality_of
from rashomon.statements.present import Present, present_in
from rashomon.statements.voices import attribution_of, by_sentence, lacking, negated, voice_of
from rashomon.types import Deed, Mentions, Parsed, Sentence, Span, Statement, Time, Value

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSONS = frozenset({"he", "she", "i", "him", "her"})
KNOWN = frozenset({"the", "both", "these", "those", "their", "his", "her", "its", "our"})
SHORTEST = 2  # content words a clause needs to be a claim that could be met again; "no arrests were made" needs but one


def find_statements(parsed: Parsed, mentions: Mentions, present: Present | None = None) -> tuple[Statement, ...]:
    """Clauses first by place, each followed by the measures that stand in it; what is boilerplate claims nothing."""
    present = present or present_in(parsed, mentions)
    measures: list[Value | Time] = [*_counting(mentions.values, parsed), *_placing(mentions.times)]
    measures.sort(key=lambda m: (m.start, m.end))
    found: list[Statement] = []
    for index, (sentence, here) in enumerate(zip(parsed.sentences, by_sentence(parsed, mentions), strict=True)):
        if sentence.role not in {"headline", "body", "caption"}:
            continue
        parts = tuple(clauses(parsed, sentence))
        found.extend(_clause(parsed, here, present, index, part) for part in parts)
        found.extend(_measured(parsed, here, present, index, m, parts) for m in _within(measures, sentence))
    return tuple(s for s in found if s.measure or len(s.words) >= SHORTEST - (s.negated and s.head != ""))


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


def _clause(parsed: Parsed, mentions: Mentions, present: Present, index: int, clause: Clause) -> Statement:
    told = {t: word for t in clause.tokens if (word := content(t))}
    words, names = frozenset(told.values()), present.within(clause.start, clause.end)
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
        deed=_deed(present, clause),
        named=frozenset(word for t, word in told.items() if any(n.start <= t.idx < n.end for n in names)) if names else frozenset(),
    )


def _deed(present: Present, clause: Clause) -> Deed:
    roles = roles_of(clause.head)
    doer, patient = (antecedent(noun) if noun is not None else None for noun in (roles.doer, roles.patient))
    thing = patient if patient is not None else doer
    return Deed(
        act=verb_of(roles.act),
        doer=_called(doer),
        patient=_called(patient),
        doers=present.those(doer),
        patients=present.those(patient),
        marks=frozenset(marks_of(thing)) - {""} if thing is not None else frozenset(),
        tense=roles.tense,
    )


def _called(noun: Token | None) -> str:
    """The lemma; "he" and "she" as such, for they tell one person from another even where they are left open."""
    return "" if noun is None else noun.lower_ if noun.lower_ in PERSONS else named(noun)


def _measured(
    parsed: Parsed, mentions: Mentions, present: Present, index: int, measure: Value | Time, parts: Sequence[Clause]
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
