"""A dossier on a terminal: readable at 80 columns, without colour when piped."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from rashomon.dossier.wording import count, days, listed
from rashomon.outputs.arranging import OPEN, SORTS, by_sort, credited, shared, sides, sort_of, tellers
from rashomon.outputs.writing import (
    MEANINGS,
    abridged,
    by_verdict,
    excerpt,
    line,
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
MOST = dict(zip(SORTS, (6, 2, 3), strict=True))  # facts of a sort that several reports share, shown where not all are asked for
EXAMPLES = 2  # and of one report alone
QUOTES = 3
BAR = 24

Names = dict[str, str]


class _Stdout(Console):
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError  # a console of its own accord ends the program here, which is not for an output to do


def plain_console() -> Console:
    """Standard output, with nothing in a text taken for markup."""
    return _Stdout(highlight=False, markup=False, emoji=False)


def print_dossier(dossier: Dossier, *, every: bool = False, console: Console | None = None) -> None:
    """Prints the dossier: what is open in full, of the rest the foremost; everything where `every` is set."""
    out = console or plain_console()
    names = report_names(dossier.reports)
    out.print(Text(story_title(dossier), style="bold"))
    out.print(Text(tally(dossier)))
    _reports(out, dossier, names)
    _brief(out, dossier)
    for verdict, facts in by_verdict(dossier).items():
        _facts(out, verdict, facts, names, every=every)
    _quotes(out, dossier.quotes, names, every=every)
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
        aside = "  about another event" if report.id in dossier.strangers else ""
        title = f"\n{excerpt(report.title)}" if report.title else ""
        table.add_row(Text(names[report.id], style="bold"), Text.assemble(published(report), (aside, "red"), (title, "dim")))
    out.print(table)


def _brief(out: Console, dossier: Dossier) -> None:
    """What is agreed and what one report has; what is open stands in full below."""
    settled = {fact.id for fact in dossier.facts if fact.verdict not in OPEN}
    told = [sentence for sentence in dossier.brief if settled.issuperset(sentence.cites)]
    if told:
        heading(out, "In brief")
    for sentence in told:
        indented(out, Text(f"• {line(sentence.sentence)}"))


def _facts(out: Console, verdict: Verdict, facts: Sequence[Fact], names: Names, *, every: bool) -> None:
    if not facts:
        return
    heading(out, f"{verdict.capitalize()}: {MEANINGS[verdict]}", STYLES[verdict])
    shown = facts if every else _foremost(verdict, facts)
    for place, fact in enumerate(shown):
        if verdict in OPEN:
            out.print(end="\n" if place else "")
            _open(out, fact, names)
        elif every:
            _full(out, fact, names)
        else:
            _short(out, fact, names)
    if len(shown) < len(facts):
        left = by_sort(fact for fact in facts if fact not in shown)
        rest = listed([f"{len(some)} on {sort}" for sort, some in left.items()])
        out.print(Text(f"and {rest}; --all shows them", style="dim"))


def _foremost(verdict: Verdict, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """All that is open; of the rest the first few of each sort."""
    if verdict in OPEN:
        return tuple(facts)
    most = MOST if verdict != "single" else dict.fromkeys(SORTS, EXAMPLES)
    return tuple(fact for sort, some in by_sort(facts).items() for fact in some[: most[sort]])


def _open(out: Console, fact: Fact, names: Names) -> None:
    """Why the readings can't all be true, then who says what, in which words."""
    sources = f"{count(fact.origins, 'known origin')}, " if fact.origins else ""
    out.print(Text.assemble((line(fact.topic), "bold"), (f"  {fact.kind}, {sources}{percent(fact.confidence)} sure", "dim")))
    indented(out, Text(spoken(fact.why)))
    for side in sides(fact):
        for reading in side.telling:
            indented(out, _said(reading, side.value, names), 4)


def _full(out: Console, fact: Fact, names: Names) -> None:
    """What is said, then each report's words."""
    out.print(Text.assemble((line(fact.topic), "bold"), (f"  {percent(fact.confidence)} sure", "dim")))
    for side in sides(fact):
        if side.value:
            indented(out, Text(side.value))
        for reading in side.readings:
            indented(out, _said(reading, "", names), 4 if side.value else 2)


def _short(out: Console, fact: Fact, names: Names) -> None:
    """ "• how many homes: without power → 1,900 homes (Gazette and Ledger)"; "• the road is closed (all 3 reports)"."""
    topic = line(fact.topic)
    item = Text(f"• {topic}{' ' if sort_of(fact) == SORTS[2] else ' → '}{'; '.join(_answers(fact, names))}")
    item.stylize("bold", 2, 2 + len(topic))
    indented(out, item)


def _answers(fact: Fact, names: Names) -> list[str]:
    """Each value with who gives it; where all agree, the value that most give."""
    found = sides(fact)
    if fact.verdict == "agreed":
        most = max(found, key=lambda side: len(side.reports))
        return [f"{most.value} ({tellers((r.report for r in fact.readings), names)})".strip()]
    return [f"{side.value} ({tellers(side.reports, names)})".strip() for side in found]


def _said(reading: Reading, value: str, names: Names) -> Text:
    vouched = f" ({' ← '.join(map(line, reading.attributed_to))})" if reading.attributed_to else ""
    words = f" “{excerpt(reading.evidence.exact)}”"
    return Text.assemble((names[reading.report], "bold"), f": {value}".rstrip(), (vouched, "dim"), (words, "dim italic" if value else ""))


def _quotes(out: Console, quotes: Sequence[Quotation], names: Names, *, every: bool) -> None:
    several = shared(quotes)
    if not several:
        return
    heading(out, "Quotes in more than one report")
    shown = several if every else sorted(several, key=_weight)[:QUOTES]
    for number, quote in enumerate(shown):
        out.print(end="\n" if number else "")
        _quote(out, quote, names, every=every)
    if len(shown) < len(several):
        out.print(Text(f"and {count(len(several) - len(shown), 'more quote')}; --all shows them", style="dim"))


def _weight(quote: Quotation) -> tuple[int, int]:
    """What most reports quote comes first, then the longest."""
    return -len({variant.report for variant in quote.variants}), -len(quote.variants[quote.base].exact)


def _quote(out: Console, quote: Quotation, names: Names, *, every: bool) -> None:
    """Its forms against the fullest; the same words once, of one broken up the longest piece, unless `every` is set."""
    out.print(Text.assemble((line(quote.speaker or "Speaker unknown"), "bold"), f"  {line(quote.difference)}"))
    longest = {v.report: v for v in sorted(quote.variants, key=lambda v: len(v.exact))}
    for place, variant in enumerate(quote.variants):
        told = place == quote.base or variant.difference != "identical"
        if every or (told and variant is longest[variant.report]):
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
        who = tellers((reading.report for reading in entry.readings), names)
        table.add_row(Text(days(entry.earliest, entry.latest)), Text.assemble(line(entry.what), (f"  {who}", "dim")))
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
    for report, some in credited(dossier).items():
        out.print(Text.assemble((names[report], "bold"), f": {listed([line(name) for name in some])}"))


def _skipped(out: Console, dossier: Dossier) -> None:
    if not dossier.skipped:
        return
    heading(out, "Skipped")
    for skipped in dossier.skipped:
        out.print(Text.assemble((line(skipped.source), "bold"), f": {line(skipped.reason)}"))
