"""The table of sensors."""

from __future__ import annotations

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.physics.bands import BLUE, GREEN, NIR, RED
from plugin.fusion.physics.mtf import DEFAULT_GAIN
from plugin.fusion.physics.sensors import (
    AUTO,
    NAMES,
    OTHER,
    SENSORS,
    check_sensor,
    mean_ms_gain,
    ms_gains,
    product_bands,
    published_gain,
    sensor_named,
)

FIRST_IDS = ("QB", "IKONOS", "GE1", "WV2", "WV3", "WV4", OTHER)


def test_ids_that_were_landed_stay_with_their_gains() -> None:
    assert set(FIRST_IDS) <= set(SENSORS)
    assert [round(mean_ms_gain(sensor), 4) for sensor in FIRST_IDS] == [
        0.295, 0.2775, 0.23, 0.34, 0.3456, 0.23, DEFAULT_GAIN,
    ]  # fmt: skip
    assert [SENSORS[sensor].pan_gain for sensor in FIRST_IDS] == [0.15, 0.17, 0.16, 0.11, 0.14, 0.16, 0.15]


def test_titles_are_sorted_but_for_the_last() -> None:
    titles = [sensor.title.lower().replace("é", "e") for sensor in SENSORS.values()]
    assert titles == [*sorted(titles[:-1]), "any other"]


def test_only_published_gains_differ_from_the_usual_one() -> None:
    for sensor in SENSORS.values():
        assert sensor.is_published or {band.gain for band in sensor.bands} <= {DEFAULT_GAIN}
        assert sensor.pan_is_published or sensor.pan_gain == 0.15
        assert all(0.1 < band.gain < 0.5 for band in sensor.bands)


@pytest.mark.parametrize("sensor", SENSORS)
def test_products_differ_in_their_number_of_bands_and_show_colours(sensor: str) -> None:
    bands, selections = SENSORS[sensor].bands, SENSORS[sensor].selections
    counts = [len(bands), *map(len, selections)]
    assert len(set(counts)) == len(counts)
    assert all(set(selection) <= set(range(len(bands))) for selection in selections)
    if bands and sensor != "SPOT5":
        assert [band.role for band in product_bands(sensor, 3)] == [RED, GREEN, BLUE]
        assert {RED, GREEN, BLUE, NIR} == {band.role for band in product_bands(sensor, 4)}


def test_four_bands_lie_in_the_order_of_the_sensors_files() -> None:
    assert [band.role for band in product_bands("SPOT6", 4)] == [RED, GREEN, BLUE, NIR]
    assert [band.role for band in product_bands("GF2", 4)] == [BLUE, GREEN, RED, NIR]
    assert [band.role for band in product_bands("WV3", 4)] == [BLUE, GREEN, RED, NIR]
    assert [band.name for band in product_bands("LANDSAT8", 6)] == ["B2", "B3", "B4", "B5", "B6", "B7"]
    assert product_bands("GF2", 5) == ()
    assert product_bands("WV1", 4) == ()


def test_a_gain_for_every_band_and_the_mean_for_unknown_ones() -> None:
    assert ms_gains("WV3", 4) == (0.355, 0.360, 0.365, 0.335)
    assert ms_gains("QB", 3) == pytest.approx((0.295,) * 3)
    assert ms_gains("SENTINEL2", 4) == (0.26, 0.28, 0.24, 0.26)
    assert ms_gains("WV1", 2) == ms_gains(OTHER, 2) == (DEFAULT_GAIN,) * 2


def test_a_guess_is_no_published_gain() -> None:
    assert published_gain("QB") == pytest.approx(0.295)
    assert published_gain(OTHER) == DEFAULT_GAIN
    assert published_gain("SPOT6") is published_gain("WV1") is published_gain(AUTO) is None


@pytest.mark.parametrize(
    ("text", "sensor"),
    [
        ("SPOT 6", "SPOT6"), ("PHR 1A", "PLEIADES"), ("PHR1B", "PLEIADES"), ("PNEO 3", "PNEO"), ("PHRNEO", ""),
        ("LANDSAT_8", "LANDSAT8"), ("WV02", "WV2"), ("WorldView-3", "WV3"), ("QB02", "QB"), ("GE01", "GE1"),
        ("GF2", "GF2"), ("Sentinel-2B", "SENTINEL2"), ("KOMPSAT-3A", "KOMPSAT3A"), ("KOMPSAT-3", "KOMPSAT3"),
        ("SPOT 5", "SPOT5"), ("SV1-02", "SV1"), ("CBERS_4A", "CBERS4A"), ("IK02", "IKONOS"), ("MODIS", ""), ("", ""),
    ],
)  # fmt: skip
def test_sensors_are_known_by_what_products_call_them(text: str, sensor: str) -> None:
    assert sensor_named(text) == sensor


def test_every_sensor_has_a_name_that_products_use() -> None:
    assert set(NAMES) | {OTHER} == set(SENSORS)


def test_an_unknown_sensor_is_refused_with_those_there_are() -> None:
    check_sensor(AUTO)
    check_sensor("SPOT6")
    with pytest.raises(FusionError, match=r"SENSOR must be one of auto, CBERS4A, .*, not MODIS"):
        check_sensor("MODIS")
