"""What is built on a block between streets: houses and gardens, town houses, flats, halls, car parks."""

from __future__ import annotations

import math

import numpy as np

from .canvas import Array
from .plan import Rect, subdivide
from .spectra import Material
from .town import FINEST_FOR_PAINT_M, Site, Town


def residential(town: Town, block: Rect) -> None:
    """Detached houses along small lanes."""
    parts, lanes = subdivide(town.rng, block, town.rng.uniform(65, 100), 7.5, 6.5)
    town.lanes += lanes
    for part in parts:
        houses(town, part)


def houses(town: Town, block: Rect) -> None:
    """Houses in one or two rows, each with garden, drive, trees and now and then a pool."""
    site, rng = Site(block), town.rng
    town.lawn(block)
    if site.depth < 18:
        return
    rows = (False, True) if site.depth > 42 else (False,)
    plot = rng.uniform(14, 24)
    for far in rows:
        s = site.places(plot, 1.0)
        width, n = (site.length - 2) / len(s), len(s)
        garden = site.depth / len(rows)

        def place(ds: Array | float, t: Array, s: Array = s, far: bool = far) -> tuple[Array, Array]:
            return site.at(s + ds, site.depth - t if far else t)

        u, v = place(0.0, np.full(n, garden / 2))
        season = np.clip(rng.normal(0.45 - 0.35 * town.lushness, 0.2, n), 0, 1)
        town.patches.add(u, v, width / 2 - 0.3, garden / 2 - 0.3, Material.GRASS, turn=site.turn, mix=season)
        half_s = np.minimum(rng.uniform(4.5, 7.5, n), width / 2 - 1.5)
        half_t = rng.uniform(3.8, 5.5, n)
        setback = rng.uniform(3.5, 6.0) + rng.uniform(0, 1.5, n)
        shift = rng.uniform(-1.0, 1.0, n)
        u, v = place(shift, setback + half_t)
        roof, eaves = town.pick(town.roof_palette, n), rng.uniform(3.0, 6.0, n)
        pitch, hipped = rng.uniform(0.4, 0.75, n), (rng.random(n) < 0.3).astype(float)
        turn = site.turn + np.where(half_s < half_t, math.pi / 2, 0.0)
        long, short = np.maximum(half_s, half_t), np.minimum(half_s, half_t)
        gain, mix, tilt = np.exp(rng.normal(0, 0.12, n)), rng.random(n), rng.normal(0, 0.06, n)
        town.roofs.add(u, v, long, short, roof, eaves, turn, pitch, hipped, gain, mix, tilt)
        wing = np.flatnonzero(rng.random(n) < 0.35)  # the L of an L-shaped house: a lower gable to the garden
        u, v = site.at(s[wing] + shift[wing] + half_s[wing] * rng.choice([-0.5, 0.5], wing.size), np.zeros(wing.size))
        t = setback + 2 * half_t + 1.0
        t = (site.depth - t if far else t)[wing]
        u, v = (u, v + t) if site.along_u else (u + t, v)
        side = site.turn + math.pi / 2
        town.roofs.add(
            u, v, 4.0, short[wing] * 0.7, roof[wing], eaves[wing] - 0.5, side, pitch[wing], 0.0,
            gain[wing], mix[wing], tilt[wing],
        )  # fmt: skip
        has = np.flatnonzero(rng.random(n) < 0.8)
        drive = np.broadcast_to(width / 2 - 2.0, n)[has]
        u, v = site.at(s[has] - drive, (site.depth - setback if far else setback)[has])
        town.patches.add(u, v, 1.5, setback[has], Material.PAVING, turn=site.turn)
        parked = rng.random(has.size) < 0.5
        town.park(u[parked], v[parked], site.turn + math.pi / 2)
        shed = rng.random(n) < 0.4
        u, v = place(rng.uniform(-0.3, 0.3, n) * width, np.full(n, garden - 3.0))
        sheds = town.pick((Material.BITUMEN, Material.SLATE, Material.WHITE_METAL), int(shed.sum()))
        town.roofs.add(u[shed], v[shed], 1.8, 1.3, sheds, 2.3, site.turn)
        pool = (rng.random(n) < 0.12) & (garden > 26)
        u, v = place(rng.uniform(-0.15, 0.15, n) * width, np.full(n, garden * 0.72))
        town.patches.add(u[pool], v[pool], 5.2, 3.2, Material.PAVING, turn=site.turn, mix=0.9)
        town.patches.add(u[pool], v[pool], 4.0, 2.0, Material.POOL, turn=site.turn)
        for reach in (0.62, 0.85):
            u, v = place(rng.uniform(-0.45, 0.45, n) * width, garden * rng.uniform(reach - 0.1, reach + 0.1, n))
            keep = rng.random(n) < 0.75
            town.plant(u[keep], v[keep], rng.uniform(1.5, 4.5, n)[keep])
        _plant_hedges(town, site, s - width / 2, garden, far)


def _plant_hedges(town: Town, site: Site, between: Array, garden: float, far: bool) -> None:
    """Hedges between half of the gardens of a row."""
    t = np.tile(np.linspace(0.45, 0.95, 6) * garden, len(between))
    u, v = site.at(np.repeat(between, 6), site.depth - t if far else t)
    keep = np.repeat(town.rng.random(len(between)) < 0.5, 6)
    town.plant(u[keep], v[keep], 1.1)


def town_houses(town: Town, block: Rect) -> None:
    """Closed rows of tall houses around the edge of a block, a court inside."""
    rng = town.rng
    town.lay(block, Material.PAVING)
    depth = min(rng.uniform(10, 14), min(block.sides) / 2 - 1)
    court = block.shrunk(depth)
    if depth < 5:
        return
    if min(court.sides) > 10:
        town.lay(court, *((Material.GRASS, 0.25) if rng.random() < 0.5 else (Material.PAVING, 0.3)))
        u, v = court.shrunk(2.0).random_points(rng, 11.0)
        town.plant(u, v, 2.8, conifers=0.05)
        cars = court.shrunk(4.0).random_points(rng, 14.0)
        town.park(*cars, turn=float(rng.integers(2)) * math.pi / 2)
    storeys = rng.integers(3, 7)
    edges = (
        Rect(block.u0, block.u1, block.v0, block.v0 + depth),
        Rect(block.u0, block.u1, block.v1 - depth, block.v1),
        Rect(block.u0, block.u0 + depth, block.v0 + depth, block.v1 - depth),
        Rect(block.u1 - depth, block.u1, block.v0 + depth, block.v1 - depth),
    )
    for edge in edges:
        if min(edge.sides) < 5:
            continue
        for house in edge.strips(rng, rng.uniform(12, 22)):
            if rng.random() < 0.06:
                continue  # a gap in the row
            along_u = (edge.sides[0] >= edge.sides[1]) == (house.sides[0] >= depth - 2)
            half = (house.sides[0] / 2, house.sides[1] / 2) if along_u else (house.sides[1] / 2, house.sides[0] / 2)
            height, turn = 3.1 * (storeys + rng.integers(-1, 2)), 0.0 if along_u else math.pi / 2
            if rng.random() < 0.35:
                flat_roof(town, house, height)
            else:
                roof = town.pick(town.roof_palette, 1)
                town.roofs.add(*house.middle, *half, roof, height, turn, pitch=rng.uniform(0.35, 0.65))


def flat_roof(town: Town, rect: Rect, height: float) -> None:
    """A flat roof with parapet, lift house, vents, sky lights or solar cells."""
    rng = town.rng
    half_u, half_v = rect.sides[0] / 2, rect.sides[1] / 2
    roof = town.pick((Material.BITUMEN, Material.ROOF_GRAVEL, Material.SLATE, Material.WHITE_METAL), 1)
    town.roofs.add(*rect.middle, half_u, half_v, Material.PAVING, height + 0.7, mix=0.5)
    town.fixtures.add(*rect.middle, half_u - 0.5, half_v - 0.5, roof, height)
    inner = rect.shrunk(2.5)
    if min(inner.sides) < 2:
        return
    u, v = inner.random_points(rng, 9.0)
    size = rng.uniform(0.6, 1.8, u.shape)
    kinds = town.pick((Material.WHITE_METAL, Material.PAVING, Material.BITUMEN), u.size)
    town.fixtures.add(u, v, size, size * 0.7, kinds, height + rng.uniform(0.6, 2.8, u.shape))
    if rng.random() < 0.3:
        rows = np.arange(inner.v0 + 1.0, inner.v1 - 1.0, 2.4)
        town.fixtures.add(inner.middle[0], rows, inner.sides[0] / 2 * 0.8, 0.7, Material.SOLAR, height + 0.9)


def flats(town: Town, block: Rect) -> None:
    """Long slabs of flats on lawns, car parks between, and trees."""
    site, rng = Site(block), town.rng
    town.lawn(block)
    spacing = rng.uniform(32, 48)
    for s in site.places(spacing, 6.0).tolist():
        half_t = min(site.depth / 2 - 5, rng.uniform(18, 32))
        if half_t < 7:
            continue
        u, v = site.at(np.array(s - 6.0), np.array(site.depth / 2))
        half = (6.5, half_t) if site.along_u else (half_t, 6.5)
        slab = Rect(float(u) - half[0], float(u) + half[0], float(v) - half[1], float(v) + half[1])
        flat_roof(town, slab, 3.0 * rng.integers(4, 11))
        car_park(town, *site.at(np.array(s + 9.0), np.array(site.depth / 2)), half_t * 0.8, site.turn + math.pi / 2)
    u, v = block.shrunk(3.0).random_points(rng, 12.0)
    town.plant(u, v, rng.uniform(2.0, 4.5, u.shape))


def car_park(town: Town, u: Array | float, v: Array | float, half_length: float, turn: float) -> None:
    """Two rows of bays, 17 m wide over all, either side of a lane along direction `turn`."""
    rng = town.rng
    town.patches.add(u, v, half_length, 8.3, Material.ASPHALT, turn=turn)
    along = np.arange(-half_length + 1.5, half_length - 1.5, 2.6)
    cos, sin = math.cos(turn), math.sin(turn)
    for side in (-5.6, 5.6):
        if town.pixel_m < FINEST_FOR_PAINT_M:
            lines = along - 1.3
            centre = u + lines * cos - side * sin, v + lines * sin + side * cos
            town.patches.add(*centre, 0.12, 2.4, Material.PAINT, turn=turn, gain=0.8, mix=0.5)
        taken = along[rng.random(along.shape) < rng.uniform(0.3, 0.9)]
        wobble = side + rng.normal(0.0, 0.25, taken.shape)
        town.park(u + taken * cos - wobble * sin, v + taken * sin + wobble * cos, turn + math.pi / 2)


def parking(town: Town, block: Rect) -> None:
    """A large car park in front of a shop."""
    site, rng = Site(block), town.rng
    town.lay(block, Material.ASPHALT)
    for t in np.arange(10.0, site.depth - 8.0, 17.6).tolist():
        u, v = site.at(np.array(site.length / 2), np.array(t))
        car_park(town, u, v, site.length / 2 - 4, site.turn)
        s = site.places(14.0, 6.0)
        u, v = site.at(s, np.full(s.shape, t + 8.8))
        keep = rng.random(s.shape) < 0.5
        town.plant(u[keep], v[keep], 2.0, conifers=0.0)


def halls(town: Town, block: Rect) -> None:
    """Works and warehouses: large metal or bitumen roofs, yards, containers, parked cars."""
    rng = town.rng
    town.lay(block, Material.PAVING if rng.random() < 0.6 else Material.ASPHALT)
    metals = (Material.WHITE_METAL, Material.SLATE, Material.BLUE_METAL, Material.TEAL_METAL, Material.TILES)
    for part in block.strips(rng, rng.uniform(35, 70)):
        hall = part.shrunk(rng.uniform(5, 9))
        if min(hall.sides) < 8:
            continue
        if rng.random() < 0.35:
            flat_roof(town, hall, rng.uniform(6, 12))
        else:
            site = Site(hall)
            bays, roof, mix = max(1, round(site.depth / 22)), town.pick(metals, 1), float(rng.uniform(0.1, 1.0))
            t = (np.arange(bays) + 0.5) * site.depth / bays
            u, v = site.at(np.full(bays, site.length / 2), t)
            half_t, pitch = site.depth / bays / 2, rng.uniform(0.1, 0.25)
            gain, tilt = math.exp(rng.normal(-0.1, 0.15)), rng.normal(0.0, 0.06)
            town.roofs.add(u, v, site.length / 2, half_t, roof, 8.0, site.turn, pitch, gain=gain, mix=mix, tilt=tilt)
            s = site.places(rng.uniform(6, 12), 3.0)  # sky lights across the ridge
            for line in t.tolist():
                u, v = site.at(s, np.full(s.shape, line))
                town.fixtures.add(u, v, 0.7, half_t * 0.7, Material.PAVING, 8.0, site.turn, pitch, mix=0.4)
        yard = part.shrunk(3.0)
        u = rng.uniform(yard.u0, yard.u1, 6)
        boxes = town.pick((Material.BLUE_METAL, Material.RED_CAR, Material.WHITE_METAL, Material.TEAL_METAL), 6)
        town.roofs.add(u, yard.v0 + rng.uniform(0, 2, 6), 3.0, 1.2, boxes, 2.6)
        town.park(*part.shrunk(2.0).random_points(rng, 22.0), turn=float(rng.integers(2)) * math.pi / 2)
