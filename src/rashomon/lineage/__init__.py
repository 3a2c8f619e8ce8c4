"""Lineage: who repeats whom, and which reports are of another event."""

from rashomon.lineage.find import find_lineage
from rashomon.lineage.intruders import find_intruders

__all__ = ["find_intruders", "find_lineage"]
