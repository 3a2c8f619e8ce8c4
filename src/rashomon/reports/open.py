"""From the sources a user names to reports: files, folders, standard input, addresses. What can't be read is named, with the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from rashomon.errors import EmptyReport, MissingReport, ReportError
from rashomon.reports.build import identify
from rashomon.reports.content import enormous, lines_of, read_content, too_many
from rashomon.reports.folder import files_in
from rashomon.reports.options import DEFAULTS, ReadingOptions
from rashomon.types import Report, Skipped

ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)
LINES = (".jsonl", ".ndjson")
Read = Report | Skipped


def open_reports(sources: Sequence[str], options: ReadingOptions = DEFAULTS) -> tuple[tuple[Report, ...], tuple[Skipped, ...]]:
    """All reports of the sources, in order, each with an id of its own, and what was skipped.

    A text that comes twice from the same outlet is skipped the second time. Two outlets may print the same text: both are kept.
    """
    reports: dict[str, Report] = {}
    skipped = []
    for read in stream_reports(sources, options):
        if isinstance(read, Report) and (twin := reports.get(read.id)) is not None:
            read = _apart(read, twin, reports)
        if isinstance(read, Report):
            reports[read.id] = read
        else:
            skipped.append(read)
    return tuple(reports.values()), tuple(skipped)


def stream_reports(sources: Sequence[str], options: ReadingOptions = DEFAULTS) -> Iterator[Read]:
    """The reports of the sources one by one as they are read, what is skipped in its place; equal texts have equal ids."""
    for source in sources:
        try:
            for read in _open(source, options):
                yield _within(read, options)
        except ReportError as error:
            yield Skipped(error.source, error.reason)
        except OSError as error:
            yield Skipped(source, _cannot_be_read(error))


def _within(read: Read, options: ReadingOptions) -> Read:
    if isinstance(read, Skipped) or len(read.text) <= options.max_characters:
        return read
    found = f"expected a text of at most {options.max_characters:,} characters, found {len(read.text):,}"
    return Skipped(read.source, f"{found}; raise the limit (max_characters) to read it, or give its parts")


def _apart(report: Report, twin: Report, reports: dict[str, Report]) -> Read:
    """A report whose text is that of another: skipped, or given an id of its own where another outlet published it."""
    own = identify(report.text, report.outlet or "")
    if report.outlet == twin.outlet or own in reports:
        return Skipped(report.source, f"expected another report, found the same text as in {twin.source}; it is read once")
    return replace(report, id=own)


def _open(source: str, options: ReadingOptions) -> Iterator[Read]:
    if source == "-":
        return read_content(source, _standard_input(options), options)
    if ADDRESS.match(source):
        return _fetched(source, options)
    path = Path(source)
    if "\x00" in source or not path.exists():
        raise MissingReport(source, "expected a file, a folder or an http address, found nothing of that name; check the path")
    if path.is_dir():
        return _folder(source, path, options)
    if path.suffix.lower() in LINES:
        return _lines_of_file(source, path, options)
    return read_content(source, _bytes(source, path, options), options)


def _cannot_be_read(error: OSError) -> str:
    return f"expected a file that can be read, found: {(error.strerror or str(error)).lower()}; check the path and its permissions"


def _bytes(source: str, path: Path, options: ReadingOptions) -> bytes:
    with path.open("rb") as file:
        data = file.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise enormous(source, options)
    return data


def _standard_input(options: ReadingOptions) -> bytes:
    if options.stdin is None:
        raise MissingReport("-", "expected standard input, found none; give a file instead")
    data = options.stdin.read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        raise enormous("-", options)
    return data


def _fetched(source: str, options: ReadingOptions) -> Iterator[Read]:
    from rashomon.reports.fetch import charset_of, fetch  # only addresses need the network's libraries

    page = (options.fetch or fetch)(source, options)
    return read_content(source, page.body, options, url=page.url, charset=charset_of(page.content_type))


def _folder(source: str, folder: Path, options: ReadingOptions) -> Iterator[Read]:
    files = [str(path) for path in islice(files_in(folder), options.max_reports + 1)]
    if not files:
        raise EmptyReport(source, "expected a folder with reports in it, found no file; check the path")
    yield from stream_reports(files[: options.max_reports], options)
    if len(files) > options.max_reports:
        yield too_many(source, options)


def _lines_of_file(source: str, path: Path, options: ReadingOptions) -> Iterator[Read]:
    """The reports of a JSON Lines file, read line by line: only a line has to keep the limit on size."""
    with path.open("rb") as file:
        yield from lines_of(source, file, options)
