"""One quote, and its variants across reports: which reports have it, in which words, and what differs."""

from rashomon.facts.quotations.collate import collate_quotes

__all__ = ["collate_quotes"]
