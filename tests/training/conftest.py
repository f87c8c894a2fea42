"""A tiny scene on disk and a config that fits it in seconds; torch and Lightning, or these tests are skipped."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ..made_scenes import Pair, north_up, write

pytest.importorskip("torch")
pytest.importorskip("lightning")


@pytest.fixture(scope="session")
def sharp(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The truth of the shared pair: a sharp scene of four bands."""
    path = tmp_path_factory.mktemp("training") / "sharp.tif"
    return write(path, pair.truth.astype(np.uint16), north_up(1.0))


@pytest.fixture(scope="session")
def degradation() -> dict[str, Any]:
    return {
        "ratios": {"2": 0.3, "4": 0.5},
        "mtf_gain": [0.2, 0.4],
        "mtf_gain_error": 0.02,
        "mtf_gain_band_spread": 0.03,
        "nir_outside_pan": 0.4,
        "pan_shift": 0.1,
        "noise": 0.2,
        "flawed_share": 0.5,
    }


@pytest.fixture
def config(sharp: Path, degradation: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": "tiny",
        "title": "Tiny",
        "seed": 1,
        "network": {"widths": [4, 4, 4], "blocks": [1, 1, 1, 1, 1], "style": 4},
        "objective": {"pure_noise_share": 0.7},
        "fit": {
            "minutes": 0.01,
            "batch_episodes": 1,
            "samples_per_episode": 2,
            "learning_rate": 1.0e-3,
            "ema_decay": 0.9,
            "threads": 1,
            "workers": 0,
        },
        "degradation": degradation,
        "data": {"train": {str(sharp): {"share": 1.0}}, "validation": {str(sharp): {"share": 1.0}}},
        "card": {"version": "0.0.1", "licence": "none", "training_data": "none", "limits": "all"},
    }
