"""The commands: `rashomon compare` and `rashomon read`. What is slow to import is imported when it is needed."""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon import __version__
from rashomon.errors import NothingToCompare
from rashomon.outputs.files import among, write_whole
from rashomon.shell import SOME_SKIPPED, explained, put, tell, working

if TYPE_CHECKING:
    from rashomon.types import Dossier, Report, Skipped, Understanding

STDOUT = "-"
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMG]?)B?", re.IGNORECASE)
_FACTOR = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Reads several news reports of one event and shows what they agree on, where they differ, and who stands behind each claim.",
    epilog="Exit status: 0 all reports read, 3 some skipped, 2 nothing to compare or wrong usage, 1 a bug.",
)


def _size(text: str) -> int:
    """ "10MB", "500 kB", "2000000"."""
    found = _SIZE.fullmatch(text.strip())
    if not found:
        raise typer.BadParameter(f"expected a size such as 10MB, found {text!r}")
    return int(float(found[1]) * _FACTOR[found[2].upper()])


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rashomon {__version__}")
        raise typer.Exit


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORT",
        help="Text, HTML, JSON or JSON Lines files, folders of them, http(s) addresses, or - for standard input.",
        show_default=False,
    ),
]
Pipeline = Annotated[str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline to read with.", show_default=False)]
MaxSize = Annotated[str, typer.Option(metavar="SIZE", help="Skip a report that is larger.")]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch from addresses that are not public, too.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")]


@app.callback()
def rashomon(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")] = False,
) -> None:
    """What all commands share."""


@app.command(short_help="Several reports side by side: one dossier.")
def compare(
    sources: Sources,
    as_json: Annotated[bool, typer.Option("--json", help="Print the dossier as one JSON object.")] = False,
    html: Annotated[str | None, typer.Option(metavar="FILE", help="Write the dossier as a page (- prints it).")] = None,
    markdown: Annotated[str | None, typer.Option(metavar="FILE", help="Write the dossier as Markdown (- prints it).")] = None,
    sure: Annotated[
        float,
        typer.Option(
            min=0.0, max=1.0, metavar="0..1", show_default=False, help="Show only facts of at least this confidence, such as 0.9."
        ),
    ] = 0.0,
    every: Annotated[bool, typer.Option("--all", help="Show every fact that stands in one report only.")] = False,
    pipeline: Pipeline = None,
    max_size: MaxSize = "10MB",
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Set several reports of one event side by side: one dossier."""
    if [as_json, html == STDOUT, markdown == STDOUT].count(True) > 1:
        raise typer.BadParameter("only one of --json, --html - and --markdown - can have standard output")
    limit = _size(max_size)
    with explained(debug=debug):
        reports, skipped = _open(sources, limit, allow_private, quiet)
        targets = {"html": html, "markdown": markdown}
        for target in targets.values():
            _check_target(target, [*sources, *(report.source for report in reports)])
        dossier = _reconcile(reports, skipped, pipeline, sure, quiet)
        printed = _write(dossier, targets)
        if as_json:
            from rashomon.outputs.json import dossier_object, dumps

            put(dumps(dossier_object(dossier)))
        elif not printed:
            from rashomon.outputs.terminal import print_dossier

            print_dossier(dossier, every=every)
    raise typer.Exit(SOME_SKIPPED if skipped else 0)


@app.command(short_help="What was understood of each report.")
def read(
    sources: Sources,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one JSON object for each report, one a line.")] = False,
    html: Annotated[str | None, typer.Option(metavar="FILE", help="Write the reports as a page, marked in layers (- prints it).")] = None,
    pipeline: Pipeline = None,
    max_size: MaxSize = "10MB",
    allow_private: AllowPrivate = False,
    quiet: Quiet = False,
    debug: Debug = False,
) -> None:
    """Show what was understood of each report, read alone: its text with names, values, times, quotes, credits, modality marked."""
    if jsonl and html == STDOUT:
        raise typer.BadParameter("only one of --jsonl and --html - can have standard output")
    limit = _size(max_size)
    with explained(debug=debug):
        reports, skipped = _open(sources, limit, allow_private, quiet)
        if not reports:
            raise NothingToCompare("expected a report to read, found none")
        _check_target(html, [*sources, *(report.source for report in reports)])
        understood = _understand(reports, pipeline, quiet)
        printed = _write_reading(understood, html)
        if not printed:
            _print_understood(understood, jsonl=jsonl)
    raise typer.Exit(SOME_SKIPPED if skipped else 0)


def _open(sources: list[str], limit: int, allow_private: bool, quiet: bool) -> tuple[tuple[Report, ...], tuple[Skipped, ...]]:
    """The reports of all sources; those that can't be read are named on standard error."""
    from rashomon.reports import ReadingOptions, open_reports

    with working("Reading the reports", quiet=quiet):
        options = ReadingOptions(max_bytes=limit, allow_private=allow_private, stdin=sys.stdin.buffer if sys.stdin else None)
        reports, skipped = open_reports(sources, options)
    for one in skipped:
        tell(f"skipped {one.source}: {one.reason}")
    return reports, skipped


def _reconcile(reports: tuple[Report, ...], skipped: tuple[Skipped, ...], pipeline: str | None, sure: float, quiet: bool) -> Dossier:
    from rashomon.dossier.sure import at_least
    from rashomon.reconcile import reconcile

    with working(f"Comparing {len(reports)} reports", quiet=quiet):
        return at_least(reconcile(reports, skipped, pipeline=pipeline), sure)


def _understand(reports: tuple[Report, ...], pipeline: str | None, quiet: bool) -> tuple[Understanding, ...]:
    from rashomon.reconcile import understand

    with working(f"Reading {len(reports)} reports", quiet=quiet):
        return understand(reports, pipeline=pipeline)


def _print_understood(understood: tuple[Understanding, ...], *, jsonl: bool) -> None:
    if jsonl:
        from rashomon.outputs.json import dumps, understanding_object

        for one in understood:
            put(dumps(understanding_object(one)))
    else:
        from rashomon.outputs.understanding import print_understanding

        for one in understood:
            print_understanding(one)


def _check_target(target: str | None, sources: list[str]) -> None:
    """Refuses, before the long work, to write over a report or where there is no folder."""
    if not target or target == STDOUT:
        return
    if among(Path(target), sources):
        raise typer.BadParameter(f"{target} is one of the reports; name another file to write to")
    if not Path(target).parent.is_dir():
        raise typer.BadParameter(f"there is no folder {Path(target).parent} to write {Path(target).name} into")


def _write(dossier: Dossier, targets: dict[str, str | None]) -> bool:
    """Writes the dossier where it was asked for; whether standard output has it now."""
    for form, target in targets.items():
        if target:
            _put_into(target, _rendered(dossier, form))
    return STDOUT in targets.values()


def _write_reading(understood: tuple[Understanding, ...], target: str | None) -> bool:
    """Writes the page of what was understood if it was asked for; whether standard output has it now."""
    if target:
        from rashomon.outputs.reading_page import reading_page

        _put_into(target, reading_page(understood))
    return target == STDOUT


def _put_into(target: str, text: str) -> None:
    if target == STDOUT:
        put(text)
    else:
        write_whole(Path(target), text)


def _rendered(dossier: Dossier, form: str) -> str:
    if form == "html":
        from rashomon.outputs.html import html

        return html(dossier)
    from rashomon.outputs.markdown import markdown

    return markdown(dossier)


def main() -> None:
    """The entry point of the command `rashomon`."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a character shows another
    app(prog_name="rashomon")
