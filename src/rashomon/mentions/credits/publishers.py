"""Whether an outlet's name and what a report calls its publisher are one: "The Star Herald" and "starherald.com"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.mentions.credits.outlets import STATION, aliases, called

ENDINGS = re.compile(r"(?:\.(?:co|com|org|net|ac|gov|edu))?\.[a-z]{2}$|\.[a-z]{3,12}$")  # ".com", ".co.uk", ".news"
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}(?::\d+)?")
ADDED = re.compile(r"(?:news|online|live|tv|radio|web)$")  # what an address adds to a name: "apnews.com"
SHORTEST = 2  # letters that tell an outlet
LONGEST = 8  # words of a name that are looked at


def publisher(outlet: str | None) -> str:
    """One key for all that an outlet is called: "www.starherald.com", "news.starherald.com:80" and "Star Herald"; "" where unknown."""
    low = (outlet or "").lower()
    if not HOST.fullmatch(low):
        return _letters(low)
    labels = [label for label in ENDINGS.sub("", low.partition(":")[0]).split(".") if label]
    return _letters(next((label for label in reversed(labels) if len(label) > SHORTEST), labels[-1] if labels else low))


def publishes(outlet: str | None, name: str) -> bool:
    """Whether a report of an outlet is the organisation's own: "ocstar.com" and "The Orrin City Star", "wxyz5news.com" and "WXYZ"."""
    written, station = _written(outlet), STATION.fullmatch(name) is not None
    return not written.isdisjoint(_forms(name)) or (station and publisher(outlet).startswith(publisher(name)))


@dataclass(frozen=True, slots=True)
class Publishers:
    """The outlets of a story, to find the one that a name means."""

    outlets: Mapping[str, str]  # by the ways their addresses can be written: the outlet as its reports give it

    @staticmethod
    def of(outlets: Iterable[str | None]) -> Publishers:
        return Publishers({form: outlet for outlet in outlets if outlet for form in sorted(_written(outlet))})

    def outlet(self, name: str) -> str | None:
        """The outlet that a name means: "ocstar.com" for "The Orrin City Star"; None where no report is of it."""
        return next((self.outlets[form] for form in sorted(_forms(name)) if form in self.outlets), None)

    def key(self, name: str) -> str:
        """One key for all names of an organisation."""
        known = called(name)
        return publisher(self.outlet(known) or known)


def _written(outlet: str | None) -> frozenset[str]:
    """A publisher's key, and that less what an address adds; none where it is too short to tell."""
    key = publisher(outlet)
    return frozenset(form for form in (key, ADDED.sub("", key)) if len(form) >= SHORTEST)


@lru_cache(maxsize=4096)
def _forms(name: str) -> frozenset[str]:
    """All that an organisation's address may be."""
    return frozenset(form for alias in aliases(name) for form in _short_forms(alias))


def _short_forms(name: str) -> set[str]:
    """The ways an address writes a name, each of its first words whole or by its letter: "orrincitystar", "ocitystar", "ocstar", "ocs"."""
    words = [w for w in re.findall(r"[^\W_]+", name.lower()) if w != "the"][:LONGEST]
    short = {"".join([*(w[0] for w in words[:n]), *words[n:]]) for n in range(len(words) + 1)}
    online = {ADDED.sub("", form) for form in short}
    return {form for form in short | online if len(form) >= SHORTEST} | ({f"the{''.join(words)}"} if words else set())


def _letters(name: str) -> str:
    return "".join(c for c in name.removeprefix("the ") if c.isalnum())
