"""The names of news organisations in a text.

Known by name (`outlets.csv`), by shape ("Springfield Herald", "WXYZ-TV"), or by what stands beside them ("the newspaper Lumen", "Lumen
magazine", ", Lumen reported."). "The Times" is the fuller name that the report uses for it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TOKEN = r"[^\W\d_a-z](?:[\w&’'-]|\.(?=\w)|(?<=\bSt)\.)*"
CAPITALS = re.compile(rf"{TOKEN}(?:[ \u00a0](?:(?:of|and|the|de|della|do|for|&)[ \u00a0])?{TOKEN}|[ \u00a0]\d{{1,2}}\b)*")
WORD = re.compile(r"[^ \u00a0]+")
OWNER = re.compile(r"[’']s?$")
OPENER = re.compile(r"(?:An?|The|As|In|On|At|By|But|And|Or|When|While|After|Before|According|From|If|Its|Our|Their|His|Her|This|That)$")
PEOPLE = re.compile(r"\w+(?:an|ish|ese|ch|i)$")  # "a German newspaper" names none
SEPARATOR = re.compile(r"\s*(?:[-–—|/,&()]|\band\b)\s*")
CLOSING = re.compile(r" report(?:s|ed)\s*[.,\n]")
TITLE = re.compile(
    r"""(?x) (?:Star-|Herald-|News-|Post-|Journal-|Times-)? (?:
    News | Times | Post | Tribune | Herald | Journal | Gazette | Courier | Chronicle | Globe | Observer | Telegraph | Press | Radio
    | Television | TV | Magazine | Daily | Weekly | Examiner | Register | Sentinel | Inquirer
    | Ledger | Broadcasting | Zeitung | Ilbo | Shimbun )
    | \w+-(?:Dispatch | Picayune | Union | Constitution | Standard | Star | Record)"""
)
STATION = re.compile(r"[WK][A-Z]{2,3}(?:-(?:TV|AM|FM))?|(?:ABC|NBC|CBS|FOX|Fox)\d{1,2}")
NETWORK = re.compile(r"ABC|NBC|CBS|CNN|BBC|FOX|Fox|NPR")
DAY_OR_MONTH = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
)
KIND = (
    r"(?:newspaper|daily|weekly|magazine|broadcaster|affiliate|(?:TV|television|radio) (?:station|channel|network)"
    r"|news (?:agency|site|website|outlet|channel))"
)
CALLED = re.compile(KIND + r"s?,? (?:the )?$")
CALLED_AFTER = re.compile(r"[,]? " + KIND + r"\b")
TOLD_THE = re.compile(r"\b(?:[Tt]old|[Ii]nterview with) The $")  # with a capital: "told The Weighhouse that", not "told The Hague court"
GOES_ON = re.compile(r"[,.;:]| (?:that|in|on|at|by|during|he|she|it|they|how|why|there|last|this|the|earlier|about)\b")
PICTURED = re.compile(r"(?:[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit)[^\n]{0,60}\w/$")
ANYONE = re.compile(r"\w+s|Media|Police|Someone|Nobody|Everyone|He|She|It|They|We|I|You|Who")  # what may begin a sentence and report
REPORTED_THAT = re.compile(r" report(?:s|ed) that\b")
REPORTING_BY = re.compile(r"[Rr]eporting by $")
LONGEST = 5  # words
LOOK = 80  # characters before a name that may tell what it is


@dataclass(frozen=True, slots=True)
class Outlet:
    start: int
    end: int
    name: str


def find_outlets(text: str) -> Iterator[Outlet]:
    """The names of news organisations, in order, each in the fullest form the table or the report before it has."""
    known: list[str] = []
    for start, end, name in _named(text):
        known.append(_fullest(name, known))
        yield Outlet(start, end, known[-1])


def only_outlets(words: str) -> bool:
    """Whether words and what parts them are names of the table and nothing else: " - AFP / Reuters"."""
    return all(not part or part in _table() for part in SEPARATOR.split(words))


def _named(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and name of what is a news organisation by table, by shape, or by what it is called."""
    for run in CAPITALS.finditer(text):
        words = [(run.start() + w.start(), w[0]) for w in WORD.finditer(run[0])]
        i = 0
        while i < len(words):
            size, name = (
                _known(words, i) or _shaped(text, words, i) or (_called(text, words, i) if len(words) - i <= 3 else None) or (0, "")
            )
            if size:
                last = words[i + size - 1]
                yield words[i][0], last[0] + len(OWNER.sub("", last[1])), name
            i += size or 1


def _known(words: list[tuple[int, str]], i: int) -> tuple[int, str] | None:
    """A name of the table that begins at a word, the longest first: how many words, and the name."""
    for size in range(min(LONGEST, len(words) - i), 0, -1):
        name = _table().get(_phrase(words[i : i + size]))
        if name is None:
            continue
        place = words[i + size][1] if i + size < len(words) else ""
        if size == 1 and NETWORK.fullmatch(words[i][1]) and place.isalpha() and not DAY_OR_MONTH.match(place) and i + 2 == len(words):
            return 2, f"{words[i][1]} {place}"
        return size, name
    return None


def _phrase(words: list[tuple[int, str]]) -> str:
    *most, last = (word.replace("’", "'") for _, word in words)
    return " ".join([*most, OWNER.sub("", last)])


def _shaped(text: str, words: list[tuple[int, str]], i: int) -> tuple[int, str] | None:
    """A name by its shape, the longest: "Springfield Herald Courier", "the Herald", "WXYZ-TV"."""
    if OPENER.match(words[i][1]) or words[i][1][0].islower():
        return None
    if STATION.fullmatch(words[i][1]):
        return 1, words[i][1]
    found = None
    for k in range(i, min(i + LONGEST, len(words))):
        word = OWNER.sub("", words[k][1])
        if TITLE.fullmatch(word) and (k > i or text[: words[i][0]].endswith(("the ", "The "))):
            found = k - i + 1, _phrase(words[i : k + 1])
        if word != words[k][1]:
            break
    return found


def _called(text: str, words: list[tuple[int, str]], i: int) -> tuple[int, str] | None:
    """A name by what stands beside it: "the newspaper Lumen", "Lumen magazine", ", Lumen reported.", "Photo: A. Name/Lumen"."""
    start, end = words[i][0], words[-1][0] + len(words[-1][1])
    if OPENER.match(words[i][1]) or words[i][1][0].islower() or any(OWNER.search(w) for _, w in words[i:-1]):
        return None
    before, size = text[max(0, start - LOOK) : start], len(words) - i
    named = (
        CALLED.search(before)
        or PICTURED.search(before)
        or (TOLD_THE.search(before) and GOES_ON.match(text, end))
        or (CALLED_AFTER.match(text, end) and not (size == 1 and PEOPLE.match(words[i][1])))
    )
    if named or (size == 1 and _reports(text, start, end)):
        return size, _phrase(words[i:])
    return None


def _reports(text: str, start: int, end: int) -> bool:
    """A single unknown name that reports, and does nothing else in the text: "Lumen reported that", "reporting by Lumen"."""
    word = text[start:end]
    closing = text[max(0, start - 2) : start] == ", " and CLOSING.match(text, end)
    opening = REPORTED_THAT.match(text, end) and (start == 0 or text[max(0, start - 2) : start].strip() in ("", ".", "”", '"'))
    joining = REPORTING_BY.search(text[max(0, start - LOOK) : start]) and not CAPITALS.match(text, end + 1)
    return bool((closing or opening or joining) and not ANYONE.fullmatch(word) and text.count(word) == 1)


def _fullest(name: str, known: Sequence[str]) -> str:
    """The latest name before it that ends with a short one: "Times" is "The New York Times" where the report names that."""
    short = name.removeprefix("The ")
    return next((k for k in reversed(known) if k.endswith(" " + short)), name) if " " not in short else name


def aliases(name: str) -> tuple[str, ...]:
    """All that the table calls an organisation; the name itself where it is not in the table."""
    row = _rows().get(name)
    return row.names if row else (name,)


def called(name: str) -> str:
    """The name that the table has for an organisation, "Reuters" for "the Reuters news agency"; else the name as given."""
    bare = CALLED_AFTER.sub("", name).removeprefix("the ").removeprefix("The ")
    return _table().get(name) or _table().get(bare, name)


def is_agency(name: str) -> bool:
    """Whether the table has it as an agency, whose texts others print."""
    row = _rows().get(name)
    return row is not None and row.kind == "agency"


def agencies() -> tuple[str, ...]:
    """The agencies of the table."""
    return tuple(name for name in _rows() if is_agency(name))


@dataclass(frozen=True, slots=True)
class _Row:
    names: tuple[str, ...]  # the name, then its aliases
    kind: str


@cache
def _rows() -> dict[str, _Row]:
    """The table by name."""
    with files(__package__).joinpath("outlets.csv").open(encoding="utf-8") as rows:
        return {row["name"]: _Row((row["name"], *filter(None, row["aliases"].split("|"))), row["kind"]) for row in csv.DictReader(rows)}


@cache
def _table() -> dict[str, str]:
    """Name by alias."""
    return {alias: name for name, row in _rows().items() for alias in (*row.names, name.upper())}
