"""The sentences between quotation marks, each with its words as compared and its speaker.

A sentence that a cue splits (“I came,” she said, “to stay.”) is one fragment of two spans.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rashomon.mentions.credits.outlets import only_outlets
from rashomon.mentions.quotes.marks import Marked
from rashomon.mentions.quotes.page import claimed
from rashomon.types import Quote, Span, Understanding

SENTENCE = re.compile(r"[.!?][’'”\")\]]*\s+(?=[A-Z“‘\"'\[…])")
ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sr|No|vs))$")
WORD = re.compile(r"\[[^\]\n]{0,80}\]|[^\W_]+(?:-[^\W_]+)*")
WRITTEN_OUT = {
    "s": "is",
    "t": "not",
    "re": "are",
    "ll": "will",
    "ve": "have",
    "m": "am",
    "d": "would",
    "don": "do",
    "won": "will",
    "can": "can",
}
CAPITALISED = re.compile(r"[A-Z][^\W\d_]+")
UNTELLING = frozenset({"The", "A", "An", "He", "She", "They", "It", "We", "I", "President", "Who"})
BLOCK = 1000  # characters
PREFIX = 6  # letters that make two words one: "Colombia" and "Colombian", "seizure" and "seizures"


@dataclass(frozen=True, slots=True)
class Fragment:
    report: int  # index of the report
    quote: int  # index of the quote it comes from, -1 for words between marks that no cue attributes
    piece: int  # number of the stretch between marks in the report
    spans: tuple[Span, ...]
    words: tuple[tuple[str, int, int], ...]  # as compared, with start and end
    speaker: str | None  # who it is resolved to
    direct: bool


def fragments_of(index: int, understanding: Understanding) -> Iterator[Fragment]:
    """The fragments of one report, in order."""
    text = understanding.report.text
    quotes = understanding.mentions.quotes
    blocks = _blocks(quotes)
    held: list[tuple[int, int, tuple[Span, ...]]] = []
    for piece, marked in enumerate(claimed(understanding.parsed)):
        quote = _quote_of(marked, quotes, blocks)
        for span in _sentences(text, marked):
            if held and quote >= 0 and quote == held[-1][0] and quotes[quote].kind == "direct" and _goes_on(text, held[-1][2][-1], span):
                held[-1] = (quote, piece, (*held[-1][2], span))
            else:
                held.append((quote, piece, (span,)))
    for quote, piece, spans in held:
        words = words_in(text, spans)
        if words:
            speaker = _speaker_name(quotes[quote]) if quote >= 0 else None
            direct = quote >= 0 and quotes[quote].kind == "direct"
            yield Fragment(index, quote, piece, spans, words, speaker, direct)


def _blocks(quotes: Sequence[Quote]) -> dict[int, list[int]]:
    """The quotes by the blocks of text in which their content stands, to look few of them up."""
    blocks: dict[int, list[int]] = defaultdict(list)
    for i, quote in enumerate(quotes):
        for block in {b for s in quote.content for b in range(s.start // BLOCK, s.end // BLOCK + 1)}:
            blocks[block].append(i)
    return blocks


def _quote_of(marked: Marked, quotes: Sequence[Quote], blocks: Mapping[int, list[int]]) -> int:
    """The quote whose content the stretch is, or stands in: a direct one first, then one whose speaker is named, then the shortest."""
    fitting = [
        (quotes[i].kind != "direct", not is_name(_speaker_name(quotes[i])), sum(s.end - s.start for s in quotes[i].content), i)
        for i in blocks.get(marked.first // BLOCK, ())
        if any(s.start < marked.last and marked.first < s.end for s in quotes[i].content)
    ]
    return min(fitting, default=(True, True, 0, -1))[3]


def _speaker_name(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker is not None else None


def _sentences(text: str, marked: Marked) -> Iterator[Span]:
    start = _begin(text, marked.first)
    for stop in SENTENCE.finditer(text, marked.first, marked.last):
        if not ABBREVIATION.search(text, max(start, stop.start() - 5), stop.start()):
            yield Span(start, stop.start() + 1)
            start = _begin(text, stop.end())
    if start < marked.last:
        yield Span(start, marked.last)


def _begin(text: str, start: int) -> int:
    """Where the words of a sentence begin, after blanks and dots."""
    while start < len(text) and (text[start].isspace() or text[start] in ".…"):
        start += 1
    return start


def _goes_on(text: str, one: Span, other: Span) -> bool:
    """The second span goes on with the sentence of the first."""
    return text[one.start : one.end].rstrip()[-1:] not in ".!?" and text[other.start : other.start + 1].islower()


def words_in(text: str, spans: tuple[Span, ...]) -> tuple[tuple[str, int, int], ...]:
    """The words as compared, less what a reporter put in brackets."""
    found = (m for span in spans for m in WORD.finditer(text, span.start, span.end))
    return tuple((_stem(m[0]), m.start(), m.end()) for m in found if m[0][0] != "[")


def _stem(word: str) -> str:
    """Near forms of a word made one: "Honour" and "honors", "Colombian" and "Colombia"; "don’t" is "do" and "not"."""
    low = word.lower().replace("-", "")
    low = WRITTEN_OUT.get(low, low)
    if len(low) > 3 and low[-1] == "s" and low[-2] != "s":
        low = low[:-1]
    return low.replace("our", "or")[:PREFIX] if len(low) > 4 else low


def same_speaker(one: Fragment, other: Fragment) -> bool | None:
    """Whether two fragments have one speaker; None where one is left open."""
    here, there = key_of(one), key_of(other)
    return None if not here or not there else bool(here & there)


def key_of(fragment: Fragment) -> frozenset[str]:
    """The words of a speaker's name that tell; none for a description or a pronoun."""
    words = CAPITALISED.findall(fragment.speaker or "") if is_name(fragment.speaker) else []
    return frozenset(w.lower() for w in words if w not in UNTELLING)


def is_name(speaker: str | None) -> bool:
    """Whether a speaker is a name, "Ann Lee", and neither a description, "a Lee aide", nor an outlet, which reports what others say."""
    words = (speaker or "").split()
    return (
        bool(words) and words[0] not in UNTELLING and words[0][0].isupper() and words[-1][0].isupper() and not only_outlets(speaker or "")
    )
