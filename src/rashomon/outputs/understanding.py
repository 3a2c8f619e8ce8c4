"""What was understood of one report, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table
from rich.text import Text

from rashomon.dossier.wording import days
from rashomon.outputs.terminal import heading, plain_console
from rashomon.outputs.writing import excerpt, line, published, report_names, same_length
from rashomon.types import Quote, Time, Understanding, Value

NAME_STYLE, VALUE_STYLE, TIME_STYLE, QUOTE_STYLE = "bold cyan", "bold yellow", "bold magenta", "green"

_SPANS = ((31_556_952, "year"), (86_400, "day"), (3_600, "hour"), (60, "minute"))  # in seconds


def print_understanding(understanding: Understanding, *, console: Console | None = None) -> None:
    """Prints the claiming text with its mentions marked, then each kind of mention as a table."""
    out = console or plain_console()
    report, mentions = understanding.report, understanding.mentions
    name = report_names([report])[report.id]
    out.print(Text.assemble((line(report.title or name), "bold"), f"\n{name}, {published(report)}"))
    _text(out, understanding)
    _table(out, "Names", ("name", "kind", "of"), ((n.text, n.kind, n.actor or "") for n in mentions.names))
    _table(out, "Values", ("words", "kind", "range", "unit"), ((v.text, v.kind, *_range(v)) for v in mentions.values))
    _table(out, "Times", ("words", "type", "value", "means"), ((t.text, t.type, t.value, _when(t)) for t in mentions.times))
    _table(out, "Quotes", ("speaker", "kind", "words"), ((_speaker(q), q.kind, _content(q, report.text)) for q in mentions.quotes))
    _table(out, "Credits", ("credited", "for", "words"), ((c.name, c.kind, c.text) for c in mentions.credits))
    out.print()


def _text(out: Console, understanding: Understanding) -> None:
    heading(out, "Text")
    whole = understanding.report.text
    for passage in understanding.parsed.passages:
        shown = _marked(understanding, passage.start, passage.end)
        if passage.role != "body":
            shown = Text.assemble((f"[{passage.role}] ", "dim"), shown)
        out.print(shown, style="dim" if passage.role == "boilerplate" else "")
    if not understanding.parsed.passages:
        out.print(Text(line(whole)))
    out.print(
        Text.assemble(("name", NAME_STYLE), "  ", ("value", VALUE_STYLE), "  ", ("time", TIME_STYLE), "  ", ("quote", QUOTE_STYLE)),
        style="dim",
    )


def _marked(understanding: Understanding, start: int, end: int) -> Text:
    """A passage with its mentions in their colours, without what a terminal could obey."""
    mentions = understanding.mentions
    marks = [(span.start, span.end, QUOTE_STYLE) for quote in mentions.quotes for span in quote.content]
    marks += [(name.start, name.end, NAME_STYLE) for name in mentions.names]
    marks += [(value.start, value.end, VALUE_STYLE) for value in mentions.values]
    marks += [(time.start, time.end, TIME_STYLE) for time in mentions.times]
    text = Text(same_length(understanding.report.text[start:end]))
    for first, last, style in marks:
        if first < end and last > start:
            text.stylize(style, max(first - start, 0), min(last, end) - start)
    return text


def _table(out: Console, title: str, columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(Text(excerpt(cell)) for cell in row))
    if table.row_count:
        heading(out, f"{title} ({table.row_count})")
        out.print(table)


def _range(value: Value) -> tuple[str, str]:
    """The bounds and the unit for a reader, seconds as longer spans: ("34.5 to 35.5", "year"), ("2,500 and up", "person")."""
    size, unit = _span(value)
    low, high = ("" if bound is None else f"{bound / size:,.2f}".rstrip("0").rstrip(".") for bound in (value.low, value.high))
    if low == high:
        return low, unit
    return (f"{low} to {high}" if low and high else f"{low} and up" if low else f"up to {high}"), unit


def _span(value: Value) -> tuple[int, str]:
    size = max(abs(value.low or 0), abs(value.high or 0))
    fitting = ((seconds, name) for seconds, name in _SPANS if size >= seconds) if value.unit == "second" else iter(())
    return next(fitting, (1, value.unit))


def _when(time: Time) -> str:
    return days(time.earliest, time.latest or time.earliest) if time.earliest else ""


def _speaker(quote: Quote) -> str:
    if quote.speaker is None:
        return "unknown"
    known = quote.speaker.name
    return f"{quote.speaker.text} ({known})" if known and known != quote.speaker.text else quote.speaker.text


def _content(quote: Quote, text: str) -> str:
    return " … ".join(text[span.start : span.end] for span in quote.content)
