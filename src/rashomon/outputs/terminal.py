"""A dossier on a terminal: readable at 80 columns, without colour when piped."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rashomon.dossier.wording import listed
from rashomon.outputs.writing import (
    MEANINGS,
    abridged,
    by_verdict,
    count,
    days,
    excerpt,
    line,
    own_words,
    percent,
    published,
    report_names,
    spoken,
    story_title,
    tally,
)
from rashomon.types import Coverage, Dossier, Fact, Quotation, Reading, Run, TimelineEntry, Variant, Verdict

STYLES: dict[Verdict, str] = {
    "disputed": "bold red",
    "updated": "bold yellow",
    "agreed": "bold green",
    "compatible": "bold cyan",
    "single": "bold",
}
EXAMPLES = 3  # facts of one report alone that are shown where not all are asked for
BAR = 30

Names = dict[str, str]


class _Stdout(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # a console of its own accord ends the program here, which is not for an output to do


def plain_console() -> Console:
    """Standard output, with nothing in a text taken for markup."""
    return _Stdout(highlight=False, markup=False, emoji=False)


def print_dossier(dossier: Dossier, *, every: bool = False, console: Console | None = None) -> None:
    """Prints the dossier; all facts of one report alone only where `every` is set."""
    out = console or plain_console()
    names = report_names(dossier.reports)
    out.print(Text(story_title(dossier), style="bold"))
    out.print(Text(tally(dossier)))
    _reports(out, dossier, names)
    if dossier.brief:
        heading(out, "In brief")
        for sentence in dossier.brief:
            indented(out, Text(f"• {line(sentence.sentence)}"))
    for verdict, facts in by_verdict(dossier).items():
        _facts(out, verdict, facts, names, every=every)
    _quotes(out, dossier.quotes, names)
    _timeline(out, dossier.timeline, names)
    _coverage(out, dossier.coverage, names)
    _credits(out, dossier, names)
    _skipped(out, dossier)


def heading(out: Console, text: str, style: str = "bold") -> None:
    out.print()
    out.print(Rule(Text(text, style=style), align="left", characters="─", style="dim"))


def indented(out: Console, text: Text, by: int = 2) -> None:
    out.print(Padding(text, (0, 0, 0, by)))


def _reports(out: Console, dossier: Dossier, names: Names) -> None:
    heading(out, "Reports")
    table = Table.grid(padding=(0, 2))
    for report in dossier.reports:
        aside = "  about another event" if report.id in dossier.intruders else ""
        title = f"\n{excerpt(report.title)}" if report.title else ""
        table.add_row(Text(names[report.id], style="bold"), Text.assemble(published(report), (aside, "red"), (title, "dim")))
    out.print(table)


def _facts(out: Console, verdict: Verdict, facts: Sequence[Fact], names: Names, *, every: bool) -> None:
    if not facts:
        return
    heading(out, f"{verdict.capitalize()}: {MEANINGS[verdict]}", STYLES[verdict])
    shown = facts if every or verdict != "single" else facts[:EXAMPLES]
    for place, fact in enumerate(shown):
        if verdict == "single":
            _single(out, fact, names)
        else:
            out.print(end="\n" if place else "")
            _fact(out, fact, names)
    if len(shown) < len(facts):
        out.print(Text(f"and {count(len(facts) - len(shown), 'more fact')}; --all shows them", style="dim"))


def _fact(out: Console, fact: Fact, names: Names) -> None:
    sources = f"{count(fact.origins, 'known origin')}, " if fact.origins else ""
    out.print(Text.assemble((line(fact.topic), "bold"), (f"  {fact.kind}, {sources}{percent(fact.confidence)} sure", "dim")))
    indented(out, Text(spoken(fact.why)))
    for reading in fact.readings:
        indented(out, _said(reading, names), 4)


def _single(out: Console, fact: Fact, names: Names) -> None:
    out.print(Text(line(fact.topic), style="bold"))
    for reading in fact.readings:
        indented(out, _said(reading, names))


def _said(reading: Reading, names: Names) -> Text:
    shown = "" if own_words(reading) else f" {spoken(reading.value)}"
    vouched = f" ({' ← '.join(map(line, reading.attributed_to))})" if reading.attributed_to else ""
    words = f" “{excerpt(reading.evidence.exact)}”"
    return Text.assemble((names[reading.report], "bold"), f":{shown}", (vouched, "dim"), (words, "dim italic" if shown else ""))


def _quotes(out: Console, quotes: Sequence[Quotation], names: Names) -> None:
    shared = [quote for quote in quotes if len(quote.variants) > 1]
    if not shared:
        return
    heading(out, "Quotes in more than one report")
    for number, quote in enumerate(shared):
        out.print(end="\n" if number else "")
        out.print(Text.assemble((line(quote.speaker or "Speaker unknown"), "bold"), f"  {line(quote.difference)}"))
        for place, variant in enumerate(quote.variants):
            marked = _marked(variant) if place != quote.base else Text(line(variant.exact))
            indented(out, Text.assemble((names[variant.report], "bold"), ": “", marked, "”"))


def _marked(variant: Variant) -> Text:
    """The variant against its base: [-left out-] {+added+}, as a word diff marks them."""
    if not variant.runs:
        return Text(line(variant.exact))
    return Text(" ").join(piece for run in variant.runs for piece in _run(run) if piece)


def _run(run: Run) -> tuple[Text, ...]:
    if run.change == "same":
        return (Text(line(run.words)),)
    out = Text(f"[-{abridged(run.base)}-]" if run.base else "", style="red")
    new = Text(f"{{+{line(run.words)}+}}" if run.words else "", style="green")
    return (out, new)


def _timeline(out: Console, timeline: Sequence[TimelineEntry], names: Names) -> None:
    if not timeline:
        return
    heading(out, "Timeline")
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(max_width=28)
    table.add_column(ratio=1)
    for entry in timeline:
        tellers = listed(list(dict.fromkeys(names[reading.report] for reading in entry.readings)))
        table.add_row(Text(days(entry.earliest, entry.latest)), Text.assemble(line(entry.what), (f"  {tellers}", "dim")))
    out.print(table)


def _coverage(out: Console, coverage: Sequence[Coverage], names: Names) -> None:
    heading(out, "How much was compared")
    table = Table.grid(padding=(0, 2))
    for one in coverage:
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
    table = Table.grid(padding=(0, 2))
    for credit in dossier.credits:
        table.add_row(
            Text(names[credit.report], style="bold"), Text(line(credit.name)), Text(f"“{excerpt(credit.evidence.exact)}”", style="dim")
        )
    out.print(table)


def _skipped(out: Console, dossier: Dossier) -> None:
    if not dossier.skipped:
        return
    heading(out, "Skipped")
    for skipped in dossier.skipped:
        out.print(Text.assemble((line(skipped.source), "bold"), f": {line(skipped.reason)}"))
