"""The errors Rashomon raises.

    RashomonError
    ├── ReportError           one report can't be read; the others can
    │   ├── MissingReport     no such file or folder
    │   ├── EmptyReport       no text in it
    │   ├── BinaryReport      not text, HTML or JSON
    │   ├── EnormousReport    over the limit
    │   ├── MalformedReport   JSON or HTML that holds no report
    │   ├── ForeignReport     in a language that is not read
    │   └── FetchError        an address that can't be fetched: name, status, time, robots, not public
    ├── NothingToCompare      fewer than two reports could be read
    ├── DecisionError         an editor's decisions can't be read, or contradict each other
    ├── PlotError             a plot can't be written to a file of that kind
    ├── PipelineError         the language pipeline named is not installed or lacks a part
    └── ReaderError           the second reader's address can't be read, or it gives no answer that can be used

Every message says what was expected, what was found, and what to do.
"""

from __future__ import annotations


class RashomonError(Exception):
    """Root of the tree; catch it to catch them all."""


class ReportError(RashomonError):
    """One report can't be read. `source` is the path or address given, `reason` a sentence for the user."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class MissingReport(ReportError):
    """No such file or folder."""


class EmptyReport(ReportError):
    """There is no text in it."""


class BinaryReport(ReportError):
    """Neither text nor HTML nor JSON."""


class EnormousReport(ReportError):
    """Over the size limit."""


class MalformedReport(ReportError):
    """JSON or HTML in which no report was found."""


class ForeignReport(ReportError):
    """Written in a language that is not read."""


class FetchError(ReportError):
    """An address could not be fetched."""


class NothingToCompare(RashomonError):
    """Fewer than two reports could be read."""


class DecisionError(RashomonError):
    """An editor's decisions can't be read, or contradict each other."""


class PlotError(RashomonError):
    """A plot can't be written to a file of that kind."""


class PipelineError(RashomonError):
    """The language pipeline can't be used."""


class ReaderError(RashomonError):
    """The second reader's address can't be read, or it gives no answer that can be used."""
