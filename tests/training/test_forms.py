from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy.ndimage import shift

from plugin.fusion.spans import Image
from training import forms
from training.forms import by_formula, displaced_ms, means, score_forms
from training.forms_page import TITLE, by_pair, section, summary, write_section

from ..made_scenes import Pair, north_up, write


@pytest.fixture(scope="module")
def check(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reduced pair of the shared scene, as the check pairs lie on disk."""
    folder = tmp_path_factory.mktemp("pan") / "check_made_reduced"
    folder.mkdir()
    (folder / "pan.tif").symlink_to(pair.pan)
    (folder / "ms.tif").symlink_to(pair.ms)
    write(folder / "gt.tif", pair.truth.astype(np.uint16), north_up(1.0))
    bands = len(pair.truth)
    case = {"kind": "reduced", "ratio": pair.relation.ratio, "bits": 12, "mtf_gain_at_nyquist": [0.3] * bands}
    (folder / "case.json").write_text(json.dumps(case))
    return folder


def test_displaced_ms_is_the_ms_a_quarter_pixel_off(check: Path, pair: Pair) -> None:
    """As far from MS as MS is from itself moved by some tenths of a pixel, and always the same."""
    off = displaced_ms(check)
    assert off.shape == pair.ms_image.shape
    np.testing.assert_array_equal(off, displaced_ms(check))

    def distance(image: Image) -> float:
        return float(np.sqrt(np.mean((image - pair.ms_image)[:, 2:-2, 2:-2] ** 2)))

    moved = [np.stack([shift(band, (by, by), order=3, mode="mirror") for band in pair.ms_image]) for by in (0.05, 0.5)]
    assert distance(moved[0]) < distance(off) < distance(moved[1])


@pytest.fixture
def scores(check: Path, monkeypatch: pytest.MonkeyPatch) -> forms.Scores:
    """By GSA; the pair also counts as a full one."""
    full = check.with_name("check_made_full")
    if not full.exists():
        full.symlink_to(check)
    monkeypatch.setattr(forms, "check_pairs", lambda: {"made_reduced": check, "made_full": full})
    return score_forms(by_formula("gsa"))


def test_a_pair_is_judged_in_three_forms(scores: forms.Scores) -> None:
    assert set(scores) == {"made_reduced", "made_displaced", "made_full"}
    assert scores["made_displaced"]["ergas"] > scores["made_reduced"]["ergas"] > 0.0
    ratio = scores["made_displaced"]["ergas"] / scores["made_reduced"]["ergas"]
    assert scores["made_displaced"]["times_sound"] == pytest.approx(ratio)
    assert 0.9 < scores["made_full"]["pan_share"] <= 1.0
    assert means(scores, "_full")["least_share"] == scores["made_full"]["pan_share"]


def test_networks_are_measured_as_users_have_them_and_with_less(
    scores: forms.Scores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[dict[str, Any]] = []
    monkeypatch.setattr("training.forms_page.CACHE", tmp_path / "forms.json")
    monkeypatch.setattr("training.forms_page.score_forms", lambda fuse: scores)
    monkeypatch.setattr("training.forms_page.by_network", lambda model, **settings: asked.append(settings))
    text = section(["ddrf-s"])
    assert asked == [
        {"sharpness": 1.0}, {"sharpness": 1.0, "fine_colours": "ms"}, {"consistency_iterations": 0, "sharpness": 0.0},
    ]  # fmt: skip
    for name in ("ddrf-s", "ddrf-s, FINE_COLOURS ms", "ddrf-s, as drawn"):
        assert text.count(f"\n| {name} | ") == 2


def test_the_section_replaces_its_former_self(
    scores: forms.Scores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "scores.md"
    page.write_text(f"# Scores\n\nOthers.\n{TITLE}\nold\n", encoding="utf-8")
    monkeypatch.setattr("training.forms_page.CACHE", tmp_path / "forms.json")
    monkeypatch.setattr("training.forms_page.score_forms", lambda fuse: scores)
    write_section([], page)
    text = page.read_text(encoding="utf-8")
    assert text.startswith("# Scores\n\nOthers.\n")
    assert text.count(TITLE) == 1
    assert "old" not in text
    assert f"| GSA | {scores['made_reduced']['sam']:.3f} |" in text
    assert summary({"x": scores}).count("\n") == 3
    assert "| share / energy / fringe | made |" in by_pair({"x": scores})
