"""The command that follows sources and keeps what they publish: `rashomon watch`."""

from __future__ import annotations

import typer

from rashomon.options import Followed, Watching, duration, size, spread
from rashomon.shell import SOME_SKIPPED, explained, own_store

following = typer.Typer()


@following.command(short_help="Follow feeds, sitemaps and folders, and keep their reports.")
@spread
def watch(watching: Watching, sources: Followed = None) -> None:
    """Follow feeds, sitemaps, pages and folders politely, and keep every report and every version of it in a store, until stopped."""
    with explained(debug=watching.debug):
        from rashomon.collect import Policy
        from rashomon.commands.watching import Manner, watch_into
        from rashomon.reports import ReadingOptions

        reading = ReadingOptions(max_bytes=size(watching.max_size), allow_private=watching.allow_private)
        policy = Policy(every=duration(watching.every), delay=duration(watching.delay), reading=reading)
        where = watching.store or own_store()
        manner = Manner(watching.once, not watching.collect_only, watching.quiet, watching.log)
        missed = watch_into(where, sources or [], policy, manner)
    raise typer.Exit(SOME_SKIPPED if missed and watching.once else 0)
