"""A store with the ferry's story compared, one of a single report, one that is part of the first, and a report that was edited."""

from __future__ import annotations

from rashomon.outputs.json import dossier_object, dumps
from rashomon.store import Store
from rashomon.types import Report
from specimens.clock import Clock
from specimens.ferry import DOSSIER

BRIDGE = "Bridge closed\n\nThe old bridge is closed."
BRIDGE_EDITED = "Bridge closed\n\nThe old bridge is closed until May."


def keep_ferry(store: Store, clock: Clock) -> None:
    """The stories s1 and s2, and s0, which leads to s1; the edit comes an hour later."""
    with store.transaction() as tx:
        made = [tx.reports.save(report) for report in DOSSIER.reports]
        for saved in made:
            tx.stories.place("s1", saved.id, title="Ferry aground")
        tx.dossiers.save("s1", dumps(dossier_object(DOSSIER)), [(saved.id, saved.number) for saved in made])
        tx.stories.place("s2", tx.reports.save(Report("o1", "other.txt", BRIDGE)).id, title="Bridge closed")
        tx.stories.merge("s0", "s1")
    clock.on(hours=1)
    with store.transaction() as tx:
        tx.reports.save(Report("o2", "other.txt", BRIDGE_EDITED))
