"""Tiles of a sharpened cube, made of a method's rule, a group of bands at a time, and made consistent with the cube."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from ...physics.consistency import ConsistencyMeter, back_project, reach
from ...physics.sampling import degrade, interpolate
from ...raster.source import Pixels
from ...scenes.edges import read_mirrored
from ...scenes.metered import WHOLLY
from ...spans import Image, Mask, Patch, Window
from .scene import CubeScene
from .view import Rule, Sharpened, View

GROUP = 32
"""Bands that are in memory at a time, several times over."""


class Group(NamedTuple):
    """Bands that are sharpened together.

    Attributes:
        places: which of the cube's bands.
        rows: the same as rows of the fit.
        gain: their MTF gain at the cube's Nyquist frequency.
    """

    places: list[int]
    rows: slice
    gain: float


class Tile(NamedTuple):
    """A tile, and how consistent it is with the cube.

    Attributes:
        image: (bands, rows, columns), in the cube's units.
        meters: of the groups that are sharpened, in order.
    """

    image: Image
    meters: list[ConsistencyMeter]


class Tiles:
    """Any tile of the result; any thread may ask for one.

    Args:
        scene: what is sharpened.
        rule: how.
        margin: pixels of the cube that the rule looks at beyond those that interpolation takes.
        iterations: of back-projection.
    """

    def __init__(self, scene: CubeScene, rule: Rule, margin: int, iterations: int) -> None:
        self._scene, self._rule, self._margin, self._iterations = scene, rule, margin, iterations
        self._groups, self._others = list(_groups(scene)), _others(scene)
        self._softest = min(scene.gains)
        self._reach = reach_of(scene, iterations)

    def tile(self, window: Window) -> Tile:
        """The bands of a window, and what they lack, seen through the cube's sensor."""
        looked = self._looked_at(window)
        image = np.empty((self._scene.cube.bands, *window.shape), np.float32)
        meters = []
        for group in self._groups:
            image[group.places], meter = looked.sharpened(group, window)
            meters.append(meter)
        for places in self._others:
            image[places] = looked.interpolated(places, window)
        return Tile(image, meters)

    def _looked_at(self, window: Window) -> _Looked:
        """All that the tile needs of both rasters."""
        scene, relation = self._scene, self._scene.relation
        coarse = relation.coarse_over(window.grown(self._reach)).grown(self._margin)
        fine = relation.fine_under(coarse, self._softest).united(window.grown(self._reach))
        cube, guide = read_mirrored(scene.cube, coarse), read_mirrored(scene.guide, fine)
        return _Looked(scene, self._rule, self._iterations, coarse, cube, fine, guide)


class _Looked:
    """A tile's surroundings in both rasters, and what the rule sees in them."""

    def __init__(
        self, scene: CubeScene, rule: Rule, iterations: int, coarse: Window, cube: Pixels, fine: Window, guide: Pixels
    ) -> None:
        self._scene, self._rule, self._iterations = scene, rule, iterations
        self._coarse, self._cube, self._fine, self._guide = coarse, cube, fine, guide
        self._sharp = Patch(cube.image[list(scene.sharpened)], coarse)
        self._seen: dict[Window, Sharpened] = {}

    def interpolated(self, places: list[int], window: Window) -> Image:
        """Bands as they are, on the guide's grid."""
        return interpolate(Patch(self._cube.image[places], self._coarse), self._scene.relation, window)

    def sharpened(self, group: Group, window: Window) -> tuple[Image, ConsistencyMeter]:
        """Bands with the guide's detail, back-projected, and how consistent they are."""
        relation, own = self._scene.relation, self._scene.relation.coarse_centred_in(window)
        meter = ConsistencyMeter(len(group.places), self._levels(group))
        if own.is_empty:
            return self._back_projected(group, window), meter
        around = relation.fine_under(own, group.gain).united(window)
        image = Patch(self._back_projected(group, around), around)
        cube, masks = self._of_cube(group, own)
        meter.add(degrade(image, relation, own, group.gain), cube, masks & self._has_guide(own, group.gain))
        return image.crop(window), meter

    def _back_projected(self, group: Group, window: Window) -> Image:
        def fused(around: Window) -> Image:
            return self._seen_by_rule(around).image(group.rows, group.gain)

        def cube(coarse: Window) -> tuple[Image, Mask]:
            return self._of_cube(group, coarse)

        return back_project(fused, cube, self._scene.relation, group.gain, window, self._iterations)

    def _seen_by_rule(self, window: Window) -> Sharpened:
        if window not in self._seen:
            guide = Patch(self._guide.image, self._fine)
            self._seen = {window: self._rule(View(window, self._scene.relation, self._sharp, guide))}
        return self._seen[window]

    def _of_cube(self, group: Group, window: Window) -> tuple[Image, Mask]:
        inner = window.within(self._coarse)
        masks = self._cube.masks if len(self._cube.masks) == 1 else self._cube.masks[group.places]
        return self._cube.image[(group.places, *inner)], masks[(slice(None), *inner)]

    def _has_guide(self, window: Window, gain: float) -> Mask:
        if self._guide.masks.all():
            return np.ones(window.shape, bool)
        valid = Patch(self._guide.valid.astype(np.float32), self._fine)
        return np.asarray(degrade(valid, self._scene.relation, window, gain) > WHOLLY)

    def _levels(self, group: Group) -> np.ndarray | None:
        levels = self._scene.cube.levels
        return -np.array([levels[place] for place in group.places]) if levels else None


def reach_of(scene: CubeScene, iterations: int) -> int:
    """How many fine pixels beyond a tile its bands depend on by back-projection and by what is said of it, at most."""
    return reach(scene.relation, min(scene.gains), iterations + 1)


def consistency_of(meters: Sequence[ConsistencyMeter], ratio: float) -> float:
    """ERGAS between sharpened bands, degraded by the MTF, and the cube; 0 is perfect, NaN if nothing was compared."""
    relative = np.concatenate([meter.of_bands() for meter in meters]) if meters else np.array([np.nan])
    return math.nan if np.isnan(relative).all() else float(100.0 / ratio * np.sqrt(np.nanmean(relative**2)))


def folded(meters: list[ConsistencyMeter], more: list[ConsistencyMeter]) -> list[ConsistencyMeter]:
    """The meters of the tiles so far, none to begin with, and of one more."""
    for meter, other in zip(meters, more):
        meter.merge(other)
    return meters or more


def _groups(scene: CubeScene) -> Iterator[Group]:
    """The bands that are sharpened, in groups of one gain."""
    first = 0
    for gain, places in itertools.groupby(scene.sharpened, key=lambda place: scene.gains[place]):
        same = list(places)
        for start in range(0, len(same), GROUP):
            some = same[start : start + GROUP]
            yield Group(some, slice(first, first + len(some)), gain)
            first += len(some)


def _others(scene: CubeScene) -> list[list[int]]:
    """The bands that are only interpolated, in groups."""
    others = sorted(set(range(scene.cube.bands)) - set(scene.sharpened))
    return [others[start : start + GROUP] for start in range(0, len(others), GROUP)]
