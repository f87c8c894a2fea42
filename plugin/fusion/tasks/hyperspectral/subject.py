"""A cube as DDRF's passes see it: what its pivots lack beyond what the method `local` adds to them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ...physics.regression import Vector
from ...physics.sharpening import CONDITIONS
from ...pipeline.orientation import ORIENTATIONS
from ...pipeline.task import View as Known
from ...scenes.edges import read_mirrored
from ...spans import Image, Patch, Window
from .conditions import conditions, measure_pivots
from .fit import CubeFit
from .local import MARGIN, local
from .scene import CubeScene
from .view import Rule, Sharpened, View


class CubeSubject:
    """The pivots of a scene; see `pipeline.task.Subject`.

    Args:
        scene: what is sharpened.
        trust: the share of what the network adds that is taken.
    """

    def __init__(self, scene: CubeScene, trust: float) -> None:
        self._scene, self._trust, self._gain = scene, np.float32(trust), float(np.mean(scene.gains))
        self._statistics = measure_pivots(scene.fit, scene.relation.ratio, self._gain)
        self._scale = self._statistics.scale.astype(np.float32)[:, None, None]
        self.share = self._statistics.pivots.share
        self.bands = self._statistics.pivots.size
        self.shares_noise = False
        self.orientations = ORIENTATIONS
        self.context = self._statistics.context

    def view(self, window: Window) -> Known:
        """Conditions, what `local` adds, and what `gsa` adds."""
        scene, relation = self._scene, self._scene.relation
        coarse = relation.coarse_over(window).grown(MARGIN)
        fine = relation.fine_under(coarse, self._gain).united(window)
        cube = Patch(read_mirrored(scene.cube, coarse).image[list(scene.sharpened)], coarse)
        seen = View(window, relation, cube, Patch(read_mirrored(scene.guide, fine).image, fine))
        given, base = conditions(scene.fit, self._statistics, seen, self._gain)
        return Known(given, base, given[:, CONDITIONS.index("regression_detail")])

    def image(self, x0: Image, base: Image) -> Image:
        """What is added to the pivots beyond what `local` adds, in the cube's units."""
        return self._trust * (self._scale * x0 - base)


def local_and(fit: CubeFit, added: Callable[[Window], Image], share: Vector) -> Rule:
    """The method `local`, and what is added to the pivots beyond it.

    Args:
        fit: the scene, measured.
        added: (pivots, rows, columns) of any window, in the cube's units.
        share: (bands, pivots), how much of it goes to each band.
    """
    of_local = local(fit)

    def rule(view: View) -> Sharpened:
        return _Both(of_local(view), added(view.window).astype(np.float64), share)

    return rule


class _Both:
    """A window; see `view.Sharpened`."""

    def __init__(self, of_local: Sharpened, added: Image, share: Vector) -> None:
        self._of_local, self._added, self._share = of_local, added, share

    def image(self, bands: slice, gain: float) -> Image:
        """The bands of `local`, with their share of what is added."""
        more = np.tensordot(self._share[bands], self._added, 1).astype(np.float32)
        return self._of_local.image(bands, gain) + more
