"""How much change DMSP shows where nothing changed: measured on the very pair, and taken off what it shows.

Most lights are the same in two years, so that the median size of what looks like change, at each level of DN, is noise:
of six bits, of the law, of early evening against half past one. Only changes that stand out from it are believed, and
those whole: a firm threshold (Gao & Bruce 1997), which is lower where the pair shows more change than noise can make
(BayesShrink: Chang, Yu & Vetterli 2000).
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from ..spans import Image, Mask

MEDIAN_TO_SIGMA = 1.4826
LEVEL_EDGES = (0.0, 7.0, 10.0, 16.0, 25.0, 38.0, 50.0, 57.0, 64.0)
"""DN between which noise is measured."""

LEVEL_CENTRES = tuple((low + high) / 2.0 for low, high in zip(LEVEL_EDGES, LEVEL_EDGES[1:]))
MID_LEVEL = 4
LEAST_PIXELS = 30
DARK_LEVELS = 2
"""Levels of dark land."""

LEAST_TOLD_DN, LEAST_WEIGHT = 4.0, 1.0
MOST_SIGMAS = 6.0
SAMPLES = 1 << 17


class NoiseRange(NamedTuple):
    """Between which the measured noise is believed, in the logarithm of radiance; dark land may tell nothing at all."""

    least: float
    most: float
    most_dark: float


class Doubt(NamedTuple):
    """What is known of the noise of a change, whatever the pair shows.

    Attributes:
        pull: weight of no change, beside which a change is judged.
        final_pull: the same once it is believed.
        noise: its range.
        most_sigmas: the threshold, where the pair shows no more change than noise.
        share: by how much it is lower where the pair shows more; infinite where more proves nothing.
        power: how firm the threshold is.
    """

    pull: float
    final_pull: float
    noise: NoiseRange
    most_sigmas: float
    share: float
    power: int


class Averaged(NamedTuple):
    """A change averaged over some width, (rows, columns) or (pixels,) each.

    Attributes:
        total: change times its inverse variance.
        weight: inverse variance.
    """

    total: Image
    weight: Image


class Evidence(NamedTuple):
    """The change that DN show around every pixel.

    Attributes:
        wide, fine: over the two widths of `light_change`.
        level: DN of the guide's year, (rows, columns).
    """

    wide: Averaged
    fine: Averaged
    level: Image

    @property
    def tells(self) -> Mask:
        """Where DN tell of a change at all."""
        weighty = (self.wide.weight > LEAST_WEIGHT) & (self.fine.weight > LEAST_WEIGHT)
        return np.asarray(weighty & (self.level > LEAST_TOLD_DN))


class ScaleNoise(NamedTuple):
    """Noise of the change over one width.

    Attributes:
        sigmas: at LEVEL_CENTRES, in the logarithm of radiance.
        threshold: half of a change that is so many sigmas large is believed.
    """

    sigmas: tuple[float, ...]
    threshold: float

    def believed(self, change: Image, level: Image, power: int) -> Image:
        """Share of a change to believe in, 0 to 1."""
        unit = np.interp(level, LEVEL_CENTRES, np.multiply(self.sigmas, self.threshold))
        ratio = np.abs(change / unit).astype(np.float32) ** power
        return np.asarray(1.0 - 1.0 / (1.0 + ratio), np.float32)

    @property
    def usual(self) -> float:
        """At mid-scale, in the logarithm of radiance."""
        return self.sigmas[MID_LEVEL]

    @property
    def least_factor(self) -> float:
        """The growth that is half believed at mid-scale, as a factor less one."""
        return math.expm1(self.threshold * self.usual)


class ChangeNoise(NamedTuple):
    """Noise of the change between two composites, as `likely_change` takes it off.

    Attributes:
        wide, fine: over the two widths.
    """

    wide: ScaleNoise
    fine: ScaleNoise


def judged(change: Averaged, doubt: Doubt) -> Image:
    """The change by which it is judged whether there is one."""
    return change.total / (change.weight + np.float32(doubt.pull))


def believed_change(evidence: Evidence, noise: ChangeNoise, wide_doubt: Doubt, fine_doubt: Doubt) -> Image:
    """The change to believe in: the wide one, and what the fine one adds, each where it stands out by itself."""
    share = noise.wide.believed(judged(evidence.wide, wide_doubt), evidence.level, wide_doubt.power)
    wide = share * evidence.wide.total / (evidence.wide.weight + np.float32(wide_doubt.final_pull))
    share = noise.fine.believed(judged(evidence.fine, fine_doubt), evidence.level, fine_doubt.power)
    rest = evidence.fine.total - evidence.fine.weight * wide
    return np.asarray(wide + share * rest / (evidence.fine.weight + np.float32(fine_doubt.final_pull)), np.float32)


class NoiseSamples:
    """Gathers what one pair shows of change, in bounded memory, and tells its noise.

    Args:
        pixels: how many will be added at most.
        wide, fine: the doubt by which changes are judged.
    """

    def __init__(self, pixels: int, wide: Doubt, fine: Doubt) -> None:
        self._thin = max(1, math.ceil(math.sqrt(pixels / SAMPLES)))
        self._wide, self._fine = wide, fine
        self._parts = [np.zeros((3, 0), np.float32)]

    def add(self, evidence: Evidence, valid: Mask) -> None:
        """Add a block of the pair."""
        every = np.s_[:: self._thin, :: self._thin]
        counted = (evidence.tells & valid)[every]
        images = judged(evidence.wide, self._wide), judged(evidence.fine, self._fine), evidence.level
        self._parts.append(np.stack([image[every][counted] for image in images]))

    def noise(self) -> ChangeNoise:
        """The noise."""
        wide, fine, level = np.concatenate(self._parts, axis=1)
        return ChangeNoise(_measured(wide, level, self._wide), _measured(fine, level, self._fine))


def _measured(change: Image, level: Image, doubt: Doubt) -> ScaleNoise:
    """Noise of changes at many pixels, (pixels,) each."""
    which = np.digitize(level, LEVEL_EDGES[1:-1])
    sigmas = tuple(_sigma(np.abs(change[which == k]), doubt.noise, k < DARK_LEVELS) for k in range(len(LEVEL_CENTRES)))
    if not change.size or math.isinf(doubt.share):
        return ScaleNoise(sigmas, doubt.most_sigmas)
    in_sigmas = np.minimum(np.abs(change) / np.array(sigmas)[which], MOST_SIGMAS)
    more = max(float(np.mean(in_sigmas**2)) - 1.0, 1e-6)
    return ScaleNoise(sigmas, min(doubt.share / math.sqrt(more), doubt.most_sigmas))


def _sigma(sizes: Image, known: NoiseRange, is_dark: bool) -> float:
    """Noise of changes of these sizes."""
    most = known.most_dark if is_dark else known.most
    measured = MEDIAN_TO_SIGMA * float(np.median(sizes)) if sizes.size >= LEAST_PIXELS else most
    return min(max(measured, known.least), most)
