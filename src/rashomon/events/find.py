"""The events of one report."""

from __future__ import annotations

from rashomon.statements.present import Present
from rashomon.types import Event, Mentions, Parsed


def find_events(parsed: Parsed, mentions: Mentions, present: Present) -> tuple[Event, ...]:
    """In order of the text; what is boilerplate tells none."""
    return ()
