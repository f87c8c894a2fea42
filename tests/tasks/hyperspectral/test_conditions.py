"""What a network sees of a cube: of order one, and the same whatever the window."""

from __future__ import annotations

import numpy as np
import pytest

from plugin.fusion.physics.sampling import Relation, degrade
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.physics.wald import degraded
from plugin.fusion.scenes.cube_samples import CubeBlock
from plugin.fusion.scenes.edges import mirrored_over
from plugin.fusion.spans import Image, Patch, Span, Window
from plugin.fusion.tasks.hyperspectral.conditions import PivotStatistics, conditions, measure_pivots
from plugin.fusion.tasks.hyperspectral.fit import CubeFit, fit_cube
from plugin.fusion.tasks.hyperspectral.local import MARGIN, local
from plugin.fusion.tasks.hyperspectral.view import View

from .cubes import BANDS, GAIN, RATIO, made_guide, made_truth

RELATION = Relation.of_ratio(RATIO)
WHOLE = Window.of_shape((96, 128))


class Scene:
    """A cube and its guide, and what was measured of them."""

    def __init__(self, bands: int) -> None:
        truth = made_truth(*WHOLE.shape)[:: BANDS // bands][:bands]
        self.cube, self.guide = degraded(truth, RELATION, GAIN), made_guide(made_truth(*WHOLE.shape))
        window = Window.of_shape(self.cube.shape[1:])
        under = RELATION.fine_under(window, GAIN)
        seen = degrade(mirrored_over(Patch.whole(self.guide), under), RELATION, window, GAIN)
        everywhere = np.ones(window.shape, bool)
        self.fit: CubeFit = fit_cube([CubeBlock(self.cube, everywhere[None], seen, everywhere)], [everywhere])
        self.statistics: PivotStatistics = measure_pivots(self.fit, float(RATIO), GAIN)

    def view(self, window: Window) -> View:
        coarse = RELATION.coarse_over(window).grown(MARGIN)
        fine = RELATION.fine_under(coarse, GAIN).united(window)
        cube, guide = Patch.whole(self.cube), Patch.whole(self.guide)
        return View(window, RELATION, mirrored_over(cube, coarse), mirrored_over(guide, fine))

    def seen(self, window: Window) -> tuple[Image, Image]:
        return conditions(self.fit, self.statistics, self.view(window), GAIN)


@pytest.fixture(scope="module", params=[6, BANDS])
def scene(request: pytest.FixtureRequest) -> Scene:
    return Scene(request.param)


def test_all_are_of_order_one(scene: Scene) -> None:
    stack, base = scene.seen(WHOLE)
    pivots = scene.statistics.pivots.size
    assert stack.shape == (pivots, len(CONDITIONS), *WHOLE.shape)
    assert scene.statistics.context.shape == (pivots, len(CONTEXT))
    assert (stack.dtype, base.dtype, scene.statistics.context.dtype) == (np.float32,) * 3
    assert np.isfinite(stack).all()
    for k, name in enumerate(CONDITIONS):
        assert 0.1 < np.median(stack[:, k].std(axis=(1, 2))) < 4.0, name
    assert np.abs(scene.statistics.context).max() < 8.0


def test_no_pixel_depends_on_the_window(scene: Scene) -> None:
    whole, base = scene.seen(WHOLE)
    part = Window(Span(40, 72), Span(48, 88))
    stack, of_part = scene.seen(part)
    inner = (..., *part.within(WHOLE))
    np.testing.assert_allclose(stack, whole[inner], rtol=1e-5, atol=1e-5)
    np.testing.assert_allclose(of_part, base[inner], rtol=1e-5, atol=1e-3)


def test_the_base_is_what_local_adds(scene: Scene) -> None:
    view = scene.view(WHOLE)
    stack, base = scene.seen(WHOLE)
    added = local(scene.fit)(view).image(slice(None), GAIN) - view.lms(slice(None))
    expected = np.tensordot(scene.statistics.pivots.mix, added, 1)
    np.testing.assert_allclose(base, expected, rtol=1e-3, atol=1e-2)
    injected = stack[:, CONDITIONS.index("intensity_detail")] * scene.statistics.scale[:, None, None]
    np.testing.assert_allclose(injected, base, rtol=1e-4, atol=1e-3)
