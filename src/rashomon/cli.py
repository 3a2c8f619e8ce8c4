"""The commands of `rashomon`. What is slow to import is imported when it is needed."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon import __version__
from rashomon.commands.assisting import assisting
from rashomon.commands.following import following
from rashomon.commands.looking import looking
from rashomon.commands.serving import serving
from rashomon.commands.sorting import sorting
from rashomon.errors import NothingToCompare
from rashomon.options import (
    STDOUT,
    AnswerJson,
    Charts,
    Forms,
    Judges,
    Overrides,
    Question,
    Reading,
    Sources,
    size,
    spread,
)
from rashomon.outputs.files import among, write_whole
from rashomon.shell import NO_ANSWER, SOME_SKIPPED, explained, put, tell, working

if TYPE_CHECKING:
    from rashomon.reconcile import SecondReader
    from rashomon.types import Answer, Decision, Dossier, Report, Skipped, Understanding

READER_KEY = "RASHOMON_READER_KEY"  # in the environment
MANY = 50_000  # new values before circles among them are looked for: few arise here, and to look as often as usual costs a tenth of a run

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Reads several news reports of one event and shows what they agree on, where they differ, and who stands behind each claim.",
    epilog="Exit status: 0 all reports read, 3 some skipped, 4 no answer found, 2 nothing to compare or wrong usage, 1 a bug.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rashomon {__version__}")
        raise typer.Exit


@app.callback()
def rashomon(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")] = False,
) -> None:
    """What all commands share."""


@app.command(short_help="Several reports side by side: one dossier.")
@spread
def compare(sources: Sources, forms: Forms, judges: Judges, reading: Reading) -> None:
    """Set several reports of one event side by side: one dossier."""
    if [forms.as_json, forms.html == STDOUT, forms.markdown == STDOUT].count(True) > 1:
        raise typer.BadParameter("only one of --json, --html - and --markdown - can have standard output")
    with explained(debug=reading.debug):
        decisions, reader = _decisions(judges.overrides), _second_reader(judges)
        reports, skipped = _open(sources, reading)
        targets = {"html": forms.html, "markdown": forms.markdown}
        for target in targets.values():
            _check_target(target, [*sources, *(report.source for report in reports), *filter(None, [judges.overrides])])
        _show(_reconcile(reports, skipped, decisions, reader, reading), forms, targets)
    raise typer.Exit(SOME_SKIPPED if skipped else 0)


@app.command(short_help="What several reports say on a question.")
@spread
def find(question: Question, sources: Sources, judges: Judges, reading: Reading, as_json: AnswerJson = False) -> None:
    """Ask several reports of one event: the facts and quotes that bear on the question, cited, or that there are none (exit status 4)."""
    with explained(debug=reading.debug):
        decisions, reader = _decisions(judges.overrides), _second_reader(judges)
        reports, skipped = _open(sources, reading)
        dossier = _reconcile(reports, skipped, decisions, reader, reading)
        answer = _ask(question, dossier, reading)
        _print_answer(answer, dossier, as_json=as_json)
    raise typer.Exit(NO_ANSWER if not answer.found else SOME_SKIPPED if skipped else 0)


@app.command(short_help="Who did what to whom, and how it changed.")
@spread
def relations(sources: Sources, charts: Charts, reading: Reading, overrides: Overrides = None) -> None:
    """Show how the actors in one report or several treat each other over time: each act, from conflict to cooperation."""
    if charts.as_json and charts.csv == STDOUT:
        raise typer.BadParameter("only one of --json and --csv - can have standard output")
    if charts.readings and not charts.csv:
        raise typer.BadParameter("--readings is said of --csv FILE; give that too")
    if charts.plot and not charts.plot.lower().endswith(".svg"):
        raise typer.BadParameter(f"expected a file name that ends in .svg for --plot, found {charts.plot!r}")
    with explained(debug=reading.debug):
        decisions = _decisions(overrides)
        reports, skipped = _open(sources, reading)
        for target in (charts.csv, charts.plot):
            _check_target(target, [*sources, *(report.source for report in reports), *filter(None, [overrides])])
        dossier = _between(_relate(reports, skipped, decisions, reading), charts.between)
        _chart(dossier, charts)
    raise typer.Exit(NO_ANSWER if charts.between and not dossier.relations else SOME_SKIPPED if skipped else 0)


@app.command(short_help="What was understood of each report.")
@spread
def read(
    sources: Sources,
    reading: Reading,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print one JSON object for each report, one a line.")] = False,
    html: Annotated[str | None, typer.Option(metavar="FILE", help="Write the reports as a page, marked in layers (- prints it).")] = None,
) -> None:
    """Show what was understood of each report, read alone: its text with names, values, times, quotes, credits, modality marked."""
    if jsonl and html == STDOUT:
        raise typer.BadParameter("only one of --jsonl and --html - can have standard output")
    with explained(debug=reading.debug):
        reports, skipped = _open(sources, reading)
        if not reports:
            raise NothingToCompare("expected a report to read, found none")
        _check_target(html, [*sources, *(report.source for report in reports)])
        understood = _understand(reports, reading)
        printed = _write_reading(understood, html)
        if not printed:
            _print_understood(understood, jsonl=jsonl)
    raise typer.Exit(SOME_SKIPPED if skipped else 0)


def _decisions(overrides: str | None) -> tuple[Decision, ...]:
    """What an editor decided; read first, for a slip of the pen should cost no waiting."""
    if overrides is None:
        return ()
    from rashomon.overrides import read_overrides

    return read_overrides(overrides)


def _open(sources: list[str], reading: Reading) -> tuple[tuple[Report, ...], tuple[Skipped, ...]]:
    """The reports of all sources; those that can't be read are named on standard error."""
    from rashomon.reports import ReadingOptions, open_reports

    limit, stdin = size(reading.max_size), sys.stdin.buffer if sys.stdin else None
    with working("Reading the reports", quiet=reading.quiet):
        reports, skipped = open_reports(sources, ReadingOptions(max_bytes=limit, allow_private=reading.allow_private, stdin=stdin))
    for one in skipped:
        tell(f"skipped {one.source}: {one.reason}")
    return reports, skipped


def _second_reader(judges: Judges) -> SecondReader | None:
    """A language model that is asked about what is left open; what goes wrong with it is told on standard error."""
    if judges.reader is None:
        return None
    from platformdirs import user_cache_path

    from rashomon.readers import parse_reader, reading_with

    cache = Path(judges.reader_cache) if judges.reader_cache else user_cache_path("rashomon") / "reader"
    spec = replace(parse_reader(judges.reader), key=os.environ.get(READER_KEY, "").strip() or None, cache=cache)
    return reading_with(spec, tell)


def _reconcile(
    reports: Sequence[Report], skipped: Sequence[Skipped], decisions: Sequence[Decision], reader: SecondReader | None, reading: Reading
) -> Dossier:
    """The dossier; decisions that no longer apply are named on standard error."""
    from rashomon.reconcile import reconcile

    with working(f"Comparing {len(reports)} reports", quiet=reading.quiet):
        dossier = reconcile(reports, skipped, pipeline=reading.pipeline, decisions=decisions, reader=reader)
    for one in dossier.stale:
        tell(one)
    return dossier


def _relate(reports: Sequence[Report], skipped: Sequence[Skipped], decisions: Sequence[Decision], reading: Reading) -> Dossier:
    """The dossier of one report or several; decisions that no longer apply are named on standard error."""
    from rashomon.reconcile import reconcile

    with working(f"Reading {len(reports)} reports", quiet=reading.quiet):
        dossier = reconcile(reports, skipped, pipeline=reading.pipeline, decisions=decisions, alone=True)
    for one in dossier.stale:
        tell(one)
    return dossier


def _between(dossier: Dossier, two: tuple[str, str] | None) -> Dossier:
    """The dossier with the relations of these two alone; where there are none, those that there are are named on standard error."""
    if two is None:
        return dossier
    from rashomon.outputs.relating import between, pair

    found = between(dossier.relations, *two, dossier.actors)
    if not found:
        others = "; ".join(map(pair, dossier.relations[:8])) or "nobody"
        tell(f"found no acts between {two[0]} and {two[1]}; there are some between {others}")
    return replace(dossier, relations=found)


def _ask(question: str, dossier: Dossier, reading: Reading) -> Answer:
    from rashomon.asking import find

    return find(question, dossier, pipeline=reading.pipeline)


def _print_answer(answer: Answer, dossier: Dossier, *, as_json: bool) -> None:
    if as_json:
        from rashomon.outputs.answers import answer_object
        from rashomon.outputs.json import dumps

        put(dumps(answer_object(answer, dossier)))
    else:
        from rashomon.outputs.terminal.answer import print_answer

        print_answer(answer, dossier)


def _understand(reports: Sequence[Report], reading: Reading) -> tuple[Understanding, ...]:
    from rashomon.reconcile import understand

    with working(f"Reading {len(reports)} reports", quiet=reading.quiet):
        return understand(reports, pipeline=reading.pipeline)


def _show(dossier: Dossier, forms: Forms, targets: dict[str, str | None]) -> None:
    """The dossier in the forms asked for; on standard output where none of them has that."""
    from rashomon.dossier.sure import at_least

    dossier = at_least(dossier, forms.sure)
    printed = _write(dossier, targets)
    if forms.as_json:
        from rashomon.outputs.json import dossier_object, dumps

        put(dumps(dossier_object(dossier)))
    elif not printed:
        from rashomon.outputs.terminal import print_dossier

        print_dossier(dossier, every=forms.every)


def _chart(dossier: Dossier, charts: Charts) -> None:
    """The relations in the forms asked for; on standard output where none of them has that."""
    if charts.csv:
        from rashomon.outputs.csv import events_csv, readings_csv

        _put_into(charts.csv, readings_csv(dossier) if charts.readings else events_csv(dossier))
    if charts.plot:
        from rashomon.outputs import relation_plot

        relation_plot.write(dossier.relations, Path(charts.plot))
    if charts.as_json:
        from rashomon.outputs.json import dumps
        from rashomon.outputs.relations import relations_object

        put(dumps(relations_object(dossier)))
    elif charts.csv != STDOUT and (dossier.relations or not charts.between):
        from rashomon.outputs.terminal.relations import print_relations

        print_relations(dossier, every=charts.every or charts.between is not None)


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
    """Refuses, before the long work, to write over what is read or where there is no folder."""
    if not target or target == STDOUT:
        return
    if among(Path(target), sources):
        raise typer.BadParameter(f"{target} is one of the files to read; name another to write to")
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


app.add_typer(following)
app.add_typer(sorting)
app.add_typer(looking)
app.add_typer(assisting)
app.add_typer(serving)


def main() -> None:
    """The entry point of the command `rashomon`."""
    gc.set_threshold(MANY)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that lacks a character shows another
    app(prog_name="rashomon")
