"""A short way to the reports of one story, and to tellings and events made by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pytest

from rashomon.reconcile import understand_story
from rashomon.text import parse
from rashomon.types import Actor, Report, Understanding

if TYPE_CHECKING:
    from spacy.language import Language

Story = tuple[tuple[Understanding, ...], tuple[Actor, ...]]


@pytest.fixture(scope="session")
def story(nlp: Language) -> Callable[..., Story]:
    """Texts as the reports of one story, each published on 9 March 2031 by an outlet of its own."""

    def build(*texts: str, published: Sequence[str] = ()) -> Story:
        days = published or ["2031-03-09"] * len(texts)
        reports = [
            Report(id=f"r{n}", source=f"r{n}.txt", text=text, outlet=f"Gazette {n}", published=day, published_basis="given")
            for n, (text, day) in enumerate(zip(texts, days, strict=True))
        ]
        return understand_story(parse(reports, nlp))

    return build
