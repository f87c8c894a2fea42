"""A simulated very-high-resolution scene: a town or a countryside seen from above, as surface reflectance.

For the demo, the tests and the training. Deterministic in the seed; it stands for no real place.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded

from .blocks import build
from .canvas import Canvas, Image, Sun
from .ground import paint_avenue, paint_ground, paint_river, paint_street
from .plan import Bend, Rect, subdivide
from .spectra import Material, end_members
from .things import draw_cars, draw_fixtures, draw_patches, draw_roofs, draw_trees
from .town import Town

SUPERSAMPLING = 2
BLUE_GREEN_RED_NIR_NM = (485.0, 555.0, 660.0, 830.0)


@dataclass(frozen=True)
class SimulatedScene:
    """A scene without clouds or haze.

    Attributes:
        reflectance: (bands, rows, columns) float32, in 0..1; shadows are in it, the atmosphere is not.
        material: (rows, columns) what each pixel mostly is, a `Material`.
        wavelengths_nm: band centres.
        pixel_size_m: size of a pixel.
    """

    reflectance: Image
    material: NDArray[np.uint8]
    wavelengths_nm: tuple[float, ...]
    pixel_size_m: float


def simulate_scene(
    rows: int,
    cols: int,
    seed: int,
    pixel_size_m: float = 0.5,
    wavelengths_nm: Sequence[float] = BLUE_GREEN_RED_NIR_NM,
    urbanity: float | None = None,
) -> SimulatedScene:
    """Simulate a place seen from above.

    Args:
        rows, cols: size in pixels.
        seed: which place; the same seed gives the same pixels.
        pixel_size_m: 0.3 to 5 m.
        wavelengths_nm: band centres, 400 to 2500 nm, any number.
        urbanity: 0 open country to 1 inner city; drawn by chance if not given.
    """
    rng = np.random.default_rng(seed)
    canvas = Canvas((rows * SUPERSAMPLING, cols * SUPERSAMPLING), pixel_size_m / SUPERSAMPLING)
    sun = Sun(math.radians(rng.uniform(115, 245)), math.radians(rng.uniform(35, 62)))
    urbanity = float(rng.beta(0.9, 0.9)) if urbanity is None else urbanity
    _paint_place(canvas, rng, sun, urbanity)
    canvas.add_texture(rng)
    reflectance = _reflectance(canvas, rng, sun, wavelengths_nm)
    material = canvas.material[::SUPERSAMPLING, ::SUPERSAMPLING].copy()
    return SimulatedScene(reflectance, material, tuple(float(w) for w in wavelengths_nm), pixel_size_m)


def through_optics(reflectance: Image, gain: float = 0.25) -> Image:
    """What a camera makes of a scene at the same pixel size: optics and motion blur it.

    Args:
        reflectance: (bands, rows, columns).
        gain: MTF at the Nyquist frequency of these pixels, on top of the pixel's own averaging (together about 0.15,
            usual for PAN cameras).
    """
    return degraded(reflectance, Relation.of_ratio(1.0), gain)


def panchromatic(reflectance: Image, weights: Sequence[float] | NDArray[np.float64]) -> Image:
    """Weighted mean of bands: (bands, rows, columns) to (rows, columns)."""
    share = np.asarray(weights, dtype=np.float64) / np.sum(weights)
    return np.tensordot(share.astype(np.float32), reflectance, axes=1)


def pan_weights(wavelengths_nm: Sequence[float]) -> NDArray[np.float64]:
    """Response of a broad PAN band (about 450-820 nm, most sensitive in the red) at these wavelengths."""
    nm = np.asarray(wavelengths_nm, dtype=np.float64)
    rise, fall = 1.0 / (1.0 + np.exp((460.0 - nm) / 15.0)), 1.0 / (1.0 + np.exp((nm - 815.0) / 20.0))
    return rise * fall * (1.0 - ((nm - 650.0) / 450.0) ** 2).clip(0.0)


def to_dn(reflectance: Image, bits: int = 11, full_scale: float = 0.8) -> NDArray[np.uint16]:
    """Integer DN, 1 to 2**bits - 1 (0 stays free for nodata), linear in reflectance up to full scale."""
    top = 2**bits - 1
    return np.clip(np.rint(reflectance * (top / full_scale)), 1, top).astype(np.uint16)


def _paint_place(canvas: Canvas, rng: np.random.Generator, sun: Sun, urbanity: float) -> None:
    """Streets and blocks, then the river and the avenue across them, then all that stands up."""
    width, height = canvas.extent_m
    frame = Bend(
        angle=rng.uniform(0, math.pi / 2),
        centre=(width / 2 + rng.uniform(-40, 40), height / 2 + rng.uniform(-40, 40)),
        amplitude_m=float(rng.choice([0.0, 4.0, 8.0])),
        wave_m=rng.uniform(500, 900),
        phase=(rng.uniform(0, 6.3), rng.uniform(0, 6.3)),
    )
    reach = math.hypot(width, height) / 2 + 60
    block_m = 210 - 120 * urbanity
    main_m, local_m = 11 + 7 * urbanity, 5 + 6 * urbanity
    blocks, streets = subdivide(rng, Rect(-reach, reach, -reach, reach), block_m, main_m, local_m)
    palettes = (
        (Material.TILES, Material.TILES, Material.TILES, Material.SLATE),
        (Material.SLATE, Material.BITUMEN, Material.SLATE, Material.TILES, Material.WHITE_METAL),
        (Material.TILES, Material.SLATE, Material.WHITE_METAL, Material.ROOF_GRAVEL, Material.BLUE_METAL),
    )
    town = Town(rng, canvas.pixel_m * SUPERSAMPLING, palettes[rng.integers(3)], lushness=float(rng.uniform(0.2, 1.0)))
    slope = rng.normal(0.0, 0.25, 2) / max(width, height)
    for block in blocks:
        here = urbanity + slope[0] * block.middle[0] + slope[1] * block.middle[1]
        build(town, block, float(np.clip(here, 0.0, 1.0)))
    plan_u, plan_v = frame.to_plan(*(np.broadcast_to(c, canvas.shape) for c in canvas.centres()))
    for ground in town.ground:
        paint_ground(canvas, frame, plan_u, plan_v, ground)
    for street in town.lanes + streets:
        paint_street(canvas, frame, plan_u, plan_v, street, town, urbanity)
    draw_patches(canvas, frame, town.patches)
    if rng.random() < 0.4:
        paint_river(canvas, rng, frame, town)
    if rng.random() < 0.3 + 0.4 * urbanity:
        paint_avenue(canvas, rng, frame, town)
    draw_roofs(canvas, frame, town.roofs, sun)
    draw_fixtures(canvas, frame, town.fixtures, sun)
    draw_cars(canvas, frame, town.cars)
    draw_trees(canvas, frame, town.trees, sun, rng)


def _reflectance(canvas: Canvas, rng: np.random.Generator, sun: Sun, wavelengths_nm: Sequence[float]) -> Image:
    """Mix, tilt and light the end members, then average the subpixels.

    Shadows keep the sky's light: a fifth in the blue, a twentieth in the infrared.
    """
    nm = np.asarray(wavelengths_nm, dtype=np.float64)
    octaves = np.log2(nm / 650.0)
    ends = end_members(wavelengths_nm)
    ends *= np.exp(rng.normal(0.0, 0.08, (*ends.shape[:2], 1)) + rng.normal(0.0, 0.06, (*ends.shape[:2], 1)) * octaves)
    diffuse = 0.06 + 0.15 * (nm / 480.0) ** -2.5
    direct = canvas.sunlit(sun) * canvas.light
    rows, cols = (size // SUPERSAMPLING for size in canvas.shape)
    out = np.empty((len(nm), rows, cols), dtype=np.float32)
    first, gap = ends[:, 0].astype(np.float32), (ends[:, 1] - ends[:, 0]).astype(np.float32)
    for band in range(len(nm)):
        fine = first[canvas.material, band] + canvas.mix * gap[canvas.material, band]
        fine *= canvas.gain * (1.0 + canvas.tilt * np.float32(octaves[band]))
        fine *= np.float32(diffuse[band]) + np.float32(1.0 - diffuse[band]) * direct
        out[band] = fine.reshape(rows, SUPERSAMPLING, cols, SUPERSAMPLING).mean(axis=(1, 3))
    return np.clip(out, 0.0005, 1.0)
