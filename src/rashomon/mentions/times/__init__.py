"""When: time expressions found in a report, and resolved to TIMEX3 and to the days they can mean.

Rules of our own, because what is at hand is worse or slower: Microsoft's recognizers score relaxed F1 0.864 and value F1 0.667 on
TempEval-3 Platinum, dateparser's search misreads "Wednesday, Jan. 7", timexy knows a handful of forms, HeidelTime needs Java and seconds
a report. The grammar is a table (`grammar`), finding (`find`) and resolving (`resolve`) are apart, for the day of publication may have to
be worked out from what was found.
"""

from rashomon.mentions.times.find import find_times
from rashomon.mentions.times.meaning import TimeExpression
from rashomon.mentions.times.resolve import resolve_times

__all__ = ["TimeExpression", "find_times", "resolve_times"]
