"""Which year of the series is made of what, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..errors import FusionError
from .composites import Composite

MOST_CHECKS = 2


@dataclass(frozen=True)
class Fusion:
    """A year of DMSP and what guides it.

    Attributes:
        year: of the lights.
        dmsp: composites of that year, one or two satellites.
        guide: VIIRS of another year, or of the same one where the step is measured.
        guide_dmsp: composites of the guide's year; () if DMSP does not have it.
    """

    year: int
    dmsp: tuple[Composite, ...]
    guide: Composite
    guide_dmsp: tuple[Composite, ...]


@dataclass(frozen=True)
class SeriesPlan:
    """What is to be made.

    Attributes:
        fused: years that only DMSP saw.
        seen: years of VIIRS, which are taken as they are.
        anchor: the overlap year that the seam is measured in: fused with the guide that the years before it have; None
            if no year was seen by both.
        checks: overlap years fused with VIIRS of another year, which tell how far the fused years may be off.
    """

    fused: tuple[Fusion, ...]
    seen: tuple[Composite, ...]
    anchor: Fusion | None
    checks: tuple[Fusion, ...]

    @property
    def years(self) -> list[int]:
        """All years, in order."""
        return sorted([*(one.year for one in self.fused), *(one.year for one in self.seen)])

    @property
    def reference(self) -> Composite:
        """The VIIRS raster whose grid all years have."""
        return self.anchor.guide if self.anchor else self.seen[0]


def plan_of(dmsp: Sequence[Composite], viirs: Sequence[Composite]) -> SeriesPlan:
    """The plan of a series.

    Args:
        dmsp, viirs: the composites, in any order.

    Raises:
        FusionError: if there is nothing to fuse, or two rasters are of one year.
    """
    if not dmsp or not viirs:
        raise FusionError("A series needs at least one DMSP raster and one VIIRS raster; choose both.")
    of_year: dict[int, tuple[Composite, ...]] = {}
    for one in sorted(dmsp, key=lambda one: (one.year, one.satellite)):
        of_year[one.year] = (*of_year.get(one.year, ()), one)
    for composites in of_year.values():
        _refuse_twice(composites, "DMSP")
    seen = tuple(sorted(viirs, key=lambda one: one.year))
    for one, other in zip(seen, seen[1:]):
        if one.year == other.year:
            _refuse_twice((one, other._replace(satellite=one.satellite)), "VIIRS")
    guides = {one.year: one for one in seen}
    fused = tuple(_fusion(year, of_year, guides) for year in of_year if year not in guides)
    if not fused:
        raise FusionError(
            "VIIRS has every year that DMSP has ({} to {}), so there is nothing to fuse; add the DMSP rasters of "
            "earlier years.",
            min(of_year), max(of_year),
        )  # fmt: skip
    overlap = [year for year in of_year if year in guides]
    if not overlap:
        return SeriesPlan(fused, seen, None, ())
    at = fused[-1].guide.year if fused[-1].guide.year in overlap else min(overlap)
    anchor = Fusion(at, of_year[at], guides[at], of_year[at])
    nearest = sorted(overlap, key=lambda year: (abs(year - at), year))[:MOST_CHECKS]
    checks = tuple(_fusion(year, of_year, _without(guides, year)) for year in sorted(nearest) if len(guides) > 1)
    return SeriesPlan(fused, seen, anchor, checks)


def _fusion(year: int, of_year: dict[int, tuple[Composite, ...]], guides: dict[int, Composite]) -> Fusion:
    """A year with the nearest year of VIIRS that DMSP has as well, or the nearest of all where DMSP has none."""
    shared = [other for other in guides if other in of_year]
    nearest = min(shared or guides, key=lambda other: (abs(other - year), other))
    return Fusion(year, of_year[year], guides[nearest], of_year.get(nearest, ()))


def _without(guides: dict[int, Composite], year: int) -> dict[int, Composite]:
    return {other: one for other, one in guides.items() if other != year}


def _refuse_twice(composites: Sequence[Composite], role: str) -> None:
    """Refuse two rasters of one year that are not of two satellites.

    Raises:
        FusionError: with their names.
    """
    for one, other in zip(composites, composites[1:]):
        if one.satellite == other.satellite:
            raise FusionError(
                "{} and {} are both {} of {}; choose one raster a year, or name DMSP files after their satellites, "
                "such as F152003.tif.",
                one.name, other.name, role, one.year,
            )  # fmt: skip
