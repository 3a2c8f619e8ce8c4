"""An editor's decisions from the file they are written in, TOML with a table for each:

    [[join]]                                   [[part]]
    facts = ["3f2a91c07d55", "9c1be0774a20"]   readings = [{report = "05-weighhouse", words = "five new gates"}]

    [[verdict]]                                [[intruder]]            [[belongs]]
    fact = "3f2a91c07d55"                      report = "07-flood"     report = "08-inquiry"
    verdict = "compatible"
    note = "Both count the crew."

A fact is named by its id, or by words of a report: {report = "Sund Radio", words = "some 2,600 people"}, with its kind where several
facts rest on them. Every table may have a note, by (a name) and when (a day).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast, get_args

from rashomon.errors import DecisionError
from rashomon.reports.folder import DECISIONS
from rashomon.reports.naming import listed
from rashomon.types import Admit, Decision, Expel, FactKind, Join, Part, Pointer, Settle, Verdict, Words

LARGEST = 1_000_000  # bytes; more was not written by hand
SHOWN = 80  # characters of what was found that a message repeats
SIGNED = ("note", "by", "when")
_HEADER = re.compile(r"[ \t]*\[\[[ \t]*([\w-]{1,40})[ \t]*\]\]")


@dataclass(frozen=True, slots=True)
class _Table:
    """One decision as written."""

    kind: str  # "join"
    place: str  # "story.toml, line 4"
    values: Mapping[str, Any]

    def error(self, expected: str, found: str, do: str) -> DecisionError:
        return DecisionError(f"{self.place}, [[{self.kind}]]: expected {expected}, found {found}; {do}")


def read_overrides(path: str | Path) -> tuple[Decision, ...]:
    """The decisions in a file, in order; raises DecisionError with the line to correct."""
    path = Path(path)
    text = _text(path)
    try:
        tables = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # TOML that is none, a number of thousands of digits, lists in lists without end
        raise DecisionError(f"{path}: expected TOML, found something else: {_short(str(error))}; correct that place") from None
    return tuple(_decision(table) for table in _tables(path, text, tables))


def _text(path: Path) -> str:
    if path.suffix.lower() != DECISIONS:  # so that it is never taken for a report of the folder it lies in
        raise DecisionError(f"{path}: expected a file whose name ends in {DECISIONS}, found {path.name}; rename it")
    try:
        data = path.read_bytes()[: LARGEST + 1]
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise DecisionError(f"{path}: expected a file of decisions, found: {(error.strerror or str(error)).lower()}") from None
    except UnicodeDecodeError:
        raise DecisionError(f"{path}: expected UTF-8, found another encoding; save it as UTF-8") from None
    if len(data) > LARGEST:
        raise DecisionError(f"{path}: expected at most {LARGEST:,} bytes, found more; give a file of decisions")
    return text.replace("\r\n", "\n")


def _tables(path: Path, text: str, tables: Mapping[str, Any]) -> list[_Table]:
    """Each decision with the line it begins on, in the order of the file."""
    lines = _lines(text)
    every: list[tuple[int, _Table]] = []
    for kind, given in tables.items():
        if kind not in FORMS:
            expected = listed([f"[[{one}]]" for one in FORMS], "or")
            raise DecisionError(f"{path.name}: expected {expected}, found {_short(kind)}; {_meant(kind, FORMS, '[[{}]]')}")
        if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
            raise DecisionError(f"{path.name}: expected tables [[{kind}]], found {_kind(given)}; write [[{kind}]] above each")
        at = lines.get(kind, [])
        for number, values in enumerate(given):
            line = at[number] if len(at) == len(given) else 0
            where = f"line {line}" if line else f"[[{kind}]] number {number + 1}"
            every.append((line, _Table(kind, f"{path.name}, {where}", values)))
    return [table for _, table in sorted(every, key=lambda one: one[0])]


def _lines(text: str) -> dict[str, list[int]]:
    """The lines on which tables of each kind begin."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(line):
            found.setdefault(header[1], []).append(number)
    return found


def _decision(table: _Table) -> Decision:
    form = FORMS[table.kind]
    for key in table.values:
        if key not in (*form.keys, *SIGNED):
            raise table.error(listed((*form.keys, *SIGNED), "or"), f"the key {_short(key)}", _meant(key, (*form.keys, *SIGNED), "{}"))
    when = table.values.get("when", "")
    if not isinstance(when, str | date):
        raise table.error("when to be a day", _kind(when), "write when = 2031-03-06")
    signed = {"who": _line(table, "by", ""), "note": _line(table, "note", ""), "when": str(when), "place": table.place}
    return form.build(table, signed)


def _join(table: _Table, signed: dict[str, Any]) -> Decision:
    facts = table.values.get("facts")
    if not isinstance(facts, list) or len(facts) < 2:
        found = f"{len(facts)}" if isinstance(facts, list) else _kind(facts)
        raise table.error("facts to be a list of two or more", found, 'write facts = ["ID", "ID"]')
    return Join(facts=tuple(_pointer(table, one) for one in facts), **signed)


def _part(table: _Table, signed: dict[str, Any]) -> Decision:
    readings = table.values.get("readings")
    if not isinstance(readings, list) or not readings:
        raise table.error("readings to be a list", _kind(readings), 'write readings = [{report = "NAME", words = "WORDS"}]')
    return Part(readings=tuple(_words(table, one) for one in readings), fact=_line(table, "fact", "") or None, **signed)


def _verdict(table: _Table, signed: dict[str, Any]) -> Decision:
    verdict = _line(table, "verdict")
    if verdict not in get_args(Verdict):
        raise table.error(f"verdict to be {listed(get_args(Verdict), 'or')}", _kind(verdict), _meant(verdict, get_args(Verdict), "{}"))
    return Settle(fact=_pointer(table, table.values.get("fact")), verdict=cast(Verdict, verdict), **signed)


def _intruder(table: _Table, signed: dict[str, Any]) -> Decision:
    return Expel(report=_line(table, "report"), **signed)


def _belongs(table: _Table, signed: dict[str, Any]) -> Decision:
    return Admit(report=_line(table, "report"), **signed)


@dataclass(frozen=True, slots=True)
class _Form:
    keys: tuple[str, ...]
    build: Callable[[_Table, dict[str, Any]], Decision]


FORMS: Mapping[str, _Form] = {
    "join": _Form(("facts",), _join),
    "part": _Form(("readings", "fact"), _part),
    "verdict": _Form(("fact", "verdict"), _verdict),
    "intruder": _Form(("report",), _intruder),
    "belongs": _Form(("report",), _belongs),
}


def _pointer(table: _Table, value: object) -> Pointer:
    """A fact by its id, or by words of a report."""
    if isinstance(value, str) and value.strip():
        return value.strip()
    if isinstance(value, dict):
        return _words(table, value)
    raise table.error("a fact", _kind(value), 'write its id in quotation marks, or {report = "NAME", words = "WORDS"}')


def _words(table: _Table, value: object) -> Words:
    do = 'write {report = "NAME", words = "WORDS"}'
    if not isinstance(value, dict):
        raise table.error("words of a report", _kind(value), do)
    for key in ("report", "words"):
        if not isinstance(value.get(key), str) or not value[key].strip():
            raise table.error(f"words of a report with its {key}", _kind(value.get(key)), do)
    if unknown := set(value) - {"report", "words", "kind"}:
        raise table.error("report, words or kind", f"the key {_short(min(unknown))}", do)
    kind = value.get("kind")
    if kind is not None and kind not in get_args(FactKind):
        raise table.error(f"kind to be {listed(get_args(FactKind), 'or')}", _kind(kind), _meant(str(kind), get_args(FactKind), "{}"))
    return Words(value["report"], value["words"], cast(FactKind | None, kind))


def _line(table: _Table, key: str, default: str | None = None) -> str:
    value = table.values.get(key, default)
    if not isinstance(value, str) or (default is None and not value.strip()):
        raise table.error(f"{key} to be words", _kind(value), f'write {key} = "…"')
    return value.strip()


def _kind(value: object) -> str:
    """What was found, for the user: "nothing", "the number 3", "“agreed”", "a list"."""
    if value is None or value in ("", [], {}):
        return "nothing"
    if isinstance(value, str):
        return f"“{_short(value)}”"
    if isinstance(value, bool | int | float):
        return f"the {'value' if isinstance(value, bool) else 'number'} {_short(str(value).lower())}"
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else f"{value}"


def _short(words: str) -> str:
    """What was found as a message can show it: a line's length of it at the most."""
    return words if len(words) <= SHOWN else f"{words[:SHOWN]}…"


def _meant(word: str, known: Sequence[str] | Mapping[str, object], form: str) -> str:
    """What to do about a word that is not known."""
    near = get_close_matches(word[:SHOWN], list(known), n=1)
    return f"did you mean {form.format(near[0])}?" if near else "correct or remove it"
