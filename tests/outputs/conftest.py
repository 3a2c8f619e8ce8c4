"""What the outputs are shown: dossiers with all there can be, with hostile words, with nothing, of the sample story; reports alone."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from rashomon import compare
from rashomon.types import Coverage, Dossier, Mentions, Parsed, Report, Understanding
from specimens.bridge import understanding
from specimens.ferry import DOSSIER
from specimens.hostile import hostile_dossier, hostile_understanding


@pytest.fixture(scope="session")
def sample() -> Dossier:
    """The dossier that the program itself makes of the sample story."""
    return compare(str(Path(__file__).parents[2] / "examples" / "ostrel-dam"))


@pytest.fixture
def dossier() -> Dossier:
    return DOSSIER


@pytest.fixture
def hostile() -> Dossier:
    return hostile_dossier()


@pytest.fixture
def empty() -> Dossier:
    """Two reports with nothing in them to set side by side."""
    reports = (Report("a", "a.txt", "Rain."), Report("b", "b.txt", "Sun."))
    return Dossier(reports, ((), ()), (), (), (), (), (), (Coverage("a", 1, 0, 0, ()), Coverage("b", 0, 0, 0, ())), ())


@pytest.fixture
def understood() -> Understanding:
    return understanding()


@pytest.fixture
def hostile_understood() -> Understanding:
    return hostile_understanding()


@pytest.fixture
def bare_understood() -> Understanding:
    """Of an empty text, nothing."""
    return Understanding(Parsed(Report("r-bare", "bare.txt", ""), (), (), spacy.blank("en")("")), Mentions(), ())
