"""What each fact and each quote is about, as words: near to it and around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rashomon.asking.words import Forms, bag
from rashomon.reports.naming import report_name
from rashomon.types import Dossier, Fact, Quotation, Report

_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n")
LONGEST = 600  # characters of a sentence to either side of the evidence


@dataclass(frozen=True, slots=True)
class Subject:
    """The words of a fact or quote."""

    core: frozenset[str]  # of its values and its evidence; of a quote, its words
    clause: frozenset[str]  # of its topic
    around: frozenset[str]  # of the sentences that its readings stand in
    sources: frozenset[str]  # of those it is attributed to
    answers: frozenset[str] = frozenset()  # of its values

    @property
    def words(self) -> frozenset[str]:
        return self.core | self.clause | self.around | self.sources


def subject_of(fact: Fact, reports: Mapping[str, Report], forms: Forms) -> Subject:
    core = (f"{r.value} {r.evidence.exact}" for r in fact.readings)
    around = (sentence(reports[r.report].text, r.evidence.start, r.evidence.end) for r in fact.readings)
    sources = (source for r in fact.readings for source in (*r.attributed_to, report_name(reports[r.report])))
    answers = (r.value for r in fact.readings)
    return Subject(*(_all(texts, forms) for texts in (core, [matter(fact.topic)], around, sources, answers)))


def subject_of_quote(quote: Quotation, reports: Mapping[str, Report], forms: Forms) -> Subject:
    core = _all((variant.exact for variant in quote.variants), forms)
    around = _all((sentence(reports[v.report].text, v.start, v.end) for v in quote.variants), forms)
    return Subject(core, core, around, _all(filter(None, (quote.speaker, *(v.speaker for v in quote.variants))), forms))


def texts_of(dossier: Dossier) -> Iterator[str]:
    """Every text whose words can be asked for."""
    reports = {report.id: report for report in dossier.reports}
    yield from map(report_name, dossier.reports)
    for fact in dossier.facts:
        yield fact.topic
        for r in fact.readings:
            yield from (r.value, r.evidence.exact, sentence(reports[r.report].text, r.evidence.start, r.evidence.end), *r.attributed_to)
    for quote in dossier.quotes:
        yield quote.speaker or ""
        for v in quote.variants:
            yield from (v.exact, v.speaker or "", sentence(reports[v.report].text, v.start, v.end))


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
