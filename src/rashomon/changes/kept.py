"""A dossier out of the JSON it was kept as, so that an old one is shown by the same means as a new one."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from rashomon.types import Dossier

if TYPE_CHECKING:
    from pydantic import TypeAdapter


def dossier_of(written: str) -> Dossier:
    """The dossier that `rashomon compare --json` printed; what was added to the form since takes its default."""
    told: dict[str, Any] = json.loads(written)
    reports = told["reports"]
    beside = {
        "passages": [report["passages"] for report in reports],
        "credits": [{**credit, "report": report["id"]} for report in reports for credit in report["credits"]],
        "actors": [{**actor, "names": [(one["report"], one["forms"]) for one in actor["names"]]} for actor in told["actors"]],
    }
    return _form().validate_python({**told, **beside})


@cache
def _form() -> TypeAdapter[Dossier]:
    from pydantic import TypeAdapter

    return TypeAdapter(Dossier)
