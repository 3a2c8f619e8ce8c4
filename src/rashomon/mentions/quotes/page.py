"""A report as the finders of quotes see it: its tokens, the stretches between marks, and which tokens stand inside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.mentions.quotes.marks import Marked, find_marked
from rashomon.types import CLAIMING, Parsed, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

EDGES = " \t\r\n\u00a0,;:—–-“”\"‘’«»'`…"


@dataclass(frozen=True, slots=True)
class Page:
    text: str
    doc: Doc
    marked: tuple[Marked, ...]  # in the passages of which something is claimed
    starts: tuple[int, ...]  # offset of each token
    inside: bytearray  # 1 for a token between marks

    def token_at(self, offset: int) -> int:
        """Index of the first token that begins at or after an offset."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> Span:
        """The characters of a token range, half open."""
        end = self.doc[last - 1]
        return Span(self.starts[first], end.idx + len(end))


def page_of(parsed: Parsed) -> Page:
    doc, text = parsed.doc, parsed.report.text
    starts = tuple(token.idx for token in doc)
    marked = tuple(claimed(parsed))
    inside = bytearray(len(doc))
    for m in marked:
        first, last = bisect_left(starts, m.start), bisect_left(starts, m.end)
        inside[first:last] = b"\x01" * (last - first)
    return Page(text, doc, marked, starts, inside)


def claimed(parsed: Parsed) -> Iterator[Marked]:
    """What stands between marks in the passages of which something is claimed, less what is empty."""
    passages = iter(p for p in parsed.passages if p.role in CLAIMING)
    passage = next(passages, None)
    for marked in find_marked(parsed.report.text):
        while passage is not None and passage.end <= marked.start:
            passage = next(passages, None)
        if passage is not None and passage.start <= marked.start and parsed.report.text[marked.first : marked.last].strip():
            yield marked


def trimmed(text: str, start: int, end: int, edges: str = EDGES) -> Span | None:
    """A span less the blanks and marks at its ends; None where nothing is left."""
    while start < end and text[start] in edges:
        start += 1
    while end > start and text[end - 1] in edges:
        end -= 1
    return Span(start, end) if start < end else None
