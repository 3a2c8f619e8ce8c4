"""From a report to its passages and sentences, parsed once."""

from rashomon.text.parse import load_pipeline, parse
from rashomon.text.passages import mark, title_of
from rashomon.text.sentences import sentence_at

__all__ = ["load_pipeline", "mark", "parse", "sentence_at", "title_of"]
