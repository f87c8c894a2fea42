"""Drawing what stands on the ground of a simulated scene: patches, roofs, cars, trees."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from .canvas import Array, Canvas, Footprint, Sun
from .plan import Bend, Things, boxes_of
from .spectra import Material

RIBBED = (Material.TILES, Material.SLATE, Material.WHITE_METAL, Material.BLUE_METAL, Material.TEAL_METAL)


def _put(canvas: Canvas, table: dict[str, Array], spot: Footprint) -> None:
    """Material, brightness and mixing of things onto their pixels, in full light."""
    canvas.material.reshape(-1)[spot.pixels] = table["material"][spot.owner].astype(np.uint8)
    for name, raster in (("gain", canvas.gain), ("mix", canvas.mix), ("tilt", canvas.tilt)):
        raster.reshape(-1)[spot.pixels] = table[name][spot.owner]
    canvas.light.reshape(-1)[spot.pixels] = 1.0


def _kept(table: dict[str, Array], keep: NDArray[np.bool_]) -> dict[str, Array]:
    return {name: column[keep] for name, column in table.items()}


def draw_patches(canvas: Canvas, frame: Bend, patches: Things) -> None:
    """Flat rectangles of ground: gardens, drives, paths, pools, car parks."""
    table = patches.table()
    for spot in canvas.footprints(boxes_of(table, frame)):
        _put(canvas, table, spot)


def draw_cars(canvas: Canvas, frame: Bend, cars: Things) -> None:
    """Bodies with darker windows."""
    table = cars.table()
    boxes = boxes_of(table, frame)
    afloat = canvas.material_at(boxes.x, boxes.y) == Material.WATER
    for spot in canvas.footprints(boxes):
        above = (canvas.height_m.reshape(-1)[spot.pixels] < 1.0) & ~afloat[spot.owner]
        spot = Footprint(spot.pixels[above], spot.owner[above], spot.u[above], spot.v[above])
        _put(canvas, table, spot)
        glass = np.abs(np.abs(spot.u + 0.2) - 0.95) < 0.3
        canvas.gain.reshape(-1)[spot.pixels] *= np.where(glass, 0.35, 1.0).astype(np.float32)
        canvas.height_m.reshape(-1)[spot.pixels] = 1.4


def draw_roofs(canvas: Canvas, frame: Bend, roofs: Things, sun: Sun) -> None:
    """Flat, gabled and hipped roofs, each side lit by its slope; none on water or on the avenue."""
    table = roofs.table()
    boxes = boxes_of(table, frame)
    blocked = np.zeros(len(boxes), dtype=np.bool_)
    for fu, fv in ((0, 0), (1, 1), (1, -1), (-1, 1), (-1, -1), (1, 0), (-1, 0), (0, 1), (0, -1)):
        du, dv = fu * boxes.half_u, fv * boxes.half_v
        cos, sin = np.cos(boxes.angle), np.sin(boxes.angle)
        blocked |= canvas.is_reserved(boxes.x + du * cos - dv * sin, boxes.y + du * sin + dv * cos)
    _roof_over(canvas, frame, _kept(table, ~blocked), sun)


def draw_fixtures(canvas: Canvas, frame: Bend, fixtures: Things, sun: Sun) -> None:
    """What is fixed on roofs: vents, sky lights, solar cells; none where the roof itself was not drawn."""
    table = fixtures.table()
    boxes = boxes_of(table, frame)
    inside = (boxes.x > 0) & (boxes.x < canvas.extent_m[0]) & (boxes.y > 0) & (boxes.y < canvas.extent_m[1])
    carried = canvas.height_at(boxes.x, boxes.y) > 0.6 * table["height"]
    _roof_over(canvas, frame, _kept(table, carried | ~inside), sun)


def _roof_over(canvas: Canvas, frame: Bend, table: dict[str, Array], sun: Sun) -> None:
    boxes = boxes_of(table, frame)
    ribs = np.isin(table["material"], RIBBED) & (table["pitch"] > 0.0) & (canvas.pixel_m <= 0.3)
    for spot in canvas.footprints(boxes):
        own = spot.owner
        to_end, to_side = boxes.half_u[own] - np.abs(spot.u), boxes.half_v[own] - np.abs(spot.v)
        over_end = (table["hipped"][own] > 0) & (to_end < to_side)
        cos, sin = np.cos(boxes.angle[own]), np.sin(boxes.angle[own])
        sign_u, sign_v = np.sign(spot.u), np.sign(spot.v)
        down_x = np.where(over_end, sign_u * cos, -sign_v * sin)
        down_y = np.where(over_end, sign_u * sin, sign_v * cos)
        pitch = table["pitch"][own]
        _put(canvas, table, spot)
        canvas.light.reshape(-1)[spot.pixels] = sun.on_slope(down_x, down_y, pitch)
        rise = np.where(over_end, to_end, to_side) * np.tan(pitch)
        canvas.height_m.reshape(-1)[spot.pixels] = table["height"][own] + rise
        ridge = (pitch > 0.3) & (np.minimum(np.abs(spot.v), np.where(over_end, 9.0, np.abs(spot.v))) < 0.2)
        stripes = np.where(ribs[own], 0.06 * np.sin(spot.u * (2.0 * math.pi / 1.1)), 0.0) - 0.12 * ridge
        canvas.gain.reshape(-1)[spot.pixels] *= (1.0 + stripes).astype(np.float32)


def draw_trees(canvas: Canvas, frame: Bend, trees: Things, sun: Sun, rng: np.random.Generator) -> None:
    """Ragged domes, lit on the sun's side; a crown covers what is lower."""
    table = trees.table()
    boxes = boxes_of(table, frame)
    on_road = canvas.is_reserved(boxes.x, boxes.y) & np.isin(canvas.material_at(boxes.x, boxes.y),
                                                             (Material.WATER, Material.ASPHALT))  # fmt: skip
    table = _kept(table, ~on_road)
    boxes = boxes_of(table, frame)
    ragged = canvas.noise(rng, 1.3).reshape(-1)
    flat_height = canvas.height_m.reshape(-1)
    for spot in canvas.footprints(boxes):
        radius = boxes.half_u[spot.owner] / 1.25
        bump = ragged[spot.pixels]
        inner = 1.0 + 0.28 * bump - (spot.u**2 + spot.v**2) / radius**2
        dome = np.sqrt(np.clip(inner, 0.0, 1.0))
        top = table["height"][spot.owner] * (0.55 + 0.45 * dome) + 0.5 * bump
        seen = (inner > 0.0) & (top > flat_height[spot.pixels])
        spot = Footprint(spot.pixels[seen], spot.owner[seen], spot.u[seen], spot.v[seen])
        _put(canvas, table, spot)
        flat_height[spot.pixels] = top[seen]
        cos, sin = np.cos(boxes.angle[spot.owner]), np.sin(boxes.angle[spot.owner])
        x, y = spot.u * cos - spot.v * sin, spot.u * sin + spot.v * cos
        light = 1.0 + 0.5 * (x * sun.toward[0] + y * sun.toward[1]) / radius[seen] + 0.15 * bump[seen]
        canvas.light.reshape(-1)[spot.pixels] = np.clip(light, 0.25, 1.6)
