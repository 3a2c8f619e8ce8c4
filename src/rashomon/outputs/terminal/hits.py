"""What a search in a store found, on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from rashomon.outputs.terminal.console import indented, plain_console
from rashomon.outputs.writing import excerpt, line, plain, published
from rashomon.reports.naming import report_name
from rashomon.store import Hit, Version


def print_hits(hits: Sequence[Hit], versions: Mapping[str, Version], *, console: Console | None = None) -> None:
    """Each report with its outlet and day, each fact with its story; then the words found."""
    out = console or plain_console()
    for place, hit in enumerate(hits):
        out.print(end="\n" if place else "")
        out.print(_headed(hit, versions.get(hit.id)))
        indented(out, Text.assemble(*_snippet(hit)))


def _headed(hit: Hit, version: Version | None) -> Text:
    if hit.kind == "fact" or version is None:
        return Text.assemble((line(hit.title), "bold"), (f"  a fact of story {line(hit.story or '')}  [{line(hit.id)}]", "dim"))
    report = version.report
    name, title = line(report_name(report)), excerpt(report.title or "")
    where = f"  in story {line(hit.story)}" if hit.story else ""
    return Text.assemble((name, "bold"), f"  {title}  " if title else "  ", (f"{published(report)}{where}  {line(report.source)}", "dim"))


def _snippet(hit: Hit) -> Iterator[tuple[str, str]]:
    start = 0
    for mark in hit.marks:
        yield plain(hit.snippet[start : mark.start]), ""
        yield plain(hit.snippet[mark.start : mark.end]), "bold underline"
        start = mark.end
    yield plain(hit.snippet[start:]), ""
