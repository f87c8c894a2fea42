"""Pages of `docs/` that a command writes again, around what a person wrote."""

from __future__ import annotations

from pathlib import Path

MARKS = ("<!-- findings -->", "<!-- end -->")


def findings_of(page: Path) -> str:
    """What a person wrote about the last measurement, between two marks; it outlives a new one."""
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    inside = text.partition(MARKS[0])[2].partition(MARKS[1])[0].strip("\n")
    return f"{MARKS[0]}\n{inside}\n{MARKS[1]}"
