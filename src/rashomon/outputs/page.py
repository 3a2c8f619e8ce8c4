"""What a page shows, arranged: reports with their evidence marked, the table of facts by reports, the timeline with its drawing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.dossier.wording import days
from rashomon.outputs.arranging import by_sort, shared
from rashomon.outputs.marks import Mark, Paragraph, paragraphs
from rashomon.outputs.scale import Stretch, Tick, stretches
from rashomon.outputs.writing import VERDICTS, by_verdict, outlets, percent, report_names, story_title
from rashomon.types import Coverage, Dossier, Evidence, Fact, Quotation, Reading, Report, ReportCredit, TimelineEntry, Variant, Verdict

GLYPHS: dict[Verdict, str] = {"disputed": "≠", "updated": "↻", "agreed": "=", "compatible": "≈", "single": "○"}

_LOOKS = (*VERDICTS, "quote", "credit", "moment", "uncompared")  # what a mark looks like where several things rest on it: the first


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as the page shows it."""

    report: Report
    name: str
    anchor: str
    coverage: Coverage | None
    credits: tuple[ReportCredit, ...]
    paragraphs: tuple[Paragraph, ...]
    singles: tuple[Fact, ...]  # what stands in this report only
    foreign: bool  # of another event


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in the table: what each report says on it, in order of the reports; often nothing, sometimes two things."""

    fact: Fact
    cells: tuple[tuple[Reading, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The shared facts of one sort by verdict: figures and times, names, statements."""

    sort: str
    rows: dict[Verdict, tuple[Row, ...]]

    @property
    def size(self) -> int:
        return sum(map(len, self.rows.values()))


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline and where it is drawn."""

    entry: TimelineEntry
    when: str
    stretch: Stretch | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    outlets: int
    sure: str  # "facts at least 90% sure" where others were left out
    published: str  # from the first to the last: "7 to 9 January 2026"; "" where no day is known
    names: dict[str, str]  # of the reports, by id
    numbers: dict[str, int]  # of the facts, by id, in the order they are shown
    facts: dict[str, Fact]
    groups: dict[Verdict, tuple[Fact, ...]]
    reports: tuple[ReportView, ...]
    tables: tuple[Table, ...]  # of the shared facts
    shared_quotes: tuple[Quotation, ...]
    other_quotes: tuple[Quotation, ...]
    moments: tuple[Moment, ...]
    ticks: tuple[Tick, ...]
    anchors: dict[str, str]  # of the reports, by id

    def place(self, reading: Reading | Variant | ReportCredit) -> str:
        """The id of a reading's, a variant's or a credit's words in their report."""
        where = reading if isinstance(reading, Variant) else reading.evidence
        return _anchor(self.anchors[reading.report], where)

    def fact_anchor(self, fact_id: str) -> str:
        return f"fact-{re.sub(r'[^0-9A-Za-z_-]', '-', fact_id)}"


def page(dossier: Dossier) -> Page:
    """The dossier arranged for a page."""
    groups = by_verdict(dossier)
    order = {report.id: place for place, report in enumerate(dossier.reports)}
    groups["single"] = tuple(sorted(groups["single"], key=lambda fact: order[fact.readings[0].report]))
    ordered = [fact for facts in groups.values() for fact in facts]
    facts = {fact.id: fact for fact in ordered}
    anchors = {report.id: f"report-{number}" for number, report in enumerate(dossier.reports, 1)}
    places, ticks = stretches(dossier.timeline)
    return Page(
        title=story_title(dossier),
        outlets=outlets(dossier),
        sure=f"facts at least {percent(dossier.sure)} sure" if dossier.sure else "",
        published=_published(dossier.reports),
        names=report_names(dossier.reports),
        numbers={fact.id: number for number, fact in enumerate(ordered, 1)},
        facts=facts,
        groups=groups,
        reports=tuple(_report_views(dossier, anchors)),
        tables=tuple(_table(sort, some, dossier) for sort, some in by_sort(f for f in ordered if f.verdict != "single").items()),
        shared_quotes=shared(dossier.quotes),
        other_quotes=tuple(quote for quote in dossier.quotes if quote not in shared(dossier.quotes)),
        moments=tuple(
            Moment(entry, days(entry.earliest, entry.latest), place, tuple(fact for id_, fact in facts.items() if id_ in entry.facts))
            for entry, place in zip(dossier.timeline, places, strict=True)
        ),
        ticks=ticks,
        anchors=anchors,
    )


def _published(reports: Sequence[Report]) -> str:
    known = sorted(report.published[:10] for report in reports if report.published)
    return days(known[0], known[-1]) if known else ""


def _table(sort: str, facts: Sequence[Fact], dossier: Dossier) -> Table:
    verdicts = dict.fromkeys(fact.verdict for fact in facts)
    return Table(sort, {v: tuple(_row(fact, dossier) for fact in facts if fact.verdict == v) for v in verdicts})


def _row(fact: Fact, dossier: Dossier) -> Row:
    """Said twice in one report, a value stands there once."""
    said = {(reading.report, reading.value): reading for reading in reversed(fact.readings)}.values()
    return Row(fact, tuple(tuple(r for r in fact.readings if r.report == report.id and r in said) for report in dossier.reports))


def _report_views(dossier: Dossier, anchors: dict[str, str]) -> Iterator[ReportView]:
    names = report_names(dossier.reports)
    coverage = {one.report: one for one in dossier.coverage}
    single = [fact for fact in dossier.facts if fact.verdict == "single"]
    for report, passages in zip(dossier.reports, dossier.passages, strict=True):
        yield ReportView(
            report=report,
            name=names[report.id],
            anchor=anchors[report.id],
            coverage=coverage.get(report.id),
            credits=tuple(credit for credit in dossier.credits if credit.report == report.id),
            paragraphs=paragraphs(report.text, passages, _marks(anchors[report.id], _resting(dossier, report.id))),
            singles=tuple(fact for fact in single if fact.readings[0].report == report.id),
            foreign=report.id in dossier.strangers,
        )


def _resting(dossier: Dossier, report: str) -> Iterator[tuple[Evidence | Variant, str, str | None]]:
    """All that rests on words of a report: where, how it is shown, and the id of the fact if it is one."""
    yield from ((r.evidence, fact.verdict, fact.id) for fact in dossier.facts for r in fact.readings if r.report == report)
    yield from ((variant, "quote", None) for quote in dossier.quotes for variant in quote.variants if variant.report == report)
    yield from ((r.evidence, "moment", None) for entry in dossier.timeline for r in entry.readings if r.report == report)
    yield from ((credit.evidence, "credit", None) for credit in dossier.credits if credit.report == report)
    yield from ((one, "uncompared", None) for some in dossier.coverage if some.report == report for one in some.uncompared)


def _marks(anchor: str, resting: Iterable[tuple[Evidence | Variant, str, str | None]]) -> list[Mark]:
    """One mark for each stretch of words, whatever rests on it."""
    looks: dict[tuple[int, int], list[str]] = {}
    facts: dict[tuple[int, int], list[str]] = {}
    for where, look, fact in resting:
        span = (where.start, where.end)
        looks.setdefault(span, []).append(look)
        facts.setdefault(span, []).extend([fact] if fact else [])
    return [
        Mark(start, end, f"{anchor}-{start}-{end}", min(some, key=_LOOKS.index), tuple(dict.fromkeys(facts[start, end])))
        for (start, end), some in looks.items()
    ]


def _anchor(report: str, where: Evidence | Variant) -> str:
    return f"{report}-{where.start}-{where.end}"
