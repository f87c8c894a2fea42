"""How sources and pages are written, as far as a program can tell."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BARE_POINT = re.compile(r"(?<![\w.)\]\\*/}])\.(?=\d)(?!\d+(?:[gfe%]\}|em|z\b))")
"""A decimal point without a digit before it; formats ({:.3f}), lengths of CSS (.3em) and .7z are none."""


def written(*patterns: str) -> list[Path]:
    """The files that git knows under these patterns."""
    listed = subprocess.run(["git", "ls-files", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split() if (ROOT / name).exists()]


@pytest.mark.parametrize("pattern", ["*.py", "*.md"])
def test_numbers_have_a_leading_zero(pattern: str) -> None:
    bare = {
        f"{path.relative_to(ROOT)}:{number}"
        for path in written(pattern)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if BARE_POINT.search(line)
    }
    assert not bare
