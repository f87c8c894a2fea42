"""The 8-bit copy of a result, and how a run stores what it writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.raster.history import DOMAIN, read_history
from plugin.fusion.raster.storage import COG, Storage
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.job import PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ..made_scenes import MODEL, Pair, Watcher, read, write


@pytest.fixture
def picture(output: Path) -> Path:
    """Beside the output."""
    return output.with_name("picture.tif")


def fuse(pair: Pair, output: Path, ms: Path | None = None, watcher: Watcher | None = None, **settings: Any) -> None:
    inputs = RasterInput(str(pair.pan)), RasterInput(str(ms or pair.ms))
    job = ClassicalJob(*inputs, str(output), "gsa", tile_size=64, **settings)
    pansharpen_classically(job, watcher or Watcher())


def colours(path: Path) -> list[int]:
    raster = gdal.Open(str(path))
    return [raster.GetRasterBand(k).GetColorInterpretation() for k in range(1, raster.RasterCount + 1)]


def stretched(band: NDArray[Any]) -> NDArray[Any]:
    """From 2 to 98 % of its values."""
    low, high = np.percentile(band, (2.0, 98.0))
    return np.rint(255.0 * np.clip((band - low) / (high - low), 0.0, 1.0))


@pytest.mark.parametrize(("shown", "bands"), [((), (2, 1, 0)), ((4, 3, 2), (3, 2, 1))])
def test_it_shows_true_colour_or_what_the_layer_shows(
    pair: Pair, output: Path, picture: Path, shown: tuple[int, ...], bands: tuple[int, ...]
) -> None:
    fuse(pair, output, picture=str(picture), shown_bands=shown)
    fused, seen = read(output), read(picture)
    assert seen.dtype == np.uint8
    assert colours(picture) == [gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand]
    for band, channel in zip(bands, seen):
        np.testing.assert_array_equal(channel, stretched(fused[band]))
    one, other = gdal.Open(str(output)), gdal.Open(str(picture))
    assert other.GetGeoTransform() == one.GetGeoTransform()
    said = other.GetMetadata(DOMAIN)
    assert said["CONTENT"] == "picture"
    assert said["METHOD"] == "gsa"
    assert said["STRETCH"].count(" to ") == 3
    assert sorted(path.name for path in output.parent.iterdir()) == ["fused.tif", "picture.tif"]


def test_it_follows_the_sensors_order(pair: Pair, output: Path, picture: Path) -> None:
    fuse(pair, output, picture=str(picture), sensor="SPOT6")
    np.testing.assert_array_equal(read(picture)[0], stretched(read(output)[0]))


def test_of_one_band_it_is_grey(pair: Pair, output: Path, picture: Path, tmp_path: Path) -> None:
    one = write(tmp_path / "one.tif", pair.ms_image[:1].astype(np.uint16), pair.ms_transform())
    fuse(pair, output, one, picture=str(picture))
    assert colours(picture) == [gdal.GCI_GrayIndex]


def test_it_is_transparent_where_nothing_is_known(pair: Pair, output: Path, picture: Path, tmp_path: Path) -> None:
    holed = pair.ms_image.astype(np.uint16)
    holed[:, :5, :5] = 0
    ms = write(tmp_path / "holed.tif", holed, pair.ms_transform(), nodata=0)
    fuse(pair, output, ms, picture=str(picture))
    seen = read(picture)
    assert colours(picture)[-1] == gdal.GCI_AlphaBand
    np.testing.assert_array_equal(seen[3] == 0, read(output)[0] == 0)
    assert seen[3, 0, 0] == 0
    assert seen[:, 0, 0].max() == 0
    np.testing.assert_array_equal(seen[0][seen[3] > 0], stretched(read(output)[2][seen[3] > 0]))


def test_it_changes_no_pixel_of_the_result(pair: Pair, output: Path, picture: Path) -> None:
    fuse(pair, output)
    plain = read(output)
    fuse(pair, output, picture=str(picture), storage=Storage(COG))
    np.testing.assert_array_equal(read(output), plain)


def test_a_network_makes_one_too(pair: Pair, output: Path, picture: Path) -> None:
    inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    storage = Storage(COG, ("COMPRESS=ZSTD",))
    pansharpen(PansharpeningJob(*inputs, str(output), MODEL, picture=str(picture), storage=storage), Watcher())
    assert read(picture).shape[0] == 3
    raster = gdal.Open(str(output))
    assert raster.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "ZSTD"
    assert read_history(raster)["MODEL"].startswith(MODEL)


def test_a_name_taken_by_another_output_is_refused(pair: Pair, output: Path) -> None:
    with pytest.raises(FusionError, match="PICTURE names the same file as another output"):
        fuse(pair, output, picture=str(output))


def test_options_that_do_not_suit_the_raster_are_refused_before_work(pair: Pair, output: Path) -> None:
    watcher = Watcher()
    with pytest.raises(FusionError, match="CREATION_OPTIONS do not suit 4 bands of UInt16"):
        fuse(pair, output, watcher=watcher, storage=Storage(options=("COMPRESS=JPEG",)))
    assert not watcher.shares
    assert list(output.parent.iterdir()) == []


def test_a_large_result_is_advised_to_have_overviews(pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("plugin.fusion.pipeline.output.LARGE", 100)
    told = {}
    for name, storage in (("plain", Storage()), ("overviews", Storage(overviews=True)), ("cog", Storage(COG))):
        watcher = Watcher()
        fuse(pair, output, watcher=watcher, storage=storage)
        told[name] = any("turn on OVERVIEWS" in message for message in watcher.messages)
    assert told == {"plain": True, "overviews": False, "cog": False}


@pytest.mark.parametrize("storage", [Storage(), Storage(COG)])
def test_cancelled_at_the_last_moment_it_leaves_nothing(
    pair: Pair, output: Path, picture: Path, storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once the result is closed, and before anything has its name."""

    class Impatient(Watcher):
        def is_cancelled(self) -> bool:
            return bool(self.shares) and self.shares[-1] >= 1.0

    with pytest.raises(Cancelled):
        fuse(pair, output, watcher=Impatient(), picture=str(picture), storage=storage)
    assert list(output.parent.iterdir()) == []
