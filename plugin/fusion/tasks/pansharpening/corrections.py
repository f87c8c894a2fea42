"""What is done to the network's image: its finest detail, its consistency with the MS, and that with PAN."""

from __future__ import annotations

from collections.abc import Callable

from ...job import Feedback
from ...physics.colour_detail import FROM_MS, FROM_PAN
from ...physics.consistency import back_project, reach
from ...physics.finest_detail import finest_reach, with_pans_finest
from ...physics.pan_consistency import ITERATIONS, with_pan_detail
from ...raster.scratch import Scratch
from ...scenes.pair import Scene
from ...spans import Image, Window
from .job import PansharpeningJob

ImageOf = Callable[[Window], Image]


class Corrections:
    """Corrections of one run, in three steps; each reads what the one before makes, a little further around.

    Where the finest colours of the MS are sound, back-projection is exact and SHARPNESS gives back what PAN shows and
    the bands lack. Where they are not, detail finer than an MS pixel comes from PAN instead, and back-projection looks
    at what is coarser, half as often, since what is coarse is soon put back; in between, both count by their shares.

    Attributes:
        unsound: share of the finest colours that come from PAN, 0 to 1.
        reach: how many fine pixels the corrections and one more degradation look beyond a window, at most.
    """

    def __init__(self, job: PansharpeningJob, scene: Scene) -> None:
        self._job, self._scene = job, scene
        self.unsound = {FROM_MS: 0.0, FROM_PAN: 1.0}.get(job.fine_colours, scene.facts.unsound_colours)
        self._iterations = (job.consistency_iterations + 1) // 2 if self.unsound > 0.0 else job.consistency_iterations
        self._of_pan, self._given_back = job.sharpness * self.unsound, job.sharpness * (1.0 - self.unsound)
        relation, gain = scene.relation, scene.statistics.mtf_gain
        self.reach = reach(relation, gain, self._iterations, self.unsound)
        if self._given_back > 0.0:
            self.reach += reach(relation, gain, ITERATIONS)
        if self._of_pan > 0.0:
            self.reach += finest_reach(relation.ratio)

    def corrected(self, mean: Scratch) -> ImageOf:
        """The corrected image of any window, of the mean of the samples."""
        return self._sharpened(self._consistent(self._with_finest(mean.read, mean.window)), mean.window)

    def report(self, feedback: Feedback) -> None:
        """Say where the finest colours come from, unless that is the MS."""
        if self.unsound > 0.0:
            feedback.info(
                "The finest colours of the MS do not lie on PAN's edges (noise, aliasing, or bands that lie apart): "
                "{:.0f} % of them come from PAN instead, and the result agrees with the MS in what is coarser "
                "(FINE_COLOURS).",
                100.0 * self.unsound,
            )

    def _with_finest(self, read: ImageOf, within: Window) -> ImageOf:
        statistics, share = self._scene.statistics, self._of_pan
        return lambda window: with_pans_finest(read, self._pan, statistics, window, share, within)

    def _consistent(self, read: ImageOf) -> ImageOf:
        scene, iterations, unsound = self._scene, self._iterations, self.unsound
        relation, gain = scene.relation, scene.statistics.mtf_gain
        return lambda window: back_project(read, scene.ms.read, relation, gain, window, iterations, unsound)

    def _sharpened(self, read: ImageOf, within: Window) -> ImageOf:
        relation, statistics, share = self._scene.relation, self._scene.statistics, self._given_back
        return lambda window: with_pan_detail(read, self._pan, relation, statistics, window, share, within)

    def _pan(self, window: Window) -> Image:
        return self._scene.filled.pan(window).image[0]
