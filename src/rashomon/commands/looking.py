"""The commands that look into a store: `rashomon changes` and `rashomon search`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.options import AsJson, Debug, StorePlace
from rashomon.shell import NO_ANSWER, explained, own_store, put

if TYPE_CHECKING:
    from rashomon.store import Changes, Hit, Store, Version

looking = typer.Typer()


@looking.command(short_help="What has changed since an hour or a day.")
def changes(
    since: Annotated[
        str,
        typer.Option(metavar="TIME", help="An hour (09:00), a day (2031-03-06), a moment (2031-03-06T09:00), how long ago (2h)."),
    ],
    store: StorePlace = None,
    as_json: AsJson = False,
    every: Annotated[bool, typer.Option("--all", help="Show every fact that is new or gone.")] = False,
    debug: Debug = False,
) -> None:
    """Show what has changed in a store: new facts, verdicts that turned, tolls that grew, origins, reports edited word by word."""
    with explained(debug=debug):
        from rashomon.store import changes_since

        moment = _moment(since)
        with _store(store) as opened, opened.snapshot() as tx:
            _print_changes(changes_since(tx, moment), as_json=as_json, every=every)


@looking.command(short_help="Reports and facts that hold some words.")
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="All are sought, by their stems; “some words” side by side.")],
    store: StorePlace = None,
    as_json: AsJson = False,
    limit: Annotated[int, typer.Option(min=1, max=1000, metavar="NUMBER", help="Show so many at most.")] = 20,
    debug: Debug = False,
) -> None:
    """Search the reports and facts of a store; exit status 4 where nothing is found."""
    sought = " ".join(f'"{one}"' if " " in one.strip() else one for one in words)
    with explained(debug=debug):
        with _store(store) as opened, opened.snapshot() as tx:
            hits = tx.search.find(sought, limit=limit)
            versions = {version.id: version for version in tx.reports.newest(hit.id for hit in hits if hit.kind == "report")}
        _print_hits(sought, hits, versions, as_json=as_json)
    raise typer.Exit(0 if hits else NO_ANSWER)


def _store(where: str | None) -> Store:
    """The store at a place, or the user's own; one that is not there is not made by looking into it."""
    from rashomon.store import open_store

    return open_store(where or own_store(), make=False)


def _moment(since: str) -> datetime:
    from rashomon.changes import moment_of

    try:
        return moment_of(since, datetime.now().astimezone())
    except ValueError:
        raise typer.BadParameter(f"expected a time such as 09:00, 2h or 2031-03-06T09:00 for --since, found {since!r}") from None


def _print_changes(found: Changes, *, as_json: bool, every: bool) -> None:
    if as_json:
        from rashomon.outputs.changes import changes_object
        from rashomon.outputs.json import dumps

        put(dumps(changes_object(found)))
    else:
        from rashomon.outputs.terminal.changes import print_changes

        print_changes(found, every=every)


def _print_hits(sought: str, hits: Sequence[Hit], versions: Mapping[str, Version], *, as_json: bool) -> None:
    if as_json:
        from rashomon.outputs.changes import search_object
        from rashomon.outputs.json import dumps

        put(dumps(search_object(sought, hits, versions)))
    else:
        from rashomon.outputs.terminal.hits import print_hits

        print_hits(hits, versions)
