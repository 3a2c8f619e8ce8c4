"""From files, pages, feeds and addresses to reports."""

from rashomon.reports.open import open_reports, stream_reports
from rashomon.reports.options import Fetched, ReadingOptions

__all__ = ["Fetched", "ReadingOptions", "open_reports", "stream_reports"]
