"""What a report says band by band, as a table and as plots over the bands' wavelengths."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..raster.band import Band

BandSeries = tuple[str, list[float], list[float]]
Values = NDArray[np.float64]

LEAST_BANDS = 3
"""With fewer bands than this, a curve says nothing that the table would not say better."""

GAP = 5.0
"""How many times the usual distance between bands breaks a curve: there lies what water vapour absorbs."""

MOST_DETECTORS = 4
"""Detectors whose bands may overlap in a file, each of which is drawn on its own."""


class Plot(NamedTuple):
    """Curves over the bands of a raster.

    Attributes:
        title, y_label, sentence: as they read.
        x_label: what the bands are told apart by.
        series: the curves.
    """

    title: str
    x_label: str
    y_label: str
    series: list[BandSeries]
    sentence: str


def rows_by_band(bands: Sequence[str], *columns: Values) -> list[list[float | str]]:
    """A row for each band: its name, and its value in each column, which is (bands,)."""
    return [[name, *map(float, values)] for name, *values in zip(bands, *columns)]


def curves_by_band(
    named: Iterable[tuple[str, Values]], bands: Sequence[Band] = (), least: int = LEAST_BANDS
) -> list[BandSeries]:
    """A curve for each (name, values of the bands); none if there are fewer bands than `least`.

    Args:
        named: the curves.
        bands: what is known of the bands: curves are over their wavelengths, broken where some are missing and where
            another detector begins, if every band has one; else bands count from 1.
    """
    return [(name, *_over_bands(values, bands)) for name, values in named if len(values) >= least]


def x_label(bands: Sequence[Band]) -> str:
    """What the x axis of such curves shows."""
    return "Wavelength, nm" if _wavelengths(bands) is not None else "Band"


def plot_by_band(
    title: str, y_label: str, sentence: str, named: Iterable[tuple[str, Values]], bands: Sequence[Band]
) -> list[Plot]:
    """A plot of such curves; none if there are few bands."""
    series = curves_by_band(named, bands)
    return [Plot(title, x_label(bands), y_label, series, sentence)] if series else []


def _wavelengths(bands: Sequence[Band]) -> Values | None:
    """(bands,) in nanometres; None if not every band has one."""
    known = [band.wavelength_nm for band in bands if band.wavelength_nm is not None]
    return np.array(known) if known and len(known) == len(bands) else None


def _over_bands(values: Values, bands: Sequence[Band]) -> tuple[list[float], list[float]]:
    wavelengths = _wavelengths(bands)
    if wavelengths is None:
        return list(map(float, range(1, len(values) + 1))), values.tolist()
    order = np.arange(len(values)) if _is_in_runs(wavelengths) else np.argsort(wavelengths, kind="stable")
    xs, ys = wavelengths[order], values[order]
    steps = np.diff(xs)
    usual = float(np.median(steps[steps > 0.0])) if (steps > 0.0).any() else np.inf
    cuts = 1 + np.flatnonzero((steps < 0.0) | (steps > GAP * usual)) if len(xs) > 2 * GAP else np.empty(0, int)
    return np.insert(xs, cuts, np.nan).tolist(), np.insert(ys, cuts, np.nan).tolist()


def _is_in_runs(wavelengths: Values) -> bool:
    """Whether bands come in a few runs from short to long, as those of several detectors do: each is a curve."""
    back = int((np.diff(wavelengths) < 0.0).sum())
    return len(wavelengths) > 2 * GAP and back <= MOST_DETECTORS
