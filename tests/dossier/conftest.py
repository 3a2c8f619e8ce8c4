"""A short way from texts to understandings, and from words in them to readings and facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest

from rashomon.mentions.times import find_times, resolve_times
from rashomon.statements import find_statements
from rashomon.text import parse
from rashomon.text.evidence import evidence
from rashomon.types import Fact, FactKind, Mentions, Parsed, Reading, Report, Understanding, Verdict

if TYPE_CHECKING:
    from spacy.language import Language

PUBLISHED = "2031-03-06"  # a Thursday
Understand = Callable[..., tuple[Understanding, ...]]
Read = Callable[[Sequence[Understanding], int, str, str], Reading]
MakeFact = Callable[..., Fact]


def _understood(parsed: Parsed) -> Understanding:
    times = resolve_times(find_times(parsed), parsed, parsed.report.published)
    mentions = Mentions(times=times)
    return Understanding(parsed, mentions, find_statements(parsed, mentions))


@pytest.fixture(scope="session")
def understand(nlp: Language) -> Understand:
    """Texts as understood reports called A, B, C …, all of one day."""

    def build(*texts: str) -> tuple[Understanding, ...]:
        reports = [Report(f"r{i}", f"{i}.txt", text, outlet=chr(ord("A") + i), published=PUBLISHED) for i, text in enumerate(texts)]
        return tuple(_understood(parsed) for parsed in parse(reports, nlp))

    return build


@pytest.fixture
def read() -> Read:
    """The reading that one report's words give of a value."""

    def build(understandings: Sequence[Understanding], report: int, value: str, exact: str) -> Reading:
        text = understandings[report].report.text
        start = text.index(exact)
        return Reading(f"r{report}", value, (), evidence(text, start, start + len(exact)))

    return build


@pytest.fixture
def make_fact() -> MakeFact:
    def build(
        kind: FactKind, verdict: Verdict, *readings: Reading, name: str = "f", topic: str = "matter", confidence: float = 0.9
    ) -> Fact:
        return Fact(name, kind, topic, verdict, confidence, "Why.", len(readings), readings)

    return build
