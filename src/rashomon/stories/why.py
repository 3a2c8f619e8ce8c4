"""Why a report was placed where it was, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.reports.naming import listed
from rashomon.stories.sketch import Sketch

COPIED, LEAST = 0.6, 3  # share of a report's sentences, and number of them, that make it a near-copy
SHOWN = 3  # words


def copied(report: Sketch, others: Iterable[Sketch]) -> Sketch | None:
    """The report that most of a report's long sentences stand in."""
    best = max(others, key=lambda other: len(report.sentences & other.sentences), default=None)
    shared = len(report.sentences & best.sentences) if best else 0
    return best if shared >= LEAST and shared >= COPIED * len(report.sentences) else None


def reason(report: Sketch, text: str, best: Sketch | None, original: Sketch | None) -> str:
    """ "shares “Beck” and “ferry” with “Ferry sinks off Corran”", "9 of its 10 sentences stand in “Ferry sinks off Corran”"."""
    if original is not None:
        shared = len(report.sentences & original.sentences)
        return f"{shared} of its {len(report.sentences)} sentences stand in “{original.headline}”"
    if best is None:
        return "opens a story: no report within the window is enough like it"
    words = [term for term in report.terms if term in best.terms and " " not in term]
    return f"shares {listed([f'“{_printed(word, text)}”' for word in words[:SHOWN]]) or 'its words'} with “{best.headline}”"


def _printed(word: str, text: str) -> str:
    """A word as the text has it: "beck" as "Beck"."""
    start = text.lower().find(word)
    if start < 0:
        return word
    end = start + len(word)
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]
