"""What a run says of its pair: the shift, the gain, and bands that lie beside each other."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.registration import shifted
from plugin.fusion.physics.sampling import degrade
from plugin.fusion.spans import Patch, Window
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from tests.made_scenes import Pair, Watcher, north_up, write


def said(pan: Path, ms: Path, output: Path) -> Watcher:
    watcher = Watcher()
    pansharpen_classically(ClassicalJob(RasterInput(str(pan)), RasterInput(str(ms)), str(output), "gsa"), watcher)
    return watcher


def test_a_good_pair_is_told_of_and_not_warned_of(pair: Pair, tmp_path: Path) -> None:
    watcher = said(pair.pan, pair.ms, tmp_path / "fused.tif")
    assert watcher.warnings == []
    told = " ".join(watcher.messages)
    for words in (
        "registered to a tenth",
        "MTF gain at Nyquist is taken as",
        "% of PAN's variance",
        "lie on each other",
    ):
        assert words in told, words


def test_bands_that_lie_apart_are_warned_of(pair: Pair, tmp_path: Path) -> None:
    """The first band is taken 1.6 PAN pixels, 0.4 MS pixels, beside the others."""
    window = Window.of_shape(pair.ms_image.shape[1:])
    moved = shifted(pair.relation, 1.6, 0.0)
    image = pair.ms_image.copy()
    image[0] = degrade(Patch.whole(pair.truth[0]), moved, window, 0.28)
    ms = write(tmp_path / "ms.tif", np.rint(image).astype(np.uint16), north_up(4.0))
    (warning,) = said(pair.pan, ms, tmp_path / "fused.tif").warnings
    assert warning.startswith("Bands 1 and ")
    assert "MS pixels apart" in warning
