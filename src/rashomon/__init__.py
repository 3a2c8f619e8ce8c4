"""Rashomon: several reports of one event, side by side.

>>> from rashomon import compare, find, read, relate
>>> dossier = compare("a.txt", "b.html", "https://…")
>>> [fact.topic for fact in dossier.facts if fact.verdict == "disputed"]
>>> [found.fact.why for found in find("how long was the call", dossier).facts]
>>> [(event.earliest, event.code, event.what) for one in relate("a.txt") for event in one.events]
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from rashomon.readers import ReaderSpec
    from rashomon.reconcile import SecondReader
    from rashomon.reports import ReadingOptions
    from rashomon.stories import Stories
    from rashomon.types import Answer, Dossier, Relation, Report, Skipped, Understanding

__version__ = "0.1.0"
__all__ = ["__version__", "compare", "find", "group", "read", "relate"]


def compare(
    *sources: str,
    options: ReadingOptions | None = None,
    pipeline: str | None = None,
    overrides: str | Path | None = None,
    reader: ReaderSpec | None = None,
) -> Dossier:
    """The dossier of several reports of one event.

    `sources` are paths of files and folders and http(s) addresses. What can't be read is listed in `Dossier.skipped`; fewer than two
    reports that can be read raise `rashomon.errors.NothingToCompare`. `pipeline` names an installed spaCy pipeline.
    `overrides` is a file of an editor's decisions; those that no longer apply are in `Dossier.stale`. `reader` is a language model to ask
    about what is left open, `rashomon.readers.parse_reader("openai:MODEL@URL")`; what goes wrong with it is a `UserWarning`.
    """
    from rashomon.overrides import read_overrides
    from rashomon.reconcile import reconcile

    decisions = read_overrides(overrides) if overrides else ()
    reports, skipped = _open(sources, options)
    return reconcile(reports, skipped, pipeline=pipeline, decisions=decisions, reader=_second(reader) if reader else None)


def _second(reader: ReaderSpec) -> SecondReader:
    from rashomon.readers import reading_with

    return reading_with(reader, lambda line: warnings.warn(line, UserWarning, stacklevel=2))


def find(question: str, dossier: Dossier, *, pipeline: str | None = None) -> Answer:
    """The facts and quotes of a dossier that bear on a question, best first: "how long was the call"; none where nothing does."""
    from rashomon.asking import find

    return find(question, dossier, pipeline=pipeline)


def group(*sources: str, options: ReadingOptions | None = None) -> Stories:
    """The stories that a stream of reports tells, grouped in one pass in the order in which they come.

    `sources` are read one report at a time: JSON Lines of any length, folders, files, addresses. A report that can't be read is left
    out with a `UserWarning` that names it. For reports that come in over days see `rashomon.stories.Grouping`.
    """
    from rashomon.reports import ReadingOptions
    from rashomon.reports.open import stream_reports
    from rashomon.stories import ENDLESS, group

    return group(_readable(stream_reports(sources, options or ReadingOptions(max_reports=ENDLESS))))


def _readable(stream: Iterable[Report | Skipped]) -> Iterator[Report]:
    from rashomon.types import Report

    for one in stream:
        if isinstance(one, Report):
            yield one
        else:
            warnings.warn(f"{one.source} was skipped: {one.reason}", UserWarning, stacklevel=2)


def read(*sources: str, options: ReadingOptions | None = None, pipeline: str | None = None) -> tuple[Understanding, ...]:
    """What is understood of each report, read alone.

    A report that can't be read is left out with a `UserWarning` that names it; where none can be read, `rashomon.errors.ReportError`.
    """
    from rashomon.reconcile import understand

    reports, skipped = _open(sources, options)
    _warn(skipped, anything=bool(reports))
    return understand(reports, pipeline=pipeline)


def relate(
    *sources: str, options: ReadingOptions | None = None, pipeline: str | None = None, overrides: str | Path | None = None
) -> tuple[Relation, ...]:
    """How the actors in one report or several treat each other over time, the pairs with most events first.

    They are `Dossier.relations` of `compare`, which needs two reports; here one will do. A `Coding` names its report by the id that
    `compare` and `read` give it. What can't be read is a `UserWarning`, as with `read`; `overrides` is a file of an editor's decisions.
    """
    from rashomon.overrides import read_overrides
    from rashomon.reconcile import reconcile

    decisions = read_overrides(overrides) if overrides else ()
    reports, skipped = _open(sources, options)
    _warn(skipped, anything=bool(reports))
    return reconcile(reports, skipped, pipeline=pipeline, decisions=decisions, alone=True).relations


def _open(sources: Sequence[str], options: ReadingOptions | None) -> tuple[tuple[Report, ...], tuple[Skipped, ...]]:
    from rashomon.reports import ReadingOptions, open_reports

    return open_reports(sources, options or ReadingOptions())


def _warn(skipped: Sequence[Skipped], *, anything: bool) -> None:
    """Names what was left out; where nothing else was read, an error."""
    from rashomon.errors import ReportError

    if skipped and not anything:
        raise ReportError(skipped[0].source, skipped[0].reason)
    for one in skipped:
        warnings.warn(f"{one.source} was skipped: {one.reason}", UserWarning, stacklevel=3)
