"""How two actors treat each other over time, from the events of all reports."""

from rashomon.relations.find import find_relations

__all__ = ["find_relations"]
