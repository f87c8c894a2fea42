"""Roles of bands by their names, colours and sensor, and the bands of a picture."""

from __future__ import annotations

import pytest

from plugin.fusion.physics.bands import BLUE, COASTAL, GREEN, NIR, PAN, RED, RED_EDGE, SWIR, THERMAL, UNKNOWN, YELLOW
from plugin.fusion.physics.roles import role_named, roles_of, true_colour


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Red", RED), ("BLUE", BLUE), ("green_band", GREEN), ("G", GREEN), ("N", NIR), ("NIR", NIR), ("NIR2", NIR),
        ("near infrared", NIR), ("Infrared", NIR), ("NearInfrared", NIR), ("red edge", RED_EDGE),
        ("RedEdge", RED_EDGE), ("Red-Edge 1", RED_EDGE),
        ("Coastal Blue", COASTAL), ("aerosol", COASTAL), ("Yellow", YELLOW), ("swir1", SWIR), ("SWIR 2", SWIR),
        ("tir1", THERMAL), ("Panchromatic", PAN), ("Band 4 (red)", RED), ("B4, central wavelength 665 nm", RED),
        ("842 nm", NIR), ("0.49 um", BLUE), ("2.2 µm", SWIR),
        ("", UNKNOWN), ("Band 3", UNKNOWN), ("b4", UNKNOWN), ("reduced", UNKNOWN), ("covered", UNKNOWN),
    ],
)  # fmt: skip
def test_words_and_wavelengths_tell_a_role(name: str, role: str) -> None:
    assert role_named(name) == role


@pytest.mark.parametrize(
    ("name", "sensor", "role"),
    [
        ("B4", "LANDSAT8", RED), ("B4", "LANDSAT7", NIR), ("SR_B4", "LANDSAT9", RED), ("B04", "SENTINEL2", RED),
        ("B8A", "SENTINEL2", NIR), ("B0", "PLEIADES", BLUE), ("XS3", "SPOT5", NIR), ("DB", "PNEO", COASTAL),
        ("RE", "PNEO", RED_EDGE), ("B9", "QB", UNKNOWN),
    ],
)  # fmt: skip
def test_a_number_tells_a_role_with_the_sensor(name: str, sensor: str, role: str) -> None:
    assert role_named(name, sensor) == role


def test_names_come_before_colours_and_colours_before_the_sensor() -> None:
    colours = ["red", "green", "blue", "undefined"]
    assert roles_of(["B", "G", "R", "N"], colours, "SPOT6") == [BLUE, GREEN, RED, NIR]
    assert roles_of([""] * 4, colours, "GF2") == [RED, GREEN, BLUE, UNKNOWN]
    assert roles_of([""] * 4, ["gray", *["undefined"] * 3], "GF2") == [BLUE, GREEN, RED, NIR]
    assert roles_of([""] * 4, ["gray", *["undefined"] * 3]) == [UNKNOWN] * 4
    assert roles_of([""] * 5, (), "GF2") == roles_of([""] * 5, (), "auto") == [UNKNOWN] * 5


@pytest.mark.parametrize(
    ("names", "sensor", "bands"),
    [
        (["Blue", "Green", "Red", "NIR"], "", (2, 1, 0)),
        (["Red", "Green", "Blue"], "", (0, 1, 2)),
        ([""] * 4, "", (2, 1, 0)),
        ([""] * 4, "SPOT6", (0, 1, 2)),
        ([""] * 4, "GF2", (2, 1, 0)),
        ([""] * 8, "", (4, 2, 1)),
        ([""] * 8, "PLANETSCOPE", (5, 2, 1)),
        ([""] * 7, "LANDSAT8", (3, 2, 1)),
        ([""] * 4, "SPOT5", (0, 1, 2)),
        (["swir", "nir", "red", "green"], "", (1, 2, 3)),
        (["red", "green", "blue", "coastal", "nir", "swir1", "swir2", "cirrus", "tir1", "tir2"], "", (0, 1, 2)),
        ([""] * 3, "", (0, 1, 2)),
        (["a", "b"], "", (0,)),
        (["PAN"], "", (0,)),
    ],
)  # fmt: skip
def test_true_colour_by_name_by_sensor_or_usual_order(names: list[str], sensor: str, bands: tuple[int, ...]) -> None:
    assert true_colour(roles_of(names, (), sensor)) == bands
