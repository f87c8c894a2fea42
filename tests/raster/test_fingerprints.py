from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from osgeo import gdal

from plugin.fusion.raster import fingerprints as module
from plugin.fusion.raster.fingerprints import fingerprints

from ..made_scenes import Pair


@pytest.fixture
def copy(pair: Pair, tmp_path: Path) -> Path:
    return Path(shutil.copy(pair.pan, tmp_path / "pan.tif"))


def changed_bit(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(bytes(content))


def test_a_file_that_was_touched_is_the_same_and_one_with_another_bit_is_not(copy: Path) -> None:
    before = fingerprints([str(copy)])
    os.utime(copy, (1.0, 1.0))
    assert fingerprints([str(copy)]) == before
    changed_bit(copy, 20_000)
    assert fingerprints([str(copy)]) != before


def test_of_what_is_too_large_pieces_and_the_time_count(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_BYTES", 1000)
    os.utime(copy, (1.0, 1.0))
    before = fingerprints([str(copy)])
    changed_bit(copy, -1)
    os.utime(copy, (1.0, 1.0))
    other = fingerprints([str(copy)])
    assert len(other) == len(before) == 1
    assert other != before
    os.utime(copy, (2.0, 2.0))
    assert fingerprints([str(copy)]) != other


def test_files_behind_virtual_rasters_count_and_those_in_archives(copy: Path, pair: Pair, tmp_path: Path) -> None:
    virtual = str(tmp_path / "pan.vrt")
    gdal.Translate(virtual, str(copy))
    assert {Path(name).name for name in fingerprints([virtual])} == {"pan.vrt", "pan.tif"}
    shutil.make_archive(str(tmp_path / "pan"), "zip", tmp_path, "pan.tif")
    zipped = f"/vsizip/{tmp_path}/pan.zip/pan.tif"
    (print_,) = fingerprints([zipped]).values()
    assert print_ == fingerprints([str(copy)])[str(copy)]


def test_where_one_has_no_files_nothing_can_be_told(copy: Path, tmp_path: Path) -> None:
    assert fingerprints([str(copy), str(tmp_path / "none.tif")]) == {}
    assert fingerprints([]) == {}
