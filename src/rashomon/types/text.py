"""A report with its passages marked and its text parsed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon.types.reports import Report

if TYPE_CHECKING:
    from spacy.tokens import Doc

Role = Literal["headline", "body", "caption", "byline", "credit", "boilerplate"]
CLAIMING: frozenset[Role] = frozenset({"headline", "body", "caption"})  # the roles of which something is claimed


@dataclass(frozen=True, slots=True)
class Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report with a role. Passages are in order, don't overlap, and leave out only white space."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    role: Role  # of the passage it stands in
    first: int  # index of its first token in the Doc
    last: int  # one past its last token


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with its passages marked and its text parsed, once."""

    report: Report
    passages: tuple[Passage, ...]
    sentences: tuple[Sentence, ...]  # of all roles, in order
    doc: Doc  # over the whole text: `doc.text == report.text`

    def claiming(self) -> tuple[Sentence, ...]:
        """The sentences of which something is claimed: headline, body, captions."""
        return tuple(s for s in self.sentences if s.role in CLAIMING)
