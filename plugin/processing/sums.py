"""The table of sums of lights: the regions as they are, and the sums over each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from qgis.core import QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ..fusion.tasks.nightlights.job import NightlightsResult

PIXELS, SUMMED = "pixels", ("sum_dn", "sum_light", "sum_light_std")


def fields_with_sums(own: QgsFields, years: int, partial: bool) -> QgsFields:
    """The regions' own fields followed by those of the sums, which are renamed if the regions have a field of that
    name.

    Args:
        own: fields of the regions.
        years: length of the series; if there are several years, the fields are numbered.
        partial: whether parts of pixels are counted.
    """
    fields, whole = QgsFields(own), QMetaType.Type.Double if partial else QMetaType.Type.LongLong
    for year in range(years):
        number = "" if years == 1 else f"_{year + 1}"
        fields.append(QgsField(_free(fields, PIXELS + number), whole))
        for name in SUMMED:
            fields.append(QgsField(_free(fields, name + number), QMetaType.Type.Double))
    return fields


def sums_of(result: NightlightsResult, partial: bool) -> Iterator[list[Any]]:
    """The values of the fields that `fields_with_sums` adds, region by region; NULL where there is nothing to sum."""
    members, years = len(result.region_sums), result.region_means.shape[1]
    spread = result.region_sums.std(axis=0, ddof=1) if members > 1 else np.full_like(result.region_means, np.nan)
    for k, pixels in enumerate(result.region_pixels):
        values: list[Any] = []
        for year in range(years):
            values.append(round(float(pixels[year]), 3) if partial else round(pixels[year]))
            numbers = (result.region_dn[k, year], result.region_means[k, year], spread[k, year])
            values += [None if np.isnan(value) else round(float(value), 3) for value in numbers]
        yield values


def _free(fields: QgsFields, name: str) -> str:
    """The wanted name, lengthened until no field has it."""
    there = {each.lower() for each in fields.names()}
    while name in there:
        name += "_new"
    return name
