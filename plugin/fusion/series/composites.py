"""Which year a raster is of, and which satellite took it: from its bands' names, its metadata, or its file's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ..errors import FusionError
from ..job import RasterInput
from ..raster.band import Band
from ..scenes.inputs import open_raster

DMSP, VIIRS = "DMSP", "VIIRS"
FIRST_YEAR, LAST_YEAR = 1992, 2099
FIRST_OF_VIIRS, LAST_OF_DMSP = 2012, 2013
SATELLITE_YEAR = re.compile(r"(?<![A-Za-z0-9])F(1[0-9])[_-]?((?:19|20)\d\d)(?!\d)", re.IGNORECASE)
PLAIN_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
DATE = re.compile(r"(?<![\dc])((?:19|20)\d\d)(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)")
"""Year and month, perhaps with a day; NOAA's names have the date of creation after a c."""

DATE_ITEMS = re.compile(r"year|date|time", re.IGNORECASE)
RASTERS = (".tif", ".tiff", ".vrt", ".img", ".jp2", ".nc")


class Composite(NamedTuple):
    """What one satellite saw in one year.

    Attributes:
        raster: one band of a file.
        year: of the lights.
        satellite: F10 to F18 for DMSP; "" if it is not known, as for a harmonised series.
    """

    raster: RasterInput
    year: int
    satellite: str = ""

    @property
    def name(self) -> str:
        """The file's name, with the band if the file has several."""
        bands = self.raster.bands
        return Path(self.raster.path).name + (f" (band {bands[0]})" if bands else "")


def composites_of(raster: RasterInput, role: str) -> list[Composite]:
    """The composites in a file, one for each of its bands.

    Args:
        raster: the file; its bands, if it names some.
        role: DMSP or VIIRS, in sentences.

    Raises:
        FusionError: if it cannot be opened, or if nothing tells the year of a band.
    """
    source = open_raster(raster, role)
    bands = source.describe_bands()
    named = [_year_of_band(band) for band in bands]
    satellite = satellite_of(raster.path)
    if None in named:
        named = list(_years_by_name(raster.path, len(bands)))
    if None in named:
        raise FusionError(
            "No year between {} and {} is found for every band of {}, neither in the names of its bands nor in its "
            "own name; name the bands or the file after their years, such as {}_2013.tif.",
            FIRST_YEAR, LAST_YEAR, raster.path, role.lower(),
        )  # fmt: skip
    if len(bands) == 1:
        return [Composite(raster, year, satellite) for year in named if year]
    return [
        Composite(raster._replace(bands=(number,)), year, satellite)
        for number, year in zip(source.numbers, named)
        if year
    ]


def is_real(composite: Composite, role: str) -> bool:
    """Whether a sensor can have measured a composite, rather than somebody who simulated it from the other sensor.

    VIIRS began in 2012. The satellites of DMSP went on beyond 2013, but not harmonised series, which name none.
    """
    if role == VIIRS:
        return composite.year >= FIRST_OF_VIIRS
    return bool(composite.satellite) or composite.year <= LAST_OF_DMSP


def rasters_in(folder: str, role: str) -> list[RasterInput]:
    """The rasters of a folder, in the order of their names.

    Raises:
        FusionError: if there are none.
    """
    there = Path(folder)
    found = sorted(path for path in there.iterdir() if path.suffix.lower() in RASTERS) if there.is_dir() else []
    if not found:
        raise FusionError("The folder {} has no {} raster; choose the folder that holds them.", folder, role)
    return [RasterInput(str(path)) for path in found]


def years_in_name(path: str) -> tuple[int, ...]:
    """The years that a file's name tells, or else its folder's; () if none does."""
    for name in (Path(path).name, Path(path).parent.name):
        for pattern, group in ((SATELLITE_YEAR, 2), (PLAIN_YEAR, 1), (DATE, 1)):
            years = [int(match[group]) for match in pattern.finditer(name)]
            known = tuple(dict.fromkeys(year for year in years if FIRST_YEAR <= year <= LAST_YEAR))
            if known:
                return known
    return ()


def satellite_of(path: str) -> str:
    """The satellite that a file's name tells, such as F18; "" if it tells none."""
    match = SATELLITE_YEAR.search(Path(path).name)
    return f"F{match[1]}" if match else ""


def _years_by_name(path: str, count: int) -> Sequence[int | None]:
    """The year of each of so many bands by the file's name: one year, or the first and the last of a range."""
    years = years_in_name(path)
    if count == 1 and (len(years) == 1 or DATE.search(Path(path).name)):
        return years[:1]
    if len(years) == 2 and years[1] - years[0] + 1 == count:
        return range(years[0], years[1] + 1)
    return [None] * count


def _year_of_band(band: Band) -> int | None:
    """The one year in a band's name, or else in what its metadata say of its date."""
    texts = [band.description, *(text for _, name, text in band.items if DATE_ITEMS.search(name))]
    for text in texts:
        years = {int(match[1]) for pattern in (PLAIN_YEAR, DATE) for match in pattern.finditer(text)}
        if len(years) == 1 and FIRST_YEAR <= min(years) <= LAST_YEAR:
            return years.pop()
    return None
