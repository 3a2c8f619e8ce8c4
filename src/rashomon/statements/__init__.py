"""From mentions to statements: who does what, how much, when, and who vouches for it."""

from rashomon.statements.find import find_statements
from rashomon.statements.slots import find_slots

__all__ = ["find_slots", "find_statements"]
