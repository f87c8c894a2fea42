from __future__ import annotations

import json
from typing import Any

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks.card import ModelCard

from .cards import CARD, card


def test_a_card_survives_the_way_through_json() -> None:
    assert ModelCard.from_json(CARD.to_json()) == CARD


def test_a_smearing_correction_is_kept_and_none_is_not_asked_for() -> None:
    assert "smearing" not in json.loads(CARD.to_json())
    corrected = card(smearing={"log_radiance": [0.5, 1.0], "factor": [1.2, 1.1]})
    assert ModelCard.from_json(corrected.to_json()) == corrected


@pytest.mark.parametrize(("field", "stride", "halo"), [(33, 4, 36), (32, 4, 32), (0, 4, 0), (31, 1, 31), (1, 8, 8)])
def test_the_halo_is_the_receptive_field_up_to_the_stride(field: int, stride: int, halo: int) -> None:
    assert card(receptive_field=field, stride=stride).halo == halo


UNCHECKED = (
    ("stride", "4"), ("stride", None), ("stride", 4.5), ("receptive_field", "33"), ("ratio_range", [2.0]),
    ("ratio_range", [2.0, 3.0, 4.0]), ("parameterisation", "no such thing"), ("schedule", "no such schedule"),
)  # fmt: skip


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "3", '"card"', "{}"])
def test_what_is_no_card_is_refused(text: str) -> None:
    with pytest.raises(FusionError, match="card cannot be read"):
        ModelCard.from_json(text)


@pytest.mark.parametrize("name", ["stride", "licence", "ratio_range", "scores"])
def test_a_card_with_something_missing_is_refused_by_its_name(name: str) -> None:
    values = json.loads(CARD.to_json())
    del values[name]
    with pytest.raises(FusionError, match=name):
        ModelCard.from_json(json.dumps(values))


def test_a_card_with_something_unknown_is_refused_by_its_name() -> None:
    with pytest.raises(FusionError, match="colour"):
        ModelCard.from_json(json.dumps(json.loads(CARD.to_json()) | {"colour": "red"}))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("family", 7), ("scored_with", {"sharpness": "1"}),
        ("stride", 0), ("receptive_field", -1), ("ratio_range", 4), ("ratio_range", ["a", "b"]),
        *UNCHECKED,
    ],
)  # fmt: skip
def test_a_card_that_cannot_be_served_is_refused(name: str, value: Any) -> None:
    text = json.dumps(json.loads(CARD.to_json()) | {name: value})
    with pytest.raises(FusionError) as refusal:
        ModelCard.from_json(text)
    assert "\n" not in str(refusal.value)


def test_the_spread_is_scaled_as_measured_and_between_by_the_logarithm_of_the_steps() -> None:
    measured = card(calibration={"steps": [2.0, 8.0], "factor": [10.0, 6.0]})
    assert [measured.spread_factor(steps) for steps in (1, 2, 4, 8, 100)] == pytest.approx([10.0, 10.0, 8.0, 6.0, 6.0])
    assert card().spread_factor(4) == 1.0
    assert ModelCard.from_json(measured.to_json()) == measured
