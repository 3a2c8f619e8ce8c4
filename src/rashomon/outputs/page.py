"""What a page shows, arranged: reports with their evidence marked, tables, who repeats whom, the timeline with its drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.dossier.wording import days
from rashomon.outputs.anchors import anchor, marks
from rashomon.outputs.arranging import shared, wordings
from rashomon.outputs.graph import Graph, graph
from rashomon.outputs.holdings import Holding, holdings
from rashomon.outputs.lineage import Stem, Ties, in_short, stems, strongest, ties
from rashomon.outputs.marks import Paragraph, paragraphs
from rashomon.outputs.relation_views import RelationView, relation_views
from rashomon.outputs.scale import Stretch, Tick, stretches
from rashomon.outputs.sheets import Sheet, sheets
from rashomon.outputs.sources import Backers, backers, backing
from rashomon.outputs.writing import belonging, by_verdict, line, outlets, report_names, story_title
from rashomon.reports.naming import listed, percent
from rashomon.types import (
    Coverage,
    Dossier,
    Evidence,
    Fact,
    Intruder,
    Quotation,
    Reading,
    Relation,
    Report,
    ReportCredit,
    TimelineEntry,
    Variant,
    Verdict,
)

GLYPHS: dict[Verdict, str] = {"disputed": "≠", "updated": "↻", "agreed": "=", "compatible": "≈", "single": "○"}
EDGES = 120  # of who repeats whom, shown one by one


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report as the page shows it."""

    report: Report
    name: str
    anchor: str
    coverage: Coverage | None
    paragraphs: tuple[Paragraph, ...]
    intruder: Intruder | None  # why it is of another event


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry of the timeline and where it is drawn."""

    entry: TimelineEntry
    when: str
    stretch: Stretch | None
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Page:
    dossier: Dossier
    title: str
    outlets: int
    sure: str  # "facts at least 90% sure" where others were left out
    published: str  # from the first to the last: "7 to 9 January 2026"; "" where no day is known
    names: dict[str, str]  # of the reports, by id
    told: dict[str, str]  # of those that belong
    numbers: dict[str, int]  # of the facts, by id, in the order they are shown
    facts: dict[str, Fact]
    groups: dict[Verdict, tuple[Fact, ...]]
    wordings: tuple[Fact, ...]
    holdings: tuple[Holding, ...]
    reports: tuple[ReportView, ...]  # of the story's event
    strangers: tuple[ReportView, ...]  # of another
    graph: Graph | None
    stems: tuple[Stem, ...]  # the strongest edges by source
    unlisted: int  # edges besides
    in_short: dict[str, str]  # by report, what it has from whom
    tables: tuple[Sheet, ...]  # of the shared facts
    shared_quotes: tuple[Quotation, ...]
    other_quotes: tuple[Quotation, ...]
    moments: tuple[Moment, ...]
    ticks: tuple[Tick, ...]
    relations: tuple[RelationView, ...]  # those that are worth it
    more_relations: tuple[RelationView, ...]  # others
    actors: dict[str, str]  # names, by id
    anchors: dict[str, str]  # of the reports, by id
    backers: Backers
    ties: Ties  # what reports may have in common beside their words

    def place(self, reading: Reading | Variant | ReportCredit) -> str:
        """The id of a reading's, a variant's or a credit's words in their report."""
        return self.spot(reading.report, reading if isinstance(reading, Variant) else reading.evidence)

    def spot(self, report: str, words: Evidence | Variant) -> str:
        """The id of words in a report."""
        return anchor(self.anchors[report], words)

    def side(self, relation: Relation, actor: str) -> str:
        """What a side of a relation is called."""
        return line(dict(zip(relation.actors, relation.names, strict=True)).get(actor, self.actors.get(actor, actor)))

    def called(self, actors: Sequence[str]) -> str:
        """ "Rita Falcao and Orlan Beck"."""
        return listed([self.actors.get(actor, line(actor)) for actor in actors])

    def fact_anchor(self, fact_id: str) -> str:
        return fact_place(fact_id)

    def backing(self, fact: Fact) -> str:
        """ "4 articles, 3 outlets, 1 known origin (AP)"."""
        return backing(fact, self.backers)


def fact_place(fact_id: str) -> str:
    """The id of a fact on its dossier's page."""
    return f"fact-{re.sub(r'[^0-9A-Za-z_-]', '-', fact_id)}"


def page(dossier: Dossier) -> Page:
    """The dossier arranged for a page."""
    groups, names = _groups(dossier), report_names(dossier.reports)
    ordered = [fact for facts in (*groups.values(), wordings(dossier)) for fact in facts]
    facts = {fact.id: fact for fact in ordered}
    anchors = {report.id: f"report-{number}" for number, report in enumerate(dossier.reports, 1)}
    several = shared(dossier.quotes)
    told = {quote.id for quote in several}
    views = tuple(_report_views(dossier, anchors))
    moments, ticks = _moments(dossier, facts)
    relations, more_relations = relation_views(dossier)
    return Page(
        dossier=dossier,
        title=story_title(dossier),
        outlets=outlets(dossier),
        sure=f"facts at least {percent(dossier.sure)} sure" if dossier.sure else "",
        published=_published(belonging(dossier)),
        names=names,
        told={report.id: names[report.id] for report in belonging(dossier)},
        numbers={fact.id: number for number, fact in enumerate(ordered, 1)},
        facts=facts,
        groups=groups,
        wordings=wordings(dossier),
        holdings=holdings(dossier),
        reports=tuple(view for view in views if not view.intruder),
        strangers=tuple(view for view in views if view.intruder),
        graph=graph(dossier),
        stems=stems(strongest(dossier.lineage)[:EDGES], names),
        in_short=in_short(dossier.lineage, names),
        unlisted=max(0, len(dossier.lineage) - EDGES),
        tables=sheets([fact for some in groups.values() for fact in some], dossier),
        shared_quotes=several,
        other_quotes=tuple(quote for quote in dossier.quotes if quote.id not in told),
        moments=moments,
        ticks=ticks,
        relations=relations,
        more_relations=more_relations,
        actors={actor.id: line(actor.name) for actor in dossier.actors},
        anchors=anchors,
        backers=backers(dossier),
        ties=ties(dossier),
    )


def _groups(dossier: Dossier) -> dict[Verdict, tuple[Fact, ...]]:
    """The facts by verdict; those of one report alone in order of the reports."""
    groups = by_verdict(dossier)
    order = {report.id: place for place, report in enumerate(dossier.reports)}
    return groups | {"single": tuple(sorted(groups["single"], key=lambda fact: order[fact.readings[0].report]))}


def _moments(dossier: Dossier, facts: dict[str, Fact]) -> tuple[tuple[Moment, ...], tuple[Tick, ...]]:
    places, ticks = stretches(dossier.timeline)
    found = (
        Moment(entry, days(entry.earliest, entry.latest), place, tuple(fact for id_, fact in facts.items() if id_ in entry.facts))
        for entry, place in zip(dossier.timeline, places, strict=True)
    )
    return tuple(found), ticks


def _published(reports: Sequence[Report]) -> str:
    known = sorted(report.published[:10] for report in reports if report.published)
    return days(known[0], known[-1]) if known else ""


def _report_views(dossier: Dossier, anchors: dict[str, str]) -> Iterator[ReportView]:
    names = report_names(dossier.reports)
    coverage = {one.report: one for one in dossier.coverage}
    intruders = {one.report: one for one in dossier.intruders}
    marked = marks(dossier, anchors)
    for report, passages in zip(dossier.reports, dossier.passages, strict=True):
        yield ReportView(
            report=report,
            name=names[report.id],
            anchor=anchors[report.id],
            coverage=coverage.get(report.id),
            paragraphs=paragraphs(report.text, passages, marked[report.id]),
            intruder=intruders.get(report.id),
        )
