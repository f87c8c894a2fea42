"""The plugin site's scans of a zip's contents: bandit, detect-secrets, flake8, and the check for Qt 6."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

BANDIT_LEFT_OUT = "B404"
"""What the site does not report either: that subprocess is imported."""

FLAKE8 = (
    "E101", "E711", "E712", "E713", "E714", "E721", "E722", "E731", "E741", "E742", "E743", "E901", "E902", "E999",
    "W605", "F402", "F403", "F404", "F405", "F811", "F821", "F822", "F823", "F831", "F901", "C901",
)  # fmt: skip
"""The rules of flake8 that the site has switched on."""

LINE_LENGTH = 120
QT6_SCRIPT = "pyqt5_to_pyqt6.py"
"""QGIS's own; it lies in its repository, in scripts/pyqt5_to_pyqt6, and needs tokenize-rt."""


def found_by_bandit(folder: Path) -> Iterator[str]:
    """Findings of any severity."""
    done = _run("-m", "bandit", "-r", ".", "-f", "json", "--quiet", "-s", BANDIT_LEFT_OUT, folder=folder)
    for finding in json.loads(done)["results"]:
        yield f"bandit: {finding['filename']}:{finding['line_number']} {finding['test_id']} {finding['issue_text']}"


def found_by_detect_secrets(folder: Path) -> Iterator[str]:
    """Strings that look like a password or a key."""
    done = _run("-m", "detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", ".", folder=folder)
    for name, findings in json.loads(done)["results"].items():
        for finding in findings:
            yield f"detect-secrets: {name}:{finding['line_number']} {finding['type']}"


def found_by_flake8(folder: Path) -> Iterator[str]:
    """Breaches of the site's rules."""
    rules = (f"--max-line-length={LINE_LENGTH}", "--isolated", f"--select={','.join(FLAKE8)}")
    for line in _run("-m", "flake8", *rules, ".", folder=folder).splitlines():
        yield f"flake8: {line}"


def qt6_script() -> str | None:
    """The program that the site checks for Qt 6 with, if it is on this machine: on PATH, or where QT6_CHECK says."""
    return os.environ.get("QT6_CHECK") or shutil.which(QT6_SCRIPT)


def found_for_qt6(folder: Path, script: str) -> Iterator[str]:
    """What the script would change for Qt 6, or warns of."""
    for line in _run(script, "--dry_run", ".", folder=folder).splitlines():
        if line.strip():
            yield f"{QT6_SCRIPT}: {line}"


def _run(*arguments: str, folder: Path) -> str:
    """What a Python program says.

    Raises:
        RuntimeError: if it could not do its work.
    """
    done = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(arguments[:2])} failed: {done.stderr}")
    return done.stdout + (done.stderr if arguments[0] != "-m" else "")
