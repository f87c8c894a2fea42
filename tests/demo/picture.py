"""The picture: every image once as a whole and once close up, all under one stretch."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .rasters import Array, Window, look, true_colour, whole

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # a system-wide mpl_toolkits beside a newer matplotlib: harmless
    import matplotlib as mpl
    from matplotlib import pyplot as plt

mpl.use("Agg")

WHOLE_PIXELS = 1000
CLOSE_PIXELS = 144


def compare(images: dict[str, Path], pan: Path, colours_of: Path, stretch_of: Path, output: Path) -> None:
    """Draw the images side by side and save them as PNG.

    Args:
        images: title and raster of each.
        pan: which of them is the PAN: it is drawn grey, with a stretch of its own.
        colours_of: the raster whose band names say which are red, green and blue.
        stretch_of: the raster that sets the extent, the place of the close-up, and, with its 2nd and 98th percentiles,
            black and white.
        output: the PNG.
    """
    scene, colours = whole(stretch_of, WHOLE_PIXELS), true_colour(colours_of)
    model, grey = look(stretch_of, scene)[colours], look(pan, scene)[[0, 0, 0]]
    limits, grey_limits = (np.percentile(image, (2, 98), axis=(1, 2)) for image in (model, grey))
    close = _most_colourful(_stretched(model, limits), scene)
    figure, axes = plt.subplots(2, len(images), figsize=(4 * len(images), 8.6), dpi=140, squeeze=False)
    for column, (title, path) in enumerate(images.items()):
        for row, window in enumerate((scene, close)):
            image = look(path, window)
            is_pan = path == pan
            shown = _stretched(image[[0, 0, 0] if is_pan else colours], grey_limits if is_pan else limits)
            axes[row, column].imshow(shown, interpolation="nearest" if row else "antialiased")
            axes[row, column].set_axis_off()
        axes[0, column].set_title(title, fontsize=11, linespacing=1.5)
        axes[0, column].add_patch(_frame(scene, close))
    figure.tight_layout(pad=0.6)
    figure.savefig(output)
    plt.close(figure)


def _stretched(image: Array, limits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values (3, rows, columns) as (rows, columns, 3) in 0..1, linearly between the limits (2, 3)."""
    low, high = limits[:, :, None, None]
    return np.clip((image - low) / np.maximum(high - low, 1e-9), 0.0, 1.0).transpose(1, 2, 0)


def _most_colourful(shown: NDArray[np.float64], scene: Window) -> Window:
    """The square with most edges between colours: red to blue, red to green."""
    size = min(CLOSE_PIXELS, *shown.shape[:2])
    tones = (shown[..., 0] - shown[..., 2], shown[..., 0] - shown[..., 1])
    edges = sum(np.minimum(np.hypot(*np.gradient(tone)), 0.15) for tone in tones)
    total = np.pad(np.cumsum(np.cumsum(edges, axis=0), axis=1), ((1, 0), (1, 0)))
    inside = total[size:, size:] - total[:-size, size:] - total[size:, :-size] + total[:-size, :-size]
    row, col = np.unravel_index(inside.argmax(), inside.shape)
    return scene.part(int(row), int(col), size, 2 * size)


def _frame(scene: Window, close: Window) -> plt.Rectangle:
    """Where the close-up lies in the scene."""
    corner = (close.bounds[0] - scene.bounds[0]) / scene.pixel, (scene.bounds[3] - close.bounds[3]) / scene.pixel
    side = (close.bounds[2] - close.bounds[0]) / scene.pixel
    return plt.Rectangle(corner, side, side, fill=False, edgecolor="yellow", linewidth=1.2)
