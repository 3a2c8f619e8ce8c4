"""What the tests share: the language pipeline, loaded once, and a short way to a parsed report."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.text import load_pipeline, parse
from rashomon.types import Parsed, Report

if TYPE_CHECKING:
    from spacy.language import Language


@pytest.fixture(scope="session")
def nlp() -> Language:
    return load_pipeline()


@pytest.fixture(scope="session")
def parsed(nlp: Language) -> Callable[[str], Parsed]:
    """A text as a parsed report of that text alone."""

    def build(text: str) -> Parsed:
        return parse([Report(id="r1", source="r1.txt", text=text)], nlp)[0]

    return build
