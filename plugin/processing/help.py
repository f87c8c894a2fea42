"""Where there is more to read on an algorithm."""

from __future__ import annotations

from ..fusion.version import homepage


def help_url(name: str) -> str:
    """The page of an algorithm or a model, below the homepage in metadata.txt."""
    return f"{homepage()}/algorithms/{name}/"
