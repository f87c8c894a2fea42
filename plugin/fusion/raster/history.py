"""How a result was made, in the metadata of its file."""

from __future__ import annotations

from collections.abc import Mapping

from osgeo import gdal

DOMAIN = "AMALGAM"
PREFIX = f"{DOMAIN}_"
"""Prefix of names in the file's common metadata, for drivers that keep no other domain."""


def write_history(dataset: gdal.Dataset, history: Mapping[str, str], commonly: bool = False) -> None:
    """Write it into a domain of its own and, if `commonly`, into the common metadata as well."""
    dataset.SetMetadata(dict(history), DOMAIN)
    if commonly:
        dataset.SetMetadata(dataset.GetMetadata() | {f"{PREFIX}{name}": text for name, text in history.items()})


def read_history(dataset: gdal.Dataset) -> dict[str, str]:
    """What the file says of how it was made; empty if it is no result."""
    own: dict[str, str] = dataset.GetMetadata(DOMAIN)
    common: dict[str, str] = dataset.GetMetadata()
    return own or {name[len(PREFIX) :]: text for name, text in common.items() if name.startswith(PREFIX)}
