"""The stories of a stream on a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from rashomon.dossier.wording import count
from rashomon.outputs.terminal.console import indented, plain_console
from rashomon.outputs.writing import line
from rashomon.reports.naming import listed
from rashomon.stories import Stories, Story

OUTLETS = 5  # named of a story


def print_stories(stories: Stories, *, console: Console | None = None) -> None:
    """Each story with its title, its reports, outlets, times and near-copies; then how many reports stand alone."""
    out = console or plain_console()
    several = [story for story in stories.stories if len(story.reports) > 1]
    alone = len(stories.stories) - len(several)
    for story in several:
        _story(out, story)
    out.print(Text(f"{count(len(several), 'story')} of several reports; {count(alone, 'report')} alone.", style="bold"))


def _story(out: Console, story: Story) -> None:
    out.print(Text.assemble((line(story.title), "bold"), (f"  [{story.id}]", "dim")))
    said = [count(len(story.reports), "report"), count(len(story.outlets), "outlet"), _span(story)]
    if story.copies:
        said.append(count(len(story.copies), "near-copy"))
    indented(out, Text(", ".join(filter(None, said))))
    if story.outlets:
        indented(out, Text(_named(story), style="dim"))
    for report in story.reports:
        indented(out, Text(line(report), style="dim"), 4)
    out.print()


def _named(story: Story) -> str:
    names = [line(outlet) for outlet in story.outlets[:OUTLETS]]
    more = len(story.outlets) - len(names)
    return listed([*names, f"{more} more"] if more else names)


def _span(story: Story) -> str:
    """ "2026-01-07", "2026-01-07 to 2026-01-09"."""
    first, last = (story.first or "")[:16], (story.last or "")[:16]
    return first if first == last else f"{first} to {last}"
