"""A copy of a raster in ENVI's format: numbers line by line, and a header with wavelengths, widths and flags."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from osgeo import gdal

from .band import Band
from .band_metadata import bands_of, taken_of
from .finishing import Watched
from .writer import refusals

ENDINGS = (".dat", ".img", ".bsq", ".bil", ".bip")
WRITTEN_BY_GDAL = ("wavelength", "wavelength units", "fwhm", "bbl", "data gain values", "data offset values")


def write_envi(path: Path, target: Path, folder: Path, check: Callable[[], None] = lambda: None) -> None:
    """Copy a raster; both files get their names only when they are complete.

    Args:
        path: of the raster.
        target: of the file with the numbers; the header beside it ends in .hdr.
        folder: for unfinished files, on the disk of the target.
        check: called now and then; may raise Cancelled.

    Raises:
        FusionError: if the disk refuses.
        Cancelled: as `check` does.
    """
    part = folder / f"envi{target.suffix}"
    header = part.with_suffix(".hdr")
    with refusals(target):
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
        os.replace(part, target)
        os.replace(header, target.with_suffix(".hdr"))


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
