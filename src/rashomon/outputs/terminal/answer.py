"""What a dossier says on a question, on a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from rich.console import Console
from rich.text import Text

from rashomon.outputs.arranging import sides
from rashomon.outputs.terminal.console import indented, plain_console
from rashomon.outputs.terminal.facts import STYLES
from rashomon.outputs.writing import DECIDED, belonging, excerpt, line, report_names, spoken
from rashomon.reports.naming import percent
from rashomon.types import Answer, Dossier, Fact, Quotation, Reading

Names = Mapping[str, str]


def print_answer(answer: Answer, dossier: Dossier, *, console: Console | None = None) -> None:
    """The quotes that bear on the question; the facts, each with its verdict, why, and who says it in which words."""
    out, names = console or plain_console(), report_names(dossier.reports)
    if not answer.found:
        out.print(Text(f"No fact of these {len(belonging(dossier))} reports bears on it. Looked for: {line(answer.sought)}."))
    for place, said in enumerate(answer.quotes):
        out.print(end="\n" if place else "")
        _quote(out, said.quote, names)
    for place, found in enumerate(answer.facts):
        out.print(end="\n" if place or answer.quotes else "")
        _fact(out, found.fact, names)


def _fact(out: Console, fact: Fact, names: Names) -> None:
    whose = f", {DECIDED[fact.decided_by]}" if fact.decided_by != "program" else ""
    meta = f"{whose}, {percent(fact.confidence)} sure  [{fact.id}]"
    out.print(Text.assemble((line(fact.topic), "bold"), "  ", (fact.verdict, STYLES[fact.verdict]), (meta, "dim")))
    indented(out, Text(spoken(fact.why)))
    for side in sides(fact):
        for reading in side.telling:
            indented(out, _said(reading, side.value, names), 4)
    for note in fact.notes:
        indented(out, Text(spoken(note), style="dim"))


def _said(reading: Reading, value: str, names: Names) -> Text:
    vouched = f" ({' ← '.join(map(line, reading.attributed_to))})" if reading.attributed_to else ""
    words = f" “{excerpt(reading.evidence.exact)}”"
    return Text.assemble((names[reading.report], "bold"), f": {value}".rstrip(), (vouched, "dim"), (words, "dim italic" if value else ""))


def _quote(out: Console, quote: Quotation, names: Names) -> None:
    out.print(Text.assemble((line(quote.speaker or "Speaker unknown"), "bold"), (f"  {line(quote.difference)}", "dim")))
    for report in dict.fromkeys(variant.report for variant in quote.variants):
        fullest = max((v for v in quote.variants if v.report == report), key=lambda v: len(v.exact))
        indented(out, Text.assemble((names[report], "bold"), f": “{line(fullest.exact)}”"), 4)
