"""What a simulated town is made of before it is drawn: grounds, roofs, cars, trees; lengths in metres."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .canvas import Array
from .plan import Rect, Street, Things
from .spectra import Material

FINEST_FOR_CARS_M = 1.5
FINEST_FOR_PAINT_M = 0.8


@dataclass(frozen=True)
class Ground:
    """A rectangle of ground of one material, perhaps with furrows."""

    rect: Rect
    material: Material
    gain: float = 1.0
    mix: float = 0.3
    furrow_m: float = 0.0
    along_u: bool = True


@dataclass
class Town:
    """Everything that will be drawn, in the order ground, patches, roofs, fixtures on them, cars, trees."""

    rng: np.random.Generator
    pixel_m: float
    roof_palette: tuple[Material, ...]
    lushness: float
    ground: list[Ground] = field(default_factory=list)
    lanes: list[Street] = field(default_factory=list)
    patches: Things = field(init=False)
    roofs: Things = field(init=False)
    fixtures: Things = field(init=False)
    trees: Things = field(init=False)
    cars: Things = field(init=False)

    def __post_init__(self) -> None:
        self.patches, self.roofs, self.fixtures, self.trees, self.cars = (Things(self.rng) for _ in range(5))

    def pick(self, materials: tuple[Material, ...], count: int) -> NDArray[np.int64]:
        """Materials drawn by chance, one for each of many things."""
        return self.rng.choice(np.array(materials, dtype=np.int64), count)

    def lay(self, rect: Rect, material: Material, mix: float | None = None, furrow_m: float = 0.0) -> None:
        """Cover a rectangle with one ground."""
        gain = math.exp(self.rng.normal(0.0, 0.08))
        mix = float(self.rng.random()) if mix is None else mix
        self.ground.append(Ground(rect, material, gain, mix, furrow_m, bool(self.rng.random() < 0.5)))

    def lawn(self, rect: Rect) -> None:
        """Grass, as green as the season."""
        self.lay(rect, Material.GRASS, mix=float(np.clip(self.rng.normal(0.45 - 0.35 * self.lushness, 0.12), 0.0, 1.0)))

    def plant(self, u: Array, v: Array, radius: Array | float, conifers: float = 0.15) -> None:
        """Trees with crowns of these radii."""
        radius = np.broadcast_to(radius, u.shape) * np.exp(self.rng.normal(0.0, 0.2, u.shape))
        is_conifer = self.rng.random(u.shape) < conifers
        kind = np.where(is_conifer, Material.CONIFER, Material.BROADLEAF)
        height = radius * np.where(is_conifer, 3.0, 2.0) + self.rng.uniform(1.0, 3.0, u.shape)
        self.trees.add(u, v, 1.25 * radius, 1.25 * radius, kind, height)

    def park(self, u: Array, v: Array, turn: Array | float) -> None:
        """Cars, if pixels are small enough to show them."""
        if self.pixel_m > FINEST_FOR_CARS_M:
            return
        makes = (Material.PALE_CAR,) * 8 + (Material.RED_CAR, Material.BLUE_CAR)
        length = self.rng.uniform(2.0, 2.5, u.shape)
        mix = self.rng.beta(0.9, 0.8, u.shape)
        self.cars.add(u, v, length, 0.92, self.pick(makes, u.size), 1.5, turn=turn, mix=mix)


@dataclass(frozen=True)
class Site:
    """A block seen along its longer side: s runs along it, t across."""

    rect: Rect

    @property
    def along_u(self) -> bool:
        """Whether s is the plan's u axis."""
        return self.rect.sides[0] >= self.rect.sides[1]

    @property
    def turn(self) -> float:
        """Angle of the s axis against the plan's u axis."""
        return 0.0 if self.along_u else math.pi / 2

    @property
    def length(self) -> float:
        """Extent along s."""
        return max(self.rect.sides)

    @property
    def depth(self) -> float:
        """Extent along t."""
        return min(self.rect.sides)

    def at(self, s: Array, t: Array) -> tuple[Array, Array]:
        """Plan coordinates."""
        return (self.rect.u0 + s, self.rect.v0 + t) if self.along_u else (self.rect.u0 + t, self.rect.v0 + s)

    def places(self, spacing: float, margin: float) -> Array:
        """Evenly spaced positions along s, at least one."""
        count = max(1, int((self.length - 2 * margin) / spacing))
        return margin + (np.arange(count) + 0.5) * (self.length - 2 * margin) / count
