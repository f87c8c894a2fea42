"""A night-lights episode: crops of one window under one simulated DMSP sensor, with or without a guide of another year,
with or without DMSP of that year.

Conditions and context come from the plugin's own code, so that training and inference cannot drift apart.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from plugin.fusion.physics.change_noise import NoiseSamples
from plugin.fusion.physics.dmsp import DMSPSensor, simulate
from plugin.fusion.physics.dmsp_law import CORES_KM, DMSPLaw, LawSums
from plugin.fusion.physics.dmsp_products import PRODUCTS, UNKNOWN
from plugin.fusion.physics.light_change import change_around, doubts
from plugin.fusion.physics.light_statistics import light_statistics
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.nightlights import conditions as nightlights
from plugin.fusion.tasks.nightlights.changed_guide import (
    ChangedGuide,
    changed_guide,
    guide_to_change,
    on_fine_grid,
    told,
)

from .episodes import Episode
from .nightlights import Lights, LightsScene, random_field, smooth

CROP_SIZE = 96
MARGIN = 16
WINDOW = 2 * CROP_SIZE + 2 * MARGIN
LEAST_BINNED = 128
MAX_RESIDUAL = 8.0
NARROW_SHARE = NO_HALO_SHARE = 0.35
LARGEST_EVENING = 0.25
REAL_SHARE = 0.65
"""Share of guides from another year, at places that have one."""

SAME_SHARE = 0.35
"""Share of the other guides in which nothing changed but noise."""

SAME_SENSOR_SHARE = 0.4
"""Share of guides of whose year there is DMSP as well."""

ROAD_SHARE, BLACKOUT_SHARE = 0.25, 0.15
"""Shares of simulated changes with roads that came, and with a region that was dark, or dimmed."""

GLIMMER_SHARE = 0.35
"""Share of guides with dim light where the target's year was dark, or was set to zero by another version's threshold.
"""


def random_sensor(rng: np.random.Generator) -> DMSPSensor:
    """A composite's sensor: around the fitted ones, and wider than they scatter.

    A third has a core like the sensor's own footprint, 2.2 km at nadir and 2.7 km once smoothed on board (Elvidge et
    al. 1999), instead of one that geolocation errors between nights have widened (Abrahams et al. 2018); a third has no
    halo. The law scatters by a sixth around what both real pairs want (1.1 and 7.7): DN of other satellites are brought
    to one law before economists use them (Elvidge et al. 2009, Li et al. 2020), and a network that expects any law
    answers with none.
    """
    stable, soft = rng.random() < 0.5, rng.random() < 0.92
    pedestal = rng.uniform(3.0, 8.0) if rng.random() < (0.4 if stable else 0.8) else 0.0
    core = rng.uniform(2.1, 2.9) if rng.random() < NARROW_SHARE else np.clip(rng.normal(3.2, 0.4), 2.4, 4.6)
    exponent = np.clip(rng.normal(1.09, 0.08), 0.8, 1.35) if soft else np.clip(rng.normal(0.5, 0.09), 0.3, 0.7)
    return DMSPSensor(
        core_fwhm_km=float(core),
        halo_share=0.0 if rng.random() < NO_HALO_SHARE else rng.uniform(0.0, 0.2),
        halo_fwhm_km=rng.uniform(14.0, 30.0),
        exponent=float(exponent),
        saturation=float(np.exp(rng.normal(np.log(7.7 if soft else 11.5), 0.16))),
        soft=bool(soft),
        pedestal_dn=pedestal,
        noise_dn=rng.uniform(0.4, 3.2),
        stable_dn=rng.uniform(3.0, 8.0) if stable else 0.0,
        top_dn=float(rng.choice((62.0, 63.0), p=(0.3, 0.7))),
    )


def make_episode(scene: LightsScene, config: dict[str, Any], samples: int, rng: np.random.Generator) -> Episode | None:
    """Up to `samples` crops of one window of a scene; None if no window with light was found.

    Args:
        scene: the place.
        config: `[degradation]`: ratios (DMSP pixel over VIIRS pixel) with their shares, and the share of guides.
        samples: crops at most.
        rng: all randomness.
    """
    ratio = float(rng.choice([float(r) for r in config["ratios"]], p=list(config["ratios"].values())))
    binning = 2 if ratio == 1.0 and min(scene.stored.shape[1:]) >= LEAST_BINNED else 1
    lights = scene.window(WINDOW, binning, rng)
    if lights is None:
        return None
    lights = _augmented(lights, rng)
    rows, cols = lights.radiance.shape[1:]
    coarse_ratio = 2.0 if binning == 1 else 1.0
    relation = Relation(*(Axis(coarse_ratio, coarse_ratio * rng.uniform(-0.5, 0.5)) for _ in range(2)))
    window = Window.of_shape((rows, cols))
    night = Night(random_sensor(rng), lights.pixel_km, relation, nightlights.dmsp_needed(relation, window))
    guided = rng.random() < config["guided"]
    evening = evening_factor(lights, rng)
    dn = night.recorded(lights.radiance[0] * evening, rng)
    law, changed, same_sensor = PRODUCTS[product_of(night.sensor, rng)].law, None, False
    if guided:
        guide, then = random_guide(lights, rng)
        same_sensor = rng.random() < SAME_SENSOR_SHARE
        other_evening = evening ** rng.uniform(0.3, 1.0) * evening_factor(lights, rng) ** rng.uniform(0.0, 0.5)
        before = night.recorded(then * other_evening, rng) if same_sensor else None
        law, changed = _changed(guide, dn, before, night, window)
    seen, base = nightlights.conditions(dn, relation, window, law, changed)
    x0 = nightlights.to_residual(lights.radiance[:1], base, guided)
    context = nightlights.context(
        lights.pixel_km, relation, guided, light_statistics(dn.image)[None], [law], same_sensor
    )  # fmt: skip
    crops = [np.s_[:, r : r + CROP_SIZE, c : c + CROP_SIZE] for r, c in _corners(rows, cols, samples, rng)]
    return Episode(
        np.stack([seen[0][crop] for crop in crops]),
        np.repeat(context, len(crops), axis=0),
        np.stack([np.clip(x0[crop], -MAX_RESIDUAL, MAX_RESIDUAL) for crop in crops]),
    )


class Night(NamedTuple):
    """A simulated sensor over one window.

    Attributes:
        sensor: its numbers.
        pixel_km: height and width of a fine pixel.
        relation: how its grid lies on the fine one.
        window: its pixels that are recorded.
    """

    sensor: DMSPSensor
    pixel_km: tuple[float, float]
    relation: Relation
    window: Window

    def recorded(self, radiance: Image, rng: np.random.Generator) -> Patch:
        """DN of a year's radiance, (rows, columns) each."""
        noise = random_noise(self.window.shape, rng)
        dn = simulate(radiance, self.pixel_km, self.relation, self.window, self.sensor, noise)
        return Patch(dn, self.window)


def product_of(sensor: DMSPSensor, rng: np.random.Generator) -> str:
    """What a user would say that a composite of this sensor was published as, half of the time nothing."""
    if rng.random() < 0.5:
        return UNKNOWN
    if sensor.pedestal_dn == 0.0:
        return "stable_v4"
    return "li_2020" if sensor.pedestal_dn > 4.5 else "average_v4"


def _changed(
    guide: Image, dn: Patch, before: Patch | None, night: Night, window: Window
) -> tuple[DMSPLaw, ChangedGuide]:
    """The law that the pair shows, as in the plugin, and the guide changed by it."""
    pixel_km, relation = night.pixel_km, night.relation
    now = on_fine_grid(dn, relation, window)
    then = None if before is None else on_fine_grid(before, relation, window)
    cores = sorted(CORES_KM, key=lambda km: abs(km - night.sensor.core_fwhm_km))[:2]
    sums, around = LawSums(pixel_km, cores), guide_to_change(pixel_km, window)
    shown, whole = Patch.whole(guide).mirrored_over(around), np.ones(window.shape, bool)
    sums.add(shown, Patch(now if then is None else then, window), whole)
    law = sums.law() or PRODUCTS[UNKNOWN].law
    wide = change_around(pixel_km, window)
    earlier = None if then is None else Patch(then, window).mirrored_over(wide)
    found = told(Patch(now, window).mirrored_over(wide), shown, window, pixel_km, law, earlier)
    samples = NoiseSamples(now.size, *doubts(found.same_sensor))
    samples.add(found.evidence, whole)
    return law, changed_guide(found, samples.noise())


def evening_factor(lights: Lights, rng: np.random.Generator) -> Image:
    """Lights of the early evening, which DMSP-OLS looked at, over those that VIIRS sees at half past one.

    After Elvidge et al. (2013). Districts differ in what they switch off for the night; 0.17 in the logarithm are the
    4 DN at mid-scale that neither blur nor law explain on real pairs (`DMSPSensor`).
    """
    factor = np.zeros(lights.radiance.shape[1:], np.float32)
    for fwhm_km in (rng.uniform(2.0, 6.0), rng.uniform(8.0, 25.0)):
        factor += LARGEST_EVENING * rng.random() * random_field(factor.shape, lights.pixel_km, fwhm_km, rng)
    return np.exp(factor)


def random_noise(shape: tuple[int, int], rng: np.random.Generator) -> Image:
    """Standard normal noise, partly correlated between neighbours, as composites are resampled."""
    white = rng.standard_normal(shape).astype(np.float32)
    share = rng.uniform(0.0, 1.5)
    mixed = white + share * random_field(shape, (1.0, 1.0), rng.uniform(1.5, 4.0), rng)
    return (mixed / np.hypot(1.0, share)).astype(np.float32)


def random_guide(lights: Lights, rng: np.random.Generator) -> tuple[Image, Image]:
    """VIIRS of another year, and the lights that it shows: the real ones, or the target with lights come and gone.

    Between years, everything may have grown or shrunk by up to half, districts may have gone dark, roads may have come;
    or nothing has changed but noise, so that the network learns to leave a guide alone that fits the DN.
    """
    target, other = lights.radiance[0], lights.radiance[-1]
    changed = rng.random() >= SAME_SHARE
    if len(lights.radiance) > 1 and rng.random() < REAL_SHARE:
        then = other * np.exp(0.1 * rng.standard_normal())
    elif changed:
        then = target * _change(target.shape, lights.pixel_km, rng) * np.exp(np.clip(rng.normal(0.0, 0.25), -0.7, 0.7))
        for _ in range(rng.poisson(1.5)):
            _stamp(then, rng)
        if rng.random() < ROAD_SHARE:
            then = _without_roads(then, target, lights.pixel_km, rng)
        if rng.random() < BLACKOUT_SHARE:
            then = then * _blackout(target.shape, lights.pixel_km, rng)
    else:
        then = target * np.exp(0.03 * rng.standard_normal())
    if changed and rng.random() < GLIMMER_SHARE:
        then = then + _glimmer(target, lights.pixel_km, rng)
    guide = then * np.exp(rng.uniform(0.0, 0.1) * rng.standard_normal(target.shape))
    floor = rng.uniform(0.0, 0.3) if rng.random() < 0.3 else 0.0
    guide = guide + floor * (1.0 + 0.3 * rng.standard_normal(target.shape))
    moved = np.roll(guide, rng.integers(-1, 2, 2) if rng.random() < 0.05 else (0, 0), (0, 1))
    return moved.astype(np.float32), then.astype(np.float32)


def _without_roads(then: Image, target: Image, pixel_km: tuple[float, float], rng: np.random.Generator) -> Image:
    """The guide's year, with the light along some lines a tenth of what it is now."""
    rows, cols = np.indices(target.shape)
    for _ in range(int(rng.integers(1, 4))):
        angle, (row, col) = rng.uniform(0.0, np.pi), (rng.uniform(0, size) for size in target.shape)
        away = np.abs((rows - row) * pixel_km[0] * np.cos(angle) + (cols - col) * pixel_km[1] * np.sin(angle))
        then = np.where(away < rng.uniform(0.3, 1.0), 0.1 * then, then)
    return then.astype(np.float32)


def _blackout(shape: tuple[int, ...], pixel_km: tuple[float, float], rng: np.random.Generator) -> Image:
    """Factors of a year in which a region's lights were dimmed, or out."""
    field = random_field(shape, pixel_km, rng.uniform(20.0, 60.0), rng)
    return np.where(field > rng.uniform(-0.5, 1.0), rng.uniform(0.05, 0.7), 1.0).astype(np.float32)


def _change(shape: tuple[int, ...], pixel_km: tuple[float, float], rng: np.random.Generator) -> Image:
    """Factors by which lights differ between two years: patches of growth, decline and darkness."""
    factor = np.zeros(shape, np.float32)
    for fwhm_km, strength in ((25.0, 0.35), (5.0, 0.4), (1.5, 0.25)):
        factor += strength * rng.random() * random_field(shape, pixel_km, fwhm_km, rng)
    gone = random_field(shape, pixel_km, rng.uniform(2.0, 8.0), rng)
    dark = gone > np.quantile(gone, 1.0 - 0.12 * rng.random())
    return np.where(dark, np.exp(factor) * rng.uniform(0.0, 0.3), np.exp(factor)).astype(np.float32)


def _glimmer(target: Image, pixel_km: tuple[float, float], rng: np.random.Generator) -> Image:
    """Dim light (nW/cm2/sr) around lit places: villages that came, scattered light that another version keeps."""
    near = smooth((target > 0.3).astype(np.float32), pixel_km, rng.uniform(3.0, 12.0))
    patches = 1.0 + 0.6 * random_field(target.shape, pixel_km, rng.uniform(1.0, 4.0), rng)
    return (rng.uniform(0.1, 2.0) * near * np.maximum(patches, 0.0)).astype(np.float32)


def _stamp(guide: Image, rng: np.random.Generator) -> None:
    """Light that was only there in the guide's year: another piece of the same guide, put elsewhere."""
    size = [int(rng.integers(8, min(40, extent))) for extent in guide.shape]
    (r0, c0), (r1, c1) = ([int(rng.integers(e - s + 1)) for e, s in zip(guide.shape, size, strict=True)] for _ in "12")
    piece = guide[r0 : r0 + size[0], c0 : c0 + size[1]].copy()
    there = guide[r1 : r1 + size[0], c1 : c1 + size[1]]
    np.maximum(there, piece, out=there)


def _augmented(lights: Lights, rng: np.random.Generator) -> Lights:
    """Turned, mirrored, brightened or dimmed; at least one crop large."""
    turns = int(rng.integers(4))
    radiance = np.rot90(lights.radiance, turns, (1, 2))
    if rng.random() < 0.5:
        radiance = radiance[:, :, ::-1]
    missing = [max(0, CROP_SIZE - extent) for extent in radiance.shape[1:]]
    radiance = np.pad(radiance, [(0, 0), *((0, m) for m in missing)], mode="reflect")
    gain = np.exp(rng.uniform(-0.4, 0.4))
    return Lights(
        np.ascontiguousarray(radiance * gain, np.float32), lights.pixel_km[::-1] if turns % 2 else lights.pixel_km
    )


def _corners(rows: int, cols: int, samples: int, rng: np.random.Generator) -> list[tuple[int, int]]:
    """Where crops begin: away from the mirrored edges where the window is large enough."""
    corners = []
    for _ in range(samples):
        starts = []
        for extent in (rows, cols):
            slack = extent - CROP_SIZE
            margin = min(MARGIN, slack // 2)
            starts.append(int(rng.integers(margin, slack - margin + 1)))
        corners.append((starts[0], starts[1]))
    return corners
