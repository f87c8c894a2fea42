"""Which bands of a raster make a picture."""

from __future__ import annotations

from collections.abc import Sequence

from osgeo import gdal

from ..physics.roles import roles_of, true_colour
from ..physics.sensors import AUTO
from .source import RasterSource

RED_GREEN_BLUE_NM, NEAR_NM = (650.0, 560.0, 480.0), 30.0
MANY = 16
"""From so many bands on, wavelengths say better than names what to show."""


def picture_bands(source: RasterSource, shown: tuple[int, ...] = (), sensor: str = AUTO) -> tuple[int, ...]:
    """Indices of the bands to show as red, green and blue; a single index shows grey.

    Args:
        source: the raster.
        shown: bands that its layer shows, as the file numbers them; () if nobody knows. If one of them is not taken,
            names, colours and the sensor decide.
        sensor: id in `physics.sensors`; AUTO for the sensor that the file names.
    """
    numbers = source.numbers
    if shown and set(shown) <= set(numbers):
        return tuple(numbers.index(number) for number in shown)
    seen = _visible([band.wavelength_nm for band in source.describe_bands()])
    return seen or true_colour(band_roles(source, sensor))


def _visible(wavelengths: Sequence[float | None]) -> tuple[int, ...]:
    """Places of the bands nearest to red, green and blue; () if there are not three that are near, and not many more.

    Few bands are told apart by their names.
    """
    known = {place: nm for place, nm in enumerate(wavelengths) if nm is not None}
    if len(known) < MANY:
        return ()
    nearest = tuple(min(known, key=lambda place: abs(known[place] - middle)) for middle in RED_GREEN_BLUE_NM)
    near = all(abs(known[place] - middle) <= NEAR_NM for place, middle in zip(nearest, RED_GREEN_BLUE_NM))
    return nearest if near and len(set(nearest)) == len(nearest) else ()


def band_roles(source: RasterSource, sensor: str = AUTO) -> list[str]:
    """Role of every band that is taken, judged by the order of bands in the whole file.

    Args:
        source: the raster.
        sensor: as for `picture_bands`.
    """
    whole = RasterSource(source.path, source.role) if source.chosen else source
    bands = whole.describe_bands()
    names = [band.description for band in bands]
    colours = [gdal.GetColorInterpretationName(band.colour) for band in bands]
    roles = roles_of(names, colours, whole.sensor if sensor == AUTO else sensor)
    by_number = dict(zip(whole.numbers, roles))
    return [by_number[number] for number in source.numbers]
