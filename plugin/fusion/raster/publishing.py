"""Publishing: files get their names once all of them are complete, either every one or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from .writer import GeoTiffWriter, refusals, sidecars


class Kept(NamedTuple):
    """A file that is about to be replaced, and where it is kept meanwhile."""

    path: Path
    copy: Path


def publish(writers: Sequence[GeoTiffWriter]) -> None:
    """Give closed files their names; if one is refused, all names are again what they were.

    A file that is replaced is kept under another name until every new file has its own. Files that describe a replaced
    raster (`.aux.xml`, `.ovr`, `.msk`) are removed with it.

    Raises:
        FusionError: if the disk refuses; the writers must still be abandoned then.
    """
    kept: list[Kept] = []
    named: list[Path] = []
    try:
        for writer in writers:
            with refusals(writer.path):
                kept += _keep(writer)
        for writer in writers:
            with refusals(writer.path):
                for stale in sidecars(writer.path):
                    stale.unlink(missing_ok=True)
                os.replace(writer.part, writer.path)
                named.append(writer.path)
    except BaseException:
        for path in named:
            path.unlink(missing_ok=True)
        for file in kept:
            os.replace(file.copy, file.path)
            file.copy.unlink(missing_ok=True)  # two names of one file are left as they are by `replace`
        raise
    for file in kept:
        file.copy.unlink(missing_ok=True)


def close_and_publish(writer: GeoTiffWriter, provenance: Mapping[str, str]) -> None:
    """Say how a raster was made, close the file and give it its name.

    Raises:
        FusionError: if the disk refuses; the writer must still be abandoned then.
    """
    writer.close(provenance)
    publish([writer])


def _keep(writer: GeoTiffWriter) -> list[Kept]:
    """Second names, beside the unfinished file, for all existing files of a raster that is about to be replaced."""
    kept: list[Kept] = []
    for path in (writer.path, *sidecars(writer.path)):
        if path.is_file():
            copy = writer.part.with_name(f"{writer.part.name}.{len(kept)}.old")
            copy.unlink(missing_ok=True)
            try:
                os.link(path, copy)
            except OSError:  # a file system without hard links
                shutil.copy2(path, copy)
            kept.append(Kept(path, copy))
    return kept
