"""The forms a time takes in a sentence: all rules, and the words they can begin with."""

from __future__ import annotations

from rashomon.mentions.times import clock, dates, lengths, periods, words
from rashomon.mentions.times.fragments import Rule
from rashomon.mentions.times.holidays import HOLIDAYS

RULES: tuple[Rule, ...] = (*dates.RULES, *periods.RULES, *lengths.RULES, *clock.RULES)

_LISTED = """
the its their his her our a an this that these those last past previous preceding coming next following each every per another same
several few many some countless half couple dozen tens dozens hundreds thousands fiscal financial calendar flat strong weak current latest
final latter pre post year comparable corresponding recent future additional mid today yesterday tomorrow tonight overnight noon midday
midnight early small wee twenties thirties forties fifties sixties seventies eighties nineties
"""
STARTS: frozenset[str] = frozenset(
    (
        *_LISTED.split(),
        *(word for table in (words.MONTHS, words.WEEKDAYS, words.SEASONS, words.PARTS, lengths.ADVERBS) for word in table),
        *(word.partition("-")[0] for table in (words.SMALL, words.TENS, words.GREAT, words.ORDINALS) for word in table),
        *(word + "s" for word in words.WEEKDAYS),
        *(unit + end for unit in words.UNITS for end in ("", "s", "long")),
        *(name.replace(".", " ").replace("'", " ").split()[0] for name in (*HOLIDAYS, *lengths.REFERENCES)),
    )
)
