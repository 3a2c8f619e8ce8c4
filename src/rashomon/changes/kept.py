"""A dossier out of the JSON it was kept as, so that an old one is shown by the same means as a new one."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from rashomon.reports.build import LONE
from rashomon.types import Dossier

if TYPE_CHECKING:
    from pydantic import TypeAdapter

HALF = re.compile(r"\\u[dD][89a-fA-F]|[\ud800-\udfff]")  # a sign that there may be one


def dossier_of(written: str) -> Dossier:
    """The dossier that `rashomon compare --json` printed; what was added to the form since takes its default."""
    told = _loaded(written)
    reports = told["reports"]
    beside = {
        "passages": [report["passages"] for report in reports],
        "credits": [{**credit, "report": report["id"]} for report in reports for credit in report["credits"]],
        "actors": [{**actor, "names": [(one["report"], one["forms"]) for one in actor["names"]]} for actor in told["actors"]],
    }
    return _form().validate_python({**told, **beside})


def _loaded(written: str) -> dict[str, Any]:
    """The object, halves of surrogate pairs replaced: JSON can carry these, the values can't."""
    told: dict[str, Any] = json.loads(written)
    if HALF.search(written):
        told = json.loads(LONE.sub("\ufffd", json.dumps(told, ensure_ascii=False)))
    return told


@cache
def _form() -> TypeAdapter[Dossier]:
    from pydantic import TypeAdapter

    return TypeAdapter(Dossier)
