"""What the night-lights models are scored on: real pairs of 2013, and simulated DMSP of places and years held back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.physics.dmsp import NOMINAL, DMSPSensor, pixel_size_km, simulate
from plugin.fusion.physics.light_statistics import light_statistics
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.physics.shift import Shift, find_shift
from plugin.fusion.spans import Image, Patch, Span, Window
from plugin.fusion.tasks.nightlights import conditions as nightlights

from .data.nightlights import Lights, LightsScene, load
from .loading import DATA_ROOT

REAL_YEAR = 13
GUIDE_YEAR = 17
FIRST_YEAR = 2000
REAL_ARCSECONDS = 31.3
LATITUDES = {"paris": 48.85, "abidjan": 5.3}
WINDOW = 320
WINDOWS_PER_REGION = 2
HELD_BACK = ("argentina_chile", "japan_korea", "java_malaysia")
SHANGHAI = "ntl/train_viirs_shanghai_annual_2013_2022.tif"
SHANGHAI_YEAR, SHANGHAI_GUIDE_YEAR = 9, 3
STRIDE = 8
APRON = 32


@dataclass(frozen=True)
class Case:
    """One pair.

    Attributes:
        name: of the place.
        group: of the table that it is averaged in.
        dn: (coarse rows, coarse columns), DN.
        truth: (rows, columns), nW/cm2/sr.
        relation: of the DMSP grid to the truth's, with the shift undone.
        pixel_km: height and width of a fine pixel.
        cell: rows and columns of the fine grid in a quarter of a degree.
        guide: (rows, columns) VIIRS of another year, or None.
        shift: as it was found, of real pairs.
    """

    name: str
    group: str
    dn: Image
    truth: Image
    relation: Relation
    pixel_km: tuple[float, float]
    cell: int
    guide: Image | None = None
    shift: Shift | None = None

    def unguided(self) -> Case:
        """The case without its guide."""
        return replace(self, guide=None)

    @property
    def window(self) -> Window:
        """The fine pixels to compute: the truth's and an apron, in whole strides."""
        rows, cols = (Span(-APRON, APRON - (-size // STRIDE) * STRIDE) for size in self.truth.shape)
        return Window(rows, cols)

    def inner(self, image: Image) -> Image:
        """The truth's part of an image over `window`."""
        rows, cols = self.truth.shape
        return image[..., APRON : APRON + rows, APRON : APRON + cols]

    def seen(self) -> tuple[Image, Image, Image]:
        """Conditions, context and expected log radiance over `window`."""
        window, guide = self.window, None
        dn = Patch.whole(self.dn).mirrored_over(nightlights.dmsp_needed(self.relation, window))
        if self.guide is not None:
            guide = Patch.whole(self.guide).mirrored_over(nightlights.guide_needed(self.pixel_km, window))
        conditions, expected = nightlights.conditions(dn, self.relation, window, self.pixel_km, guide)
        statistics = light_statistics(self.dn)
        return (
            conditions,
            nightlights.context(self.pixel_km, self.relation, guide is not None, statistics[None]),
            expected,
        )


def all_cases(root: Path = DATA_ROOT) -> list[Case]:
    """Every pair, real ones first."""
    return [*(real(name, root) for name in LATITUDES), shanghai(root), *held_back(root)]


def real(name: str, root: Path = DATA_ROOT) -> Case:
    """A real pair of 2013 on a 1 km grid, with a real VIIRS guide of 2017; the shift to VIIRS found and undone."""
    dn, viirs = (
        gdal.Open(str(root / "ntl" / f"check_{name}_{sensor}_2000_2020.tif")).ReadAsArray().astype(np.float32)
        for sensor in ("dmsp", "viirs")
    )
    truth, guide, dn = np.maximum(viirs[REAL_YEAR], 0.0), np.maximum(viirs[GUIDE_YEAR], 0.0), dn[REAL_YEAR]
    shift = find_shift(truth, dn)
    relation = Relation(Axis(1.0, -shift.rows), Axis(1.0, -shift.cols))
    pixel_km = pixel_size_km((REAL_ARCSECONDS, REAL_ARCSECONDS), LATITUDES[name])
    return Case(name, name, dn, truth, relation, pixel_km, round(900 / REAL_ARCSECONDS), guide, shift)


def shanghai(root: Path = DATA_ROOT) -> Case:
    """Real VIIRS of a year that was never trained on, of a place whose other years were; simulated DMSP."""
    scene = load(root, SHANGHAI, {})
    lights, guide = scene.whole(SHANGHAI_YEAR), scene.whole(SHANGHAI_GUIDE_YEAR)
    return _simulated("shanghai 2022", "shanghai", lights, 900 / scene.arcseconds[0], guide.radiance[0], 1)


def held_back(root: Path = DATA_ROOT) -> list[Case]:
    """The most lit windows of Black Marble regions that were never trained on; no guide of another year exists."""
    cases = []
    for k, region in enumerate(HELD_BACK):
        scene = load(root, f"ntl/train_blackmarble_{region}_15arcsec.tif", {})
        for n, (top, left) in enumerate(_lit_windows(scene)):
            lights = scene.cut(0, top, left, WINDOW)
            cases.append(_simulated(f"{region} {n + 1}", "black marble", lights, 60, None, 10 * k + n))
    return cases


def _lit_windows(scene: LightsScene) -> list[tuple[int, int]]:
    """Corners of the brightest windows of a grid that hold no nodata."""
    found = []
    for top in range(0, scene.stored.shape[1] - WINDOW + 1, WINDOW):
        for left in range(0, scene.stored.shape[2] - WINDOW + 1, WINDOW):
            index = scene.stored[0, top : top + WINDOW, left : left + WINDOW]
            if (index != 255).all():
                found.append((float((index > 30).mean()), (top, left)))
    return [corner for _, corner in sorted(found, reverse=True)[:WINDOWS_PER_REGION]]


def _simulated(name: str, group: str, lights: Lights, cell: float, guide: Image | None, seed: int) -> Case:
    """DMSP of ratio 2 by the nominal sensor with noise, on or off the grid's phase, with or without a pedestal."""
    rng = np.random.default_rng(seed)
    relation = Relation(*(Axis(2.0, float(offset)) for offset in rng.uniform(-1.0, 0.0, 2)))
    window = Window.of_shape([(size + 2) // 2 for size in lights.radiance.shape[1:]])
    sensor = sensor_of(rng)
    noise = rng.standard_normal(window.shape).astype(np.float32)
    dn = simulate(lights.radiance[0], lights.pixel_km, relation, window, sensor, noise)
    return Case(name, group, dn, lights.radiance[0], relation, lights.pixel_km, round(cell), guide)


def sensor_of(rng: np.random.Generator) -> DMSPSensor:
    """A sensor as on the real pairs, with a little of everything that composites have."""
    return replace(
        NOMINAL,
        exponent=1.1,
        saturation=7.7 * float(np.exp(rng.uniform(-0.15, 0.15))),
        noise_dn=1.5,
        pedestal_dn=float(rng.choice((0.0, 6.0))),
        stable_dn=float(rng.choice((0.0, 5.0))),
        top_dn=63.0,
    )


def saturated(case: Case) -> NDArray[np.bool_]:
    """Where DMSP reads 62 or more, on the fine grid."""
    conditions, _, _ = case.seen()
    dn = (case.inner(conditions[0, nightlights.CONDITIONS.index("dn")]) + 1.0) * 32.0
    return dn >= 61.5
