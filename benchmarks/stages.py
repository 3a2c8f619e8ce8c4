"""Where the time goes: processor time of each stage function that `rashomon.reconcile` calls, in the order of the first call."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from importlib import import_module
from inspect import isfunction
from typing import Any

from rashomon import compare
from readme import ROOT, table

SAMPLE = ROOT / "examples" / "ostrel-dam"


def clocked(name: str, stage: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    """The stage, its processor time added to `spent`."""

    def run(*args: Any, **kwargs: Any) -> Any:
        spent.setdefault(name, 0.0)
        begun = time.process_time()
        try:
            return stage(*args, **kwargs)
        finally:
            spent[name] += time.process_time() - begun

    return run


def clock_stages() -> dict[str, float]:
    """Clock every function that `reconcile` imports from the stages; the seconds appear in what is returned."""
    spent: dict[str, float] = {}
    reconcile = import_module("rashomon.reconcile")
    for name, value in list(vars(reconcile).items()):
        if isfunction(value) and value.__module__.startswith("rashomon.") and value.__module__ != "rashomon.reconcile":
            shown = f"{value.__module__.removeprefix('rashomon.')}.{value.__name__}"
            setattr(reconcile, name, clocked(shown, value, spent))
    return spent


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--reports", nargs="+", default=[str(SAMPLE)], help="in place of the sample story")
    args = arguments.parse_args()
    spent = clock_stages()
    begun = time.process_time()
    compare(*args.reports)
    whole = time.process_time() - begun
    rows = [[f"`{name}`", f"{seconds:.3f}", f"{seconds / whole:.0%}"] for name, seconds in spent.items()]
    print(table(["stage", "seconds", "share"], [*rows, ["all of `compare`", f"{whole:.3f}", ""]]))


if __name__ == "__main__":
    main()
