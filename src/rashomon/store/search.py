"""Full-text search over the newest text of every report and the facts of every story, by stems of English words.

flood barrier        both words, anywhere
"flood barrier"      the two side by side
flood*  -barrier     nothing but words is understood: this is "flood barrier"
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, func, insert, literal_column, select, table, text

from rashomon.store.tables import documents, placements, worded
from rashomon.store.values import Hit, HitKind
from rashomon.types import Span

WORD = re.compile(r"[^\W_]+")
SOUGHT = re.compile(r'"([^"]{1,1000})"?|[^\s"]{1,1000}')
MOST = 20  # words or phrases of a query that are looked for
INDEXED = 200_000  # characters of a text that are searched
LONGEST = 100  # characters of a word
HEAVIEST = 400_000  # bytes of the words of a text: PostgreSQL refuses more than a megabyte of them with their places
AROUND = 30  # words of a snippet
SHOWN = 600  # characters of one, where a word has no end
TITLE = 1000  # characters of a title
BEGINS, ENDS = "\x02", "\x03"  # around a word sought in a snippet; taken out of the text before
INDEX = "setweight(to_tsvector('rashomon', :title_words), 'A') || to_tsvector('rashomon', :body_words)"
HEADLINE = f'StartSel="{BEGINS}", StopSel="{ENDS}", MaxWords={AROUND}, MinWords={AROUND // 2}, MaxFragments=1'
_MARKS = str.maketrans("", "", BEGINS + ENDS)


@dataclass(frozen=True, slots=True)
class Document:
    """A text that can be found."""

    id: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Search:
    connection: Connection

    def find(self, words: str, *, kind: HitKind | None = None, limit: int = 20, offset: int = 0) -> tuple[Hit, ...]:
        """What holds all the words, best first; nothing where there is no word to look for."""
        sought = phrases(words)
        if not sought:
            return ()
        asked = _postgresql(sought) if self.connection.dialect.name == "postgresql" else _sqlite(sought)
        only = (text("documents.kind = :kind").bindparams(kind=kind),) if kind else ()
        rows = self.connection.execute(asked.where(*only).limit(limit).offset(offset)).all()
        told = [row for row in rows if row.kind == "report"]
        placed = select(placements.c.report, placements.c.story).where(placements.c.until.is_(None))
        held = self.connection.execute(placed.where(placements.c.report.in_([row.id for row in told])))
        stories = {row.report: row.story for row in held}
        return tuple(_hit(row, stories.get(row.id) if row.kind == "report" else row.owner) for row in rows)


def index(connection: Connection, kind: HitKind, owner: str, found: Sequence[Document], seen: datetime) -> None:
    """Puts an owner's documents in place of those it had: the one text of a report, the facts of a story."""
    connection.execute(delete(documents).where(documents.c.kind == kind, documents.c.owner == owner))
    rows = [{"kind": kind, "owner": owner, "seen": seen, **_row(one)} for one in found]
    if rows and connection.dialect.name == "postgresql":
        rows = [
            {**row, "title_words": _plain(one.title[:TITLE]), "body_words": _plain(one.body)} for row, one in zip(rows, found, strict=True)
        ]
        connection.execute(insert(worded).values(words=text(INDEX)), rows)
    elif rows:
        connection.execute(insert(documents), rows)


def phrases(query: str) -> tuple[str, ...]:
    """The words and phrases sought, in small letters: 'Flood "the old gates"' → "flood", "the old gates"; "co-operate" → "co operate"."""
    found = (_plain(match[1] or match[0]) for match in SOUGHT.finditer(query))
    return tuple(dict.fromkeys(filter(None, found)))[:MOST]


def _plain(words: str) -> str:
    """Its words alone, without accents and in small letters, so that every database takes it apart alike: "São 1,200" → "sao 1 200"."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", words[:INDEXED]) if not unicodedata.combining(char))
    plain = " ".join(word[:LONGEST] for word in WORD.findall(bare.lower()))
    return plain.encode("utf-8", "ignore")[:HEAVIEST].decode("utf-8", "ignore")


def _row(one: Document) -> dict[str, str]:
    return {"id": one.id, "title": one.title[:TITLE].translate(_MARKS), "body": one.body[:INDEXED].translate(_MARKS)}


def _sqlite(sought: Sequence[str]) -> Select[Any]:
    matching = " AND ".join(f'"{words}"' for words in sought)
    best = text("bm25(documents_index, 4.0, 1.0), documents.number")
    snippet: ColumnElement[str] = literal_column(f"snippet(documents_index, 1, '{BEGINS}', '{ENDS}', '…', {AROUND})").label("snippet")
    joined = documents.join(table("documents_index"), text("documents_index.rowid = documents.number"))
    asked = select(documents.c.kind, documents.c.owner, documents.c.id, documents.c.title, documents.c.seen, snippet).select_from(joined)
    return asked.where(text("documents_index MATCH :sought").bindparams(sought=matching)).order_by(best)


def _postgresql(sought: Sequence[str]) -> Select[Any]:
    each: list[ColumnElement[Any]] = [func.phraseto_tsquery("rashomon", one) for one in sought]
    query = reduce(lambda one, other: one.op("&&")(other), each)
    snippet = func.ts_headline("rashomon", worded.c.body, query, HEADLINE).label("snippet")
    asked = select(worded.c.kind, worded.c.owner, worded.c.id, worded.c.title, worded.c.seen, snippet)
    return asked.where(worded.c.words.op("@@")(query)).order_by(func.ts_rank(worded.c.words, query).desc(), worded.c.number)


def _hit(row: Row[Any], story: str | None) -> Hit:
    words, marks = _marked(row.snippet)
    return Hit(row.kind, row.id, story, row.title, words, marks, row.seen)


def _marked(snippet: str) -> tuple[str, tuple[Span, ...]]:
    """The snippet on one line, and where the marks stood: "the \x02gates\x03 held" → "the gates held", 4 to 9."""
    words, marks = "", []
    for piece in re.split(f"({BEGINS}[^{ENDS}]*{ENDS})", " ".join(snippet.split())):
        if piece.startswith(BEGINS):
            marks.append(Span(len(words), len(words) + len(piece) - 2))
            piece = piece[1:-1]
        words += piece
    return _cut(words, marks)


def _cut(words: str, marks: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """A snippet of words without end, cut around the first mark."""
    if len(words) <= SHOWN:
        return words, tuple(marks)
    start = max(marks[0].start - SHOWN // 4, 0) if marks else 0
    kept = (Span(mark.start - start, mark.end - start) for mark in marks if start <= mark.start and mark.end <= start + SHOWN)
    return words[start : start + SHOWN], tuple(kept)
