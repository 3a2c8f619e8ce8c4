"""The dossiers of each story: the JSON of one is kept whenever it has changed, and of which versions of reports it was made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select

from rashomon.changes import dossier_of
from rashomon.store.contents import Contents
from rashomon.store.search import Document, index
from rashomon.store.shelf import Shelf
from rashomon.store.tables import dossier_reports, dossiers, stories
from rashomon.store.values import DossierVersion
from rashomon.types import Dossier

Made = Sequence[tuple[str, int]]  # ids of reports, each with the number of its version
DossierShelf = Shelf[tuple[Dossier, int]]  # by digest, each with the length of its JSON
HELD = 20_000_000  # characters of JSON of the dossiers that a store keeps at hand; these take about twice as much memory


def dossier_shelf() -> DossierShelf:
    """Room for the dossiers that were read last."""
    return Shelf(HELD, lambda kept: kept[1])


@dataclass(frozen=True, slots=True)
class Dossiers:
    connection: Connection
    moment: datetime
    shelf: DossierShelf  # those at hand

    def save(self, story: str, body: str, reports: Made) -> DossierVersion | None:
        """Keeps a dossier, as the JSON that `rashomon compare --json` prints; None where the last one is the same."""
        last = self.newest(story)
        digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
        if last and last.digest == digest:
            return None
        Contents(self.connection).keep_text(body)
        version = DossierVersion(story, last.number + 1 if last else 1, self.moment, digest, tuple(reports))
        row = {"story": story, "number": version.number, "made": self.moment, "body": digest}
        self.connection.execute(insert(dossiers).values(**row))
        if reports:
            self.connection.execute(insert(dossier_reports), [_made_of(version, place) for place in range(len(reports))])
        index(self.connection, "fact", story, [_document(fact) for fact in json.loads(body)["facts"]], self.moment)
        return version

    def newest(self, story: str) -> DossierVersion | None:
        return self._last(dossiers.c.story == story)

    def latest(self, limit: int = 100, offset: int = 0) -> tuple[DossierVersion, ...]:
        """The newest dossier of each story that is part of no other, the last made first."""
        last = select(dossiers.c.story, func.max(dossiers.c.number).label("number")).group_by(dossiers.c.story).subquery()
        newest = select(dossiers).join(last, (dossiers.c.story == last.c.story) & (dossiers.c.number == last.c.number))
        standing = newest.join(stories, stories.c.id == dossiers.c.story).where(stories.c.merged_into.is_(None))
        rows = self.connection.execute(standing.order_by(dossiers.c.made.desc(), dossiers.c.story).limit(limit).offset(offset))
        return tuple(map(self._version, rows.all()))

    def before(self, story: str, moment: datetime) -> DossierVersion | None:
        """The dossier that stood just before a moment."""
        return self._last(dossiers.c.story == story, dossiers.c.made < moment)

    def get(self, story: str, number: int) -> DossierVersion | None:
        return self._last(dossiers.c.story == story, dossiers.c.number == number)

    def versions(self, story: str) -> tuple[DossierVersion, ...]:
        """All dossiers of a story, the first first."""
        rows = self.connection.execute(select(dossiers).where(dossiers.c.story == story).order_by(dossiers.c.number))
        return tuple(map(self._version, rows.all()))

    def changed(self, since: datetime) -> tuple[str, ...]:
        """Ids of the stories that have a new dossier since then, the last first."""
        rows = self.connection.execute(select(dossiers.c.story).where(dossiers.c.made >= since).order_by(dossiers.c.made.desc()))
        return tuple(dict.fromkeys(rows.scalars()))

    def body(self, version: DossierVersion) -> str:
        """The JSON of a dossier."""
        return Contents(self.connection).texts([version.digest])[version.digest]

    def dossier(self, version: DossierVersion) -> Dossier:
        return self.shelf.get(version.digest, lambda: self._read(version))[0]

    def _read(self, version: DossierVersion) -> tuple[Dossier, int]:
        body = self.body(version)
        return dossier_of(body), len(body)

    def _last(self, *conditions: ColumnElement[bool]) -> DossierVersion | None:
        row = self.connection.execute(select(dossiers).where(*conditions).order_by(dossiers.c.number.desc()).limit(1)).first()
        return self._version(row) if row else None

    def _version(self, row: Row[Any]) -> DossierVersion:
        mine = (dossier_reports.c.story == row.story, dossier_reports.c.dossier == row.number)
        found = select(dossier_reports.c.report, dossier_reports.c.version).where(*mine).order_by(dossier_reports.c.place)
        made = tuple((report, version) for report, version in self.connection.execute(found))
        return DossierVersion(row.story, row.number, row.made, row.body, made)


def _made_of(version: DossierVersion, place: int) -> dict[str, Any]:
    report, number = version.reports[place]
    return {"story": version.story, "dossier": version.number, "place": place, "report": report, "version": number}


def _document(fact: dict[str, Any]) -> Document:
    """A fact as it is searched: its topic, why, and what each report says in which words."""
    said = [f"{reading['value']}: “{reading['evidence']['exact']}”" for reading in fact["readings"]]
    return Document(fact["id"], fact["topic"], "\n".join(dict.fromkeys([fact["why"], *said])))
