"""The facts and quotes of a dossier that bear on a question, best first; none where nothing bears on it well enough."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from rashomon.asking.likeness import NAMED, Credit, bearers_of, standing_for
from rashomon.asking.questions import Question, Term, read_question
from rashomon.asking.subjects import Subject, subject_of, subject_of_quote, texts_of
from rashomon.asking.words import Forms, forms_of, words_of
from rashomon.text import load_pipeline
from rashomon.text.parse import DEFAULT_PIPELINE
from rashomon.types import Answer, Dossier, Fact, FactFound, QuoteFound

T = TypeVar("T")
LEAST = 0.6  # share of the question's words, by weight, that an answer must have
MOST = 5  # answers
CLOSE = 0.75  # of the best score, below which others say nothing to the question
CLAUSE = 0.9  # a word in the topic rather than in the evidence
AROUND = 0.65  # a word elsewhere in the sentence
OTHER = 0.8  # a fact of another kind than asked for, where any may answer
NEARLY = 0.9  # "which" beside "where"; soldiers where officers are asked for
SAID = 0.6  # its answer is named in the question: "which university did Falk play for" asks for no player
OPEN = frozenset({"name", "statement"})  # kinds in whose place facts of any other may answer


@dataclass(frozen=True, slots=True)
class _Sought:
    """A word of the question as the story has it."""

    weight: float  # more for a word that few facts have
    credit: Credit

    def within(self, words: frozenset[str]) -> float:
        return max((self.credit[word] for word in self.credit.keys() & words), default=0.0)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A question as the story has it."""

    asked: Question
    forms: Forms
    terms: tuple[_Sought, ...]
    speaker: tuple[_Sought, ...]


def find(question: str, dossier: Dossier, *, pipeline: str | None = None) -> Answer:
    """What the dossier says on a question: "how long was the call", "what did the mayor say about the dam"."""
    nlp = load_pipeline(pipeline or DEFAULT_PIPELINE)
    asked = read_question(nlp(_plain(question)))
    forms = forms_of((word for text in texts_of(dossier) for word in words_of(text)), words_of(asked.text), nlp)
    reports = {report.id: report for report in dossier.reports}
    facts = [(subject_of(fact, reports, forms), fact) for fact in dossier.facts]
    quotes = [(subject_of_quote(quote, reports, forms), quote) for quote in dossier.quotes]
    wanted = _wanted(asked, [subject for subject, _ in (*facts, *quotes)], dossier, forms)
    best = _best([(_fits(fact, subject, wanted) * _score(subject, wanted), fact) for subject, fact in facts])
    said = _best([(_score(subject, wanted), quote) for subject, quote in quotes]) if asked.speaker else []
    return Answer(
        question=asked.text,
        sought=asked.sought,
        facts=tuple(FactFound(fact, score) for score, fact in best),
        quotes=tuple(QuoteFound(quote, score) for score, quote in said),
    )


def _plain(question: str) -> str:
    """On one line, without halves of surrogate pairs, which a shell lets through and the pipeline does not."""
    return " ".join(question.encode("utf-8", "replace").decode("utf-8").split())


def _wanted(asked: Question, subjects: Sequence[Subject], dossier: Dossier, forms: Forms) -> _Wanted:
    """What stands for each word of the question in the story, and how much that tells one fact from another."""
    held = [subject.words for subject in subjects]
    vocabulary, bearers = sorted(frozenset().union(*held)), bearers_of(dossier.actors)

    def sought(term: Term) -> _Sought:
        credit = standing_for(term.word, vocabulary, forms, bearers)
        sure = {word for word, part in credit.items() if part >= NAMED}
        holding = sum(not sure.isdisjoint(words) for words in held)
        return _Sought(term.weight * math.log(1 + len(held) / max(holding, 0.5)), credit)

    return _Wanted(asked, forms, tuple(map(sought, asked.terms)), tuple(map(sought, asked.speaker)))


def _fits(fact: Fact, subject: Subject, wanted: _Wanted) -> float:
    """How well a fact of its kind can answer, from 0 to 1."""
    asked, forms = wanted.asked, wanted.forms
    if not asked.kinds:
        return 1.0
    if fact.kind not in asked.kinds:
        return OTHER if asked.kinds[0] in OPEN else 0.0
    if fact.kind == "name":
        named = any(subject.answers & forms[term.word] for term in asked.terms if term.name)
        return (SAID if named else 1.0) * (1.0 if fact.topic.startswith(f"{asked.opening}:") else NEARLY)
    return NEARLY if asked.counted and not forms.get(asked.counted, frozenset()) & subject.core else 1.0


def _score(subject: Subject, wanted: _Wanted) -> float:
    """The share of the question's words that the fact or quote has, by weight, as far as it is in the right mouth."""
    whole = sum(term.weight for term in wanted.terms)
    reached = sum(term.weight * _reach(term, subject) for term in wanted.terms)
    said = min((term.within(subject.sources) for term in wanted.speaker), default=1.0)
    return said * (1.0 if wanted.asked.broad else reached / whole if whole else 0.0)


def _reach(term: _Sought, subject: Subject) -> float:
    """The nearer a word stands to the answer, the more."""
    return max(term.within(subject.core), CLAUSE * term.within(subject.clause), AROUND * term.within(subject.around))


def _best(scored: Sequence[tuple[float, T]]) -> list[tuple[float, T]]:
    best = max((score for score, _ in scored), default=0.0)
    good = [(round(score, 2), one) for score, one in scored if score >= max(LEAST, CLOSE * best)]
    return sorted(good, key=lambda pair: -pair[0])[:MOST]
