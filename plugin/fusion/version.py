"""Which version of the plugin this is, as metadata.txt has it."""

from __future__ import annotations

from pathlib import Path

METADATA_FILE = Path(__file__).resolve().parents[2] / "metadata.txt"


def plugin_version() -> str:
    """The version in metadata.txt."""
    return _entry("version") or "unknown"


def homepage() -> str:
    """The address in metadata.txt, without a slash at its end; "" if there is none."""
    return _entry("homepage").rstrip("/")


def _entry(name: str) -> str:
    """An entry of metadata.txt; "" if there is none."""
    lines = METADATA_FILE.read_text(encoding="utf-8").splitlines()
    return next((line.partition("=")[2].strip() for line in lines if line.startswith(f"{name}=")), "")
