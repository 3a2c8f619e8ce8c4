"""What somebody decided about the facts and the reports of a story, against or beyond what the program found.

A fact is pointed at by its id, or by words that one of its readings rests on, which outlive a change of id.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.types.facts import DecidedBy, Fact, FactKind, Verdict


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a reading rests on, in a report named by its id, file, address or outlet."""

    report: str
    exact: str  # as they stand in the report, blanks apart
    kind: FactKind | None = None  # of the fact, where several rest on these words


Pointer = str | Words  # a fact's id, or words that one of its readings rests on


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Who decided, when, why, and how sure they are. An editor's is never undone by a model's."""

    by: DecidedBy = "editor"
    who: str = ""  # "M. Vesk"
    when: str = ""  # ISO 8601
    note: str = ""  # why, for a reader
    place: str = ""  # where it is written: "story.toml, line 4"
    sure: float = 1.0  # confidence of the facts it decides


@dataclass(frozen=True, slots=True)
class Join(Decision):
    """These facts are one matter; the joined fact keeps the id of the first and is judged anew."""

    facts: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Part(Decision):
    """These readings of one fact are a matter of their own; both are judged anew."""

    readings: tuple[Words, ...]
    fact: str | None = None  # its id, where the words alone don't tell it


@dataclass(frozen=True, slots=True)
class Settle(Decision):
    """The verdict of a fact."""

    fact: Pointer
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Expel(Decision):
    """A report of another event, to be kept out of the facts."""

    report: str  # its id, file, address or outlet


@dataclass(frozen=True, slots=True)
class Admit(Decision):
    """A report that belongs, whatever the program thinks."""

    report: str  # its id, file, address or outlet


@dataclass(frozen=True, slots=True)
class Decided:
    """Facts with the decisions applied to them."""

    facts: tuple[Fact, ...]
    stale: tuple[str, ...]  # decisions that no longer apply, each with why, for the user
