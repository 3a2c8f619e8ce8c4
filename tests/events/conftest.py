"""What the tests of events share: the events of a text, read as a report of 10 June 2025, as a reader would note them down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.reconcile import understand_story
from rashomon.statements.present import Present, present_in
from rashomon.text import parse
from rashomon.types import Event, Report, Understanding

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

Noted = tuple[str, str, str, str]  # code, modality, source, target


@pytest.fixture(scope="session")
def understood(nlp: Language) -> Callable[[str], Understanding]:
    def read(text: str) -> Understanding:
        report = Report(id="r1", source="r1.txt", text=text, published="2025-06-10", published_basis="given", language="en")
        return understand_story(parse([report], nlp))[0][0]

    return read


@pytest.fixture(scope="session")
def events(understood: Callable[[str], Understanding]) -> Callable[[str], tuple[Event, ...]]:
    return lambda text: understood(text).events


@pytest.fixture(scope="session")
def noted(events: Callable[[str], tuple[Event, ...]]) -> Callable[[str], list[Noted]]:
    def note(text: str) -> list[Noted]:
        return [(e.code, e.modality, e.source.text if e.source else "", e.target.text if e.target else "") for e in events(text)]

    return note


@pytest.fixture(scope="session")
def word_in(understood: Callable[[str], Understanding]) -> Callable[[str, str], tuple[Token, Present]]:
    """A word of a text, by its first letters, and those present in the text."""

    def find(text: str, word: str) -> tuple[Token, Present]:
        u = understood(text)
        token = next(t for t in u.parsed.doc if t.text.startswith(word))
        return token, present_in(u.parsed, u.mentions)

    return find
