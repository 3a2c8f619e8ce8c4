"""A short way from texts to the understood reports of a story."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest

from rashomon.reconcile import understand_story
from rashomon.text import parse
from rashomon.types import Report, Understanding

if TYPE_CHECKING:
    from spacy.language import Language

OUTLETS = ("Northline", "Harbour Post", "Sund Radio", "The Weighhouse", "Halvek Flash", "Orrin Weekly", "Coast Ledger")
DAY = "2031-03-06"


@pytest.fixture(scope="session")
def story(nlp: Language) -> Callable[..., tuple[Understanding, ...]]:
    """Texts as understood reports r0, r1, …, each of its own outlet, of one day unless told otherwise."""

    def build(
        *texts: str,
        published: Sequence[str | None] = (),
        outlets: Sequence[str | None] = OUTLETS,
        authors: Sequence[tuple[str, ...]] = (),
    ) -> tuple[Understanding, ...]:
        days, signed = [*published, *[DAY] * len(texts)], [*authors, *[()] * len(texts)]
        reports = [
            Report(f"r{i}", f"r{i}.txt", text, outlet=outlets[i], published=day, published_basis="given" if day else None, authors=by)
            for i, (text, day, by) in enumerate(zip(texts, days, signed, strict=False))
        ]
        return understand_story(parse(reports, nlp))[0]

    return build
