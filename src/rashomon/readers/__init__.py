"""An optional second reader: a language model proposes groupings and verdicts for the pairs of facts that the core leaves open."""

from rashomon.readers.consult import Consulted, consult, reading_with
from rashomon.readers.pairs import open_pairs
from rashomon.readers.spec import ReaderSpec, ReadingLimits, parse_reader

__all__ = ["Consulted", "ReaderSpec", "ReadingLimits", "consult", "open_pairs", "parse_reader", "reading_with"]
