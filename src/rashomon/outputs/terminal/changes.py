"""What has changed in a store, on a terminal.

Flood in Ostrel: 5 reports, changed at 10:15
  turned  people hurt: agreed → disputed
  grew    people hurt: 40 people → at least 52 people
Edited after they were published
  Northline  Dam gates open
    … people were [-hurt,-] {+hurt on Friday,+} police said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from rich.console import Console
from rich.text import Text

from rashomon.changes import Grown, Rested, Turned, shown
from rashomon.dossier.wording import count
from rashomon.outputs.arranging import sides
from rashomon.outputs.terminal.console import heading, indented, plain_console
from rashomon.outputs.terminal.facts import STYLES
from rashomon.outputs.writing import VERDICTS, abridged, excerpt, line, report_names, spoken
from rashomon.reports.naming import listed, report_name
from rashomon.store import Changes, ReportEdit, StoryChange
from rashomon.types import Fact, Report, Run

MOST = 6  # lines of a kind, of a story, where not all are asked for
LONG = 120  # words of a change
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
    for label, texts in _kinds(change).items():
        kept = texts if every else texts[:MOST]
        for text in kept:
            indented(out, Text.assemble((f"{label:<{LABEL}}", "dim"), text))
        if len(kept) < len(texts):
            indented(out, Text(f"{label:<{LABEL}}and {len(texts) - len(kept):,} more; --all shows them", style="dim"))


def _kinds(change: StoryChange) -> dict[str, list[Text]]:
    """What has changed by its kind, the most urgent first."""
    difference, names = change.difference, report_names(change.reports)
    ordered = sorted(difference.turned, key=lambda one: VERDICTS.index(one.after.verdict))
    split = [f"from {line(change.story.split_from)}"] if change.fresh and change.story.split_from else []
    merged = [f"with {count(len(change.merged), 'other story')}: {listed([line(one) for one in change.merged])}"] if change.merged else []
    return {
        "turned": [_turned(one) for one in ordered],
        "grew": [_grown(one) for one in difference.grown],
        "origins": [_rested(one) for one in difference.rested],
        "new": [_fact(one, names) for one in _shared_first(difference.new)],
        "gone": [_fact(one, names) for one in _shared_first(difference.gone)],
        "added": [_report(one) for one in difference.added],
        "edited": [_report(one.after) for one in difference.edited],
        "left": [_report(one) for one in difference.left],
        "merged": [Text(one) for one in merged],
        "split": [Text(one) for one in split],
    }


def _shared_first(facts: Sequence[Fact]) -> list[Fact]:
    """What is open first, what one report alone has last."""
    return sorted(facts, key=lambda fact: VERDICTS.index(fact.verdict))


def _turned(one: Turned) -> Text:
    verdicts = (one.before.verdict, STYLES[one.before.verdict]), " → ", (one.after.verdict, STYLES[one.after.verdict])
    return Text.assemble((line(one.after.topic), "bold"), ": ", *verdicts, (f"  {spoken(one.after.why)}", "dim"))


def _grown(one: Grown) -> Text:
    return Text.assemble((line(one.fact.topic), "bold"), f": {spoken(one.before)} → {spoken(one.after)}")


def _rested(one: Rested) -> Text:
    who = ", ".join([*(f"+ {line(name)}" for name in one.gained), *(f"− {line(name)}" for name in one.lost)])
    origins = f": {one.before.origins} → {count(one.after.origins, 'origin')}"
    return Text.assemble((line(one.after.topic), "bold"), origins, (f"  {who}" if who else "", "dim"))


def _fact(fact: Fact, names: dict[str, str]) -> Text:
    values = list(dict.fromkeys(excerpt(spoken(side.value), 60) for side in sides(fact) if side.value))
    told = f" → {listed(values, 'or')}" if values else ""
    who = listed(list(dict.fromkeys(names[reading.report] for reading in fact.readings if reading.report in names)))
    return Text.assemble((line(fact.topic), "bold"), told, "  ", (fact.verdict, STYLES[fact.verdict]), (f"  {who}" if who else "", "dim"))


def _report(report: Report) -> Text:
    return Text.assemble((line(report_name(report)), "bold"), (f"  {excerpt(report.title or '')}", "dim"))


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
        yield f"[-{_told(run.base)}-] ", "red strike"
    if run.words:
        yield f"{{+{_told(run.words)}+}} ", "green"


def _told(words: str) -> str:
    """In full, unless it is pages: a text that was replaced as a whole is told by its first and last words."""
    return line(words) if len(words.split()) <= LONG else abridged(words)
