"""What editors decided about a story, recorded with who and when; what is revoked no longer stands, and stays on record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select, update

from rashomon.store.tables import decisions, storable, stories
from rashomon.store.values import Recorded
from rashomon.types import Admit, Decision, Expel, Join, Part, Settle

KINDS: Mapping[str, type[Decision]] = {"join": Join, "part": Part, "verdict": Settle, "intruder": Expel, "belongs": Admit}  # as in a file


@dataclass(frozen=True, slots=True)
class Decisions:
    connection: Connection
    moment: datetime

    def record(self, story: str, decision: Decision) -> int:
        """Records a decision on a story; its number."""
        kind = next(name for name, form in KINDS.items() if type(decision) is form)
        row = {"story": story, "kind": kind, "body": _written(decision), "recorded": self.moment}
        made = self.connection.execute(insert(decisions).values(**row).returning(decisions.c.number))
        return int(made.scalar_one())

    def revoke(self, number: int, by: str, why: str = "") -> bool:
        """Takes a decision back; False where there is none that stands under this number."""
        standing = (decisions.c.number == number, decisions.c.revoked.is_(None))
        done = self.connection.execute(
            update(decisions).where(*standing).values(revoked=self.moment, revoked_by=by, why_revoked=why).returning(decisions.c.number)
        )
        return done.first() is not None

    def standing(self, story: str) -> tuple[Decision, ...]:
        """The decisions that apply to a story, to those merged into it too, in the order in which they were recorded."""
        return tuple(recorded.decision for recorded in self.history(story) if recorded.revoked is None)

    def history(self, story: str) -> tuple[Recorded, ...]:
        """Every decision on a story and on those merged into it, revoked ones too, in the order in which they were recorded."""
        rows = self.connection.execute(select(decisions).where(decisions.c.story.in_(self._parts(story))).order_by(decisions.c.number))
        return tuple(map(_recorded, rows))

    def changed(self, since: datetime) -> tuple[str, ...]:
        """Ids of the stories about which something was decided, or taken back, since then."""
        late = or_(decisions.c.recorded >= since, decisions.c.revoked >= since)
        return tuple(self.connection.scalars(select(decisions.c.story).where(late).distinct().order_by(decisions.c.story)))

    def _parts(self, story: str) -> set[str]:
        """The story and all that became part of it."""
        found, edge = {story}, {story}
        while edge:
            edge = set(self.connection.scalars(select(stories.c.id).where(stories.c.merged_into.in_(edge)))) - found
            found |= edge
        return found


def _written(decision: Decision) -> str:
    return storable(json.dumps(asdict(decision), ensure_ascii=False))


def _recorded(row: Row[Any]) -> Recorded:
    from pydantic import TypeAdapter

    decision = TypeAdapter(KINDS[row.kind]).validate_json(row.body)
    return Recorded(row.number, row.story, decision, row.recorded, row.revoked, row.revoked_by, row.why_revoked or "")
