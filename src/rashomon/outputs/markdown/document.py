"""The whole dossier as one Markdown document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.dossier.wording import days
from rashomon.outputs.arranging import shared, tellers, wordings
from rashomon.outputs.holdings import holdings
from rashomon.outputs.lineage import Ties, manner, strongest, ties
from rashomon.outputs.markdown.facts import facts_of, kept, wording
from rashomon.outputs.markdown.relations import treatment
from rashomon.outputs.markdown.words import Names, escaped, table
from rashomon.outputs.sources import backers
from rashomon.outputs.writing import (
    DECIDED,
    abridged,
    belonging,
    by_verdict,
    excerpt,
    published,
    report_names,
    spoken,
    story_title,
    tally,
)
from rashomon.types import Coverage, Dossier, Lineage, Quotation, Report, Run, TimelineEntry, Variant


def markdown(dossier: Dossier) -> str:
    """The dossier as one Markdown document."""
    names = {id_: escaped(name) for id_, name in report_names(dossier.reports).items()}
    told = {report.id: names[report.id] for report in belonging(dossier)}
    known = backers(dossier)
    groups = {verdict: facts for verdict, facts in by_verdict(dossier).items() if verdict != "single"}
    parts = [
        *_opening(dossier, names),
        *(text for verdict, facts in groups.items() for text in facts_of(verdict, facts, names, known)),
        *kept(holdings(dossier), names),
        *_lineage(dossier, names),
        *treatment(dossier.relations),
        *wording(wordings(dossier), names),
        *_quotes(dossier.quotes, names),
        *_timeline(dossier.timeline, told),
        *_coverage(dossier.coverage, told),
        *_credits(dossier, names),
        *_skipped(dossier),
    ]
    return "\n\n".join(parts) + "\n"


def _opening(dossier: Dossier, names: Names) -> Iterator[str]:
    yield f"# {escaped(story_title(dossier))}"
    yield tally(dossier)
    yield table(("Report", "Title", "Published", ""), [_row(report, dossier, names) for report in dossier.reports])
    if dossier.stale:
        yield "## Decisions that no longer apply"
        yield "\n".join(f"- {escaped(spoken(one))}" for one in dossier.stale)
    if dossier.brief:
        topics = {fact.id: fact.topic for fact in dossier.facts}
        yield "## In brief"
        for sentence in dossier.brief:
            cited = "; ".join(escaped(topics[id_]) for id_ in sentence.cites if id_ in topics)
            yield f"{escaped(sentence.sentence)} ({cited})"


def _row(report: Report, dossier: Dossier, names: Names) -> tuple[str, ...]:
    """A report's line; of an intruder with why, and whose that decision is."""
    why = {one.report: f"another event: {escaped(spoken(one.why))}" for one in dossier.intruders}
    whose = {one.report: f" ({DECIDED[one.decided_by]})" for one in dossier.intruders if one.decided_by != "program"}
    return names[report.id], escaped(report.title or ""), published(report), why.get(report.id, "") + whose.get(report.id, "")


def _lineage(dossier: Dossier, names: Names) -> Iterator[str]:
    if dossier.lineage:
        yield "## Who repeats whom"
        yield table(
            ("Source", "", "Repeated by", "How much", "How it is known"),
            [_edge(one, names, ties(dossier)) for one in strongest(dossier.lineage)],
        )


def _edge(edge: Lineage, names: Names, known: Ties) -> tuple[str, ...]:
    source = names.get(edge.source or "", f"{escaped(edge.origin)} (not among the reports)")
    words = "; ".join(f"“{escaped(excerpt(one.exact))}”" for one in edge.credits)
    return (
        source,
        "→" if edge.directed else "↔",
        names[edge.report],
        escaped(manner(edge, known)),
        " ".join(filter(None, (escaped(spoken(edge.why)), words))),
    )


def _quotes(quotes: Sequence[Quotation], names: Names) -> Iterator[str]:
    several = shared(quotes)
    if several:
        yield "## Quotes in more than one report"
    for quote in several:
        yield f"### {escaped(quote.speaker or 'Speaker unknown')}"
        yield escaped(quote.difference)
        yield "\n".join(
            f"- **{names[variant.report]}:** “{escaped(variant.exact) if place == quote.base else _marked(variant)}”"
            for place, variant in enumerate(quote.variants)
        )


def _marked(variant: Variant) -> str:
    """The variant against its base: words left out struck through, words added in bold."""
    return " ".join(filter(None, map(_run, variant.runs))) or escaped(variant.exact)


def _run(run: Run) -> str:
    if run.change == "same":
        return escaped(run.words)
    out, new = escaped(abridged(run.base)), escaped(run.words)
    return " ".join([f"~~{out}~~"] * bool(out) + [f"**{new}**"] * bool(new))


def _timeline(timeline: Sequence[TimelineEntry], names: Names) -> Iterator[str]:
    if timeline:
        yield "## Timeline"
        yield table(("When", "What", "Who says so"), [_moment(entry, names) for entry in timeline])


def _moment(entry: TimelineEntry, names: Names) -> tuple[str, ...]:
    return days(entry.earliest, entry.latest), escaped(entry.what), tellers((reading.report for reading in entry.readings), names)


def _coverage(coverage: Sequence[Coverage], names: Names) -> Iterator[str]:
    yield "## How much was compared"
    those = [one for one in coverage if one.report in names]
    rows = [(names[c.report], str(c.sentences), str(c.compared), str(c.placed), str(c.sentences - c.compared - c.placed)) for c in those]
    yield table(("Report", "Sentences", "Set beside another report", "In this report only", "Compared with nothing"), rows)
    for one in those:
        if one.uncompared:
            yield f"Read in {names[one.report]}, but compared with nothing:"
            yield "\n".join(f"- “{escaped(sentence.exact)}”" for sentence in one.uncompared)


def _credits(dossier: Dossier, names: Names) -> Iterator[str]:
    if dossier.credits:
        yield "## Credits"
        rows = [(names[c.report], escaped(c.name), c.kind, escaped(excerpt(c.evidence.exact))) for c in dossier.credits]
        yield table(("Report", "Credited", "For", "Words"), rows)


def _skipped(dossier: Dossier) -> Iterator[str]:
    if dossier.skipped:
        yield "## Skipped"
        yield "\n".join(f"- **{escaped(one.source)}:** {escaped(one.reason)}" for one in dossier.skipped)
