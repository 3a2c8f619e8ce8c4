"""Lineage: who repeats whom."""

from rashomon.lineage.find import find_lineage

__all__ = ["find_lineage"]
