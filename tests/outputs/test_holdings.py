from __future__ import annotations

from rashomon.outputs.holdings import holdings
from rashomon.types import Dossier


def test_what_each_report_has_alone_and_what_it_leaves_out(dossier: Dossier) -> None:
    found = {one.report: ([fact.id for fact in one.alone], [fact.id for fact in one.lacking]) for one in holdings(dossier)}
    assert found == {
        "r-gazette": (["f-resume"], []),
        "r-ledger": (["f-built"], []),
        "r-skerry": ([], ["f-nobody"]),
        "r-meridian": ([], ["f-length"]),
    }


def test_of_nothing_nothing(empty: Dossier) -> None:
    assert holdings(empty) == ()
