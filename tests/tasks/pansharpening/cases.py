"""Windows, interpolated MS and rasters with holes that the tests of pansharpening share."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.physics.sampling import interpolate
from plugin.fusion.spans import Patch, Span, Window

from ...made_scenes import ORIGIN, Pair, north_up, typed, write

X, Y = ORIGIN


def bounds(rows: Span, cols: Span) -> tuple[float, float, float, float]:
    """Bounds of a window of the shared PAN rasters, whose pixels are 1 m wide."""
    return (X + cols.start, Y - rows.stop, X + cols.stop, Y - rows.start)


def upsampled(pair: Pair) -> NDArray[np.float32]:
    return interpolate(Patch.whole(pair.ms_image), pair.relation, Window.of_shape(pair.pan_image.shape))


class Holed(NamedTuple):
    """A pair with holes in both rasters, and where the output must have them."""

    pan: Path
    ms: Path
    expected: NDArray[np.bool_]


PAN_HOLE, MS_HOLE = np.s_[40:52, 60:75], np.s_[20:23, 30:36]


def holed(pair: Pair, folder: Path, value: float, nodata: float | None, dtype: str = "uint16") -> Holed:
    pan, ms = typed(pair.pan_image[None], dtype), typed(pair.ms_image, dtype)
    pan[(0, *PAN_HOLE)] = value
    ms[(slice(None), *MS_HOLE)] = value
    expected = np.zeros(pan.shape[1:], bool)
    expected[PAN_HOLE] = True
    expected[80:92, 120:144] = True
    return Holed(
        write(folder / "holed_pan.tif", pan, north_up(1.0), nodata=nodata),
        write(folder / "holed_ms.tif", ms, pair.ms_transform(), nodata=nodata),
        expected,
    )
