"""The words a reading rests on, with a little of what stands around them."""

from __future__ import annotations

from rashomon.types import Evidence

LONGEST = 300  # characters of evidence: a phrase or a sentence, never a passage
AROUND = 32  # characters before and after, enough to find the words again in another copy of the text


def evidence(text: str, start: int, end: int) -> Evidence:
    """The words from `start` to `end`, without the blanks at their edges; cut at a word's edge where they are too long."""
    start = min(max(start, 0), len(text))
    start, end = _tight(text, start, min(max(end, start), len(text)))
    if end - start > LONGEST:
        start, end = _tight(text, start, _word_edge(text, start, start + LONGEST))
    return Evidence(start, end, text[start:end], text[max(start - AROUND, 0) : start], text[end : end + AROUND])


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    if not words.strip():
        return start, start
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def _word_edge(text: str, start: int, limit: int) -> int:
    """The last blank at or before `limit`; `limit` itself where the words have none."""
    if text[limit : limit + 1].isspace():
        return limit
    return max((at for at in range(start + 1, limit) if text[at].isspace()), default=limit)
