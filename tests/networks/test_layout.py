from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks.layout import Layout, groups, layout_of
from plugin.fusion.networks.session import Network
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.spans import Image

from .cards import card, write_model

APART, TOGETHER = Layout(CONDITIONS, CONTEXT), Layout(CONDITIONS, CONTEXT, together=True)


def seen(bands: int, rng: np.random.Generator) -> tuple[Image, float, Image, Image]:
    x_t = rng.normal(size=(bands, 6, 8)).astype(np.float32)
    conditions = rng.normal(size=(bands, len(CONDITIONS), 6, 8)).astype(np.float32)
    return x_t, 0.25, conditions, rng.normal(size=(bands, len(CONTEXT))).astype(np.float32)


def test_bands_go_in_one_at_a_time_or_all_together(rng: np.random.Generator) -> None:
    given = seen(3, rng)
    apart, together = list(APART.feeds(*given)), list(TOGETHER.feeds(*given))
    assert [bands for bands, _ in apart] == [slice(0, 1), slice(1, 2), slice(2, 3)]
    assert [bands for bands, _ in together] == [slice(0, 3)]
    for name in ("x_t", "conditions", "context", "noise_level"):
        alone = np.concatenate([feed[name] for _, feed in apart])
        np.testing.assert_array_equal(together[0][1][name], alone)


@pytest.mark.parametrize(("bands", "sizes"), [(1, [1]), (16, [16]), (17, [8, 9]), (200, [15, 16])])
def test_many_bands_go_in_in_groups_of_neighbours(bands: int, sizes: list[int]) -> None:
    parts = list(groups(bands, 16))
    assert [place for part in parts for place in range(part.start, part.stop)] == list(range(bands))
    assert sorted({part.stop - part.start for part in parts}) == sizes


@pytest.mark.parametrize("layout", [APART, TOGETHER])
def test_a_network_that_takes_any_number_of_bands_answers_alike(
    tmp_path: Path, rng: np.random.Generator, layout: Layout
) -> None:
    network = Network(write_model(tmp_path / "copy.onnx", card(name="copy").to_json()), threads=1)
    network.use(layout)
    done: list[tuple[int, int]] = []
    given = seen(3, rng)
    x0 = network.denoise(*given, lambda first, stop: done.append((first, stop)))
    np.testing.assert_array_equal(x0, given[0])
    assert done == ([(0, 3)] if layout.together else [(0, 1), (1, 2), (2, 3)])


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ({"conditions": (*CONDITIONS[1:], CONDITIONS[0])}, r"asks for ms_detail, .*lms, this version gives lms, "),
        ({"statistics": ("shoe_size", *CONTEXT[1:])}, "asks for shoe_size, "),
        ({"conditions": CONDITIONS, "statistics": CONTEXT}, None),
        ({}, None),
    ],
)
def test_inputs_are_checked_by_their_names(tmp_path: Path, named: dict[str, tuple[str, ...]], sentence: str) -> None:
    """As many of them, but in another order, would be taken for each other."""
    network = Network(write_model(tmp_path / "toy.onnx", card(**named).to_json()), threads=1)
    if sentence is None:
        network.use(APART)
        return
    with pytest.raises(FusionError, match=sentence):
        network.use(APART)


def test_inputs_are_checked_by_their_number_whatever_the_card_names(tmp_path: Path) -> None:
    more = Layout((*CONDITIONS, "one_more"), CONTEXT)
    network = Network(write_model(tmp_path / "toy.onnx", card(conditions=more.conditions).to_json()), threads=1)
    with pytest.raises(FusionError, match=f"takes {len(CONDITIONS)} conditions"):
        network.use(more)


def test_a_family_that_the_task_does_not_know_is_refused() -> None:
    assert layout_of(card(), {"ddrf": APART}) is APART
    with pytest.raises(
        FusionError,
        match="belongs to the family gan, which is not made for this; choose a model of one of these families",
    ):
        layout_of(card(family="gan"), {"ddrf": APART})
