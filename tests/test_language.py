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


PAGES = ("README.md", "CONTRIBUTING.md", "docs/*.md")
TO_BE_WRITTEN = {"plugin/fusion/diffusion/ralston.py"}
NAMED_FILE = re.compile(r"`([\w./-]+\.(?:py|md|json))`")
LINK = re.compile(r"\]\((?!https?:)([\w./-]+)\)")


@pytest.mark.parametrize("page", written(*PAGES), ids=lambda page: page.name)
def test_pages_name_files_that_exist(page: Path) -> None:
    """A file is named by its path, or by as much of the end of it as its context leaves open."""
    known = [str(path.relative_to(ROOT)) for path in written("*")]
    text = page.read_text(encoding="utf-8")
    named = set(NAMED_FILE.findall(text)) - TO_BE_WRITTEN
    missing = {name for name in named if not any(f"/{path}".endswith(f"/{name}") for path in known)}
    broken = {link for link in LINK.findall(text) if not (page.parent / link).exists()}
    assert not missing | broken
