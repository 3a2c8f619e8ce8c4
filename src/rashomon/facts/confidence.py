"""How sure a fact is: the probability that its readings are about one matter and its verdict is the right one.

Fitted as straight lines to how often facts were right on stories set side by side by hand (`docs/accuracy.md` has the figures): for
measured facts it rises with the likeness of the claims, for statements with the number of reports that share them, and of names neither
tells more than the verdict. One report alone is right less than half of the time to be alone: another often says the same in words too
different to be recognised.
"""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.types import FactKind, Verdict

ALONE = 0.46
NAME: Mapping[Verdict, float] = {"agreed": 0.82, "compatible": 0.55}
MOST = 0.97


def confidence(kind: FactKind, verdict: Verdict, likeness: float, reports: int) -> float:
    """From 0 to 1, to two places; `likeness` is the probability of the same matter, `reports` how many share it."""
    if verdict == "single":
        sure = ALONE
    elif verdict in {"disputed", "updated"}:
        sure = 0.5 + 0.4 * likeness
    elif kind == "name":
        sure = NAME[verdict]
    elif kind == "statement":
        sure = 0.72 + 0.08 * (min(reports, 4) - 2) + 0.1 * likeness
    else:
        sure = 0.45 + 0.5 * likeness
    return round(min(MOST, sure), 2)
