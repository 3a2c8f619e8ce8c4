"""From statements to facts: the same matter, the verdict, and why."""

from rashomon.facts.find import find_facts

__all__ = ["find_facts"]
