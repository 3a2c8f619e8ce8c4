"""How hostile or friendly an act is, on the conflict–cooperation scale that event data use.

an air strike -10 · sanctions -8 · a threat -6 · an accusation -2 · a call 1 · a promise 4 · aid 7 · a ceasefire 9

The scale is Goldstein's (J. S. Goldstein, "A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36(2),
1992), in the form in which the CAMEO event data carry it over to their codes. `data/intensity.csv` gives it for the roots and modes of
PLOVER and names the CAMEO codes behind each value.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import cast

from rashomon.types import EventCode

LOWEST, HIGHEST = -10.0, 10.0


def intensity(code: EventCode, mode: str | None = None) -> float:
    """Of a root; of its mode where the scale knows that."""
    table = intensities()
    return table.get((code, mode), table[code, None])


@cache
def intensities() -> dict[tuple[EventCode, str | None], float]:
    """The whole table by root and mode; None stands for the root itself."""
    lines = files(__package__).joinpath("data", "intensity.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {(cast("EventCode", row["code"]), row["mode"] or None): float(row["value"]) for row in rows}
