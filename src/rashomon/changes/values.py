"""What has changed between two dossiers of a story, between two texts of a report, and since a moment over all stories."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.types import Fact, Report, Run


@dataclass(frozen=True, slots=True)
class Turned:
    """A fact whose verdict is another now."""

    before: Fact
    after: Fact


@dataclass(frozen=True, slots=True)
class Grown:
    """A number of people or things that is greater now than any report had it before."""

    fact: Fact  # as it is now
    before: str  # the greatest value then, as the facts have it: "40 people"
    after: str  # and now: "at least 52 people"


@dataclass(frozen=True, slots=True)
class Rested:
    """A fact behind which more or fewer independent origins stand now."""

    before: Fact
    after: Fact

    @property
    def gained(self) -> tuple[str, ...]:
        """Whom the reports have it from now, and did not before."""
        return _beyond(self.after.informants, self.before.informants)

    @property
    def lost(self) -> tuple[str, ...]:
        return _beyond(self.before.informants, self.after.informants)


def _beyond(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Those that the others lack, however their names are printed: "St Brannoc's", "St Brannoc’s"."""
    known = {one.casefold().replace("’", "'") for one in others}
    return tuple(one for one in some if one.casefold().replace("’", "'") not in known)


@dataclass(frozen=True, slots=True)
class Edited:
    """A report whose text is another now."""

    before: Report
    after: Report
    runs: tuple[Run, ...]  # the words that are the same, left out, added, replaced; together they are the whole text


@dataclass(frozen=True, slots=True)
class Difference:
    """What sets a dossier off from an earlier one of the same story."""

    new: tuple[Fact, ...] = ()  # facts that were not there
    gone: tuple[Fact, ...] = ()  # facts that are there no longer
    turned: tuple[Turned, ...] = ()
    grown: tuple[Grown, ...] = ()
    rested: tuple[Rested, ...] = ()
    added: tuple[Report, ...] = ()
    edited: tuple[Edited, ...] = ()
    left: tuple[Report, ...] = ()  # reports that are no longer in the story, or are held to be of another event

    def __bool__(self) -> bool:
        return any((self.new, self.gone, self.turned, self.grown, self.rested, self.added, self.edited, self.left))
