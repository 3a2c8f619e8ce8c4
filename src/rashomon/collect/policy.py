"""How often, how fast and how stubbornly sources and pages are asked."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.feeds.limits import DEFAULTS as FEED_LIMITS
from rashomon.feeds.limits import FeedLimits
from rashomon.reports.options import DEFAULTS as READING
from rashomon.reports.options import ReadingOptions

MINUTE, HOUR, DAY = 60.0, 3600.0, 86400.0


@dataclass(frozen=True, slots=True)
class Policy:
    """The defaults are polite. Times are in seconds."""

    every: float = 15 * MINUTE  # between two looks at a source
    delay: float = 1.0  # between two requests to one host; a host's Crawl-delay may make it longer
    at_once: int = 1  # requests to one host
    workers: int = 24  # requests in all; half of them to sources at most
    tries: int = 10  # of a page that can't be had for a passing reason: about a day
    readings: int = 2  # of a page in which no report is found
    pause: float = 30.0  # after the first failure; four times as long after each further one
    longest: float = 6 * HOUR  # pause
    linger: float = MINUTE  # for which a run that is to end waits for what is due later, after it last had something new
    checks: tuple[float, ...] = (30 * MINUTE, 90 * MINUTE, 6 * HOUR, 16 * HOUR, DAY)  # after which a page kept is asked again
    robots: float = DAY  # for which a robots.txt holds
    max_age: float = 14 * DAY  # of what a sitemap lists
    limits: FeedLimits = FEED_LIMITS
    reading: ReadingOptions = READING


DEFAULTS = Policy()
