"""The table of sums of lights: the regions as they are, with what was summed over each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from qgis.core import QgsField, QgsFields
from qgis.PyQt.QtCore import QMetaType

from ..fusion.tasks.nightlights.job import NightlightsResult

PIXELS, SUMMED = "pixels", ("sum_dn", "sum_light", "sum_light_std")


def fields_with_sums(own: QgsFields, years: int, partial: bool) -> QgsFields:
    """The regions' own fields and those of the sums, whose names give way to those that are there.

    Args:
        own: of the regions.
        years: of the series; of several, the fields are numbered.
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
    """Region by region, the values of the fields that `fields_with_sums` adds; NULL where there is nothing to sum."""
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
    """A name that no field has: the wanted one, or one that begins with it."""
    there = {each.lower() for each in fields.names()}
    while name in there:
        name += "_new"
    return name
