"""Names put together."""

from __future__ import annotations

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.products.by_name import pair_names


@pytest.mark.parametrize(
    ("pan", "ms"),
    [
        ("scene_PAN.tif", "scene_MS.tif"),
        ("pan.tif", "ms.tif"),
        ("a/b/PAN/x_1.tif", "a/b/MS/x_1.jp2"),
        ("MS/scene_pan.tif", "MS/scene_ms.tif"),
        ("PAN/scene_pan.tif", "MUL/scene_mul.tif"),
        ("GF2_PMS1_L1A001-PAN1.tiff", "GF2_PMS1_L1A001-MSS1.tiff"),
        ("SV1-01_2020_PAN.tiff", "SV1-01_2020_MUX.tiff"),
        ("10JAN01-P2AS-052_P001.TIF", "10JAN01-M2AS-052_P001.TIF"),
        ("IMG_PHR1A_P_001.tif", "IMG_PHR1A_MS_001.tif"),
        ("scene_B8.tif", "scene_XS.tif"),
        ("Scene Panchromatic.img", "scene multispectral.img"),
    ],
)
def test_names_that_differ_in_the_word_only_are_a_pair(pan: str, ms: str) -> None:
    found = pair_names([ms, pan, "panorama.tif", "readme_ms.txt"])
    assert found.pairs == [(pan, ms)]
    assert found.alone == []


def test_numbers_of_cameras_must_be_equal() -> None:
    found = pair_names(["x-PAN1.tif", "x-MSS2.tif"])
    assert found.pairs == []
    assert [(one.name, one.is_pan) for one in found.alone] == [("x-MSS2.tif", False), ("x-PAN1.tif", True)]


def test_many_scenes_keep_apart() -> None:
    names = [f"{place}/{year}_{kind}.tif" for place in "abc" for year in (2019, 2020) for kind in ("pan", "ms")]
    assert pair_names(names).pairs == [
        (f"{place}/{year}_pan.tif", f"{place}/{year}_ms.tif") for place in "abc" for year in (2019, 2020)
    ]


def test_what_has_no_partner_or_several_says_so() -> None:
    found = pair_names(["a_pan.tif", "b_ms.tif", "c_pan.tif", "c_ms.tif", "c_xs.tif", "d.tif"])
    assert found.pairs == []
    several = "Several rasters could belong to this one; give PAN_PATTERN and MS_PATTERN."
    assert {one.name: str(one.why) for one in found.alone} == {
        "a_pan.tif": "No MS raster has this name; give PAN_PATTERN and MS_PATTERN.",
        "b_ms.tif": "No PAN raster has this name; give PAN_PATTERN and MS_PATTERN.",
        "c_pan.tif": several,
        "c_ms.tif": several,
        "c_xs.tif": several,
    }


@pytest.mark.parametrize(
    ("pan_pattern", "ms_pattern", "pan", "ms"),
    [
        ("*_hi.tif", "*_lo.tif", "a/x_hi.tif", "a/x_lo.tif"),
        ("HI*.tif", "lo*.tif", "a/hi1.TIF", "a/lo1.tif"),
        ("*_p_*.tif", "*_m_*.tif", "x_p_1.tif", "x_m_1.tif"),
        ("fine/*.tif", "coarse/*.tif", "fine/x.tif", "coarse/x.tif"),
        ("*/p*.dat", "*/m*.dat", "x/p1.dat", "x/m1.dat"),
    ],
)
def test_patterns_pair_what_their_stars_have_in_common(pan_pattern: str, ms_pattern: str, pan: str, ms: str) -> None:
    others = ["a/y_hi.tif", "b/x_lo.tif", "x_m_2.tif", "coarse/y.tif", "scene_pan.tif", "scene_ms.tif"]
    found = pair_names([*others, pan, ms], pan_pattern, ms_pattern)
    assert found.pairs == [(pan, ms)]


@pytest.mark.parametrize(
    ("patterns", "sentence"),
    [
        (("*_pan.tif", ""), "go together; give both"),
        (("", "*_ms.tif"), "go together; give both"),
        (("*_pan.tif", "*_ms_*.tif"), r"need the same number of \*"),
        (("pan.tif", "ms.tif"), r"need the same number of \*"),
        (("*.tif", "*.tif"), "are the same"),
    ],
)
def test_patterns_that_cannot_go_together_are_refused(patterns: tuple[str, str], sentence: str) -> None:
    with pytest.raises(FusionError, match=sentence):
        pair_names(["a.tif"], *patterns)
