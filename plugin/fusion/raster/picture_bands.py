"""Which bands of a raster make a picture."""

from __future__ import annotations

from osgeo import gdal

from ..physics.roles import roles_of, true_colour
from ..physics.sensors import AUTO
from .source import RasterSource


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
    return true_colour(band_roles(source, sensor))


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
