"""In what reports of one event differ."""

from __future__ import annotations

import pytest

from rashomon.relations.differs import differences
from rashomon.relations.told import Told
from specimens.tellings import FIFTH, FOURTH, MARCH, told

NAMES = {f"r{n}": f"Gazette {n}" for n in range(9)}


@pytest.mark.parametrize(
    ("tellings", "words"),
    [
        ([told("r1", "COERCE", "seize"), told("r2", "COERCE", "seize")], ()),
        ([told("r1", "COERCE", "seize", days=FOURTH), told("r2", "COERCE", "seize", days=MARCH)], ()),
        (
            [told("r1", "COERCE", "seize", days=FIFTH), told("r2", "COERCE", "seize", days=FOURTH)],
            ("dated 4 March 2031 by Gazette 2 and 5 March 2031 by Gazette 1",),
        ),
        ([told("r1", "COERCE", "seize"), told("r2", "ASSAULT", "seize")], ("coercion in Gazette 1, an attack in Gazette 2",)),
        ([told("r1", "COERCE", "seize", modality="denied"), told("r2", "COERCE", "seize")], ("denied in Gazette 1, done in Gazette 2",)),
        ([told("r1", "COERCE", "seize"), told("r1", "ASSAULT", "seize")], ()),  # a report differs from itself
        (
            [told("r0", "ASSAULT", "seize"), *(told(f"r{n}", "COERCE", "seize") for n in range(1, 7))],
            ("an attack in Gazette 0, coercion in Gazette 1, Gazette 2, Gazette 3 and 3 others",),
        ),
    ],
)
def test_differences(tellings: list[Told], words: tuple[str, ...]) -> None:
    assert differences(tellings, NAMES) == words
