"""From the bytes of a file, a page or a stream to the reports in them; what they are is told by looking at them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO

from rashomon.errors import EmptyReport, EnormousReport, MalformedReport, ReportError
from rashomon.reports.articles import article_report, load_json
from rashomon.reports.decode import decode, mend
from rashomon.reports.options import ReadingOptions
from rashomon.reports.page import declared_charset, page_report
from rashomon.reports.plain import plain_report
from rashomon.types import Report, Skipped

JSON_START = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[{\]])")
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*){0,5}"
    r"<(?:!doctype\s+html|html|head|body|meta|title|link|article|main|div|section|p|script|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
PAGES = (".html", ".htm", ".xhtml")
Read = Report | Skipped


def read_content(source: str, data: bytes, options: ReadingOptions, url: str | None = None, charset: str | None = None) -> Iterator[Read]:
    """The reports in some bytes: JSON, JSON Lines, HTML or plain text."""
    if not data.strip():
        raise EmptyReport(source, "expected the text of a report, found nothing; give a file or page that holds one")
    suffix = PurePosixPath(source).suffix.lower()
    text = decode(data, source, charset or declared_charset(data))
    if suffix == ".json" or JSON_START.match(text):
        yield from _json(source, text, options)
    elif HTML_START.match(text) or (suffix in PAGES and "<" in text):
        yield page_report(source, mend(text), url)
    else:
        yield plain_report(source, mend(text), url)


def lines_of(source: str, file: BinaryIO, options: ReadingOptions) -> Iterator[Read]:
    """The reports of JSON Lines, each named by its line: "file.jsonl:12"; a broken line is skipped, the others are kept."""
    count = 0
    for number, line in enumerate(_capped(file, options.max_bytes + 1), 1):
        if not line.strip():
            continue
        if count == options.max_reports:
            yield too_many(source, options)
            return
        count += 1
        yield _line(f"{source}:{number}", line, options)
    if not count:
        raise EmptyReport(source, "expected a report a line, found no line; check the file")


def enormous(source: str, options: ReadingOptions) -> EnormousReport:
    reason = f"expected at most {options.max_bytes:,} bytes, found more; raise the limit (--max-size, or max_bytes in Python) to read it"
    return EnormousReport(source, reason)


def too_many(source: str, options: ReadingOptions) -> Skipped:
    reason = f"expected at most {options.max_reports:,} reports, found more; the rest is left out: raise max_reports to read it"
    return Skipped(source, reason)


def _json(source: str, text: str, options: ReadingOptions) -> Iterator[Read]:
    """One article, a list of them (named "file.json#2"), or JSON Lines under another name."""
    try:
        value = load_json(source, text)
    except MalformedReport:
        if not _is_lines(text):
            raise
        yield from lines_of(source, io.BytesIO(text.encode("utf-8", "surrogatepass")), options)
        return
    if not isinstance(value, list):
        yield article_report(source, value)
    elif not value:
        raise EmptyReport(source, "expected an article or a list of them, found an empty list; check the file")
    else:
        yield from _items(source, value, options)


def _items(source: str, value: list[object], options: ReadingOptions) -> Iterator[Read]:
    for number, item in enumerate(value[: options.max_reports], 1):
        name = f"{source}#{number}" if len(value) > 1 else source
        try:
            yield article_report(name, item)
        except ReportError as error:
            yield Skipped(error.source, error.reason)
    if len(value) > options.max_reports:
        yield too_many(source, options)


def _is_lines(text: str) -> bool:
    """Whether a text that is no JSON is JSON Lines: two lines or more that open an object, at least one of them whole."""
    lines = [line for line in text.splitlines() if line.lstrip().startswith("{")]
    return len(lines) > 1 and any(line.rstrip().endswith("}") for line in lines)


def _capped(file: BinaryIO, limit: int) -> Iterator[bytes]:
    """The lines of a file, each cut at a limit, so that one without end fills no memory."""
    while line := file.readline(limit):
        yield line
        while len(line) == limit and not line.endswith(b"\n"):
            line = file.readline(limit)


def _line(source: str, line: bytes, options: ReadingOptions) -> Read:
    try:
        if len(line) > options.max_bytes:
            raise enormous(source, options)
        return article_report(source, load_json(source, decode(line, source)))
    except ReportError as error:
        return Skipped(error.source, error.reason)
