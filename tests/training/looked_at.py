"""A full pair to look at, and two methods of known faults: one displaces bands, the other spoils colours."""

from __future__ import annotations

import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.job import RasterInput
from training.full_pairs import OURS, FullPair, Way

from ..made_scenes import north_up, read, simulate_pair, write

FRINGED = np.s_[:, :128, :128]
DISCOLOURED = np.s_[1, 128:, 128:]


def made_full_pair(root: Path) -> Path:
    """Its folder, named as a check pair is; 256 x 256 PAN pixels."""
    folder = root / "check_made_full_1"
    folder.mkdir()
    pair = simulate_pair(folder, 256, 256)
    write(folder / "gt.tif", pair.truth.astype(np.uint16), north_up(1.0))
    about = {"kind": "full", "sensor": "Made", "ratio": 4, "bands": ["B", "G", "R", "NIR"]}
    (folder / "case.json").write_text(json.dumps(about))
    return folder


def with_fringes(truth: NDArray[Any]) -> NDArray[Any]:
    """Red moved by three pixels in the upper left quarter."""
    image = truth.copy()
    image[FRINGED][2] = np.roll(truth[FRINGED][2], 3, axis=1)
    return image


def with_other_colours(truth: NDArray[Any]) -> NDArray[Any]:
    """Green half as bright in the lower right quarter."""
    image = truth.copy()
    image[DISCOLOURED] //= 2
    return image


def two_ways() -> dict[str, Way]:
    """Ours and GSA, as far as the test is concerned; both know the truth."""
    return {
        OURS: Way("ours 1.0", partial(_from_truth, with_fringes), "ours"),
        "gsa": Way("GSA", partial(_from_truth, with_other_colours), "gsa"),
    }


def look_at(folder: Path) -> FullPair:
    return FullPair(folder.name.removeprefix("check_"), folder, two_ways())


def _from_truth(change: Any, pan: RasterInput, ms: RasterInput, output: str) -> None:
    truth = Path(pan.path).with_name("gt.tif")
    shutil.copy(truth, output)
    write(Path(output), change(read(truth)), north_up(1.0))
