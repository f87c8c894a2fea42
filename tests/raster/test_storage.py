"""Formats and creation options: what is accepted, what is refused with a sentence, what the drivers are told."""

from __future__ import annotations

import pytest
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.storage import (
    COG,
    GTIFF,
    PLAIN,
    Storage,
    check_storage,
    cog_options,
    gtiff_options,
    parse_options,
    rehearse,
)


def storage(text: str, driver: str = GTIFF) -> Storage:
    return Storage(driver, parse_options(text))


def test_options_come_with_bars_between_them() -> None:
    assert parse_options(" COMPRESS=ZSTD | BIGTIFF=YES|") == ("COMPRESS=ZSTD", "BIGTIFF=YES")
    assert parse_options("") == parse_options("  ") == ()


@pytest.mark.parametrize("text", ["COMPRESS", "COMPRESS=", "=ZSTD", "COMPRESS=ZSTD|BIGTIFF"])
def test_what_is_no_option_is_refused(text: str) -> None:
    with pytest.raises(FusionError, match=r"of the form COMPRESS=ZSTD\|BIGTIFF=YES, not "):
        parse_options(text)


@pytest.mark.parametrize(
    ("driver", "text"),
    [
        (GTIFF, ""),
        (GTIFF, "COMPRESS=ZSTD|ZSTD_LEVEL=9|BIGTIFF=YES"),
        (GTIFF, "compress=zstd|bigtiff=yes"),
        (GTIFF, "TILED=YES|BLOCKXSIZE=512|BLOCKYSIZE=512"),
        (GTIFF, "ALPHA=YES"),
        (COG, "COMPRESS=DEFLATE|LEVEL=9"),
        (COG, "PREDICTOR=2"),
        (COG, "COMPRESS=DEFLATE|PREDICTOR=2|ZLEVEL=9"),
        (COG, "COMPRESS=JPEG|JPEG_QUALITY=75"),
        (COG, "TILED=YES"),
    ],
)
def test_what_the_driver_knows_is_accepted(driver: str, text: str) -> None:
    check_storage(storage(text, driver))


@pytest.mark.parametrize(
    ("driver", "text", "sentence"),
    [
        (GTIFF, "COMPRES=ZSTD", "GTiff has no creation option COMPRES; did you mean COMPRESS?"),
        (GTIFF, "QWERTY=1", "GTiff has no creation option QWERTY; leave it out"),
        (GTIFF, "COMPRESS=RAR", "COMPRESS must be one of NONE, LZW, .*; not RAR."),
        (GTIFF, "TILED=MAYBE", "TILED must be one of YES, NO, .*; not MAYBE."),
        (GTIFF, "TFW=YES", "TFW would store a part of the result elsewhere"),
        (GTIFF, "PROFILE=BASELINE", "PROFILE would store a part of the result elsewhere"),
        (COG, "INTERLEAVE=BAND", "COG has no creation option INTERLEAVE"),
        (COG, "TILING_SCHEME=GoogleMapsCompatible", "TILING_SCHEME would move the pixels off PAN's grid"),
        ("PNG", "", "FORMAT must be one of GTiff, COG; not PNG."),
    ],
)
def test_what_it_does_not_know_is_refused(driver: str, text: str, sentence: str) -> None:
    with pytest.raises(FusionError, match=sentence):
        check_storage(storage(text, driver))


@pytest.mark.parametrize(
    ("driver", "text", "dtype"),
    [
        (GTIFF, "COMPRESS=JPEG", gdal.GDT_UInt16),
        (GTIFF, "BLOCKXSIZE=17", gdal.GDT_Byte),
        (COG, "COMPRESS=JPEG", gdal.GDT_Float32),
    ],
)
def test_what_does_not_suit_the_raster_is_found_out_before_it_is_made(driver: str, text: str, dtype: int) -> None:
    gdal.UseExceptions()
    before = gdal.ReadDir("/vsimem/")
    with pytest.raises(FusionError, match=r"CREATION_OPTIONS do not suit 4 bands of \w+ \(.+\); change them"):
        rehearse(storage(text, driver), 4, dtype)
    assert gdal.ReadDir("/vsimem/") == before


@pytest.mark.parametrize(("driver", "text"), [(GTIFF, "COMPRESS=ZSTD"), (GTIFF, "NBITS=12"), (COG, "COMPRESS=LERC")])
def test_what_suits_it_leaves_nothing(driver: str, text: str) -> None:
    before = gdal.ReadDir("/vsimem/")
    rehearse(storage(text, driver), 4, gdal.GDT_UInt16)
    assert gdal.ReadDir("/vsimem/") == before


def test_geotiff_is_quickly_deflated_unless_something_else_is_said() -> None:
    assert gtiff_options(PLAIN, gdal.GDT_UInt16) == [
        "TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER", "NUM_THREADS=2", "PREDICTOR=2",
    ]  # fmt: skip
    assert gtiff_options(PLAIN, gdal.GDT_Float32)[-1] == "PREDICTOR=3"


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        ("COMPRESS=ZSTD", {"COMPRESS=ZSTD", "PREDICTOR=2", "TILED=YES"}, {"ZLEVEL"}),
        ("COMPRESS=NONE|TILED=NO", {"COMPRESS=NONE", "TILED=NO"}, {"ZLEVEL", "PREDICTOR"}),
        ("ZLEVEL=9|BIGTIFF=YES", {"ZLEVEL=9", "COMPRESS=DEFLATE", "BIGTIFF=YES"}, set()),
        ("NBITS=12", {"NBITS=12", "COMPRESS=DEFLATE"}, {"PREDICTOR"}),
        ("PREDICTOR=1", {"PREDICTOR=1"}, set()),
    ],
)
def test_what_is_said_takes_the_place_of_what_is_usual(text: str, present: set[str], absent: set[str]) -> None:
    options = gtiff_options(storage(text), gdal.GDT_UInt16)
    names = [option.partition("=")[0] for option in options]
    assert present <= set(options)
    assert not absent & set(names)
    assert len(set(names)) == len(names)


def test_profiles_of_geotiff_are_told_to_cog_in_its_own_words() -> None:
    options = cog_options(storage("COMPRESS=DEFLATE|PREDICTOR=2|ZLEVEL=9|TILED=YES", COG), gdal.GDT_UInt16)
    assert {"COMPRESS=DEFLATE", "PREDICTOR=STANDARD", "LEVEL=9"} <= set(options)
    assert not any(option.startswith(("ZLEVEL", "TILED")) for option in options)
    assert "PREDICTOR=YES" not in cog_options(storage("COMPRESS=LERC", COG), gdal.GDT_UInt16)


def test_a_cog_is_made_of_a_plain_file() -> None:
    assert gtiff_options(storage("COMPRESS=JPEG", COG), gdal.GDT_UInt16) == gtiff_options(PLAIN, gdal.GDT_UInt16)
