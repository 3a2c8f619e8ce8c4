"""From mentions to statements: who does what, how much, when, and who vouches for it."""

from rashomon.statements.find import find_statements

__all__ = ["find_statements"]
