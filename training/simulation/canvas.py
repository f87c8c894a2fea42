"""The canvas of the scene simulator: rasters of material, height and light to paint on, sun, shadows and texture.

World coordinates are metres to the right (x) and down (y) of the upper left corner; north is up.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.spans import Image, Mask

from .spectra import SURFACES, Material

Array = NDArray[np.floating]
Pixels = NDArray[np.int64]

SHADOW_EDGE_M = 0.5
"""Height over which a shadow's edge fades: sun disc and rough edges."""


@dataclass(frozen=True)
class Sun:
    """Direction to the sun: azimuth clockwise from north and elevation, both in radians."""

    azimuth: float
    elevation: float

    @property
    def toward(self) -> tuple[float, float]:
        """Horizontal unit vector (x right, y down) to the sun."""
        return math.sin(self.azimuth), -math.cos(self.azimuth)

    def on_slope(self, downhill_x: Array, downhill_y: Array, pitch: Array) -> Array:
        """Direct light on a slope relative to level ground (Lambert)."""
        facing = downhill_x * self.toward[0] + downhill_y * self.toward[1]
        return np.clip(np.cos(pitch) + np.sin(pitch) * facing / math.tan(self.elevation), 0.05, 2.0)


@dataclass(frozen=True)
class Boxes:
    """Rotated rectangles: (n,) arrays of centre (m), angle of the u axis (radians) and half sides (m)."""

    x: Array
    y: Array
    angle: Array
    half_u: Array
    half_v: Array

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True)
class Footprint:
    """Pixels inside some boxes: flat pixel numbers, box numbers, and the position in the box's frame (m)."""

    pixels: Pixels
    owner: Pixels
    u: Array
    v: Array


@dataclass
class Canvas:
    """Rasters (rows, columns) of the scene under construction, at the supersampled pixel size."""

    shape: tuple[int, int]
    pixel_m: float
    material: NDArray[np.uint8] = field(init=False)
    gain: Image = field(init=False)
    mix: Image = field(init=False)
    tilt: Image = field(init=False)
    height_m: Image = field(init=False)
    light: Image = field(init=False)
    reserved: Mask = field(init=False)

    def __post_init__(self) -> None:
        self.material = np.full(self.shape, Material.GRASS, dtype=np.uint8)
        self.gain = np.ones(self.shape, dtype=np.float32)
        self.mix = np.full(self.shape, 0.3, dtype=np.float32)
        self.tilt = np.zeros(self.shape, dtype=np.float32)
        self.height_m = np.zeros(self.shape, dtype=np.float32)
        self.light = np.ones(self.shape, dtype=np.float32)
        self.reserved = np.zeros(self.shape, dtype=np.bool_)

    @property
    def extent_m(self) -> tuple[float, float]:
        """Width and height of the canvas."""
        return self.shape[1] * self.pixel_m, self.shape[0] * self.pixel_m

    def centres(self) -> tuple[Image, Image]:
        """World x (1, columns) and y (rows, 1) of the pixel centres."""
        x = (np.arange(self.shape[1], dtype=np.float32) + 0.5) * np.float32(self.pixel_m)
        y = (np.arange(self.shape[0], dtype=np.float32) + 0.5) * np.float32(self.pixel_m)
        return x[None, :], y[:, None]

    def window(self, x: Array, y: Array, margin_m: float) -> tuple[slice, slice]:
        """The part of the canvas around these world points."""
        col0, col1 = ((x.min() - margin_m) / self.pixel_m, (x.max() + margin_m) / self.pixel_m + 1)
        row0, row1 = ((y.min() - margin_m) / self.pixel_m, (y.max() + margin_m) / self.pixel_m + 1)
        return (
            slice(max(0, int(row0)), max(0, min(self.shape[0], int(row1)))),
            slice(max(0, int(col0)), max(0, min(self.shape[1], int(col1)))),
        )

    def paint(
        self, window: tuple[slice, slice], mask: Mask, material: Material, gain: Image | float, mix: Image | float
    ) -> None:
        """Ground of one material where the mask of a window is set."""
        np.copyto(self.material[window], np.uint8(material), where=mask)
        np.copyto(self.gain[window], np.asarray(gain, dtype=np.float32), where=mask)
        np.copyto(self.mix[window], np.asarray(mix, dtype=np.float32), where=mask)

    def material_at(self, x: Array, y: Array) -> NDArray[np.uint8]:
        """Material at world points, the nearest on the canvas for points outside."""
        return self.material[self._nearest(x, y)]

    def height_at(self, x: Array, y: Array) -> Image:
        """Height (m) at world points, the nearest on the canvas for points outside."""
        return self.height_m[self._nearest(x, y)]

    def _nearest(self, x: Array, y: Array) -> tuple[Pixels, Pixels]:
        row = np.clip(y / self.pixel_m, 0, self.shape[0] - 1).astype(np.int64)
        return row, np.clip(x / self.pixel_m, 0, self.shape[1] - 1).astype(np.int64)

    def is_reserved(self, x: Array, y: Array) -> Mask:
        """Whether these world points lie on water or the avenue (or outside the canvas: no)."""
        row = np.floor(y / self.pixel_m).astype(np.int64)
        col = np.floor(x / self.pixel_m).astype(np.int64)
        inside = (row >= 0) & (row < self.shape[0]) & (col >= 0) & (col < self.shape[1])
        return inside & self.reserved[np.where(inside, row, 0), np.where(inside, col, 0)]

    def footprints(self, boxes: Boxes) -> Iterator[Footprint]:
        """Pixels whose centres lie in the boxes, many boxes of similar size at a time, the largest first."""
        reach = np.hypot(boxes.half_u, boxes.half_v) / self.pixel_m + 1.0
        bucket = np.ceil(2.0 * np.log2(np.maximum(reach, 1.0))).astype(np.int64)
        for size in np.unique(bucket)[::-1]:
            radius = math.ceil(2.0 ** (size / 2.0))
            members = np.flatnonzero(bucket == size)
            at_once = max(1, 200_000 // (2 * radius + 1) ** 2)
            for start in range(0, len(members), at_once):
                yield self._footprint(boxes, members[start : start + at_once], radius)

    def _footprint(self, boxes: Boxes, owner: Pixels, radius: int) -> Footprint:
        around = np.arange(-radius, radius + 1)
        x, y = boxes.x[owner, None], boxes.y[owner, None]
        col = np.floor(x / self.pixel_m).astype(np.int64) + around
        row = np.floor(y / self.pixel_m).astype(np.int64) + around
        dx = ((col + 0.5) * self.pixel_m - x)[:, None, :]
        dy = ((row + 0.5) * self.pixel_m - y)[:, :, None]
        cos, sin = (f(boxes.angle[owner])[:, None, None] for f in (np.cos, np.sin))
        u, v = dx * cos + dy * sin, dy * cos - dx * sin
        inside = (np.abs(u) <= boxes.half_u[owner, None, None]) & (np.abs(v) <= boxes.half_v[owner, None, None])
        inside &= ((row >= 0) & (row < self.shape[0]))[:, :, None] & ((col >= 0) & (col < self.shape[1]))[:, None, :]
        pixels = row[:, :, None] * self.shape[1] + col[:, None, :]
        return Footprint(pixels[inside], np.broadcast_to(owner[:, None, None], u.shape)[inside], u[inside], v[inside])

    def sunlit(self, sun: Sun) -> Image:
        """Share of direct sunlight (0 in cast shadow, 1 in the open).

        The height of the shadow over every pixel is max_s height(p + s d) - s tan(elevation): a running maximum along
        the sun's direction, built by doubling.
        """
        roof = self.height_m.copy()
        drop = self.pixel_m * math.tan(sun.elevation)
        reach = int(self.height_m.max() / drop) + 1
        step = 1
        while step <= reach:
            shift = round(step * sun.toward[1]), round(step * sun.toward[0])
            here, there = _overlap(self.shape[0], shift[0]), _overlap(self.shape[1], shift[1])
            seen = roof[here[1], there[1]] - np.float32(step * drop)
            roof[here[0], there[0]] = np.maximum(roof[here[0], there[0]], seen)
            step *= 2
        return 1.0 - np.clip((roof - self.height_m) / np.float32(SHADOW_EDGE_M), 0.0, 1.0)

    def add_texture(self, rng: np.random.Generator) -> None:
        """Vary brightness and mixing as each material does: grain, patches of 1.5 m and of 10 m."""
        grain = np.array([SURFACES[m].grain for m in Material], dtype=np.float32)
        blend = np.array([SURFACES[m].blend for m in Material], dtype=np.float32)
        fine = rng.standard_normal(self.shape, dtype=np.float32)
        for k, texture in enumerate((fine, self.noise(rng, 1.5), self._patchy(rng))):
            self.gain *= 1.0 + np.clip(grain[:, k][self.material] * texture, -0.6, 0.6)
        for k, texture in enumerate((self.noise(rng, 1.5), self._patchy(rng))):
            self.mix += blend[:, k][self.material] * texture
        np.clip(self.mix, 0.0, 1.0, out=self.mix)

    def _patchy(self, rng: np.random.Generator) -> Image:
        """Patches of many sizes around 10 m, of unit variance."""
        return np.float32(0.55) * (self.noise(rng, 4.0) + self.noise(rng, 11.0)) + np.float32(0.63) * self.noise(
            rng, 30.0
        )

    def noise(self, rng: np.random.Generator, scale_m: float) -> Image:
        """Smooth noise of unit variance, correlated over about this distance."""
        cell = max(scale_m / self.pixel_m, 1.0)
        rows, cols = (_spline_taps(size, cell) for size in self.shape)
        lattice = rng.standard_normal((rows[0][-1] + 4, cols[0][-1] + 4), dtype=np.float32)
        tall = sum(weight[:, None] * lattice[rows[0] + k] for k, weight in enumerate(rows[1]))
        wide = sum(weight[None, :] * tall[:, cols[0] + k] for k, weight in enumerate(cols[1]))
        return wide / np.float32(0.479)  # variance of a cubic B-spline sum of unit noise: 0.479 an axis


def _overlap(size: int, shift: int) -> tuple[slice, slice]:
    """Where pixels p and p + shift both exist along an axis: the slices of p and of p + shift."""
    shift = max(-size, min(size, shift))
    return slice(max(0, -shift), size - max(0, shift)), slice(max(0, shift), size - max(0, -shift))


def _spline_taps(size: int, cell: float) -> tuple[Pixels, list[Image]]:
    """First lattice node and the four uniform cubic B-spline weights of every pixel along an axis."""
    position = (np.arange(size) + 0.5) / cell
    node = np.floor(position).astype(np.int64)
    t = (position - node).astype(np.float32)
    weights = [(1 - t) ** 3, (3 * t - 6) * t**2 + 4, ((3 - 3 * t) * t + 3) * t + 1, t**3]
    return node, [w / 6 for w in weights]
