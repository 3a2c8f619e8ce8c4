"""What a dossier says on a question."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.types.dossier import Quotation
from rashomon.types.facts import Fact


@dataclass(frozen=True, slots=True)
class FactFound:
    """A fact that bears on the question."""

    fact: Fact
    score: float  # how well it fits the question, 0 to 1


@dataclass(frozen=True, slots=True)
class QuoteFound:
    """A quote that bears on the question."""

    quote: Quotation
    score: float  # how well it fits the question, 0 to 1


@dataclass(frozen=True, slots=True)
class Answer:
    """The facts and quotes of a story that bear on a question, best first; none where nothing does. `rashomon.find` returns it."""

    question: str
    sought: str  # what was looked for, for a reader: "how long, about: call"
    facts: tuple[FactFound, ...]
    quotes: tuple[QuoteFound, ...]

    @property
    def found(self) -> bool:
        return bool(self.facts or self.quotes)
