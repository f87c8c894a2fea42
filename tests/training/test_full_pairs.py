"""What is looked at is what was measured: crops, stretches and figures of one place."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.spans import Span, Window
from training import full_pairs
from training.full_pairs import OURS, FullPair

from ..made_scenes import read
from .looked_at import look_at, made_full_pair, two_ways, with_fringes

UPPER_LEFT, LOWER_RIGHT = (Window(Span(k, k + 64), Span(k, k + 64)) for k in (40, 160))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_full_pair(tmp_path_factory.mktemp("pan"))


@pytest.fixture
def looked(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FullPair:
    monkeypatch.setattr(full_pairs, "KEPT", tmp_path / "kept")
    return look_at(folder)


def test_figures_of_a_place_are_of_that_place(looked: FullPair) -> None:
    """Displaced bands make fringes where they are, and nowhere else."""
    fringed, sound = (looked.sharpness_in(OURS, window) for window in (UPPER_LEFT, LOWER_RIGHT))
    assert fringed.fringe > 1.3 > 1.1 > sound.fringe
    assert looked.sharpness_in("gsa", UPPER_LEFT).fringe == pytest.approx(sound.fringe, abs=0.35)
    assert sound.pan_share > 0.9


def test_all_of_the_pair_has_the_figures_of_the_quality_algorithm(looked: FullPair) -> None:
    found = looked.sharpness_in(OURS, looked.inside)
    assert found.pan_share == pytest.approx(looked.figures[OURS]["pan_share"], rel=1e-6)
    assert found.pan_energy == pytest.approx(looked.figures[OURS]["pan_energy"], rel=1e-6)
    assert set(looked.figures["gsa"]) == {"pan_share", "pan_energy", "fringe", "hqnr"}


def test_results_are_shown_under_one_stretch_in_true_colour(looked: FullPair) -> None:
    pictures = looked.pictures(LOWER_RIGHT)
    assert list(pictures) == ["PAN", "MS", OURS, "gsa"]
    assert all(picture.shape == (3, 64, 64) for picture in pictures.values())
    red, green, blue = pictures[OURS] - pictures["gsa"].astype(int)
    assert not red.any()
    assert not blue.any()
    assert green.mean() > 20  # which GSA has half of here
    pan = pictures["PAN"]
    np.testing.assert_array_equal(pan[0], pan[2])


def test_flat_places_are_left_out(looked: FullPair) -> None:
    whole = Window.of_shape(looked.pan.shape)
    assert len(looked.places(64, 64, whole)) == 12  # of 16
    looked.pan[:128] = 7.0
    assert {window.rows.start for window in looked.places(64, 64, whole)} >= {128, 192}
    assert not any(window.rows.stop <= 64 for window in looked.places(128, 64, Window(Span(64, 256), Span(0, 256))))


def test_a_pair_is_fused_once(looked: FullPair, folder: Path) -> None:
    np.testing.assert_array_equal(looked.fused[OURS], with_fringes(read(folder / "gt.tif")))

    def refuse(*_: object) -> None:
        pytest.fail("fused again")

    again = FullPair(looked.name, folder, {name: way._replace(fuse=refuse) for name, way in two_ways().items()})
    assert again.figures == looked.figures
