from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from plugin.fusion.physics import sharpening as ddrf
from training import ablations
from training.ablations import SIMULATED_SEED, VARIANTS, Variant, config_of, residual_in_units_of_the_ms
from training.ablations import write_ablations as write
from training.data.scenes import SIMULATED_SCENES
from training.fit import fit
from training.places import Place

from ..made_scenes import Pair


@pytest.fixture(autouse=True)
def quiet() -> None:
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)


@pytest.fixture
def little(config: dict[str, Any], pair: Pair, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A config that fits in seconds, scored on one small place."""
    place = Place(pair.truth, pair.pan_image, 4.0)
    monkeypatch.setattr(ablations, "places", lambda: [place])
    return config


@pytest.mark.filterwarnings("ignore")
def test_every_variant_is_trained_scored_and_tabled_once(little: dict[str, Any], tmp_path: Path) -> None:
    some = (Variant("Full"), Variant("v instead of x0", {"output": "v"}, {"kind": "v"}))
    page = write(little, 2, tmp_path, tmp_path / "page.md", some)
    known = json.loads((tmp_path / "ablations.json").read_text())
    assert list(known) == ["Full @ 2", "v instead of x0 @ 2"]
    for entry in known.values():
        assert 0.1 < entry["scores"]["1 step"]["ergas"] < 50.0
    checkpoints = [torch.load(path, weights_only=False) for path in tmp_path.glob("ablation-*/last.ckpt")]
    assert [checkpoint["global_step"] for checkpoint in checkpoints] == [2, 2]

    known["Full @ 2"]["scores"]["1 step"] = {"sam": 9.876, "ergas": 5.432}
    (tmp_path / "ablations.json").write_text(json.dumps(known))
    page.write_text("<!-- findings -->\nAll matters.\n<!-- end -->")
    write(little, 2, tmp_path, page, some)
    text = page.read_text()
    assert "| 9.876 / 5.432 |" in text  # taken from the cache
    assert "All matters." in text
    assert "## Ways to sample" in text


@pytest.mark.filterwarnings("ignore")
def test_a_fit_of_steps_takes_so_many_whatever_the_time(config: dict[str, Any], tmp_path: Path) -> None:
    config["fit"] |= {"minutes": 1e-6, "steps": 3, "check_every": 9}
    last = fit(config, tmp_path)
    assert torch.load(last, weights_only=False)["global_step"] == 3
    config["fit"]["steps"] = 5
    assert torch.load(fit(config, tmp_path), weights_only=False)["global_step"] == 5


def test_a_variant_differs_in_what_it_names_and_starts_from_scratch(config: dict[str, Any]) -> None:
    config["fit"]["warm_start"] = "another"
    config["objective"]["teacher"] = "a third"
    changed = config_of(Variant("No style", {"style_modulation": False}, seed=1), config, 350)
    assert changed["name"] == "ablation-no-style-350"
    assert changed["network"] == config["network"] | {"style_modulation": False}
    assert changed["seed"] == config["seed"] + 1
    assert changed["data"] == config["data"]
    assert "warm_start" not in changed["fit"]
    assert "teacher" not in changed["objective"]
    assert config["name"] == "tiny"


def test_every_variant_is_a_network_that_can_be_built(config: dict[str, Any]) -> None:
    from training.tasks import task_of

    slugs = {variant.slug for variant in VARIANTS}
    assert len(slugs) == len(VARIANTS)
    sizes = {}
    for variant in VARIANTS:
        network = task_of(config).network(config_of(variant, config, 2)["network"])
        sizes[variant.name] = sum(weights.numel() for weights in network.parameters())
    assert max(sizes["No style modulation"], sizes["No wavelet modulation"]) < sizes["Full"]


def test_without_its_scale_the_residual_counts_in_deviations_of_the_ms(pair: Pair, tmp_path: Path) -> None:
    """For training and sampling alike, and only as long as that is asked for."""
    from plugin.fusion.job import RasterInput
    from plugin.fusion.scenes.pair import open_scene

    from ..made_scenes import Watcher

    inputs = (RasterInput(str(pair.pan)), RasterInput(str(pair.ms)))
    statistics = open_scene(*inputs, tmp_path / "fused.tif", tmp_path, Watcher()).statistics
    before = ddrf.context(statistics)
    with residual_in_units_of_the_ms():
        contrast = ddrf.context(statistics)[:, ddrf.CONTEXT.index("log_contrast")]
        np.testing.assert_allclose(contrast, 0.0, atol=1e-6)
    np.testing.assert_array_equal(ddrf.context(statistics), before)


def test_places_are_none_that_trainings_or_checks_use() -> None:
    """Trainings simulate the places 1000 and on."""
    assert not 1000 <= SIMULATED_SEED < 1000 + SIMULATED_SCENES
