"""The tables as queries name them; what makes them are the files of `migrations/`.

What came from outside is kept whole as bytes (`contents`); the lines that are looked up or shown are text without the two things a
database refuses: NUL, and halves of surrogate pairs.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import Column, Dialect, Double, Integer, LargeBinary, MetaData, String, Table
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.types import TypeDecorator

MANY = 500
T = TypeVar("T")

_REFUSED = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text as every database takes it: "a\\x00b" → "a�b"."""
    return _REFUSED.sub("\ufffd", text)


def named(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for an address or another name, which may be too long for an index."""
    return hashlib.sha256("\x00".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def batches(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """As many at a time as one query can name."""
    return (values[start : start + MANY] for start in range(0, len(values), MANY))


class Line(TypeDecorator[str]):
    """Text from anywhere."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return value and storable(value)


class Lines(TypeDecorator[tuple[str, ...]]):
    """Several lines, kept as JSON."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str:
        return json.dumps([storable(one) for one in value or ()], ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[str, ...]:
        return tuple(json.loads(value))


class Moment(TypeDecorator[datetime]):
    """A moment as ISO 8601 in UTC, every one of the same length, so that texts sort as moments do."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


metadata = MetaData()


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(name, metadata, *columns)


contents = _table("contents", Column("digest", String, primary_key=True), Column("body", LargeBinary), Column("size", Integer))

leads = _table(
    "leads",
    Column("id", String, primary_key=True),  # made from the address
    Column("address", Line),
    Column("kind", String),
    Column("host", Line),
    Column("found", Double),
    Column("due", Double),
    Column("found_in", Line),
    Column("entry", String),  # JSON
    Column("state", String),
    Column("tries", Integer),
    Column("checks", Integer),
    Column("etag", Line),
    Column("modified", Line),
    Column("digest", Line),
    Column("reason", Line),
    Column("report", String),
)

hosts = _table(
    "hosts",
    Column("id", String, primary_key=True),  # made from host and origin
    Column("host", Line),
    Column("origin", Line),
    Column("robots", Line),
    Column("robots_until", Double),
    Column("rest_until", Double),
)

pages = _table(
    "pages",
    Column("digest", String, primary_key=True),
    Column("place", String, primary_key=True),
    Column("address", Line),
    Column("final", Line),
    Column("content_type", Line),
    Column("fetched", Moment),
)

reports = _table("reports", Column("id", String, primary_key=True), Column("address", Line), Column("since", Moment))

versions = _table(
    "versions",
    Column("report", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("seen", Moment),
    Column("text", String),  # digest
    Column("text_id", String),  # `Report.id`
    Column("source", Line),
    Column("title", Line),
    Column("outlet", Line),
    Column("published", Line),
    Column("published_basis", String),
    Column("url", Line),
    Column("language", Line),
    Column("authors", Lines),
    Column("credits", Lines),
    Column("page", String),  # digest
)

stories = _table(
    "stories",
    Column("id", Line, primary_key=True),
    Column("title", Line),
    Column("since", Moment),
    Column("changed", Moment),
    Column("split_from", Line),
    Column("merged_into", Line),
    Column("merged", Moment),
)

placements = _table(
    "placements",
    Column("number", Integer, primary_key=True),
    Column("story", Line),
    Column("report", String),
    Column("since", Moment),
    Column("until", Moment),
    Column("why", Line),
    Column("copy_of", String),
)

groupings = _table("groupings", Column("name", Line, primary_key=True), Column("state", LargeBinary), Column("saved", Moment))

dossiers = _table(
    "dossiers",
    Column("story", Line, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("made", Moment),
    Column("body", String),  # digest
)

dossier_reports = _table(
    "dossier_reports",
    Column("story", Line, primary_key=True),
    Column("dossier", Integer, primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("report", String),
    Column("version", Integer),
)

decisions = _table(
    "decisions",
    Column("number", Integer, primary_key=True),
    Column("story", Line),
    Column("kind", String),
    Column("body", String),  # JSON
    Column("recorded", Moment),
    Column("revoked", Moment),
    Column("revoked_by", Line),
    Column("why_revoked", Line),
)

documents = _table(
    "documents",
    Column("number", Integer, primary_key=True),
    Column("kind", String),
    Column("owner", Line),  # id of the report, or of the story whose fact it is
    Column("id", Line),
    Column("title", Line),
    Column("body", Line),
    Column("seen", Moment),
)

worded = documents.to_metadata(MetaData())  # as PostgreSQL has it
worded.append_column(Column("words", TSVECTOR))
