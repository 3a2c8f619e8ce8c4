"""From mentions to statements: who does what, how much, when, and who vouches for it."""

from rashomon.statements.find import find_statements
from rashomon.statements.present import present_in
from rashomon.statements.slots import find_slots
from rashomon.statements.terms import find_terms

__all__ = ["find_slots", "find_statements", "find_terms", "present_in"]
