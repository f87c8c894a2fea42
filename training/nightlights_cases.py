"""What the night-lights models are scored on: real pairs of 2013, and simulated DMSP of places and years held back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.physics.change_noise import ChangeNoise, NoiseSamples
from plugin.fusion.physics.dmsp import NOMINAL, DMSPSensor, pixel_size_km, simulate
from plugin.fusion.physics.dmsp_law import DMSPLaw, LawSums, guide_around
from plugin.fusion.physics.dmsp_products import PRODUCTS, UNKNOWN
from plugin.fusion.physics.light_change import change_around, doubts
from plugin.fusion.physics.light_statistics import light_statistics
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.physics.shift import Shift, find_shift
from plugin.fusion.spans import Image, Patch, Span, Window
from plugin.fusion.tasks.nightlights import conditions as nightlights
from plugin.fusion.tasks.nightlights.changed_guide import (
    ChangedGuide,
    Told,
    changed_guide,
    guide_to_change,
    on_fine_grid,
    told,
)
from plugin.fusion.tasks.nightlights.formulas import CHANGE, POWER, power_radiance, table_radiance

from .data.nightlights import Lights, LightsScene, load
from .data.nightlights_episodes import evening_factor, random_noise
from .loading import DATA_ROOT

REAL_YEAR = 13
GUIDE_YEARS = (15, 18, 20)
FIRST_YEAR = 2000
REAL_PRODUCT = "li_2020"
REAL_ARCSECONDS = 31.3
LATITUDES = {"paris": 48.85, "abidjan": 5.3}
WINDOW = 320
WINDOWS_PER_REGION = 1
HELD_BACK = ("argentina_chile", "japan_korea", "java_malaysia")
SHANGHAI = "ntl/train_viirs_shanghai_annual_2013_2022.tif"
SHANGHAI_YEAR, SHANGHAI_GUIDE_YEARS = 9, (3, 7)
AYODHYA = "ntl/train_viirs_india_ayodhya_annual.tif"
AYODHYA_FLOOR = 0.3
AYODHYA_YEAR, AYODHYA_GUIDE_YEARS = 0, (2, 6)
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
        relation: of the DMSP grid to the truth's, the shift undone that a user could know: the one measured against the
            guide, or without a guide the product's.
        pixel_km: height and width of a fine pixel.
        cell: rows and columns of the fine grid in a quarter of a degree.
        is_real: whether DMSP is.
        product: what DMSP was published as.
        guide: (rows, columns) VIIRS of another year, or None.
        before: DN of that year, on the fine grid, or None.
    """

    name: str
    group: str
    dn: Image
    truth: Image
    relation: Relation
    pixel_km: tuple[float, float]
    cell: int
    is_real: bool = False
    product: str = UNKNOWN
    guide: Image | None = None
    before: Image | None = None

    def unguided(self) -> Case:
        """The case without its guide."""
        return replace(self, guide=None, before=None)

    @property
    def window(self) -> Window:
        """The fine pixels to compute: the truth's and an apron, in whole strides."""
        rows, cols = (Span(-APRON, APRON - (-size // STRIDE) * STRIDE) for size in self.truth.shape)
        return Window(rows, cols)

    def inner(self, image: Image) -> Image:
        """The truth's part of an image over `window`."""
        rows, cols = self.truth.shape
        return image[..., APRON : APRON + rows, APRON : APRON + cols]

    @cached_property
    def fine_dn(self) -> Image:
        """DN on the truth's grid."""
        window = Window.of_shape(self.truth.shape)
        coarse = Patch.whole(self.dn).mirrored_over(self.relation.coarse_over(window))
        return on_fine_grid(coarse, self.relation, window)

    @cached_property
    def law(self) -> DMSPLaw:
        """The law, measured as the plugin does."""
        known = PRODUCTS[self.product].law
        if self.guide is None:
            return known
        window = Window.of_shape(self.truth.shape)
        sums = LawSums(self.pixel_km)
        shown = Patch.whole(self.guide).mirrored_over(guide_around(self.pixel_km, window))
        dn = self.fine_dn if self.before is None else self.before
        sums.add(shown, Patch.whole(dn), np.ones(dn.shape, bool))
        return sums.law() or known

    def changed(self, window: Window) -> ChangedGuide | None:
        """The guide of a window as DN say that it changed; None without a guide."""
        return None if self.guide is None else changed_guide(self._told(window), self._noise)

    @cached_property
    def _noise(self) -> ChangeNoise:
        """The noise of the pair, measured as the plugin does."""
        samples = NoiseSamples(self.truth.size, *doubts(self.before is not None))
        samples.add(self._told(Window.of_shape(self.truth.shape)).evidence, np.ones(self.truth.shape, bool))
        return samples.noise()

    def _told(self, window: Window) -> Told:
        """What DN tell of a window of the guide.

        Raises:
            ValueError: if there is none.
        """
        if self.guide is None:
            raise ValueError("without a guide there is no change")
        around, shown = change_around(self.pixel_km, window), guide_to_change(self.pixel_km, window)
        dn, guide = Patch.whole(self.fine_dn).mirrored_over(around), Patch.whole(self.guide).mirrored_over(shown)
        before = None if self.before is None else Patch.whole(self.before).mirrored_over(around)
        return told(dn, guide, window, self.pixel_km, self.law, before)

    def seen(self) -> tuple[Image, Image, Image]:
        """Conditions, context and base over `window`."""
        dn = Patch.whole(self.dn).mirrored_over(nightlights.dmsp_needed(self.relation, self.window))
        conditions, base = nightlights.conditions(dn, self.relation, self.window, self.law, self.changed(self.window))
        context = nightlights.context(
            self.pixel_km, self.relation, self.guide is not None, light_statistics(self.dn)[None], [self.law],
            self.before is not None,
        )  # fmt: skip
        return conditions, context, base


def all_cases(root: Path = DATA_ROOT) -> list[Case]:
    """Every pair, real ones first; each without a guide, then with guides, then with DMSP of the guides' years."""
    plain = [*(real(name, None, root) for name in LATITUDES), shanghai(None, root), ayodhya(None, root)]
    plain += held_back(root)
    guided = [real(name, year, root) for name in LATITUDES for year in GUIDE_YEARS]
    guided += [shanghai(year, root) for year in SHANGHAI_GUIDE_YEARS]
    guided += [ayodhya(year, root) for year in AYODHYA_GUIDE_YEARS]
    return [*plain, *(replace(case, before=None) for case in guided), *map(with_before, guided)]


def with_before(case: Case) -> Case:
    """A guided case that is told DMSP of the guide's year, in a group of its own."""
    return replace(case, group=f"{case.group} and its DMSP")


def real(name: str, year: int | None, root: Path = DATA_ROOT) -> Case:
    """A real pair of 2013 on a 1 km grid, perhaps with real VIIRS of another year, and DMSP of that year.

    After 2013, the product's DMSP is made from VIIRS.
    """
    dn, viirs = (
        gdal.Open(str(root / "ntl" / f"check_{name}_{sensor}_2000_2020.tif")).ReadAsArray().astype(np.float32)
        for sensor in ("dmsp", "viirs")
    )
    viirs = np.maximum(viirs, 0.0)
    pixel_km = pixel_size_km((REAL_ARCSECONDS, REAL_ARCSECONDS), LATITUDES[name])
    truth, cell = viirs[REAL_YEAR], round(900 / REAL_ARCSECONDS)
    if year is None:
        north = PRODUCTS[REAL_PRODUCT].north_km / pixel_km[0]
        relation = Relation(Axis(1.0, north), Axis(1.0))
        return Case(name, name, dn[REAL_YEAR], truth, relation, pixel_km, cell, True, REAL_PRODUCT)
    guide, window = viirs[year], Window.of_shape(truth.shape)
    now, then = (_unshifted(find_shift(guide, dn[k])) for k in (REAL_YEAR, year))
    before = on_fine_grid(Patch.whole(dn[year]).mirrored_over(then.coarse_over(window)), then, window)
    label = f"{name} guided by {FIRST_YEAR + year}"
    return Case(
        label, f"{name}, guided", dn[REAL_YEAR], truth, now, pixel_km, cell, True, REAL_PRODUCT, guide, before
    )  # fmt: skip


def _unshifted(shift: Shift) -> Relation:
    return Relation(Axis(1.0, -shift.rows), Axis(1.0, -shift.cols))


def shanghai(year: int | None, root: Path = DATA_ROOT) -> Case:
    """Real VIIRS of a year that was never trained on, of a place whose other years were; simulated DMSP."""
    return of_years("shanghai", load(root, SHANGHAI, {}), SHANGHAI_YEAR, year, 1)


def ayodhya(year: int | None, root: Path = DATA_ROOT) -> Case:
    """A town that was never trained on, and grew much; simulated DMSP."""
    return of_years("ayodhya", load(root, AYODHYA, {"floor": AYODHYA_FLOOR}), AYODHYA_YEAR, year, 3)


def of_years(name: str, scene: LightsScene, target: int, year: int | None, seed: int) -> Case:
    """A place with simulated DMSP of one year, perhaps guided by another, with DMSP of that one."""
    lights, cell = scene.whole(target), 900 / scene.arcseconds[0]
    plain = _simulated(name, name, lights, cell, seed)
    if year is None:
        return plain
    guide = scene.whole(year)
    other = _simulated(name, name, guide, cell, seed, another_night=1 + year)
    return replace(
        plain, name=f"{name} guided by year {year + 1}", group=f"{name}, guided", guide=guide.radiance[0],
        before=other.fine_dn,
    )  # fmt: skip


def held_back(root: Path = DATA_ROOT) -> list[Case]:
    """The most lit windows of Black Marble regions that were never trained on; no guide of another year exists."""
    cases = []
    for k, region in enumerate(HELD_BACK):
        scene = load(root, f"ntl/train_blackmarble_{region}_15arcsec.tif", {})
        for n, (top, left) in enumerate(_lit_windows(scene)):
            lights = scene.cut(0, top, left, WINDOW)
            cases.append(_simulated(f"{region} {n + 1}", "black marble", lights, 60, 10 * k + n))
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


def _simulated(name: str, group: str, lights: Lights, cell: float, seed: int, another_night: int = 0) -> Case:
    """DMSP of ratio 2 by the nominal sensor with noise, on or off the grid's phase, with or without a pedestal.

    Another night has other noise, and another early evening in part.
    """
    rng = np.random.default_rng(seed)
    relation = Relation(*(Axis(2.0, float(offset)) for offset in rng.uniform(-1.0, 0.0, 2)))
    window = Window.of_shape([(size + 2) // 2 for size in lights.radiance.shape[1:]])
    sensor, evening = sensor_of(rng), evening_factor(lights, rng)
    if another_night:
        rng = np.random.default_rng((seed, another_night))
        evening = evening**0.7 * evening_factor(lights, rng) ** 0.3
    noise = random_noise(window.shape, rng)
    dn = simulate(lights.radiance[0] * evening, lights.pixel_km, relation, window, sensor, noise)
    return Case(name, group, dn, lights.radiance[0], relation, lights.pixel_km, round(cell))


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


def by_formula(case: Case, method: str) -> Image:
    """What `classical_nightlights` makes of a case, (rows, columns); without a guide, change can make nothing of it."""
    window = Window.of_shape(case.truth.shape)
    changed = case.changed(window) if method == CHANGE else None
    if changed is not None:
        return nightlights.without_dark(changed.radiance)
    return nightlights.without_dark((power_radiance if method == POWER else table_radiance)(case.law, case.fine_dn))


def saturated(case: Case) -> NDArray[np.bool_]:
    """Where DMSP reads 62 or more, on the fine grid."""
    return case.fine_dn >= 61.5
