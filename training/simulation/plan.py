"""The plan behind a simulated scene: a frame of streets, blocks between them, and the things that stand on them.

Plan coordinates (u, v) are metres along and across the streets; they are turned and gently bent against the world.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .canvas import Array, Boxes
from .spectra import Material


@dataclass(frozen=True)
class Bend:
    """Turn and bend between world and plan: plan = R world + bend(R world), with two sine waves."""

    angle: float
    centre: tuple[float, float]
    amplitude_m: float
    wave_m: float
    phase: tuple[float, float]

    def to_plan(self, x: Array, y: Array) -> tuple[Array, Array]:
        """Plan coordinates of world points."""
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        dx, dy = x - self.centre[0], y - self.centre[1]
        u, v = dx * cos + dy * sin, dy * cos - dx * sin
        bend_u, bend_v = self._bend(u, v)
        return u + bend_u, v + bend_v

    def to_world(self, u: Array, v: Array) -> tuple[Array, Array]:
        """World coordinates of plan points (fixed-point iteration; the bend is weak)."""
        flat_u, flat_v = u, v
        for _ in range(6):
            bend_u, bend_v = self._bend(flat_u, flat_v)
            flat_u, flat_v = u - bend_u, v - bend_v
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        return flat_u * cos - flat_v * sin + self.centre[0], flat_u * sin + flat_v * cos + self.centre[1]

    def heading(self, u: Array, v: Array) -> Array:
        """Direction of the u axis in the world (radians from x towards y) at plan points."""
        x, y = self.to_world(u, v)
        ahead_x, ahead_y = self.to_world(u + 1.0, v)
        return np.arctan2(ahead_y - y, ahead_x - x)

    def _bend(self, u: Array, v: Array) -> tuple[Array, Array]:
        turns = 2.0 * math.pi / self.wave_m
        bend_u = self.amplitude_m * np.sin(v * turns + self.phase[0])
        return bend_u, self.amplitude_m * np.sin(u * turns + self.phase[1])


@dataclass(frozen=True)
class Curve:
    """A meandering line through the world: the course of a river or an avenue.

    Positions on it are t metres along its axis and d metres to its right.
    """

    origin: tuple[float, float]
    angle: float
    amplitude_m: float
    wave_m: float
    phase: float

    def to_curve(self, x: Array, y: Array) -> tuple[Array, Array]:
        """(t, d) of world points; d is exact near the line."""
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        dx, dy = x - self.origin[0], y - self.origin[1]
        t, n = dx * cos + dy * sin, dy * cos - dx * sin
        bend, slope = self._bend(t)
        return t, (n - bend) / np.sqrt(1.0 + slope**2)

    def to_world(self, t: Array, d: Array) -> tuple[Array, Array]:
        """World coordinates of points beside the line."""
        cos, sin = math.cos(self.angle), math.sin(self.angle)
        bend, slope = self._bend(t)
        n = bend + d * np.sqrt(1.0 + slope**2)
        return self.origin[0] + t * cos - n * sin, self.origin[1] + t * sin + n * cos

    def heading(self, t: Array) -> Array:
        """Direction of the line in the world (radians from x towards y)."""
        return self.angle + np.arctan(self._bend(t)[1])

    def _bend(self, t: Array) -> tuple[Array, Array]:
        turns = 2.0 * math.pi / self.wave_m
        phase = t * turns + self.phase
        return self.amplitude_m * np.sin(phase), self.amplitude_m * turns * np.cos(phase)


@dataclass(frozen=True)
class Rect:
    """A rectangle in the plan (m)."""

    u0: float
    u1: float
    v0: float
    v1: float

    @property
    def sides(self) -> tuple[float, float]:
        """Lengths along u and v."""
        return self.u1 - self.u0, self.v1 - self.v0

    @property
    def middle(self) -> tuple[float, float]:
        """Centre (u, v)."""
        return (self.u0 + self.u1) / 2, (self.v0 + self.v1) / 2

    def shrunk(self, margin: float) -> Rect:
        """The rectangle less a margin on all sides."""
        return Rect(self.u0 + margin, self.u1 - margin, self.v0 + margin, self.v1 - margin)

    def outline(self) -> tuple[Array, Array]:
        """Points along the edge."""
        t = np.linspace(0.0, 1.0, 9)
        u, v = self.u0 + t * self.sides[0], self.v0 + t * self.sides[1]
        low, high = np.zeros(9), np.ones(9)
        corner_u = np.concatenate([u, u, low + self.u0, high * self.u1])
        return corner_u, np.concatenate([low + self.v0, high * self.v1, v, v])

    def random_points(self, rng: np.random.Generator, spacing_m: float) -> tuple[Array, Array]:
        """About one point per spacing squared, uniformly scattered."""
        width, depth = (max(side, 0.0) for side in self.sides)
        count = rng.poisson(width * depth / spacing_m**2)
        return self.u0 + rng.random(count) * width, self.v0 + rng.random(count) * depth

    def strips(self, rng: np.random.Generator, width_m: float) -> Iterator[Rect]:
        """Strips of about this width across the longer side."""
        along_u = self.sides[0] >= self.sides[1]
        start, stop = (self.u0, self.u1) if along_u else (self.v0, self.v1)
        count = max(1, round((stop - start) / width_m))
        inner = (np.arange(1, count) + rng.uniform(-0.2, 0.2, count - 1)) / count
        edges = start + np.concatenate([[0.0], inner, [1.0]]) * (stop - start)
        for a, b in zip(edges[:-1].tolist(), edges[1:].tolist()):
            yield Rect(a, b, self.v0, self.v1) if along_u else Rect(self.u0, self.u1, a, b)


@dataclass(frozen=True)
class Street:
    """A street of the plan: its rectangle, whether it runs along u, and whether it is a main road."""

    rect: Rect
    along_u: bool
    is_main: bool

    @property
    def width_m(self) -> float:
        """Width from house wall to house wall."""
        return self.rect.sides[1] if self.along_u else self.rect.sides[0]


def subdivide(
    rng: np.random.Generator, rect: Rect, block_m: float, main_m: float, local_m: float, depth: int = 0
) -> tuple[list[Rect], list[Street]]:
    """Cut a rectangle by streets, across its longer side, until the blocks are about this long.

    Args:
        rng: source of chance.
        rect: what to cut.
        block_m: the longest side a block may keep (varied by a quarter).
        main_m, local_m: widths of main roads (the first cuts) and of local streets.
        depth: cuts made so far.
    """
    along_u = rect.sides[0] < rect.sides[1]
    longest = max(rect.sides)
    if longest < block_m * rng.uniform(0.8, 1.3):
        return [rect], []
    half = (main_m if depth < 2 else local_m) / 2
    cut = (rect.v0 if along_u else rect.u0) + longest * rng.uniform(0.36, 0.64)
    if along_u:
        parts = Rect(rect.u0, rect.u1, rect.v0, cut - half), Rect(rect.u0, rect.u1, cut + half, rect.v1)
        street = Rect(rect.u0, rect.u1, cut - half, cut + half)
    else:
        parts = Rect(rect.u0, cut - half, rect.v0, rect.v1), Rect(cut + half, rect.u1, rect.v0, rect.v1)
        street = Rect(cut - half, cut + half, rect.v0, rect.v1)
    blocks, streets = [], [Street(street, along_u, depth < 2)]
    for part in parts:
        more_blocks, more_streets = subdivide(rng, part, block_m, main_m, local_m, depth + 1)
        blocks += more_blocks
        streets += more_streets
    return blocks, streets


@dataclass
class Things:
    """Many things of one kind (roofs, trees, cars, patches of ground) to be drawn together."""

    rng: np.random.Generator
    _columns: list[NDArray[np.float64]] = field(default_factory=list)

    NAMES = ("u", "v", "half_u", "half_v", "material", "height", "turn", "pitch", "hipped", "gain", "mix", "tilt")

    def add(
        self,
        u: Array | float,
        v: Array | float,
        half_u: Array | float,
        half_v: Array | float,
        material: NDArray[np.int64] | Material,
        height: Array | float = 0.0,
        turn: Array | float = 0.0,
        pitch: Array | float = 0.0,
        hipped: Array | float = 0.0,
        gain: Array | float | None = None,
        mix: Array | float | None = None,
        tilt: Array | float | None = None,
    ) -> None:
        """Put one thing or many (arrays broadcast) on the plan.

        Args:
            u, v: centres (m, plan).
            half_u, half_v: half sides (m).
            material: of its top.
            height: of its eaves or crown (m).
            turn: angle against the plan (radians).
            pitch: slope of a roof (radians, 0 is flat).
            hipped: 1 for a hipped roof, 0 for gables.
            gain, mix, tilt: brightness, mixing of the end members and spectral tilt; drawn by chance if not given.
        """
        count = np.broadcast(u, v, half_u, half_v, material, height).size
        gain = np.exp(self.rng.normal(0.0, 0.12, count)) if gain is None else gain
        mix = self.rng.random(count) if mix is None else mix
        tilt = self.rng.normal(0.0, 0.06, count) if tilt is None else tilt
        rows = np.empty((len(self.NAMES), count))
        for row, value in zip(rows, (u, v, half_u, half_v, material, height, turn, pitch, hipped, gain, mix, tilt)):
            row[:] = value
        self._columns.append(rows)

    def table(self) -> dict[str, Array]:
        """Every property of all the things, as arrays (n,)."""
        rows = np.concatenate(self._columns, axis=1) if self._columns else np.empty((len(self.NAMES), 0))
        return dict(zip(self.NAMES, rows))


def boxes_of(table: dict[str, Array], frame: Bend) -> Boxes:
    """The boxes in which the things stand in the world."""
    x, y = frame.to_world(table["u"], table["v"])
    return Boxes(x, y, frame.heading(table["u"], table["v"]) + table["turn"], table["half_u"], table["half_v"])
