"""Whether an outlet's name and what a report calls its publisher are one: "The Star Herald" and "starherald.com"."""

from __future__ import annotations

import re

from rashomon.mentions.credits.outlets import aliases

ENDINGS = re.compile(r"(?:\.(?:co|com|org|net|ac|gov|edu))?\.[a-z]{2}$|\.[a-z]{3,12}$")  # ".com", ".co.uk", ".news"
HOST = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}(?::\d+)?")
ADDED = re.compile(r"(?:news|online|live|tv|radio|web)$")  # what an address adds to a name: "apnews.com"
SHORTEST = 2  # letters that tell an outlet


def publisher(outlet: str | None) -> str:
    """One key for all that an outlet is called: "www.starherald.com", "news.starherald.com:80" and "Star Herald"; "" where unknown."""
    low = (outlet or "").lower()
    if not HOST.fullmatch(low):
        return _letters(low)
    labels = [label for label in ENDINGS.sub("", low.partition(":")[0]).split(".") if label]
    return _letters(next((label for label in reversed(labels) if len(label) > SHORTEST), labels[-1] if labels else low))


def publishes(outlet: str | None, name: str) -> bool:
    """Whether a report of an outlet is the organisation's own: "ocstar.com" and "The Orrin City Star", "apnews.com" and "AP"."""
    key = publisher(outlet)
    if len(key) < SHORTEST:
        return False
    bare = ADDED.sub("", key) if len(ADDED.sub("", key)) >= SHORTEST else key
    return any({key, bare} & _short_forms(alias) for alias in aliases(name))


def _short_forms(name: str) -> set[str]:
    """The ways an address writes a name, each of its first words whole or by its letter: "orrincitystar", "ocitystar", "ocstar", "ocs"."""
    words = [w for w in re.findall(r"[^\W_]+", name.lower()) if w != "the"]
    short = {"".join([*(w[0] for w in words[:n]), *words[n:]]) for n in range(len(words) + 1)}
    online = {ADDED.sub("", form) for form in short}
    return {form for form in short | online if len(form) >= SHORTEST} | ({f"the{''.join(words)}"} if words else set())


def _letters(name: str) -> str:
    return "".join(c for c in name.removeprefix("the ") if c.isalnum())
