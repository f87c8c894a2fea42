"""`./dev compat onnxruntime`: every bundled model on old and new versions of onnxruntime, compared; prints a table.

QGIS's own Python and numpy do it, and each onnxruntime is installed as the dock installs it, into a folder of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / ".dev" / "compat"
VERSIONS = ("1.19.2", "1.21.0", "1.23.2", "1.31.1", "newest")
"""The oldest that is supported, that of Debian 13, one between, that of the tests, and what pip gives today."""

MOST_DIFFERENT = {"whole": 2e-5, "int8": 0.02}
"""RMS of the difference to the first version, of the RMS of an estimate, by the kind of file."""


def installed(version: str) -> Path:
    """The folder with an onnxruntime; only the newest is asked for again."""
    folder = CACHE / f"onnxruntime-py{sys.version_info.major}{sys.version_info.minor}-{version}"
    is_newest = version == "newest"
    if is_newest or not (folder / "onnxruntime").is_dir():
        package = "onnxruntime" if is_newest else f"onnxruntime=={version}"
        options = ("-q", "--no-deps", "--upgrade", "--disable-pip-version-check", "--target", str(folder))
        subprocess.run([sys.executable, "-m", "pip", "install", *options, package], check=True)
    return folder


def run(version: str) -> tuple[dict[str, str], dict[str, np.ndarray]]:
    """What was used, and the estimates of every file."""
    folder = installed(version)
    output = CACHE / f"estimates-{version}.npz"
    program = [sys.executable, "-m", "tests.compat.models", str(output)]
    done = subprocess.run(
        program, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"onnxruntime {version} failed:\n{done.stderr}")
    with np.load(output) as stored:
        return json.loads(done.stdout.splitlines()[-1]), dict(stored)


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """RMS of a difference, of the RMS of the other."""
    return float(np.sqrt(np.mean((one - other) ** 2) / np.mean(other**2)))


def main() -> int:
    """Print the rows of the table in docs/compat.md; 1 if a model answers otherwise than on the first version."""
    CACHE.mkdir(parents=True, exist_ok=True)
    (_, first), *_rest = runs = [run(version) for version in VERSIONS]
    print("| onnxruntime | Python | numpy | files run | pixels of whole models | of int8 |\n" + 6 * "|---" + "|")
    is_wrong = False
    for used, found in runs:
        furthest = dict.fromkeys(MOST_DIFFERENT, 0.0)
        for name, estimate in found.items():
            kind = "int8" if ".int8." in name else "whole"
            furthest[kind] = max(furthest[kind], difference(estimate, first[name]))
        is_wrong |= found.keys() != first.keys() or any(furthest[kind] > most for kind, most in MOST_DIFFERENT.items())
        whole, int8 = (f"{value:.0e}" if value else "the same bits" for value in furthest.values())
        print(f"| {used['onnxruntime']} | {used['python']} | {used['numpy']} | {len(found)} | {whole} | {int8} |")
    return int(is_wrong)


if __name__ == "__main__":
    sys.exit(main())
