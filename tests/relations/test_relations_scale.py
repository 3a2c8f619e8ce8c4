"""The scale of intensity."""

from __future__ import annotations

from typing import get_args

import pytest

from rashomon.events.lexicon import read_entries
from rashomon.relations.scale import HIGHEST, LOWEST, intensities, intensity
from rashomon.types import EventCode

COOPERATION = ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD")


@pytest.mark.parametrize("code", get_args(EventCode))
def test_every_root_has_a_value_of_its_sign(code: EventCode) -> None:
    assert LOWEST <= intensity(code) <= HIGHEST
    assert (intensity(code) > 0) is (code in COOPERATION)


def test_a_mode_has_the_sign_of_its_root() -> None:
    assert all((value > 0) is (intensity(code) > 0) and LOWEST <= value <= HIGHEST for (code, _), value in intensities().items())


def test_the_modes_of_the_scale_are_those_that_words_tell() -> None:
    told = {(entry.code, entry.mode) for entry in read_entries()}
    assert {(code, mode) for code, mode in intensities() if mode} <= told


@pytest.mark.parametrize(
    ("code", "mode", "value"),
    [
        ("COERCE", "sanctions", -8.0),
        ("COERCE", "arrest", -5.0),
        ("CONSULT", "phone", 1.0),
        ("YIELD", "ceasefire", 9.0),
        ("ACCUSE", "disapprove", -2.0),  # the root's, where the scale knows no other
        ("ASSAULT", "of a kind not known", -9.7),
    ],
)
def test_values(code: EventCode, mode: str, value: float) -> None:
    assert intensity(code, mode) == value


def test_worse_is_lower() -> None:
    worse: tuple[EventCode, ...] = ("ASSAULT", "COERCE", "THREATEN", "REJECT", "ACCUSE", "CONSULT", "SUPPORT", "AID")
    assert [intensity(code) for code in worse] == sorted(intensity(code) for code in worse)
