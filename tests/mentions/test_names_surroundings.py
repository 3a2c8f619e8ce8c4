"""What stands around a name tells its kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.names import find_names
from rashomon.types import Parsed


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The state took the port's operator, Portavel. Portavel, which runs it, did not reply.", "Portavel", "organisation"),
        ("The takeover of Portavel was swift, and Portavel's accounts were closed.", "Portavel", "organisation"),
        ("LISBON, May 4 (Lumeria) - Two people were hurt, officials told Lumeria on Monday.", "Lumeria", "organisation"),
        ("The wounded were taken to St Brigid's Hospital in Alder on Monday.", "St Brigid's Hospital", "organisation"),
        ("The road is closed between Alder and Upper Lissa.", "Upper Lissa", "place"),
        ("They met Rita Falcao, the director of the port, on Monday.", "Rita Falcao", "person"),
    ],
)  # fmt: skip
def test_kind(parsed: Callable[[str], Parsed], text: str, name: str, kind: str) -> None:
    (names,), _ = find_names([parsed(text)])
    assert {n.kind for n in names if n.text == name} == {kind}
