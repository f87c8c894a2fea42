"""Run by runtimes.py under one onnxruntime: every bundled model estimates a small tile, and all go into a file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from plugin.fusion.networks.layout import layout_of
from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.precision import Choice
from plugin.fusion.networks.registry import BUNDLED
from plugin.fusion.networks.runtime import onnxruntime
from plugin.fusion.networks.session import Network
from plugin.fusion.networks.trial import _try_out as try_out
from plugin.fusion.sentences import Sentence
from plugin.fusion.spans import Image
from plugin.fusion.tasks.registry import TASKS

BANDS, EDGE = 3, 96
NOISE_LEVELS = (1.0, 0.3)


def estimates(path: Path) -> Image:
    """(noise levels, bands, rows, columns) of one model, which is fed as its task feeds it, with smooth noise."""
    card = read_card(path)
    layout = layout_of(card, TASKS[card.task].task.families)
    rng = np.random.default_rng(0)
    x_t, conditions = (smooth(rng.normal(size=(BANDS, count, EDGE, EDGE))) for count in (1, len(layout.conditions)))
    context = rng.normal(size=(BANDS, len(layout.statistics))).astype(np.float32)
    with Network(path, threads=1, choice=Choice(card.precision, Sentence("compared"))) as network:
        network.use(layout)
        return np.stack([network.denoise(x_t[:, 0], level, conditions, context) for level in NOISE_LEVELS])


def smooth(noise: np.ndarray) -> Image:
    """Noise (..., rows, columns) of which neighbours know each other, as in images."""
    for axis in (-2, -1):
        noise = sum(np.roll(noise, shift, axis) for shift in range(-2, 3)) / np.sqrt(5.0)
    return noise.astype(np.float32)


def main(output: Path) -> None:
    """Write the estimates of every bundled file, and say on what they were made."""
    files = sorted(BUNDLED.glob("*.onnx"))
    for path in files:
        try_out(path)  # as a model of one's own is tried, within bounds of memory and time
    np.savez(output, **{path.name: estimates(path) for path in files})
    versions = {"onnxruntime": onnxruntime().__version__, "numpy": np.__version__}
    print(json.dumps({**versions, "python": ".".join(map(str, sys.version_info[:3]))}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
