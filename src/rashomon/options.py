"""The options of the commands, those that belong together in one value, and what makes a command of a function that takes such values."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from typing import Annotated, Any, get_type_hints

import typer

STDOUT = "-"
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMG]?)B?", re.IGNORECASE)
_TIME = re.compile(r"(\d{1,9}(?:\.\d+)?)\s*(s|m|h|d)", re.IGNORECASE)
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_FACTOR = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORT",
        help="Text, HTML, JSON or JSON Lines files, folders of them, http(s) addresses, or - for standard input.",
        show_default=False,
    ),
]
Followed = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="SOURCE",
        help="Feeds, sitemaps, pages (http(s) addresses), OPML, JSON Lines, folders. None: those of the last time.",
        show_default=False,
    ),
]
Question = Annotated[
    str,
    typer.Argument(metavar="QUESTION", help="In English: “how long was the call”, “what did the mayor say”.", show_default=False),
]
Overrides = Annotated[
    str | None,
    typer.Option(metavar="FILE.toml", help="Apply the decisions in this file: join, part, verdict, intruder.", show_default=False),
]
StorePlace = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="PATH",
        help="The store: a file (SQLite), or postgresql://USER@HOST/NAME; a file among the user's own data if not given.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")]
AnswerJson = Annotated[bool, typer.Option("--json", help="Print the answer as one JSON object.")]


def size(text: str) -> int:
    """ "10MB", "500 kB", "2000000"."""
    found = _SIZE.fullmatch(text.strip())
    if not found:
        raise typer.BadParameter(f"expected a size such as 10MB, found {text!r}")
    return int(float(found[1]) * _FACTOR[found[2].upper()])


def duration(text: str) -> float:
    """Seconds: "90s", "15m", "1.5h", "2d"."""
    found = _TIME.fullmatch(text.strip())
    if not found or not float(found[1]):
        raise typer.BadParameter(f"expected a time such as 15m, 90s or 2h, found {text!r}")
    return float(found[1]) * _SECONDS[found[2].lower()]


@dataclass(frozen=True, slots=True)
class Watching:
    """How sources are watched, and what is said meanwhile."""

    once: Annotated[bool, typer.Option("--once", help="Take what is there now and end, for cron.")] = False
    every: Annotated[str, typer.Option(metavar="TIME", help="How often a source is looked at: 15m, 2h.")] = "15m"
    collect_only: Annotated[bool, typer.Option("--collect-only", help="Keep the reports, and leave stories and dossiers to others.")] = (
        False
    )
    store: Annotated[
        str | None,
        typer.Option(metavar="STORE", help="A file, or postgresql://…; a file among the user's own data if not given.", show_default=False),
    ] = None
    delay: Annotated[str, typer.Option(metavar="TIME", help="Between two requests to one host, if it doesn't ask for more.")] = "1s"
    log: Annotated[str | None, typer.Option(metavar="FILE", help="Add a line for everything that happens.", show_default=False)] = None
    max_size: Annotated[str, typer.Option(metavar="SIZE", help="Skip a page that is larger.")] = "10MB"
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Ask addresses that are not public, too.")] = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")] = False


@dataclass(frozen=True, slots=True)
class Forms:
    """In which forms a dossier is given, and how much of it."""

    as_json: Annotated[bool, typer.Option("--json", help="Print the dossier as one JSON object.")] = False
    html: Annotated[str | None, typer.Option(metavar="FILE", help="Write the dossier as a page (- prints it).")] = None
    markdown: Annotated[str | None, typer.Option(metavar="FILE", help="Write the dossier as Markdown (- prints it).")] = None
    sure: Annotated[
        float,
        typer.Option(
            min=0.0, max=1.0, metavar="0..1", show_default=False, help="Show only facts of at least this confidence, such as 0.9."
        ),
    ] = 0.0
    every: Annotated[bool, typer.Option("--all", help="Show every fact that stands in one report only.")] = False


@dataclass(frozen=True, slots=True)
class Charts:
    """In which forms relations are given, of whom, and how much of them."""

    as_json: Annotated[bool, typer.Option("--json", help="Print the relations as one JSON object.")] = False
    csv: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the events as CSV, in the columns of POLECAT and GDELT (- prints it).")
    ] = None
    readings: Annotated[bool, typer.Option("--readings", help="In the CSV, a row for each report’s reading of an event.")] = False
    plot: Annotated[str | None, typer.Option(metavar="FILE.svg", help="Write a plot of the relations.")] = None
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Only between these two: names, codes of countries, or who acts for them.")
    ] = None
    every: Annotated[bool, typer.Option("--all", help="Show every event of every pair, with the words of each report.")] = False


@dataclass(frozen=True, slots=True)
class Judges:
    """Who has a say on the facts beside the program."""

    overrides: Overrides = None
    reader: Annotated[
        str | None,
        typer.Option(
            metavar="openai:MODEL@URL",
            help="Ask a language model about what is left open (its key: RASHOMON_READER_KEY).",
            show_default=False,
        ),
    ] = None
    reader_cache: Annotated[
        str | None, typer.Option(metavar="DIR", help="Keep the model's answers here, not in the user's cache folder.", show_default=False)
    ] = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How reports are opened and read, and what is said meanwhile."""

    pipeline: Annotated[str | None, typer.Option(metavar="NAME", help="An installed spaCy pipeline to read with.", show_default=False)] = (
        None
    )
    max_size: Annotated[str, typer.Option(metavar="SIZE", help="Skip a report that is larger.")] = "10MB"
    allow_private: Annotated[bool, typer.Option("--allow-private", help="Fetch from addresses that are not public, too.")] = False
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of a bug.")] = False


def spread(command: Callable[..., None]) -> Callable[..., None]:
    """A command that takes values such as `Forms`: on the command line each of their fields is an option."""
    signature = inspect.signature(command, eval_str=True)
    groups: dict[str, Any] = {name: p.annotation for name, p in signature.parameters.items() if is_dataclass(p.annotation)}
    single = [p.replace(kind=p.KEYWORD_ONLY) for name, p in signature.parameters.items() if name not in groups]

    @wraps(command)
    def called(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{field.name: given.pop(field.name) for field in fields(group)})
        command(**given)

    options = [option for group in groups.values() for option in _options(group)]
    called.__signature__ = inspect.Signature([*single, *options])  # type: ignore[attr-defined]
    called.__annotations__ = {}  # the signature tells all
    return called


def _options(group: Any) -> list[inspect.Parameter]:
    hints = get_type_hints(group, include_extras=True)
    return [inspect.Parameter(f.name, inspect.Parameter.KEYWORD_ONLY, default=f.default, annotation=hints[f.name]) for f in fields(group)]
