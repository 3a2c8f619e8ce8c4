"""What each fact and each quote is about, as words: near to it and around it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rashomon.asking.words import Forms, bag
from rashomon.types import Dossier, Fact, Quotation

_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n")
LONGEST = 600  # characters of a sentence to either side of the evidence


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a fact or quote."""

    core: frozenset[str]  # of its topic, its values, its evidence; of a quote, its words
    around: frozenset[str]  # of the sentences that its readings stand in
    sources: frozenset[str]  # of those it is attributed to


def subject_of(fact: Fact, texts: dict[str, str], forms: Forms) -> Subject:
    core = (matter(fact.topic), *(f"{r.value} {r.evidence.exact}" for r in fact.readings))
    around = (sentence(texts[r.report], r.evidence.start, r.evidence.end) for r in fact.readings)
    sources = (source for r in fact.readings for source in r.attributed_to)
    return Subject(_all(core, forms), _all(around, forms), _all(sources, forms))


def subject_of_quote(quote: Quotation, texts: dict[str, str], forms: Forms) -> Subject:
    core = _all((variant.exact for variant in quote.variants), forms)
    around = _all((sentence(texts[v.report], v.start, v.end) for v in quote.variants), forms)
    return Subject(core, around, _all(filter(None, (quote.speaker, *(v.speaker for v in quote.variants))), forms))


def texts_of(dossier: Dossier) -> list[str]:
    """Every text whose words can be asked for."""
    reports = {report.id: report.text for report in dossier.reports}
    facts = [
        text
        for fact in dossier.facts
        for r in fact.readings
        for text in (fact.topic, r.value, r.evidence.exact, sentence(reports[r.report], r.evidence.start, r.evidence.end), *r.attributed_to)
    ]
    quotes = [
        text
        for quote in dossier.quotes
        for v in quote.variants
        for text in (v.exact, sentence(reports[v.report], v.start, v.end), v.speaker or "", quote.speaker or "")
    ]
    return [*facts, *quotes]


def matter(topic: str) -> str:
    """A topic without the question it opens with: "how long: the call lasted" the call lasted."""
    return topic.rpartition(": ")[2]


def sentence(text: str, start: int, end: int) -> str:
    """The sentence that some words stand in, as far as its ends can be told without a parse."""
    first, last = max(0, start - LONGEST), min(len(text), end + LONGEST)
    starts = [found.end() for found in _END.finditer(text, first, start + 1) if found.end() <= start]
    ending = _END.search(text, max(end - 1, first), last)
    return text[starts[-1] if starts else first : ending.end() if ending else last]


def _all(texts: Iterable[str], forms: Forms) -> frozenset[str]:
    return frozenset().union(*(bag(text, forms) for text in texts))
