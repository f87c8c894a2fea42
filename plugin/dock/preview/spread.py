"""The uncertainty of an ensemble as a picture: dark where the samples agree, bright where they do not."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from qgis.PyQt.QtGui import QImage

from ...fusion.spans import Image, Mask
from .pictures import rgba_picture

BRIGHTEST = 99.0
COLOURS = np.array(
    [(13, 8, 35), (66, 20, 110), (140, 41, 99), (208, 78, 60), (246, 152, 30), (250, 240, 150)], np.float64
)
"""From agreement to disagreement, each colour brighter than the one before, so that it reads without colour, too."""


class SpreadPicture(NamedTuple):
    """An uncertainty as a picture.

    Attributes:
        image: the picture.
        brightest: the standard deviation that the brightest colour stands for.
        unit: unit of the result; "" if the raster names none.
    """

    image: QImage
    brightest: float
    unit: str


def spread_picture(bands: tuple[int, ...], spread: Image, valid: Mask, unit: str) -> SpreadPicture:
    """The mean of a spread (bands, rows, columns) over the bands that are shown (from 1), as a picture."""
    mean = spread[[band - 1 for band in dict.fromkeys(bands)]].mean(axis=0)
    values = mean[valid]
    brightest = float(np.percentile(values, BRIGHTEST)) if values.size else 0.0
    share = np.clip(mean / brightest, 0.0, 1.0) if brightest > 0.0 else np.zeros_like(mean)
    return SpreadPicture(rgba_picture(coloured(share), valid), brightest, unit)


def coloured(share: Image) -> NDArray[np.uint8]:
    """Shares (rows, columns) from 0 to 1 as colours (rows, columns, 3)."""
    stops = np.linspace(0.0, 1.0, len(COLOURS))
    channels = [np.interp(share, stops, COLOURS[:, channel]) for channel in range(3)]
    rgb: NDArray[np.uint8] = np.rint(np.stack(channels, axis=-1)).astype(np.uint8)
    return rgb
