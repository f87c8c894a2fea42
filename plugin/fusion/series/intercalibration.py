"""DMSP's satellites on one scale: by published laws, or by what they show of each other in this very series."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import FusionError
from ..job import Feedback
from ..physics.satellites import (
    AS_IT_IS,
    Curve,
    calibrated,
    chained,
    difference_index,
    measured_curve,
    published_curve,
)
from .composites import Composite

NONE, PUBLISHED, SATELLITES = "none", "published", "satellites"
WAYS: Final = (NONE, PUBLISHED, SATELLITES)

Sample = NDArray[np.float32]
Sampled = Callable[[Composite], Sample]
"""Gives the DN of a composite at the places of the sample, NaN where it has none."""


class Difference(NamedTuple):
    """How far two satellites of one year are apart, before and after calibration.

    Attributes:
        year: when both saw.
        satellites: their names.
        before, after: share by which their sums of DN differ, 0 to 1.
    """

    year: int
    satellites: str
    before: float
    after: float


def curves_of(
    composites: Sequence[Composite], anchor: Composite, way: str, sampled: Sampled, feedback: Feedback
) -> dict[Composite, Curve]:
    """The curve of every composite.

    Args:
        composites: all of them.
        anchor: whose scale the measured curves lead to.
        way: one of WAYS.
        sampled: gives what a composite shows.
        feedback: told what could not be calibrated.

    Raises:
        FusionError: if satellites are needed and names do not tell them.
    """
    satellites = {one.satellite for one in composites}
    if way == NONE:
        if len(satellites - {""}) > 1:
            feedback.warn(
                "DMSP is of several satellites ({}), whose gains differ; choose INTERCALIBRATION, unless the rasters "
                "are calibrated already.",
                ", ".join(sorted(satellites - {""})),
            )
        return dict.fromkeys(composites, AS_IT_IS)
    if "" in satellites:
        raise FusionError(
            "INTERCALIBRATION needs to know the satellites, but {} does not name one; call the DMSP files as NOAA does "
            "(F182012.tif), or set INTERCALIBRATION to none.",
            next(one.name for one in composites if not one.satellite),
        )
    if way == PUBLISHED:
        return _published(composites, sampled, feedback)
    curves = _by_satellite(composites, anchor.satellite, sampled, feedback)
    return {one: curves[one.satellite] for one in composites}


def differences(
    composites: Sequence[Composite], curves: Mapping[Composite, Curve], sampled: Sampled
) -> list[Difference]:
    """How far the satellites of each year with two of them are apart."""
    found = []
    for one, other in _pairs(composites):
        if one.year == other.year:
            a, b = _both(sampled(one), sampled(other))
            before = difference_index(a, b)
            after = difference_index(calibrated(a, curves[one]), calibrated(b, curves[other]))
            found.append(Difference(one.year, f"{one.satellite}, {other.satellite}", before, after))
    return found


def _published(composites: Sequence[Composite], sampled: Sampled, feedback: Feedback) -> dict[Composite, Curve]:
    known = {one: published_curve(one.satellite, one.year) for one in composites}
    curves = {one: curve for one, curve in known.items() if curve is not None}
    for one in composites:
        if one in curves:
            continue
        nearest = min(
            (other for other in curves if known[other] is not None),
            key=lambda other: (abs(other.year - one.year), other.satellite != one.satellite),
            default=None,
        )
        link = None if nearest is None else measured_curve(*_both(sampled(one), sampled(nearest)))
        if nearest is None or link is None:
            feedback.warn("{} has no published calibration, and none can be measured: it is used as it is.", one.name)
            curves[one] = AS_IT_IS
        else:
            feedback.info("{} has no published calibration: it is measured on {}.", one.name, nearest.name)
            curves[one] = chained(link, curves[nearest])
    return curves


def _by_satellite(
    composites: Sequence[Composite], reference: str, sampled: Sampled, feedback: Feedback
) -> dict[str, Curve]:
    """One curve for each satellite, measured step by step from the reference: over shared years, or nearest ones."""
    curves: dict[str, Curve] = {reference: AS_IT_IS}
    waiting = deque([reference])
    satellites = list(dict.fromkeys(one.satellite for one in composites))
    while waiting or len(curves) < len(satellites):
        if waiting:
            known = waiting.popleft()
            links = [
                (other, known, 0) for other in satellites if other not in curves and _shared(composites, other, known)
            ]
        else:
            links = [_nearest(composites, curves, satellites)]
        for other, known, gap in links:
            curve = _linked(composites, other, known, gap, sampled)
            if curve is None:
                feedback.warn("{} cannot be compared with {}: it is used as it is.", other, known)
            elif gap:
                feedback.info(
                    "{} and {} share no year: they are compared over neighbouring years, where most lights are alike.",
                    other, known,
                )  # fmt: skip
            curves[other] = AS_IT_IS if curve is None else chained(curve, curves[known])
            waiting.append(other)
    return curves


def _shared(composites: Sequence[Composite], one: str, other: str) -> bool:
    years = [{each.year for each in composites if each.satellite == name} for name in (one, other)]
    return bool(years[0] & years[1])


def _nearest(
    composites: Sequence[Composite], curves: Mapping[str, Curve], satellites: Sequence[str]
) -> tuple[str, str, int]:
    """The satellite without a curve whose years come nearest to those of one that has a curve, and how near."""
    gap, other, known = min(
        (abs(a.year - b.year), a.satellite, b.satellite)
        for a in composites
        for b in composites
        if a.satellite in satellites and a.satellite not in curves and b.satellite in curves
    )
    return other, known, gap


def _linked(composites: Sequence[Composite], one: str, other: str, gap: int, sampled: Sampled) -> Curve | None:
    """The curve from a satellite to another, over all pairs of their composites that lie so many years apart."""
    pairs = [
        _both(sampled(a), sampled(b))
        for a in composites
        for b in composites
        if (a.satellite, b.satellite) == (one, other) and abs(a.year - b.year) == gap
    ]
    return measured_curve(*(np.concatenate(parts) for parts in zip(*pairs)))


def _both(one: Sample, other: Sample) -> tuple[Sample, Sample]:
    """Two samples at the places where both have something."""
    valid = np.isfinite(one) & np.isfinite(other)
    return one[valid], other[valid]


def _pairs(composites: Sequence[Composite]) -> list[tuple[Composite, Composite]]:
    return [(one, other) for k, one in enumerate(composites) for other in composites[k + 1 :]]
