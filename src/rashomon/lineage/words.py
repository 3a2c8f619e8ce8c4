"""The words of a report that can be copied: what it claims, less what stands between quotation marks, since every report has that."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.mentions.quotes.page import claimed
from rashomon.types import CLAIMING, Parsed

WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words as compared, and where each stands in the text."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[str, ...]  # what stands between marks, one stretch after the other, for a cue may part a quote

    def __len__(self) -> int:
        return len(self.words)


def own_words(parsed: Parsed) -> Words:
    """In order, in lower case: "The storm “of the century” passed" gives the, storm, passed; and of, the, century as quoted."""
    text = parsed.report.text
    marks = list(claimed(parsed))
    inside = bytearray(len(text))
    for marked in marks:
        inside[marked.start : marked.end] = b"\x01" * (marked.end - marked.start)
    found = [
        word
        for passage in parsed.passages
        if passage.role in CLAIMING
        for word in WORD.finditer(text, passage.start, passage.end)
        if not inside[word.start()]
    ]
    return Words(
        words=tuple(w[0].lower() for w in found),
        starts=tuple(w.start() for w in found),
        ends=tuple(w.end() for w in found),
        quoted=tuple(w[0].lower() for m in marks for w in WORD.finditer(text, m.first, m.last)),
    )
