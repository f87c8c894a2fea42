"""`./dev mutants ROOM [--every N]`: faults put into a room of the core, one at a time; its tests should notice each.

Each fault gets a process of its own, forked where everything but the core is imported already; no file is changed.
What survives is printed, and listed with a reason in tests/mutants/survivors.md.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from .faults import Fault, faults_of
from .loading import Faulty

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {
    "diffusion": ["tests/diffusion"],
    "physics": ["tests/physics"],
    "quality": ["tests/quality"],
    "raster": ["tests/raster"],
}
"""Rooms of the core, and the tests that should notice what is wrong with them."""

HEAVY = ("numpy", "numpy.testing", "hypothesis", "osgeo.gdal", "osgeo.osr", "qgis.PyQt.QtCore", "onnxruntime", "pywt")
LEAST_PATIENCE_S, PATIENCE = 60.0, 6.0
"""Seconds, and times of the run without a fault, after which a run that does not end has noticed."""


class Outcome(NamedTuple):
    """What became of a fault."""

    fault: Fault
    is_noticed: bool
    seconds: float


def main() -> int:
    """Try the faults of a room; 1 if its tests fail without any."""
    parser = argparse.ArgumentParser(prog="./dev mutants", description=__doc__)
    parser.add_argument("room", choices=ROOMS)
    parser.add_argument("--every", type=int, default=1, help="try every n-th fault only")
    parser.add_argument("--file", default="", help="of this module only, such as noise.py")
    asked = parser.parse_args()
    for name in HEAVY:
        importlib.import_module(name)
    usual_s = _seconds_without(ROOMS[asked.room])
    if usual_s is None:
        print("The tests fail without any fault.")
        return 1
    folder = ROOT / "plugin" / "fusion" / asked.room
    files = [path for path in sorted(folder.glob("*.py")) if asked.file in ("", path.name)]
    faults = [fault for path in files for fault in faults_of(path)][:: asked.every]
    patience = max(LEAST_PATIENCE_S, PATIENCE * usual_s)
    outcomes = [_try(fault, ROOMS[asked.room], patience) for fault in faults]
    noticed = sum(outcome.is_noticed for outcome in outcomes)
    print(f"{asked.room}: {noticed} of {len(outcomes)} faults noticed ({100 * noticed / max(1, len(outcomes)):.0f} %)")
    return 0


def _seconds_without(tests: list[str]) -> float | None:
    """How long the tests take with nothing wrong; None if they fail."""
    start = time.monotonic()
    return time.monotonic() - start if _ends_well(tests, None, 3600.0) else None


def _try(fault: Fault, tests: list[str], patience: float) -> Outcome:
    start = time.monotonic()
    found = Outcome(fault, not _ends_well(tests, fault, patience), time.monotonic() - start)
    print(f"{'noticed ' if found.is_noticed else 'SURVIVES'} {found.seconds:5.1f} s  {fault}", flush=True)
    return found


def _ends_well(tests: list[str], fault: Fault | None, patience: float) -> bool:
    """Whether the tests pass, in a process of their own that is ended after so many seconds."""
    child = os.fork()
    if child == 0:
        os._exit(_run(tests, fault))
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.02)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return False


def _run(tests: list[str], fault: Fault | None) -> int:
    """Run the tests in this process, which is to end afterwards."""
    if fault is not None:
        sys.meta_path.insert(0, Faulty(fault))
    with open(os.devnull, "w") as silence, contextlib.redirect_stdout(silence), contextlib.redirect_stderr(silence):
        options = ["-x", "-q", "-m", "not training and not qgis", "-p", "no:pytest_qgis", "-p", "no:cacheprovider"]
        return int(pytest.main([*options, *tests]))


if __name__ == "__main__":
    sys.exit(main())
