"""Who did what to whom, as one report tells it: acts coded with the root codes of PLOVER."""

from rashomon.events.find import find_events

__all__ = ["find_events"]
