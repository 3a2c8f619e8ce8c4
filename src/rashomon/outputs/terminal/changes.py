"""What has changed in a store, on a terminal.

Flood in Ostrel: 5 reports, changed at 10:15
  turned  people hurt: agreed → disputed
  grew    people hurt: 40 people → at least 52 people
Edited after they were published
  Northline  Dam gates open
    … people were [-hurt,-] {+hurt on Friday,+} police said.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from rich.console import Console
from rich.text import Text

from rashomon.changes import shown
from rashomon.dossier.wording import count
from rashomon.outputs.arranging import sides
from rashomon.outputs.terminal.console import heading, indented, plain_console
from rashomon.outputs.terminal.facts import STYLES
from rashomon.outputs.writing import excerpt, line, report_names, spoken
from rashomon.reports.naming import listed, report_name
from rashomon.store import Changes, ReportEdit, StoryChange
from rashomon.types import Fact, Run

FACTS = 6  # new facts, and facts gone, of a story, where not all are asked for
LABEL = 9  # columns


def print_changes(changes: Changes, *, every: bool = False, console: Console | None = None) -> None:
    """Story by story what is new, then the reports edited, word by word; everything where `every` is set."""
    out = console or plain_console()
    told = f"{count(len(changes.stories), 'story')} changed, {count(len(changes.edits), 'report')} edited"
    out.print(Text(f"Since {clock(changes.since)}: {told if changes else 'nothing has changed'}", style="bold"))
    for change in changes.stories:
        out.print()
        _story(out, change, every=every)
    if changes.edits:
        heading(out, "Edited after they were first seen")
    for edit in changes.edits:
        _edit(out, edit)


def clock(moment: datetime) -> str:
    """ "6 March 2031, 09:00", by the reader's clock."""
    here = moment.astimezone()
    return f"{here.day} {here:%B %Y}, {here:%H:%M}"


def _story(out: Console, change: StoryChange, *, every: bool) -> None:
    title = excerpt(change.story.title or "Untitled story")
    told = f"  {count(len(change.reports), 'report')}, {'first compared' if change.fresh else 'changed'} {clock(change.changed)}"
    out.print(Text.assemble((title, "bold"), (f"{told}  [{line(change.story.id)}]", "dim")))
    for label, text in _lines(change, every=every):
        indented(out, Text.assemble((f"{label:<{LABEL}}", "dim"), text))


def _lines(change: StoryChange, *, every: bool) -> Iterator[tuple[str, Text]]:
    """What has changed, the most urgent first: label and words."""
    difference, names = change.difference, report_names(change.reports)
    for turned in difference.turned:
        verdicts = (turned.before.verdict, STYLES[turned.before.verdict]), " → ", (turned.after.verdict, STYLES[turned.after.verdict])
        yield "turned", Text.assemble((line(turned.after.topic), "bold"), ": ", *verdicts, (f"  {spoken(turned.after.why)}", "dim"))
    for grown in difference.grown:
        yield "grew", Text.assemble((line(grown.fact.topic), "bold"), f": {spoken(grown.before)} → {spoken(grown.after)}")
    for rested in difference.rested:
        who = listed([*(f"+ {line(one)}" for one in rested.gained), *(f"− {line(one)}" for one in rested.lost)], "and")
        origins = f": {rested.before.origins} → {count(rested.after.origins, 'origin')}"
        yield "origins", Text.assemble((line(rested.after.topic), "bold"), origins, (f"  {who}" if who else "", "dim"))
    yield from _facts("new", difference.new, names, every=every)
    yield from _facts("gone", difference.gone, names, every=every)
    yield from _reports(change)


def _facts(label: str, facts: tuple[Fact, ...], names: dict[str, str], *, every: bool) -> Iterator[tuple[str, Text]]:
    """Those that several reports share first."""
    ordered = sorted(facts, key=lambda fact: fact.verdict == "single")
    kept = ordered if every else ordered[:FACTS]
    for fact in kept:
        yield label, _fact(fact, names)
    if rest := len(ordered) - len(kept):
        single = sum(fact.verdict == "single" for fact in ordered[len(kept) :])
        yield label, Text(f"and {rest:,} more, {single:,} of them in one report only; --all shows them", style="dim")


def _fact(fact: Fact, names: dict[str, str]) -> Text:
    values = list(dict.fromkeys(excerpt(spoken(side.value), 60) for side in sides(fact) if side.value))
    told = f" → {listed(values, 'or')}" if values else ""
    who = listed(list(dict.fromkeys(names[reading.report] for reading in fact.readings if reading.report in names)))
    return Text.assemble((line(fact.topic), "bold"), told, "  ", (fact.verdict, STYLES[fact.verdict]), (f"  {who}" if who else "", "dim"))


def _reports(change: StoryChange) -> Iterator[tuple[str, Text]]:
    difference = change.difference
    for label, reports in (("added", difference.added), ("edited", [one.after for one in difference.edited]), ("left", difference.left)):
        for report in reports:
            yield label, Text.assemble((line(report_name(report)), "bold"), (f"  {excerpt(report.title or '')}", "dim"))
    if change.merged:
        yield "merged", Text(f"with {count(len(change.merged), 'other story')}: {listed([line(one) for one in change.merged])}")


def _edit(out: Console, edit: ReportEdit) -> None:
    report = edit.after.report
    when = f"  between {clock(edit.before.seen)} and {clock(edit.after.seen)}"
    out.print(Text.assemble((line(report_name(report)), "bold"), f"  {excerpt(report.title or '')}", (when, "dim")))
    indented(out, Text.assemble(*(piece for run in shown(edit.runs) for piece in _words(run))))


def _words(run: Run) -> Iterator[tuple[str, str]]:
    """A run with marks that outlast a pipe: "[-left out-] {+added+}"."""
    if run.change == "same":
        yield f"{line(run.words)} ", "dim"
        return
    if run.base:
        yield f"[-{line(run.base)}-] ", "red strike"
    if run.words:
        yield f"{{+{line(run.words)}+}} ", "green"
