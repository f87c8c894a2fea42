"""Addresses of the help pages."""

from __future__ import annotations

from ..fusion.version import homepage


def help_url(name: str) -> str:
    """The help page of an algorithm or a ready-made model, below the homepage in metadata.txt."""
    return f"{homepage()}/algorithms/{name}/"
