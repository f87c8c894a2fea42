"""What a block is where nothing stands on it, or little: parks, fields, meadows, woods, bare ground, farms."""

from __future__ import annotations

import math

import numpy as np

from .plan import Rect
from .spectra import Material
from .town import Site, Town


def park(town: Town, block: Rect) -> None:
    """Lawn, paths, groups of trees, a playing field."""
    site, rng = Site(block), town.rng
    town.lawn(block)
    u, v = block.middle
    for turn in (rng.uniform(0.2, 1.2), rng.uniform(1.8, 2.9)):
        half = min(block.sides) / 2 / max(abs(math.cos(turn)), abs(math.sin(turn)))
        town.patches.add(u, v, half, 1.3, Material.GRAVEL if rng.random() < 0.5 else Material.PAVING, turn=turn)
    if site.depth > 55 and rng.random() < 0.6:
        pitch_u, pitch_v = site.at(np.array(site.length * 0.3), np.array(site.depth / 2))
        town.patches.add(pitch_u, pitch_v, 20.0, 14.0, Material.RED_SOIL, turn=site.turn, mix=1.0)
        for k, half_s in enumerate(np.linspace(18, 3, 6)):
            town.patches.add(
                pitch_u, pitch_v, half_s, 12.0, Material.GRASS, turn=site.turn, gain=1 + 0.1 * (-1) ** k, mix=0.1
            )
    for _ in range(max(2, int(block.sides[0] * block.sides[1] / 700))):
        centre_u, centre_v = rng.uniform(block.u0, block.u1), rng.uniform(block.v0, block.v1)
        count = rng.integers(1, 7)
        spread = rng.normal(0, 6, (2, count))
        u = np.clip(centre_u + spread[0], block.u0 + 2, block.u1 - 2)
        v = np.clip(centre_v + spread[1], block.v0 + 2, block.v1 - 2)
        town.plant(u, v, rng.uniform(2.5, 5.5, count), conifers=0.2)


def farmland(town: Town, block: Rect) -> None:
    """Strips of different crops, furrowed, some bounded by hedges."""
    rng = town.rng
    for strip in block.strips(rng, rng.uniform(25, 90)):
        crop = rng.choice([Material.CROP, Material.YOUNG_CROP, Material.SOIL, Material.RED_SOIL, Material.GRASS],
                          p=[0.36, 0.22, 0.16, 0.06, 0.2])  # fmt: skip
        mix = rng.beta(0.7, 1.0) if crop in (Material.CROP, Material.GRASS) else rng.uniform(0.15, 0.85)
        town.lay(strip.shrunk(rng.uniform(0.2, 1.0)), Material(crop), float(mix), furrow_m=rng.uniform(1.1, 5.0))
        if rng.random() < 0.3:
            t = np.arange(0.0, 1.0, 3.5 / max(strip.sides))
            t = t[rng.random(t.shape) < 0.8]
            along_u = strip.sides[0] >= strip.sides[1]
            u = strip.u0 + t * strip.sides[0] if along_u else np.full(t.shape, strip.u0)
            v = np.full(t.shape, strip.v0) if along_u else strip.v0 + t * strip.sides[1]
            town.plant(u, v, 2.2, conifers=0.02)


def meadow(town: Town, block: Rect) -> None:
    """Rough grass with scattered trees and bushes, mown in places."""
    rng = town.rng
    for strip in block.strips(rng, 60.0):
        town.lay(strip, Material.GRASS, furrow_m=rng.choice([0.0, 4.0]))
    u, v = block.random_points(rng, 26.0)
    town.plant(u, v, rng.uniform(1.2, 5.0, u.shape))


def wood(town: Town, block: Rect) -> None:
    """Closed forest, broadleaved or coniferous, with a ragged edge."""
    rng = town.rng
    town.lay(block, Material.GRASS, mix=0.5)
    conifers = float(rng.choice([0.05, 0.3, 0.95]))
    u, v = block.shrunk(3.0).random_points(rng, rng.uniform(4.2, 5.5))
    town.plant(u, v, rng.uniform(2.2, 4.5, u.shape), conifers)


def bare(town: Town, block: Rect) -> None:
    """A building site or quarry: soil, gravel heaps, a few machines."""
    rng = town.rng
    town.lay(block, town.rng.choice([Material.SOIL, Material.RED_SOIL, Material.SAND]))
    u, v = block.shrunk(6.0).random_points(rng, 18.0)
    heap = rng.uniform(2.0, 6.0, u.shape)
    kinds, turn = town.pick((Material.GRAVEL, Material.SAND, Material.SOIL), u.size), rng.uniform(0, 3, u.shape)
    town.roofs.add(u, v, heap, heap * 0.8, kinds, 0.0, turn, pitch=0.45, hipped=1.0)
    town.park(*block.shrunk(5.0).random_points(rng, 30.0), turn=0.6)


def farm(town: Town, block: Rect) -> None:
    """A farmyard with barns in the middle of fields."""
    rng = town.rng
    u, v = block.middle
    half = min(28.0, min(block.sides) / 2 - 2)
    farmland(town, block)
    yard = Rect(u - half, u + half, v - half, v + half)
    town.lay(yard, Material.GRAVEL)
    roofs = (Material.TILES, Material.SLATE, Material.WHITE_METAL, Material.TEAL_METAL)
    for du, dv in ((-0.5, -0.55), (0.5, -0.4), (-0.3, 0.55)):
        town.roofs.add(u + du * half, v + dv * half, half * 0.38, rng.uniform(5, 7), town.pick(roofs, 1), 4.5,
                       turn=float(rng.integers(2)) * math.pi / 2, pitch=rng.uniform(0.3, 0.6))  # fmt: skip
    trees = yard.random_points(rng, 13.0)
    town.plant(*trees, 3.0)
