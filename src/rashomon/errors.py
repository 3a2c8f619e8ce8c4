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
    ├── FeedError             a feed, a sitemap or a list of feeds can't be read
    │   ├── MalformedFeed     it is none
    │   └── EnormousFeed      over the limit
    ├── NothingToCompare      fewer than two reports could be read
    ├── DecisionError         an editor's decisions can't be read, or contradict each other
    ├── PlotError             a plot can't be written to a file of that kind
    ├── StateError            what a grouping of stories saved can't be read
    ├── PipelineError         the language pipeline named is not installed or lacks a part
    ├── StoreError            the store can't be opened, read or written
    ├── ServeError            the server can't be started as it was asked to
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
    """An address could not be fetched; `passing` where another try, later, may help."""

    def __init__(self, source: str, reason: str, passing: bool = False) -> None:
        super().__init__(source, reason)
        self.passing = passing


class FeedError(RashomonError):
    """A feed, a sitemap or a list of feeds can't be read. `source` is its address, `reason` a sentence for the user."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class MalformedFeed(FeedError):
    """Neither RSS, Atom, JSON Feed, a sitemap nor OPML."""


class EnormousFeed(FeedError):
    """Over the size limit."""


class NothingToCompare(RashomonError):
    """Fewer than two reports could be read."""


class DecisionError(RashomonError):
    """An editor's decisions can't be read, or contradict each other."""


class PlotError(RashomonError):
    """A plot can't be written to a file of that kind."""


class StateError(RashomonError):
    """The saved state of a grouping can't be read."""


class PipelineError(RashomonError):
    """The language pipeline can't be used."""


class StoreError(RashomonError):
    """The store can't be opened, read or written."""


class ServeError(RashomonError):
    """The server can't be started as it was asked to."""


class ReaderError(RashomonError):
    """The second reader's address can't be read, or it gives no answer that can be used."""
