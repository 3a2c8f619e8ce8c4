"""From a report to its passages and sentences, parsed once."""

from rashomon.text.parse import load_pipeline, parse

__all__ = ["load_pipeline", "parse"]
