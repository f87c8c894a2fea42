"""Numbers that are no values, beyond what a file declares: by the user, by a layer of QGIS, or by what they are."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import FusionError
from ..spans import Image

Range = tuple[float, float]
"""The lowest and the highest number, both included."""

BEYOND_REASON = 1e30
"""No sensor measures this much; fills of floats (-3.4e38, 9.97e36) are larger, also after most resampling."""


class Missing(NamedTuple):
    """What is to be read as missing, in the numbers that the file holds.

    Attributes:
        everywhere: ranges that are no values in any band.
        by_band: number of a band, from 1, and a range that holds no values there.
        disregarded: numbers of the bands whose nodata value in the file is a value all the same.
    """

    everywhere: tuple[Range, ...] = ()
    by_band: tuple[tuple[int, Range], ...] = ()
    disregarded: tuple[int, ...] = ()

    def of(self, number: int) -> list[Range]:
        """The ranges that hold no values in a band."""
        return [*self.everywhere, *(limits for band, limits in self.by_band if band == number)]

    def also(self, *ranges: Range) -> Missing:
        """This, with more ranges in every band."""
        return self._replace(everywhere=self.everywhere + ranges)

    def also_in_bands(self, limits: Mapping[int, Range]) -> Missing:
        """This, with more ranges by number of the band."""
        return self._replace(by_band=self.by_band + tuple(limits.items()))

    def single(self, number: int) -> float | None:
        """The one number that stands for missing values in a band; None if it is a range, or none."""
        return next((low for low, high in self.of(number) if low == high), None)

    def in_words(self) -> str:
        """The numbers that are missing in some band, as `parse_nodata` reads them; ranges are left out."""
        every = [*self.everywhere, *(limits for _, limits in self.by_band)]
        return " ".join(dict.fromkeys(f"{low:.17g}" for low, high in every if low == high))


NOTHING = Missing()


def parse_nodata(text: str) -> tuple[Range, ...]:
    """Numbers that are no values, such as 255 -9999, each as a range of its own; () from an empty text.

    Args:
        text: numbers separated by spaces, commas or semicolons. NaN may be among them, and is missing anyway.

    Raises:
        FusionError: if the text is anything else.
    """
    try:
        numbers = [float(part) for part in re.split(r"[\s,;]+", text.strip()) if part]
    except ValueError as error:
        raise FusionError(
            'NODATA must be numbers separated by spaces, such as 0 or 255 -9999, not "{}".', text
        ) from error
    return tuple((number, number) for number in numbers if not math.isnan(number))


def within(image: Image, limits: Range) -> NDArray[np.bool_]:
    """Where numbers lie in a range, at the precision at which they are read."""
    low, high = np.array(limits, image.dtype)
    return np.asarray((image >= low) & (image <= high))
