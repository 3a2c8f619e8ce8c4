"""Whether an act was done, and what it is coded as when it was not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.types import Event

Read = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden met Norway's envoy.", ("CONSULT", "done")),
        ("Sweden will meet Norway's envoy.", ("AGREE", "planned")),
        ("Sweden will attack Norway.", ("THREATEN", "threatened")),
        ("Sweden won't help Norway.", ("REJECT", "done")),
        ("Sweden didn't help Norway.", ("AID", "denied")),
        ("Sweden allegedly attacked Norway.", ("ASSAULT", "alleged")),
        ("Sweden could attack Norway.", ("ASSAULT", "conditional")),
        ("They prevented a Swedish attack on Norway.", ("ASSAULT", "conditional")),
        ("Sweden tried to attack Norway.", ("ASSAULT", "planned")),
        ("Lena Holm looks forward to meeting the Norwegian envoy.", ("AGREE", "planned")),
        ("Holm said it was an honour to meet the Norwegian envoy.", ("CONSULT", "done")),
    ],
)
def test_modalities(events: Read, text: str, expected: tuple[str, str]) -> None:
    told = [(e.code, e.modality) for e in events(text)]
    assert expected in told
    assert len({modality for _, modality in told}) == 1


def test_a_changed_code_has_no_mode(events: Read) -> None:
    (planned,) = events("Sweden will visit Norway.")
    assert (planned.code, planned.mode) == ("AGREE", None)
