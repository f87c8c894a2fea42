"""A sampler over an area of any size: one pass over its tiles per network evaluation, the state on disk in between.

A step sees only its own receptive field, so the halo does not grow with the number of steps, and no pixel depends on
how the area was cut into tiles.
"""

from __future__ import annotations

import math
from contextlib import closing
from functools import partial
from pathlib import Path

import numpy as np

from ..clock import Clock
from ..diffusion.noise import gaussian_noise
from ..diffusion.sampler import State
from ..networks.session import Network
from ..raster.scratch import Scratch
from ..raster.tiles import tiles
from ..spans import Image, Window
from .estimates import Estimates
from .journal import Place
from .orientation import turned, turned_back
from .plan import Plan
from .progress import Probe, Progress, digest_of
from .sampling import Sampling
from .task import Subject, View
from .where import Where, in_order


class Denoiser:
    """The passes over one area.

    Args:
        subject: what is being denoised.
        network: estimates x0 of one tile.
        sampling: the steps, and where they start.
        plan: windows to work on, pass by pass.
        folder: for the scratch files.
        clock: ticks by the pixels that the network evaluates: once a tile and pass, or, on one lane, band by band.
        estimates: told of the x0 of every pass, if anyone wants to see it.
        where: the tiles of a pass are worked on. It is given `step` with all arguments but the tile, so that another
            process that has the same job, opened by itself, can do the same.
        progress: what is done already, and is told what is done; None if nobody wants to know.
    """

    def __init__(
        self,
        subject: Subject,
        network: Network,
        sampling: Sampling,
        plan: Plan,
        folder: Path,
        clock: Clock,
        estimates: Estimates | None = None,
        where: Where = in_order,
        progress: Progress | None = None,
    ) -> None:
        self._subject, self._network, self._sampler = subject, network, sampling.sampler()
        self._plan, self._folder, self._clock = plan, folder, clock
        self._from_observation = sampling.start_level < 1.0
        self._estimates, self._where = estimates, where
        self._progress = progress or Progress(folder)
        self._counts_tiles = network.lanes > 1 or where is not in_order

    def run(self, seed: int, member: int = 0) -> Scratch:
        """All steps from the noise of a seed; the image, in its own units. A second run overwrites the first.

        The image counts in the last pass's area only; around it lies what was not evaluated any more.

        Args:
            seed: of the noise.
            member: of an ensemble; members see the scene in turn in each of its subject's orientations.
        """
        orientation = member % self._subject.orientations
        last = len(self._sampler) - 1
        before: Scratch | None = None
        for k, area in enumerate(self._plan.areas.made):
            images = 1 if k == last else self._sampler.images
            todo = list(tiles(area, self._plan.tile_size))
            done = self._progress.tiles_done(member, k, len(todo))
            after = self._scratch(f"state_{member}_{k}", images, before, is_there=done > 0)
            step = partial(self.step, k, before, seed, orientation)
            with closing(self._where(step, todo[done:], self._network.lanes)) as results:
                for number, (tile, state) in enumerate(results, done + 1):
                    after.write(tile, state)
                    if self._counts_tiles:
                        self._clock.tick(self._pixels(tile))
                    self._progress.add(Place(member, k, number), number == len(todo), after, state)
            if self._estimates is not None:
                self._estimates.end_pass()
            before = after
        return after

    def confirms(self, probe: Probe | None, seed: int) -> bool:
        """Whether a tile that an earlier run made comes out the same now: with the same scene, network and machine.

        It was counted as work then.
        """
        if probe is None:
            return True
        tile = list(tiles(self._plan.area, self._plan.tile_size))[probe.number]
        counts, self._counts_tiles = self._counts_tiles, True
        try:
            with closing(self._where(partial(self.step, 0, None, seed, 0), [tile], 1)) as results:
                return all(digest_of(state) == probe.digest for _, state in results)
        finally:
            self._counts_tiles = counts

    def _scratch(self, name: str, images: int, before: Scratch | None, is_there: bool) -> Scratch:
        """A file for the state after a pass; new ones take the room of those that nobody reads any more."""
        for old in self._folder.glob("state_*") if not is_there else ():
            if before is None or old != before.path:
                old.unlink()
        return Scratch(self._folder / name, images * self._plan.bands, self._plan.area, is_there)

    def step(self, k: int, before: Scratch | None, seed: int, orientation: int, tile: Window) -> tuple[Window, Image]:
        """A tile and its state after evaluation k; after the last one, the image. Any thread may call this.

        Args:
            k: number of the evaluation.
            before: the state after the one before it; None for the first.
            seed: of the noise.
            orientation: in which the scene is seen.
            tile: to make.
        """
        self._clock.check()
        subject, network, sampler = self._subject, self._network, self._sampler
        window = self._plan.areas.shown(tile)
        view = subject.view(window)
        state = self._start(view, window, seed) if before is None else _images(before.read(window), subject.bands)
        x_t, level = sampler.model_input(k, state), sampler.noise_level(k)
        seen = (turned(x_t, orientation), level, turned(view.conditions, orientation), subject.context)
        x0 = turned_back(network.denoise(*seen, partial(self._end_bands, self._pixels(tile))), orientation)
        inner = (slice(None), *tile.within(window))
        if self._estimates is not None:
            self._estimates.add(tile, subject.image(x0[inner], view.base[inner]))
        state = sampler.step(
            k, tuple(image[inner] for image in state), x0[inner], lambda draw: self._noise(seed, draw, tile)
        )
        if k == len(sampler) - 1:
            return tile, subject.image(sampler.result(state), view.base[inner])
        return tile, np.concatenate(state)

    def _end_bands(self, pixels: int, first: int, stop: int) -> None:
        """Bands of a tile of so many pixels were evaluated; where it is the caller's thread that did it, they count."""
        self._clock.check()
        if not self._counts_tiles:
            self._clock.tick(stop * pixels // self._plan.bands - first * pixels // self._plan.bands)

    @property
    def network(self) -> Network:
        """The network that estimates."""
        return self._network

    @property
    def context(self) -> Image:
        """What was measured of the whole scene, as the network is told: (bands, statistics)."""
        return self._subject.context

    def _pixels(self, tile: Window) -> int:
        """That the network evaluates for a tile."""
        return math.prod(self._plan.areas.shown(tile).shape)

    def _start(self, view: View, window: Window, seed: int) -> State:
        noise = self._noise(seed, 0, window)
        return self._sampler.start(noise, view.observation if self._from_observation else None)

    def _noise(self, seed: int, draw: int, window: Window) -> Image:
        if not self._subject.shares_noise:
            return gaussian_noise(seed, draw, self._plan.bands, window)
        return np.repeat(gaussian_noise(seed, draw, 1, window), self._plan.bands, axis=0)


def _images(stacked: Image, bands: int) -> State:
    """The images of a state from their bands, one after another."""
    return tuple(stacked[first : first + bands] for first in range(0, len(stacked), bands))
