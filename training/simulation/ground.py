"""Painting the ground of a simulated scene: blocks and fields, streets, a river, an avenue."""

from __future__ import annotations

import math

import numpy as np

from .canvas import Array, Canvas, Image
from .plan import Bend, Curve, Street
from .spectra import Material
from .town import FINEST_FOR_PAINT_M, Ground, Town


def paint_ground(canvas: Canvas, frame: Bend, plan_u: Array, plan_v: Array, ground: Ground) -> None:
    """A block's or a field's ground, with furrows and tramlines if it is tilled."""
    rect = ground.rect
    window = canvas.window(*frame.to_world(*rect.outline()), margin_m=3.0)
    u, v = plan_u[window], plan_v[window]
    mask = (u >= rect.u0) & (u < rect.u1) & (v >= rect.v0) & (v < rect.v1)
    gain: Image | float = ground.gain
    mix: Image | float = ground.mix
    if ground.furrow_m > 3.0 * canvas.pixel_m:
        across = v if ground.along_u else u
        wave = np.sin(across * (2.0 * math.pi / ground.furrow_m)).astype(np.float32)
        tracks = (np.mod(across, 21.0) < 0.5) | (np.mod(across - 1.9, 21.0) < 0.5)
        gain = ground.gain * (1.0 + 0.07 * wave - 0.15 * tracks)
        mix = ground.mix + 0.06 * wave
    canvas.paint(window, mask, ground.material, gain, mix)


def paint_street(
    canvas: Canvas, frame: Bend, plan_u: Array, plan_v: Array, street: Street, town: Town, urbanity: float
) -> None:
    """Carriageway, pavements or verges, lane marks, cars and street trees; a dirt track between fields."""
    rng, rect, width = town.rng, street.rect, street.width_m
    window = canvas.window(*frame.to_world(*rect.outline()), margin_m=3.0)
    u, v = plan_u[window], plan_v[window]
    mask = (u >= rect.u0) & (u < rect.u1) & (v >= rect.v0) & (v < rect.v1)
    along, across = (u, v - rect.middle[1]) if street.along_u else (v, u - rect.middle[0])
    is_track = not street.is_main and rng.random() > urbanity * 3
    lane = width / 2 - (2.2 if urbanity > 0.25 else 1.5)
    verge = Material.PAVING if urbanity > 0.25 else Material.GRASS
    gain = math.exp(rng.normal(0.0, 0.08))
    ruts = gain * (1.0 + 0.05 * np.cos(across * (4.0 * math.pi / 3.5)))
    canvas.paint(window, mask, verge, gain, 0.4)
    surface = Material.SOIL if is_track else Material.ASPHALT
    canvas.paint(window, mask & (np.abs(across) < lane), surface, ruts, float(rng.random()))
    if is_track:
        return
    if town.pixel_m < FINEST_FOR_PAINT_M and (street.is_main or rng.random() < 0.5):
        dashes = (np.abs(across) < 0.15) & (np.mod(along, 9.0) < 4.5)
        edges = np.abs(np.abs(across) - lane + 0.4) < 0.12
        canvas.paint(window, mask & (dashes | edges if street.is_main else dashes), Material.PAINT, 0.85, 0.4)
    length = max(rect.sides)
    traffic = rng.uniform(0, length, rng.poisson(length / 30 * (0.3 + urbanity)))
    offset = lane / 2 * rng.choice([-1.0, 1.0], traffic.shape)
    parked = np.arange(3.0, length - 3.0, 6.2)
    parked = parked[rng.random(parked.shape) < 0.6 * urbanity]
    s = np.concatenate([traffic, parked])
    t = np.concatenate([offset, (lane - 1.1) * rng.choice([-1.0, 1.0], parked.shape)])
    town.park(*_beside(street, s, t), 0.0 if street.along_u else math.pi / 2)
    if rng.random() < 0.5:
        s = np.arange(4.0, length - 4.0, rng.uniform(8, 14)) + rng.uniform(0, 3)
        s = s[rng.random(s.shape) < 0.85]
        for side in (-1.0, 1.0):
            town.plant(*_beside(street, s, np.full(s.shape, side * (lane + 1.2))), rng.uniform(1.6, 3.2), conifers=0.0)


def _beside(street: Street, s: Array, t: Array) -> tuple[Array, Array]:
    """Plan coordinates s metres along a street and t metres off its middle."""
    rect = street.rect
    return (rect.u0 + s, rect.middle[1] + t) if street.along_u else (rect.middle[0] + t, rect.v0 + s)


def _course(canvas: Canvas, rng: np.random.Generator, angle: float, amplitude_m: float, wave_m: float) -> Curve:
    """A line through the middle part of the scene."""
    width, height = canvas.extent_m
    origin = width * rng.uniform(0.3, 0.7), height * rng.uniform(0.3, 0.7)
    return Curve(origin, angle, amplitude_m, wave_m, rng.uniform(0, 6.3))


def paint_river(canvas: Canvas, rng: np.random.Generator, frame: Bend, town: Town) -> None:
    """A meandering river with sandy or grassy banks and trees along them."""
    course = _course(canvas, rng, rng.uniform(0, math.pi), rng.uniform(8, 30), rng.uniform(250, 600))
    half = rng.uniform(6, 14) + min(canvas.extent_m) * rng.uniform(0.01, 0.06)
    _, d = course.to_curve(*canvas.centres())
    shore = np.abs(d) + 2.5 * canvas.noise(rng, 12.0) + 0.4 * canvas.noise(rng, 1.5)
    everywhere = slice(None), slice(None)
    bank = shore < half + rng.uniform(4, 9)
    canvas.paint(everywhere, bank, Material.GRASS, 0.95, 0.45)
    canvas.paint(
        everywhere, shore < half + rng.uniform(0.5, 3), Material(rng.choice([Material.SAND, Material.SOIL])), 0.9, 0.3
    )
    deep = np.clip((half - shore) / 6.0, 0.0, 1.0)
    canvas.paint(everywhere, shore < half, Material.WATER, 1.0, 0.9 - deep * rng.uniform(0.2, 0.8))
    canvas.reserved |= bank
    reach = sum(canvas.extent_m)
    s = rng.uniform(-reach, reach, int(reach / 5))
    side = rng.choice([-1.0, 1.0], s.shape) * (half + rng.uniform(3, 8, s.shape))
    _plant_on_reserved(town, frame, course, s, side, radius=3.0)


def paint_avenue(canvas: Canvas, rng: np.random.Generator, frame: Bend, town: Town) -> None:
    """A dual carriageway across the street grid (a bridge where it meets water)."""
    angle = frame.angle + rng.uniform(0.35, 1.2)
    course = _course(canvas, rng, angle, rng.uniform(2, 12), rng.uniform(500, 900))
    t, d = course.to_curve(*canvas.centres())
    off = np.abs(d)
    everywhere = slice(None), slice(None)
    wet = canvas.material == Material.WATER
    canvas.paint(everywhere, (off < 15) & ~wet, Material.GRASS, 1.0, 0.3)
    canvas.paint(everywhere, off < 12.5, Material.PAVING, 1.0, 0.5)
    canvas.height_m[(off < 12.5) & wet] = 0.9
    ruts = (1.0 + 0.06 * np.cos(off * (4.0 * math.pi / 3.5))).astype(np.float32)
    canvas.paint(everywhere, (off > 1.5) & (off < 9.5), Material.ASPHALT, ruts, float(rng.random()))
    canvas.paint(everywhere, (off < 1.2) & ~wet, Material.GRASS, 1.0, 0.3)
    if town.pixel_m < FINEST_FOR_PAINT_M:
        dashes = (np.abs(off - 5.5) < 0.15) & (np.mod(t, 12.0) < 5.0)
        edges = (np.abs(off - 2.0) < 0.12) | (np.abs(off - 9.0) < 0.12)
        canvas.paint(everywhere, dashes | edges, Material.PAINT, 0.85, 0.4)
    canvas.reserved |= off < 15
    reach = sum(canvas.extent_m)
    s = rng.uniform(-reach, reach, int(reach / 12))
    lanes = rng.choice([-7.4, -3.6, 3.6, 7.4], s.shape)
    u, v = frame.to_plan(*course.to_world(s, lanes))
    town.park(u, v, course.heading(s) - frame.heading(u, v))
    s = np.arange(-reach, reach, rng.uniform(9, 15))
    for side in (-13.8, 13.8):
        _plant_on_reserved(town, frame, course, s, np.full(s.shape, side), radius=2.6)


def _plant_on_reserved(town: Town, frame: Bend, course: Curve, s: Array, d: Array, radius: float) -> None:
    u, v = frame.to_plan(*course.to_world(s, d))
    town.plant(u, v, radius, conifers=0.0)
