from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.raster.complete import refuse_incomplete

OPTIONS: tuple[list[str], ...] = (
    ["TILED=YES", "COMPRESS=DEFLATE"],
    ["INTERLEAVE=BAND"],
    ["TILED=YES", "INTERLEAVE=BAND"],
    [],
)


def written(path: Path, options: list[str], rows: int = 300) -> Path:
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 300, 300, 3, gdal.GDT_UInt16, options)
    rng = np.random.default_rng(0)
    dataset.WriteArray(rng.integers(1, 1000, (3, rows, 300)).astype(np.uint16))
    dataset.FlushCache()
    return path


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_what_is_cut_off_is_refused(tmp_path: Path, options: list[str]) -> None:
    path = written(tmp_path / "whole.tif", options)
    refuse_incomplete(path, may_be_sparse=False)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 9 // 10])
    with pytest.raises(RuntimeError):
        refuse_incomplete(path, may_be_sparse=True)


def test_what_gdal_does_not_open_is_refused_though_it_raises_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gdal, "Open", lambda path: None)
    with pytest.raises(RuntimeError, match="cut off"):
        refuse_incomplete(tmp_path / "missing.tif", may_be_sparse=True)


def test_blocks_that_were_never_written_are_refused_unless_they_may_be_left_out(tmp_path: Path) -> None:
    path = written(tmp_path / "sparse.tif", ["TILED=YES", "SPARSE_OK=TRUE"], rows=100)
    refuse_incomplete(path, may_be_sparse=True)
    with pytest.raises(RuntimeError, match="cut off"):
        refuse_incomplete(path, may_be_sparse=False)
