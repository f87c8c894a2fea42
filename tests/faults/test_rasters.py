"""Rasters with something wrong in them are refused in one sentence, or fused as they should be."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.raster.unchanged import Unchanged
from plugin.fusion.raster.unreadable import why_no_raster
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.wald.job import SimulationJob
from plugin.fusion.wald.run import simulate_pair
from tests.made_scenes import Pair, Watcher, north_up, read, write

from .bad_rasters import REFUSED, copy
from .two_jobs import Hooked


def fuse(pan: Path, ms: Path, output: Path, watcher: Watcher | Hooked | None = None) -> None:
    job = ClassicalJob(RasterInput(str(pan)), RasterInput(str(ms)), str(output), "gsa", tile_size=64, threads=1)
    pansharpen_classically(job, watcher or Watcher())


@pytest.mark.parametrize(("make", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_it_is_refused_in_one_sentence(
    pair: Pair, tmp_path: Path, output: Path, make: Callable[[Pair, Path], None], sentence: str
) -> None:
    make(pair, tmp_path / "bad.tif")
    with pytest.raises(FusionError, match=sentence) as refusal:
        fuse(pair.pan, tmp_path / "bad.tif", output)
    assert "\n" not in str(refusal.value)
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("has_alpha", [True, False])
@pytest.mark.parametrize("dtype", [gdal.GDT_Int64, gdal.GDT_UInt64])
def test_integers_of_64_bits_are_fused_and_keep_their_type(
    pair: Pair, tmp_path: Path, output: Path, dtype: int, has_alpha: bool
) -> None:
    raster = copy(pair, tmp_path / "wide.tif", dtype, has_alpha)
    if not has_alpha:
        raster.GetRasterBand(1).WriteArray(np.full((5, 5), 60_000), 0, 0)
        for number in range(1, raster.RasterCount + 1):
            raster.GetRasterBand(number).SetNoDataValue(60_000)
    del raster
    fuse(pair.pan, tmp_path / "wide.tif", output)
    fused = gdal.Open(str(output))
    assert fused.GetRasterBand(1).DataType == dtype
    assert fused.GetRasterBand(1).GetNoDataValue() == (0 if has_alpha else 60_000)
    usual = output.with_name("usual.tif")
    fuse(pair.pan, pair.ms, usual)
    inner = np.s_[:, 40:, 40:]
    assert np.abs(read(output)[inner].astype(float) - read(usual)[inner].astype(float)).mean() < 2.0


@pytest.mark.parametrize(
    ("dtype", "level", "gain"), [(np.int32, 1_500_000_000, 1000), (np.float64, 1e10, 1000)], ids=["int32", "float64"]
)
def test_numbers_beyond_32_bit_floats_lose_no_more_than_their_spread_demands(
    pair: Pair, tmp_path: Path, output: Path, dtype: type, level: float, gain: int
) -> None:
    """Around such a level a 32-bit float is off by 64 and more; around the scene's own, by 0.5."""
    low, high = output.with_name("low.tif"), output.with_name("high.tif")
    for path, offset in ((low, 0.0), (high, level)):
        image: NDArray[Any] = (pair.ms_image.astype(np.float64) * gain + offset).astype(dtype)
        ms = write(tmp_path / "ms.tif", image, pair.ms_transform())
        fuse(pair.pan, ms, path)
    errors = read(high).astype(np.float64) - level - read(low).astype(np.float64)
    assert np.abs(errors).max() < 8.0


def test_integers_whose_spread_is_beyond_32_bit_floats_are_named_with_what_is_lost(
    pair: Pair, tmp_path: Path, output: Path
) -> None:
    image = (pair.ms_image.astype(np.float64) * 1_000_000).astype(np.int32)
    watcher = Watcher()
    fuse(pair.pan, write(tmp_path / "ms.tif", image, pair.ms_transform()), output, watcher)
    assert any("they are kept to within " in said for said in watcher.warnings)


def test_radiance_in_a_large_unit_is_called_small_and_not_flat(pair: Pair, tmp_path: Path, output: Path) -> None:
    pan = write(tmp_path / "pan.tif", (pair.pan_image * 1e-9).astype(np.float32)[None], north_up(1.0))
    with pytest.raises(FusionError, match=r"PAN raster holds numbers of \de-0\d at most, too small .* by 1e\+08 first"):
        fuse(pan, pair.ms, output)


def test_a_pipe_is_refused_instead_of_waited_for(pair: Pair, tmp_path: Path, output: Path) -> None:
    pipe = tmp_path / "pan.tif"
    os.mkfifo(pipe)
    with pytest.raises(FusionError, match=r"The PAN raster cannot be opened: .*pan\.tif is a pipe or a device"):
        fuse(pipe, pair.ms, output)
    assert "is a pipe or a device" in str(why_no_raster(str(pipe)))


@pytest.mark.parametrize("how", ["overwritten", "touched", "removed"])
def test_what_was_read_of_an_input_that_changed_meanwhile_is_not_published(
    pair: Pair, tmp_path: Path, output: Path, how: str
) -> None:
    ms = tmp_path / "ms.tif"
    ms.write_bytes(pair.ms.read_bytes())
    output.write_bytes(b"of another run")

    def change() -> None:
        if how == "overwritten":
            ms.write_bytes(pair.ms.read_bytes()[:-8])
        elif how == "touched":
            os.utime(ms, ns=(1, 1))
        else:
            ms.unlink()

    with pytest.raises(FusionError, match=r"ms\.tif was changed while it was read, so nothing was written"):
        fuse(pair.pan, ms, output, Hooked(change))
    assert output.read_bytes() == b"of another run"
    assert [path.name for path in output.parent.iterdir()] == [output.name]


def test_a_simulated_pair_is_held_to_the_same(pair: Pair, tmp_path: Path) -> None:
    ms, pan, coarse = tmp_path / "ms.tif", tmp_path / "pan_out.tif", tmp_path / "ms_out.tif"
    ms.write_bytes(pair.ms.read_bytes())
    with pytest.raises(FusionError, match="was changed while it was read"):
        simulate_pair(
            SimulationJob(RasterInput(str(ms)), str(pan), str(coarse), ratio=2.0),
            Hooked(lambda: os.utime(ms, ns=(1, 1))),
        )
    assert not pan.exists()
    assert not coarse.exists()


def test_what_lies_behind_a_virtual_raster_counts_and_statistics_beside_it_do_not(pair: Pair, tmp_path: Path) -> None:
    ms, virtual = tmp_path / "ms.tif", tmp_path / "ms.vrt"
    ms.write_bytes(pair.ms.read_bytes())
    Path(f"{ms}.aux.xml").write_text("<PAMDataset/>")
    gdal.Translate(str(virtual), str(ms), format="VRT").FlushCache()
    inputs = Unchanged([str(virtual), str(tmp_path / "missing.tif"), str(tmp_path)])
    Path(f"{ms}.aux.xml").write_text("<PAMDataset></PAMDataset>")
    inputs.check()
    os.utime(ms, ns=(1, 1))
    with pytest.raises(FusionError, match=r"ms\.tif was changed"):
        inputs.check()
