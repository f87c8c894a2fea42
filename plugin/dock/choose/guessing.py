"""Which layers of a project a task is probably about, judged by names and types; nothing is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Optional

from qgis.core import Qgis, QgsMapLayer, QgsRasterLayer

from .fitting import data_bands, fits, has_pixels, names_in_file, trouble
from .ways import PANSHARPENING, OfferedTask

Guess = tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]

IS_DMSP = re.compile(r"dmsp|(?<![a-z0-9])f1[0-8](?=(19|20)\d\d|\D|$)|stable.?lights", re.IGNORECASE)
IS_VIIRS = re.compile(r"viirs|vnl|dnb|black.?marble|vnp46|vcm", re.IGNORECASE)
COLOURS = (
    Qgis.RasterColorInterpretation.PaletteIndex,
    Qgis.RasterColorInterpretation.BlueBand,
    Qgis.RasterColorInterpretation.AlphaBand,
)
"""Colour interpretations of the last band that show a picture, not a composite of lights."""

YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")
FIRST_VIIRS_YEAR = 2012


def guess_pair(task: OfferedTask, layers: Sequence[QgsMapLayer]) -> Guess:
    """PAN and MS that fit each other, or none; for night lights DMSP with a guide, DMSP alone, or none."""
    rasters = [layer for layer in layers if has_pixels(layer)]
    return _pair_to_sharpen(task, rasters) if task.id == PANSHARPENING else _lights(task, rasters)


def likely_year(layer: QgsRasterLayer) -> int:
    """The guide's band to begin with: the earliest year that VIIRS saw, as nearest to DMSP's; else the first."""
    for number, name in enumerate(names_in_file(layer), start=1):
        year = YEAR.search(name)
        if year is not None and int(year.group()) >= FIRST_VIIRS_YEAR:
            return number
    return 1


def _pair_to_sharpen(task: OfferedTask, rasters: Sequence[QgsRasterLayer]) -> Guess:
    """The finest PAN and, among the MS that fit it, the one with most bands."""
    pans = sorted((layer for layer in rasters if fits(task, 0, layer)), key=lambda layer: layer.rasterUnitsPerPixelX())
    for pan in pans:
        for ms in sorted(rasters, key=data_bands, reverse=True):
            if ms is not pan and not trouble(task, pan, ms):
                return pan, ms
    return None, None


def _lights(task: OfferedTask, rasters: Sequence[QgsRasterLayer]) -> Guess:
    alone = list(filter(_is_dmsp, rasters))
    for dmsp in alone:
        for viirs in filter(_is_viirs, rasters):
            if not trouble(task, dmsp, viirs):
                return dmsp, viirs
    return (alone[0] if alone else None), None


def _is_dmsp(layer: QgsRasterLayer) -> bool:
    """Whether a layer looks like DMSP: by its name or, without one, by a byte band a year without colours."""
    names = f"{layer.name()} {layer.source()}"
    if IS_VIIRS.search(names) or IS_DMSP.search(names):
        return IS_DMSP.search(names) is not None
    provider = layer.dataProvider()
    is_byte = provider.dataType(1) == Qgis.DataType.Byte
    return is_byte and provider.colorInterpretation(layer.bandCount()) not in COLOURS


def _is_viirs(layer: QgsRasterLayer) -> bool:
    """Whether a layer looks like VIIRS, which only a name tells: any raster may hold floats."""
    return IS_VIIRS.search(f"{layer.name()} {layer.source()}") is not None
