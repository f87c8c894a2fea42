"""What a run says of its night lights: the law, the harmonisation, and how much of them is saturated."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from plugin.fusion.job import RasterInput
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.tasks.nightlights.about_lights import report_lights
from plugin.fusion.tasks.nightlights.open_lights import open_lights
from tests.lights import PIXEL, north_up
from tests.made_scenes import DEGREES, Watcher, write


def said(dn: np.ndarray, folder: Path) -> tuple[Watcher, float]:
    dmsp = write(folder / "dmsp.tif", dn[None].astype(np.uint8), north_up(2 * PIXEL), DEGREES, nodata=255)
    watcher = Watcher()
    with gdal_settings():
        lights = open_lights(RasterInput(str(dmsp)), None, folder / "out.tif", folder, watcher)
        report_lights(lights, watcher)
        return watcher, lights.facts.composites.saturated


def lit(share: float) -> np.ndarray:
    """64 x 64 DMSP pixels: a quarter dark, a quarter nodata, of the rest so much saturated."""
    dn = np.full((64, 64), 30)
    dn[:32, :32], dn[:32, 32:] = 4, 255
    dn[32:][:, : round(64 * share)] = 63
    return dn


@pytest.mark.parametrize("share", [0.0, 0.125, 0.5])
def test_dark_land_and_nodata_are_not_lit(tmp_path: Path, share: float) -> None:
    watcher, found = said(lit(share), tmp_path)
    assert found == pytest.approx(share, abs=1e-9)
    assert [text.split(" %")[0] for text in watcher.warnings] == (["50"] if share == 0.5 else [])


def test_law_harmonisation_and_registration_are_told(tmp_path: Path) -> None:
    told = " ".join(said(lit(0.0), tmp_path)[0].messages)
    for words in ("DN 49 stands for 7.6 nW/cm2/sr", "taken to be harmonised", "there is nothing to tell whether"):
        assert words in told, words
