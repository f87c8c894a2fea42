"""In a process of its own: what GDAL is told holds for all of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

CODE = """
from osgeo import gdal, osr
from plugin.fusion.raster.gdal_settings import CACHE_BYTES, gdal_settings
def state(): return gdal.GetUseExceptions(), osr.GetUseExceptions(), gdal.GetCacheMax()
if {osr_first}: osr.UseExceptions()
before = state()
try:
    with gdal_settings():
        inside = state()
        if {fails}: raise KeyError
except KeyError:
    print("failed")
print(inside == (1, 1, min(before[2], CACHE_BYTES)), state() == before)
"""


@pytest.mark.parametrize("fails", [False, True])
@pytest.mark.parametrize("osr_first", [False, True])
def test_a_run_leaves_gdal_as_it_was(osr_first: bool, fails: bool) -> None:
    code = CODE.format(osr_first=osr_first, fails=fails)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["failed"] * fails + ["True", "True"]


OVERLAPPING = """
from osgeo import gdal, osr
from plugin.fusion.raster.gdal_settings import CACHE_BYTES, gdal_settings
def state(): return gdal.GetUseExceptions(), osr.GetUseExceptions(), gdal.GetCacheMax()
before, one, other = state(), gdal_settings(), gdal_settings()
one.__enter__(); other.__enter__(); one.__exit__(None, None, None)
print(state() == (1, 1, min(before[2], CACHE_BYTES)))
other.__exit__(None, None, None)
print(state() == before)
with gdal_settings(): gdal.SetCacheMax(7 * 2**20)
print(gdal.GetCacheMax() == 7 * 2**20)
"""


def test_the_last_run_restores_what_the_first_changed_unless_somebody_else_did() -> None:
    done = subprocess.run([sys.executable, "-c", OVERLAPPING], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"] * 3
