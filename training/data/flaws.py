"""What real pairs have and made ones have not: a rest of misregistration, noise, few bits."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from scipy.ndimage import shift

from plugin.fusion.physics.pair_statistics import TINY
from plugin.fusion.spans import Image

BITS = (8, 10, 11)


class Flaws(NamedTuple):
    """Of one episode's rasters; none by default.

    Attributes:
        pan_shift: rows and columns by which PAN lies off, what registration leaves, in PAN pixels.
        noise: standard deviation of the noise of PAN and of MS, over that of their differences between neighbours.
        bits: of the quantised rasters over their range; None leaves them as they are.
    """

    pan_shift: tuple[float, float] = (0.0, 0.0)
    noise: tuple[float, float] = (0.0, 0.0)
    bits: int | None = None


def random_flaws(config: dict[str, Any], rng: np.random.Generator) -> Flaws:
    """Each flaw by itself in a share of the episodes."""
    share = config["flawed_share"]
    none = Flaws()
    pan_shift, noise = config["pan_shift"] * rng.standard_normal(2), rng.uniform(0.0, config["noise"], 2)
    bits = int(rng.choice(BITS))
    return Flaws(
        (float(pan_shift[0]), float(pan_shift[1])) if rng.random() < share else none.pan_shift,
        (float(noise[0]), float(noise[1])) if rng.random() < share else none.noise,
        bits if rng.random() < share else none.bits,
    )


def shifted(pan: Image, flaws: Flaws) -> Image:
    """PAN (crops, rows, columns), a little off."""
    if not any(flaws.pan_shift):
        return pan
    return np.stack([shift(one, flaws.pan_shift, order=3, mode="mirror") for one in pan])


def flawed(images: Image, flaws: Flaws, which: int, rng: np.random.Generator) -> Image:
    """Images of one band (crops, rows, columns) with noise, quantised; `which` is 0 for PAN and 1 for MS."""
    if flaws.noise[which]:
        spread = np.diff(images, axis=-1).std()
        noise = rng.standard_normal(images.shape, dtype=np.float32)
        images = images + np.float32(flaws.noise[which] * spread) * noise
    if flaws.bits is not None:
        step = np.float32(max(float(np.ptp(images)), TINY) / (2**flaws.bits - 1))
        images = np.rint(images / step) * step
    return images
