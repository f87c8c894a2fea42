"""Where MS lies off the truth: relief, parallax, jitter and resampling move it differently from place to place."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates, zoom

from plugin.fusion.spans import Image

KNOTS = (2, 3, 5)
"""Across a crop; between them the field is smooth."""

USUAL_RATIO = 4.0


class Displacement(NamedTuple):
    """Of one episode's MS against its PAN and truth, in PAN pixels.

    Attributes:
        field: root mean square of the smooth field that all bands share; its mean over a scene is near zero.
        knots: of the field, across a crop.
        bands: shift of each band by itself, (bands, 2).
    """

    field: float
    knots: int
    bands: NDArray[np.float64]

    @property
    def is_none(self) -> bool:
        """Whether MS lies where it should."""
        return self.field == 0.0 and not self.bands.any()


def random_displacement(config: dict[str, Any], bands: int, ratio: float, rng: np.random.Generator) -> Displacement:
    """One of the size that real pairs have, in a share of the episodes; it grows with the MS pixel."""
    pixel = min(ratio / USUAL_RATIO, 1.5)
    is_displaced = rng.random() < config.get("displaced_share", 0.0)
    field = rng.uniform(0.0, config.get("displacement", 0.0)) * pixel
    length = rng.uniform(0.0, config.get("band_displacement", 0.0), bands) * pixel
    angle = rng.uniform(0.0, 2.0 * np.pi, bands)
    shifts = length[:, None] * np.stack([np.sin(angle), np.cos(angle)], axis=1)
    return Displacement(
        float(field) if is_displaced else 0.0, int(rng.choice(KNOTS)), shifts if is_displaced else np.zeros((bands, 2))
    )


def displaced(hrms: Image, displacement: Displacement, rng: np.random.Generator) -> Image:
    """A crop (bands, rows, columns) as the displaced sensor finds it, mirrored at its edges."""
    if displacement.is_none:
        return hrms
    rows, cols = hrms.shape[-2:]
    field = displacement.field / np.sqrt(2.0) * _smooth((2, rows, cols), displacement.knots, rng)
    return moved_by(hrms, field + displacement.bands[:, :, None, None])


def moved_by(image: Image, field: NDArray[np.floating]) -> Image:
    """What an image (bands, rows, columns) shows where a field says, mirrored at its edges.

    Args:
        image: the image.
        field: (2, rows, columns), or such a field for every band, in pixels.
    """
    at = np.indices(image.shape[-2:], np.float32) + np.broadcast_to(field, (len(image), 2, *image.shape[-2:]))
    places = at.astype(np.float32)
    return np.stack([map_coordinates(band, place, order=3, mode="mirror") for band, place in zip(image, places)])


def _smooth(shape: tuple[int, int, int], knots: int, rng: np.random.Generator) -> Image:
    """Fields of unit deviation, smooth between the knots."""
    fields = rng.standard_normal((shape[0], knots, knots))
    return np.stack(
        [zoom(one, (shape[1] / knots, shape[2] / knots), order=min(knots - 1, 3), mode="nearest") for one in fields]
    ).astype(np.float32)
