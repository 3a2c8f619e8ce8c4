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
AROUND = 0.7  # a word in the sentence rather than in the fact itself
OTHER = 0.8  # a fact of another kind than asked for, where any may answer


@dataclass(frozen=True, slots=True)
class _Sought:
    """A word of the question as the story has it."""

    weight: float  # more for a word that few facts have
    credit: Credit

    def within(self, words: frozenset[str]) -> float:
        return max((self.credit[word] for word in self.credit.keys() & words), default=0.0)


def find(question: str, dossier: Dossier, *, pipeline: str | None = None) -> Answer:
    """What the dossier says on a question: "how long was the call", "what did the mayor say about the dam"."""
    nlp = load_pipeline(pipeline or DEFAULT_PIPELINE)
    asked = read_question(nlp(" ".join(question.split())))
    forms = forms_of((word for text in (question, *texts_of(dossier)) for word in words_of(text)), nlp)
    reports = {report.id: report.text for report in dossier.reports}
    facts = [subject_of(fact, reports, forms) for fact in dossier.facts]
    quotes = [subject_of_quote(quote, reports, forms) for quote in dossier.quotes]
    terms, speaker = (_sought(some, [*facts, *quotes], dossier, forms) for some in (asked.terms, asked.speaker))
    scored = [(_fits(fact, asked) * _score(s, terms, speaker), fact) for fact, s in zip(dossier.facts, facts, strict=True)]
    said = [(_score(s, terms, speaker), quote) for quote, s in zip(dossier.quotes, quotes, strict=True)] if speaker else []
    return Answer(
        question=asked.text,
        sought=asked.sought,
        facts=tuple(FactFound(fact, score) for score, fact in _best(scored)),
        quotes=tuple(QuoteFound(quote, score) for score, quote in _best(said)),
    )


def _sought(terms: Sequence[Term], subjects: Sequence[Subject], dossier: Dossier, forms: Forms) -> list[_Sought]:
    """What stands for each word of the question in the story, and how much that tells one fact from another."""
    held = [s.core | s.around | s.sources for s in subjects]
    vocabulary, bearers = sorted(frozenset().union(*held)), bearers_of(dossier.actors)
    found = []
    for term in terms:
        credit = standing_for(term.word, vocabulary, forms, bearers)
        sure = {word for word, part in credit.items() if part >= NAMED}
        holding = sum(not sure.isdisjoint(words) for words in held)
        found.append(_Sought(term.weight * math.log(1 + len(held) / max(holding, 0.5)), credit))
    return found


def _fits(fact: Fact, asked: Question) -> float:
    """Is the fact of a kind that can answer?"""
    return 1.0 if fact.kind in asked.kinds else OTHER if asked.open else 0.0


def _score(subject: Subject, terms: Sequence[_Sought], speaker: Sequence[_Sought]) -> float:
    """The share of the question's words that the fact or quote has, by weight, as far as it is in the right mouth."""
    whole = sum(term.weight for term in terms)
    reached = sum(term.weight * max(term.within(subject.core), AROUND * term.within(subject.around)) for term in terms)
    said = min((term.within(subject.sources) for term in speaker), default=1.0)
    return said * (reached / whole if whole else float(bool(speaker)))


def _best(scored: Sequence[tuple[float, T]]) -> list[tuple[float, T]]:
    best = max((score for score, _ in scored), default=0.0)
    good = [(round(score, 2), one) for score, one in scored if score >= max(LEAST, CLOSE * best)]
    return sorted(good, key=lambda pair: -pair[0])[:MOST]
