from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.pair_statistics import PairStatistics
from plugin.fusion.scenes.pair import open_scene
from plugin.fusion.tasks.pansharpening.validated import TRAITS, doubts

from ...made_scenes import Pair, Watcher
from ...quality.golden import FULL_CASES, REDUCED_CASES, SHARED, need_shared


def statistics_of(pan: Path, ms: Path, folder: Path) -> PairStatistics:
    inputs = (RasterInput(str(pan)), RasterInput(str(ms)))
    return open_scene(*inputs, folder / "fused.tif", folder, Watcher()).statistics


@pytest.fixture(scope="module")
def usual(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> PairStatistics:
    return statistics_of(pair.pan, pair.ms, tmp_path_factory.mktemp("usual"))


def test_the_ranges_are_those_of_the_pairs_that_the_models_are_scored_on(tmp_path: Path) -> None:
    """Not one of them is doubted, and no range is much wider than they are."""
    need_shared()
    folders = [SHARED / "data" / "pan" / f"check_{case}" for case in (*FULL_CASES, *REDUCED_CASES)]
    pairs = [statistics_of(folder / "pan.tif", folder / "ms.tif", tmp_path) for folder in folders]
    assert [doubts(pair, ["spot6_full"]) for pair in pairs] == [None] * len(pairs)
    for trait in TRAITS:
        values = np.concatenate([np.atleast_1d(np.asarray(trait.of(pair))) for pair in pairs])
        assert values.min() - trait.low < 0.12 * max(1.0, abs(trait.low)), trait.words
        assert trait.high - values.max() < 0.12 * max(1.0, abs(trait.high)), trait.words


def test_a_usual_pair_is_not_doubted(usual: PairStatistics) -> None:
    assert doubts(usual, ["spot6_full", "quickbird_reduced"]) is None


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        ({"ratio": 6.0}, "ratio 6.00 (1.9 to 4.2 there)"),
        ({"mtf_gain": 0.64}, "MTF gain of the MS sensor 0.64"),
        ({"pan_r2": 0.4}, "share of PAN's variance that the bands explain 0.40"),
        ({"correlation": np.array([0.9, -0.8, 0.7, 0.9])}, "correlation of a band with PAN -0.80"),
        ({"ms_std": np.array([1e-3, 90.0, 90.0, 90.0])}, "contrast of a band over the detail it lacks 0.00"),
        ({"pan_detail_std": 1e-3}, "contrast of PAN over its detail"),
    ],
)
def test_what_is_odd_about_a_pair_is_said_with_what_is_usual(
    usual: PairStatistics, odd: dict[str, Any], words: str
) -> None:
    said = str(doubts(replace(usual, **odd), ["spot6_full"]))
    assert words in said
    assert said.endswith("Look at the result with care.")


def test_all_that_is_odd_is_said_in_one_sentence(usual: PairStatistics) -> None:
    said = str(doubts(replace(usual, mtf_gain=0.64, pan_r2=0.5), ["spot6_full"]))
    assert "0.64" in said
    assert "0.50" in said
    assert said.count(". ") == 1


def test_a_model_without_scores_is_doubted_whatever_the_pair(usual: PairStatistics) -> None:
    assert "no scores" in str(doubts(usual, []))


def test_a_model_scored_on_other_pairs_is_not_held_to_these(usual: PairStatistics) -> None:
    assert doubts(replace(usual, mtf_gain=0.64), ["my_city"]) is None
