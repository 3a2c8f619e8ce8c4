"""Quotes on a terminal: the forms that several reports give a quote, set against the fullest."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from rashomon.dossier.wording import count
from rashomon.outputs.arranging import shared
from rashomon.outputs.terminal.console import heading, indented
from rashomon.outputs.writing import abridged, line
from rashomon.types import Quotation, Run, Variant

QUOTES = 3  # shown where not all are asked for


def print_quotes(out: Console, quotes: Sequence[Quotation], names: dict[str, str], *, every: bool) -> None:
    """Those that several reports have; what most reports quote first."""
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


def _quote(out: Console, quote: Quotation, names: dict[str, str], *, every: bool) -> None:
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
