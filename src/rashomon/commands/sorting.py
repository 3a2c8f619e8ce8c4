"""The command that sorts a stream of reports: `rashomon stories`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.errors import NothingToCompare
from rashomon.options import Debug, Sources, size
from rashomon.shell import SOME_SKIPPED, explained, put, tell, told_so_far

if TYPE_CHECKING:
    from rashomon.stories import Stories
    from rashomon.types import Report, Skipped

sorting = typer.Typer()


@sorting.command(short_help="Group a stream of reports into stories.")
def stories(
    sources: Sources,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Print for each report its story, one JSON object a line.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print each story as a JSON object, one a line.")] = False,
    max_size: Annotated[str, typer.Option(metavar="SIZE", help="Skip a report that is larger.")] = "10MB",
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Fetch from addresses that are not public, too.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
    debug: Debug = False,
) -> None:
    """Group reports into stories, each of one event, in one pass and in the order in which they come."""
    if jsonl and as_json:
        raise typer.BadParameter("only one of --jsonl and --json can have standard output")
    with explained(debug=debug):
        from rashomon.reports import ReadingOptions
        from rashomon.reports.open import stream_reports
        from rashomon.stories import ENDLESS, group

        stdin = sys.stdin.buffer if sys.stdin else None
        options = ReadingOptions(max_bytes=size(max_size), max_reports=ENDLESS, allow_private=allow_private, stdin=stdin)
        read, names = told_so_far(stream_reports(sources, options), quiet=quiet), _Names()
        grouped = group(names.of(read))
        if not names.reports:
            raise NothingToCompare("expected a report to group, found none")
        _print(names.reports, grouped, jsonl=jsonl, as_json=as_json)
    raise typer.Exit(SOME_SKIPPED if names.skipped else 0)


class _Names:
    """What is kept of a stream when it has gone by: the names of its reports, and how many could not be read."""

    def __init__(self) -> None:
        self.reports: list[str] = []
        self.skipped = 0

    def of(self, stream: Iterable[Report | Skipped]) -> Iterator[Report]:
        """The reports; what was skipped is named on standard error."""
        from rashomon.stories import name_of
        from rashomon.types import Report

        for read in stream:
            if isinstance(read, Report):
                self.reports.append(name_of(read))
                yield read
            else:
                self.skipped += 1
                tell(f"skipped {read.source}: {read.reason}")


def _print(reports: Sequence[str], grouped: Stories, *, jsonl: bool, as_json: bool) -> None:
    if not jsonl and not as_json:
        from rashomon.outputs.terminal.stories import print_stories

        print_stories(grouped)
        return
    from rashomon.outputs.json import dumps
    from rashomon.outputs.stories import placed_objects, story_object

    for one in placed_objects(reports, grouped) if jsonl else map(story_object, grouped.stories):
        put(dumps(one))
