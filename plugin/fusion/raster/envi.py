"""A copy of a raster in ENVI's format: numbers line by line, and a header with wavelengths, widths and flags."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from osgeo import gdal

from ..owned import owned_file
from .band import Band
from .band_metadata import bands_of, taken_of
from .finishing import Watched
from .workspace import workspace
from .writer import refusals

ENDINGS = (".dat", ".img", ".bsq", ".bil", ".bip")
WRITTEN_BY_GDAL = ("wavelength", "wavelength units", "fwhm", "bbl", "data gain values", "data offset values")


class EnviFile(NamedTuple):
    """One of the two files, complete; see `publishing.Pending`."""

    path: Path
    part: Path

    def abandon(self) -> None:
        """Leave nothing behind."""
        self.part.unlink(missing_ok=True)


def envi_copy(path: Path, target: Path, check: Callable[[], None] = lambda: None) -> list[EnviFile]:
    """Copy a raster; numbers and header wait for their names, to be published with the raster or not at all.

    Args:
        path: of the raster.
        target: of the file with the numbers; the header beside it ends in .hdr.
        check: called now and then; may raise Cancelled.

    Raises:
        FusionError: if the disk refuses.
        Cancelled: as `check` does.
    """
    with workspace(target) as folder, refusals(target):
        part = folder / f"envi{target.suffix}"
        header = part.with_suffix(".hdr")
        source, watched = gdal.Open(str(path)), Watched(check)
        options = ["INTERLEAVE=BIL"]
        driver = gdal.GetDriverByName("ENVI")
        watched.run(lambda: driver.CreateCopy(str(part), source, 0, options, watched))
        numbers = range(1, source.RasterCount + 1)
        text = header.read_text(encoding="utf-8").replace(str(part), target.name)
        lines = [line for line in text.splitlines() if not _is_rewritten(line)]
        more = _lists(bands_of(source, list(numbers)))
        said = {name.lower().replace("_", " "): text for _, name, text in taken_of(source)}
        time = said.get("acquisition time") or said.get("acquisitiondatetime")
        if time:
            more.append(f"acquisition time = {time}")
        header.write_text("\n".join([*lines, *more]) + "\n", encoding="utf-8")
        return _kept((part, target), (header, target.with_suffix(".hdr")))


def _kept(*made: tuple[Path, Path]) -> list[EnviFile]:
    """Complete files under names of their own beside the names that they are to have; all of them or none."""
    files: list[EnviFile] = []
    try:
        for part, target in made:
            files.append(EnviFile(target, owned_file(target)))
            os.replace(part, files[-1].part)
    except OSError:
        for file in files:
            file.abandon()
        raise
    return files


def _is_rewritten(line: str) -> bool:
    return line.partition("=")[0].strip().lower() in WRITTEN_BY_GDAL


def _lists(bands: list[Band]) -> list[str]:
    """Lines of the header, for what every band has."""
    columns: dict[str, list[float | None]] = {
        "wavelength": [band.wavelength_nm for band in bands],
        "fwhm": [band.fwhm_nm for band in bands],
        "bbl": [None if band.is_bad is None else float(not band.is_bad) for band in bands],
        "data gain values": [band.scale for band in bands],
        "data offset values": [band.offset for band in bands],
    }
    lines = [
        f"{name} = {{{', '.join(f'{value:.10g}' for value in values if value is not None)}}}"
        for name, values in columns.items()
        if None not in values
    ]
    return [*lines, "wavelength units = Nanometers"] if None not in columns["wavelength"] else lines
