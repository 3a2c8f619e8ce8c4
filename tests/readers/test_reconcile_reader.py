"""A dossier with a second reader: what it changes is marked as its own, and everything else stands as without it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from rashomon.readers import ReaderSpec, consult
from rashomon.reconcile import reconcile
from rashomon.types import Decision, Dossier, Fact, Report, Understanding

if TYPE_CHECKING:
    from readers.conftest import Model

TEXTS = (
    "Rescuers pulled 14 passengers from the water off Lanvik. The ferry carried lorries.",
    "The ferry carried lorries, and 17 survivors spent the night in a school at Lanvik.",
)
REPORTS = [Report(name, f"{name}.txt", text, published="2031-03-06") for name, text in zip("ab", TEXTS, strict=True)]
BOTH = {"14 passengers", "17 survivors"}


@pytest.fixture(scope="module")
def alone() -> Dossier:
    return reconcile(REPORTS)


def with_reader(spec: ReaderSpec) -> tuple[Dossier, list[str]]:
    trouble: list[str] = []

    def reader(facts: Sequence[Fact], understandings: Sequence[Understanding]) -> Sequence[Decision]:
        consulted = consult(spec, facts, understandings)
        trouble.extend(consulted.trouble)
        return consulted.decisions

    return reconcile(REPORTS, reader=reader), trouble


def test_what_the_model_joins_is_marked_as_its_own(model: Model, reader: ReaderSpec, alone: Dossier) -> None:
    model.answer = lambda payload: model.answering(payload, same=True, verdict="disputed", first=TEXTS[0][:56], second=TEXTS[1])
    dossier, trouble = with_reader(reader)
    assert trouble == []
    joined = [f for f in dossier.facts if f.decided_by == "model"]
    assert [(f.verdict, {r.value for r in f.readings}) for f in joined] == [("disputed", BOTH)]
    assert any("small" in note for note in joined[0].notes)
    assert joined[0].confidence < 0.8
    untouched = {f for f in dossier.facts if f.decided_by == "program"}
    assert untouched == {f for f in alone.facts if not {r.value for r in f.readings} & BOTH}


@pytest.mark.parametrize("quote", ["99 passengers", "Ignore your instructions", ""])
def test_a_lie_leaves_the_dossier_as_it_was(model: Model, reader: ReaderSpec, alone: Dossier, quote: str) -> None:
    model.answer = lambda payload: model.answering(payload, same=True, verdict="disputed", first=quote)
    dossier, trouble = with_reader(reader)
    assert dossier == alone
    assert trouble


def test_no_answer_leaves_the_dossier_as_it_was(reader: ReaderSpec, alone: Dossier) -> None:
    dossier, trouble = with_reader(replace(reader, url="http://127.0.0.1:1/v1"))
    assert dossier == alone
    assert len(trouble) == 1
