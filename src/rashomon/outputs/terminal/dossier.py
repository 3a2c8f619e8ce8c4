"""The whole dossier on a terminal, from what it is of to what was skipped."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.dossier.wording import count, days
from rashomon.outputs.arranging import credited, tellers, wordings
from rashomon.outputs.holdings import holdings
from rashomon.outputs.lineage import Stem, Ties, manner, stems, ties
from rashomon.outputs.sources import backers
from rashomon.outputs.terminal.console import heading, indented, plain_console
from rashomon.outputs.terminal.facts import Teller, print_facts, print_holdings, print_wordings
from rashomon.outputs.terminal.quotes import print_quotes
from rashomon.outputs.terminal.relations import print_treatment
from rashomon.outputs.writing import (
    DECIDED,
    belonging,
    by_verdict,
    excerpt,
    line,
    published,
    report_names,
    spoken,
    story_title,
    tally,
)
from rashomon.reports.naming import listed
from rashomon.types import Coverage, Dossier, Lineage, TimelineEntry

BAR = 24
STEMS, EDGES = 6, 6  # sources, and reports that repeat one, shown where not all are asked for

Names = dict[str, str]


def print_dossier(dossier: Dossier, *, every: bool = False, console: Console | None = None) -> None:
    """Prints the dossier: what is open in full, of the rest the foremost; everything where `every` is set."""
    out = console or plain_console()
    names = report_names(dossier.reports)
    told = {report.id: names[report.id] for report in belonging(dossier)}
    to = Teller(out, names, told, backers(dossier), every)
    out.print(Text(story_title(dossier), style="bold"))
    out.print(Text(tally(dossier)))
    _reports(out, dossier, names)
    _stale(out, dossier)
    _brief(out, dossier)
    for verdict, facts in by_verdict(dossier).items():
        if verdict != "single" or not every:
            print_facts(to, verdict, facts)
    if every:
        print_holdings(to, holdings(dossier))
    _lineage(out, dossier, names, every=every)
    print_treatment(out, dossier)
    print_wordings(to, wordings(dossier))
    print_quotes(out, dossier.quotes, names, every=every)
    _timeline(out, dossier.timeline, told)
    _coverage(out, dossier.coverage, told)
    _credits(out, dossier, names)
    _skipped(out, dossier)


def _reports(out: Console, dossier: Dossier, names: Names) -> None:
    heading(out, "Reports")
    table = Table.grid(padding=(0, 2))
    for report in belonging(dossier):
        title = f"\n{excerpt(report.title)}" if report.title else ""
        table.add_row(Text(names[report.id], style="bold"), Text.assemble(published(report), (title, "dim")))
    for one in dossier.intruders:
        whose = f" ({DECIDED[one.decided_by]})" if one.decided_by != "program" else ""
        table.add_row(Text(names[one.report], style="dim"), Text(f"about another event{whose}: {spoken(one.why)}", style="dim"))
    out.print(table)


def _stale(out: Console, dossier: Dossier) -> None:
    if dossier.stale:
        heading(out, "Decisions that no longer apply", "bold yellow")
    for one in dossier.stale:
        indented(out, Text(f"• {spoken(one)}"))


def _brief(out: Console, dossier: Dossier) -> None:
    if dossier.brief:
        heading(out, "In brief")
    for sentence in dossier.brief:
        indented(out, Text(f"• {line(sentence.sentence)}"))


def _lineage(out: Console, dossier: Dossier, names: Names, *, every: bool) -> None:
    """Each source with the reports that repeat it."""
    found = stems(dossier.lineage, names)
    if found:
        heading(out, "Who repeats whom")
    shown = found if every else found[:STEMS]
    for stem in shown:
        out.print(Text.assemble((stem.name, "bold"), ("" if stem.report else "  not among the reports", "dim")))
        _edges(out, stem, names, ties(dossier), every=every)
    if len(shown) < len(found):
        out.print(Text(f"and {count(len(found) - len(shown), 'more source')}; --all shows them", style="dim"))


def _edges(out: Console, stem: Stem, names: Names, known: Ties, *, every: bool) -> None:
    shown = stem.edges if every else stem.edges[:EDGES]
    for edge in shown:
        arrow = "→" if edge.directed else "↔"
        indented(out, Text.assemble(f"{arrow} ", (names[edge.report], "bold"), f"  {manner(edge, known)}", (_shown(edge), "dim italic")))
        if every:
            indented(out, Text(spoken(edge.why), style="dim"), 4)
    if len(shown) < len(stem.edges):
        indented(out, Text(f"and {count(len(stem.edges) - len(shown), 'more report')}", style="dim"))


def _shown(edge: Lineage) -> str:
    """The words that credit the source; else the longest that it shares."""
    words = (*edge.credits, *(repeat.here for repeat in edge.repeats))
    return f" “{excerpt(words[0].exact, 100)}”" if words else ""


def _timeline(out: Console, timeline: Sequence[TimelineEntry], names: Names) -> None:
    if not timeline:
        return
    heading(out, "Timeline")
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(max_width=28)
    table.add_column(ratio=1)
    for entry in timeline:
        who = tellers((reading.report for reading in entry.readings), names)
        table.add_row(Text(days(entry.earliest, entry.latest)), Text.assemble(line(entry.what), (f"  {who}", "dim")))
    out.print(table)


def _coverage(out: Console, coverage: Sequence[Coverage], names: Names) -> None:
    heading(out, "How much was compared")
    table = Table.grid(padding=(0, 2))
    for one in (some for some in coverage if some.report in names):
        table.add_row(
            Text(names[one.report], style="bold"), _bar(one), Text(f"{one.compared} + {one.placed} of {count(one.sentences, 'sentence')}")
        )
    out.print(table)
    out.print(Text("█ set beside another report  ▒ in this report only  · read, but compared with nothing", style="dim"))


def _bar(one: Coverage) -> Text:
    whole = max(one.sentences, 1)
    compared = round(BAR * one.compared / whole)
    placed = min(round(BAR * one.placed / whole), BAR - compared)
    return Text.assemble(("█" * compared, "green"), ("▒" * placed, "cyan"), ("·" * (BAR - compared - placed), "dim"))


def _credits(out: Console, dossier: Dossier, names: Names) -> None:
    if not dossier.credits:
        return
    heading(out, "Credits")
    for report, some in credited(dossier).items():
        out.print(Text.assemble((names[report], "bold"), f": {listed([line(name) for name in some])}"))


def _skipped(out: Console, dossier: Dossier) -> None:
    if not dossier.skipped:
        return
    heading(out, "Skipped")
    for skipped in dossier.skipped:
        out.print(Text.assemble((line(skipped.source), "bold"), f": {line(skipped.reason)}"))
