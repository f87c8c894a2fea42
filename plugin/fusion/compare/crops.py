"""What fused rasters of one pair look like where they differ most: crops, errors, spectra."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..job import Feedback, RasterInput
from ..physics.sampling import interpolate
from ..quality.by_band import BandSeries, curves_by_band, x_label
from ..quality.overlap import overlap_of
from ..quality.rasters import band_names
from ..raster.picture_bands import picture_bands
from ..raster.source import RasterSource
from ..report.pictures import heat_map, quick_look, stretch
from ..report.tables import Cell, Column
from ..scenes.inputs import open_raster
from ..spans import Image, Patch, Window
from .differences import Fused, Plane, most_different, variance_between
from .outcome import Outcome
from .ways import OF_CUBES, OF_PAN

MARGIN = 6
"""Pixels of a crop's rim in which no point is chosen, so that its surroundings can be seen."""
MOST_PANELS = 48
MOST_PLACES = 3
MOST_CURVES = 8
HEAT_PERCENTILE = 98.0
BASELINES = (OF_PAN.baseline, OF_CUBES.baseline)


class Panel(NamedTuple):
    """A picture in the row of one place.

    Attributes:
        title: what the picture shows.
        picture: a data: URI.
        error: a data: URI of its error map, or "".
        note: a few words, or "".
    """

    title: str
    picture: str
    error: str
    note: str


class Spectrum(NamedTuple):
    """Band values at a point."""

    title: str
    values: list[float]


class Place(NamedTuple):
    """What is shown of one place.

    Attributes:
        name: a letter.
        where: coordinates of its point, in words.
        left, top: where the point lies in the pictures, in per cent.
        panels: the pictures, all under one stretch.
        worst: the error that is drawn brightest, in units of the bands; 0 if there are no error maps.
        spectra: the spectra of everything at the point.
        curves: those of the spectra that are drawn, as series of a plot.
    """

    name: str
    where: str
    left: float
    top: float
    panels: list[Panel]
    worst: float
    spectra: list[Spectrum]
    curves: list[BandSeries]

    @property
    def spectra_rows(self) -> list[list[Cell]]:
        """The spectra as rows of a table."""
        return [[spectrum.title, *spectrum.values] for spectrum in self.spectra]


class Shown(NamedTuple):
    """What is shown beside the fused rasters.

    Attributes:
        pan, ms: what they were made from; a guide and its cube, if it is one.
        truth: the true raster; None if nobody knows it.
        colours: indices, among the bands that are looked at, of those to show as red, green and blue; one shows grey.
        is_cube: whether `ms` is a cube and `pan` its guide.
    """

    pan: RasterInput
    ms: RasterInput
    truth: RasterInput | None
    colours: tuple[int, ...]
    is_cube: bool

    @property
    def names(self) -> tuple[str, str]:
        """What the two are called."""
        return ("Guide", "Cube") if self.is_cube else ("PAN", "MS")


class Gallery(NamedTuple):
    """All places.

    Attributes:
        places: where methods differ most.
        bands: names of the bands.
        x_label: what the spectra are drawn over.
        shown: names of the bands that the pictures show.
        left_out: how many rows the pictures do not show.
    """

    places: list[Place]
    bands: list[str]
    x_label: str
    shown: str
    left_out: int

    @property
    def spectra_columns(self) -> list[Column]:
        """Columns of the table of band values."""
        digits = 1 if max((abs(v) for p in self.places for s in p.spectra for v in s.values), default=0.0) > 10.0 else 4
        return [Column("Row"), *(Column(band, digits) for band in self.bands)]


def gallery(fused: Fused, pair: Shown, feedback: Feedback) -> Gallery:
    """Pictures and spectra of the places where the rasters differ most.

    Args:
        fused: best first; pictures show the first of them.
        pair: what is shown beside them.
        feedback: asked whether to stop.
    """
    shown = min(len(fused.outcomes), MOST_PANELS - 3)
    count = max(1, min(MOST_PLACES, MOST_PANELS // (shown + 3)))
    context = _Context(fused, pair)
    places = [
        _place(name, window, fused, context, shown)
        for name, window in zip("ABC", most_different(fused, count, feedback))
    ]
    bands = band_names(context.ms)
    colours = ", ".join(bands[k] for k in context.colours)
    return Gallery(places, bands, x_label(context.described), colours, len(fused.outcomes) - shown)


class _Context:
    """Truth, PAN and MS on the grid of the fused rasters, as far as they lie on it."""

    def __init__(self, fused: Fused, pair: Shown) -> None:
        frame, places = fused.frame, fused.places
        self.names = pair.names
        self.ms = open_raster(pair.ms, pair.names[1]).of_bands(places)
        self.described = self.ms.describe_bands() if pair.is_cube else []
        self.colours = pair.colours
        self.pan = open_raster(pair.pan, pair.names[0])
        self.pan_colours = picture_bands(self.pan) if pair.is_cube else (0,)
        self.truth = open_raster(pair.truth, "REFERENCE").of_bands(places) if pair.truth else None
        self._on_pan = overlap_of(frame, self.pan)
        self._on_truth = overlap_of(frame, self.truth) if self.truth else None
        same = frame.grid.same_crs(self.ms.grid)
        self._relation = frame.grid.relation_to(self.ms.grid) if same else None

    def read_pan(self, window: Window) -> Image:
        """PAN, or the guide, in a window, (bands, rows, columns)."""
        return self.pan.read(self._on_pan.in_second(window)).image

    def read_truth(self, window: Window) -> Image | None:
        """The truth in a window, (bands, rows, columns), NaN where nothing is known; None without a truth."""
        if self.truth is None or self._on_truth is None:
            return None
        pixels = self.truth.read(self._on_truth.in_second(window))
        return np.where(pixels.masks, pixels.image, np.float32(np.nan))

    def read_lms(self, window: Window) -> Image | None:
        """Interpolated MS in a window, (bands, rows, columns); None if the MS raster lies otherwise."""
        if self._relation is None:
            return None
        coarse = self._relation.coarse_over(window)
        return interpolate(Patch(self.ms.read(coarse).image, coarse), self._relation, window)


def _place(name: str, window: Window, fused: Fused, context: _Context, shown: int) -> Place:
    images, _ = fused.read(window)
    truth, lms, pan = context.read_truth(window), context.read_lms(window), context.read_pan(window)
    row, col = _point(images)
    limits = stretch([truth] if truth is not None else images)
    errors = [np.abs(image - truth).mean(axis=0) for image in images] if truth is not None else []
    worst = _high(errors)

    def panel(title: str, image: Image, error: Plane | None = None) -> Panel:
        note = "" if error is None else f"mean error {np.nanmean(error):.3g}"
        drawn = "" if error is None else heat_map(error, 0.0, worst).uri
        return Panel(title, quick_look(image, context.colours, limits), drawn, note)

    panels = [] if truth is None else [panel("Truth", truth)]
    of_pan, of_ms = context.names
    panels.append(Panel(of_pan, quick_look(pan, context.pan_colours, stretch([pan])), "", ""))
    panels += [] if lms is None else [panel(of_ms, lms)]
    for number, (one, image) in enumerate(zip(fused.outcomes[:shown], images)):
        panels.append(panel(one.row.label, image, errors[number] if errors else None))
    known = [("Truth", truth), (of_ms, lms), *((one.row.label, image) for one, image in zip(fused.outcomes, images))]
    spectra = [
        Spectrum(title, [float(value) for value in image[:, row, col]]) for title, image in known if image is not None
    ]
    curves = _drawn(spectra, fused.outcomes)
    xs = curves_by_band([(one.title, np.array(one.values)) for one in curves], context.described, 1)
    rows, cols = window.shape
    x, y = _coordinates(fused.frame, window, row, col)
    left, top = 100.0 * (col + 0.5) / cols, 100.0 * (row + 0.5) / rows
    return Place(name, f"{x:,.8g}, {y:,.8g}", left, top, panels, worst, spectra, xs)


def _point(images: Sequence[Image]) -> tuple[int, int]:
    """Row and column where the images differ most, over 3 x 3 pixels, away from the rim."""
    spread = np.sqrt(variance_between(images)).sum(axis=0)
    rows, cols = spread.shape
    smooth = sum(np.roll(spread, (down, right), axis=(0, 1)) for down in (-1, 0, 1) for right in (-1, 0, 1))
    margin = min(MARGIN, (min(rows, cols) - 1) // 2)
    inner = np.asarray(smooth)[margin : rows - margin, margin : cols - margin]
    row, col = np.unravel_index(int(np.argmax(inner)), inner.shape)
    return int(row) + margin, int(col) + margin


def _drawn(spectra: Sequence[Spectrum], outcomes: Sequence[Outcome]) -> list[Spectrum]:
    """Truth and MS, and the best row of each method, as many as have a colour of their own; a baseline is MS."""
    best: dict[str, str] = {}
    for one in outcomes:
        best.setdefault(one.row.method, one.row.label)
    for baseline in BASELINES:
        best.pop(baseline, None)
    wanted = {"Truth", "MS", "Cube", *best.values()}
    return [spectrum for spectrum in spectra if spectrum.title in wanted][:MOST_CURVES]


def _high(errors: Sequence[Plane]) -> float:
    values = np.concatenate([error[np.isfinite(error)] for error in errors]) if errors else np.empty(0)
    return float(np.percentile(values, HEAT_PERCENTILE)) if values.size else 0.0


def _coordinates(frame: RasterSource, window: Window, row: int, col: int) -> tuple[float, float]:
    x0, dx, rx, y0, ry, dy = frame.grid.transform
    down, right = window.rows.start + row + 0.5, window.cols.start + col + 0.5
    return x0 + right * dx + down * rx, y0 + right * ry + down * dy
