"""Quantities: "15-minute", "roughly $14bn", "tens of billions of dollars", "at least 110 people", each as a range."""

from rashomon.mentions.values.find import find_values

__all__ = ["find_values"]
