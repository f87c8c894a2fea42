"""Rasters of a job, opened: with what the user says of them, and with what they do not say themselves."""

from __future__ import annotations

import itertools
from collections.abc import Hashable
from functools import partial

from ..job import Feedback, RasterInput, stop_if_cancelled
from ..raster.all_bands import AllBands
from ..raster.fills import Fills, fills_of
from ..raster.source import RasterSource
from ..raster.tiles import lattice, tiles
from ..sentences import joined
from ..spans import Window
from .remembered import Remembered, state_of

RASTERS_REMEMBERED = 16

SAMPLE, SCANNED = 48, 512

_fills: Remembered[Fills] = Remembered(RASTERS_REMEMBERED)
_places: Remembered[tuple[int, ...]] = Remembered(RASTERS_REMEMBERED)


def open_raster(raster: RasterInput, role: str) -> RasterSource:
    """A raster as a job names it.

    Args:
        raster: which.
        role: what it is called, in sentences.

    Raises:
        FusionError: if it cannot be opened.
    """
    return RasterSource(raster.path, role, raster.crs, raster.bands, missing=raster.missing)


def without_fills(
    source: RasterSource, feedback: Feedback, collars: bool = True, reads_collars: bool = False
) -> RasterSource:
    """The raster, with fills that nobody declared read as missing; they are said, with what to do about them.

    Args:
        source: the raster, with the numbers of its file.
        feedback: told what was found.
        collars: whether zeros along its edge may be a fill; at night they are what was measured.
        reads_collars: whether they are read as missing where nothing comes near them; else they are only said.
    """
    found = _fills.of(state_of(source), partial(fills_of, source))
    certain, collar = found.certain, found.collar if collars else None
    if collar is not None and found.is_apart and reads_collars:
        certain, collar = (collar,), None
    for fill in certain:
        feedback.warn(
            "{}: {:.2g} % of it holds {:.6g}, which no sensor measured; it is read as nodata. Declare it in the file, "
            "or name it in NODATA.",
            source.role,
            100.0 * fill.share,
            fill.number,
        )
    if collar is not None:
        feedback.warn(
            "{}: {:.2g} % of it is {:.6g} in every band, along its edge as well; if that is no measurement, declare it "
            "as nodata in the file, or name it in NODATA.",
            source.role,
            100.0 * collar.share,
            collar.number,
        )
    return source.without(source.missing.also(*(fill.limits for fill in certain))) if certain else source


def living(
    source: RasterSource, window: Window, state: Hashable | None, feedback: Feedback
) -> tuple[RasterSource, AllBands]:
    """The raster with those of its bands that hold something in a window; the others are named.

    Args:
        source: the raster.
        window: of it, where it is to be worked on.
        state: of the files, to remember the answer by.
        feedback: told which bands are left out.
    """
    places = living_places(source, window, state, feedback)
    bands = AllBands(tuple(source.describe_bands()), places)
    if bands.is_complete or not places:
        return source, bands
    numbers = [str(number) for place, number in enumerate(source.numbers) if place not in places]
    feedback.warn(
        "{}: bands without any value here are passed through as nodata: {}.", source.role, joined("{}, {}", numbers)
    )
    return source.of_bands(places), bands


def living_places(source: RasterSource, window: Window, state: Hashable | None, feedback: Feedback) -> tuple[int, ...]:
    """Indices of the bands that hold something in a window; arguments as for `living`, which also tells of the others.

    Raises:
        Cancelled: the user asked to stop.
    """
    return _places.of(state and (state, window), partial(_places_of, source, window, feedback))


def _places_of(source: RasterSource, window: Window, feedback: Feedback) -> tuple[int, ...]:
    """Which bands have a single valid pixel or more; those of which no sample has any are looked at as a whole."""
    if not source.may_have_holes:
        return tuple(range(source.bands))
    rows, cols = (lattice(span, SAMPLE, 2) for span in window)
    empty = list(range(source.bands))
    for part in itertools.chain((Window(down, right) for down in rows for right in cols), tiles(window, SCANNED)):
        stop_if_cancelled(feedback)
        masks = source.of_bands(empty).masks(part)
        empty = [place for k, place in enumerate(empty) if not masks[k % len(masks)].any()]
        if not empty:
            break
    return tuple(place for place in range(source.bands) if place not in empty)
