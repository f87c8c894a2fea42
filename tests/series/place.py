"""A small simulated place over the years, as the satellites of DMSP and as VIIRS saw it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from plugin.fusion.job import RasterInput
from plugin.fusion.series.job import SeriesJob
from plugin.fusion.spans import Image

from ..lights import PIXEL, SIZE, dmsp_of, north_up, towns
from ..made_scenes import DEGREES, write

SATELLITES: dict[str, dict[str, Any]] = {
    "F15": {"saturation": 9.0},
    "F16": {"saturation": 6.5},
    "F18": {"saturation": 4.5},
}
"""Gains differ: the lower the saturation, the brighter are the DN."""

DMSP_YEARS = {2006: ("F15", "F16"), 2008: ("F16",), 2010: ("F18",), 2012: ("F18",)}
VIIRS_YEARS = (2012, 2013, 2014)
GROWTH = 0.03
"""By which the lights grow every year."""


@dataclass(frozen=True)
class Place:
    """Files of a place.

    Attributes:
        dmsp, viirs: folders with a file for each composite.
        light: radiance (rows, columns) of VIIRS's first year.
    """

    dmsp: Path
    viirs: Path
    light: Image

    @property
    def folders(self) -> dict[str, Path]:
        """Both folders by the name of the parameter that takes their files."""
        return {"DMSP": self.dmsp, "VIIRS": self.viirs}


def light_of(light: Image, year: int) -> Image:
    """Radiance of a year."""
    return (light * np.exp(GROWTH * (year - VIIRS_YEARS[0]))).astype(np.float32)


def simulate_place(folder: Path, towns_of: int = 40) -> Place:
    """Write the place's files into two folders."""
    rng = np.random.default_rng(5)
    place = Place(folder / "dmsp", folder / "viirs", 2.0 * towns(rng, SIZE, towns_of))
    place.dmsp.mkdir()
    place.viirs.mkdir()
    for year, satellites in DMSP_YEARS.items():
        for satellite in satellites:
            dn = dmsp_of(light_of(place.light, year), rng, **SATELLITES[satellite])
            path = place.dmsp / f"{satellite}{year}.v4b_web.stable_lights.avg_vis.tif"
            write(path, dn[None].astype(np.uint8), north_up(2 * PIXEL), DEGREES)
    for year in VIIRS_YEARS:
        path = place.viirs / f"VNL_v21_npp_{year}_global_vcmslcfg_c202205302300.average_masked.tif"
        write(path, light_of(place.light, year)[None], north_up(), DEGREES)
    return place


def rasters(folder: Path) -> tuple[RasterInput, ...]:
    """Every file of a folder."""
    return tuple(RasterInput(str(path)) for path in sorted(folder.glob("*.tif")))


def job(place: Place, output: Path, **settings: Any) -> SeriesJob:
    """A series of all files of a place, on one thread in tiles of 64 unless told otherwise."""
    usual: dict[str, Any] = {"tile_size": 64, "threads": 1}
    return SeriesJob(rasters(place.dmsp), rasters(place.viirs), str(output), **(usual | settings))
