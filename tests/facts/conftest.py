"""A short way from texts to facts, and to claims made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest

from rashomon.facts import find_facts
from rashomon.facts.claims import Claim
from rashomon.facts.quotations import collate_quotes
from rashomon.reconcile import understand_story
from rashomon.reports.build import identify
from rashomon.text import parse
from rashomon.types import Fact, Report, Span, Statement, Time, Understanding, Value

if TYPE_CHECKING:
    from spacy.language import Language

DAY = "2031-03-06"  # a Thursday
OUTLETS = ("Northline", "Harbour Post", "Sund Radio", "The Weighhouse", "Halvek Flash")


@pytest.fixture(scope="session")
def told(nlp: Language) -> Callable[..., tuple[Understanding, ...]]:
    """Texts as the understood reports of one story, each of its own outlet, published as given."""

    def build(*texts: str, published: Sequence[str | None] = (), outlets: Sequence[str | None] = OUTLETS) -> tuple[Understanding, ...]:
        days = [*published, *[DAY] * len(texts)]
        reports = [
            Report(identify(text, str(outlet)), f"{n}.txt", text, outlet=outlet, published=day, published_basis="given" if day else None)
            for n, (text, outlet, day) in enumerate(zip(texts, outlets, days, strict=False))
        ]
        return understand_story(parse(reports, nlp))[0]

    return build


@pytest.fixture(scope="session")
def facts(told: Callable[..., tuple[Understanding, ...]]) -> Callable[..., list[Fact]]:
    """The facts of a story told in these texts."""

    def build(*texts: str, published: Sequence[str | None] = (), outlets: Sequence[str | None] = OUTLETS) -> list[Fact]:
        understood = told(*texts, published=published, outlets=outlets)
        return list(find_facts(understood, collate_quotes(understood)))

    return build


@pytest.fixture(scope="session")
def claim() -> Callable[..., Claim]:
    """A claim by hand: the report's index, its measure, and what else matters."""

    def build(report: int, measure: Value | Time | None = None, *, predicate: str = "", said_by: tuple[str, ...] = ()) -> Claim:
        statement = Statement(
            start=0,
            end=9,
            sentence=report,
            clause=Span(0, 9),
            predicate=predicate,
            head="",
            near=frozenset(),
            words=frozenset({"storm", f"word{report}"}),
            participants=frozenset(),
            modality="asserted",
            negated=False,
            attributed_to=said_by,
            measure=measure,
        )
        return Claim(report, statement, "body", statement.words, company=frozenset(), published=None, order=0.1)

    return build
