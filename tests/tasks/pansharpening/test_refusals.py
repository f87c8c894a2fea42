"""Endings: cancel, bad input, disks that fill up; one sentence, and nothing left."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.spans import Span
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ...made_scenes import DEGREES, Pair, Watcher, fuse, job, north_up, write
from .cases import X, bounds


@pytest.mark.parametrize("after", [0, 1, 3])
def test_cancel_leaves_nothing(pair: Pair, output: Path, after: int) -> None:
    output.write_text("an older result")
    with pytest.raises(Cancelled):
        pansharpen(job(pair.pan, pair.ms, output), Watcher(cancel_after=after))
    assert os.listdir(output.parent) == [output.name]
    assert output.read_text() == "an older result"


def test_a_finished_run_leaves_the_output_alone_in_its_folder(pair: Pair, output: Path) -> None:
    fuse(pair.pan, pair.ms, output, bounds=bounds(Span(40, 60), Span(40, 60)))
    assert os.listdir(output.parent) == [output.name]


def test_gdals_cache_is_given_back(pair: Pair, output: Path) -> None:
    before = gdal.GetCacheMax()
    fuse(pair.pan, pair.ms, output, bounds=bounds(Span(40, 60), Span(40, 60)))
    assert gdal.GetCacheMax() == before


class Bad(NamedTuple):
    """A job that cannot run: its rasters, settings, and a word of the sentence that says why."""

    sentence: str
    pan: Path
    ms: Path
    settings: dict[str, Any] = {}  # noqa: RUF012 - read only


def _variants(pair: Pair, folder: Path) -> dict[str, Callable[[], Bad]]:
    pan, ms = pair.pan_image[None].astype(np.uint16), pair.ms_image.astype(np.uint16)
    empty, far = np.zeros_like(pan), north_up(4e-5, 2.0, 3.0)

    def truncated(path: Path) -> Path:
        cut = folder / f"cut_{path.name}"
        cut.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
        return cut

    def pan_of(image: NDArray[Any], **how: Any) -> Path:
        return write(folder / "bad_pan.tif", image, how.pop("transform", north_up(1.0)), **how)

    def ms_of(image: NDArray[Any], **how: Any) -> Path:
        return write(folder / "bad_ms.tif", image, how.pop("transform", pair.ms_transform()), **how)

    return {
        "PAN and MS swapped": lambda: Bad("bands|not finer", pair.ms, pair.pan),
        "PAN coarser than MS": lambda: Bad("not finer", pan_of(pan, transform=north_up(6.0)), pair.ms),
        "ratio too small": lambda: Bad("1.20 PAN pixels", pair.pan, ms_of(ms, transform=north_up(1.2))),
        "ratio too large": lambda: Bad("20.00 PAN pixels", pair.pan, ms_of(ms, transform=north_up(20.0))),
        "PAN of three bands": lambda: Bad("3 bands", pan_of(np.repeat(pan, 3, axis=0)), pair.ms),
        "no overlap": lambda: Bad("overlap", pair.pan, ms_of(ms, transform=north_up(4.0, X + 9000.0))),
        "hardly any overlap": lambda: Bad("overlap", pair.pan, ms_of(ms, transform=north_up(4.0, X + 150.0))),
        "no overlap, other CRS": lambda: Bad("overlap|in common", pair.pan, ms_of(ms, transform=far, epsg=DEGREES)),
        "no CRS": lambda: Bad("no coordinate reference system", pair.pan, ms_of(ms, epsg=None)),
        "no georeference": lambda: Bad("no georeference", pan_of(pan, transform=None), pair.ms),
        "a CRS that cannot be right": lambda: Bad("CRS", pair.pan, ms_of(ms, epsg=DEGREES)),
        "PAN all nodata": lambda: Bad("no valid pixels in common", pan_of(empty, nodata=0), pair.ms),
        "MS all nodata": lambda: Bad("no valid pixels in common", pair.pan, ms_of(np.zeros_like(ms), nodata=0)),
        "PAN truncated": lambda: Bad("PAN raster cannot be read.*damaged", truncated(pair.pan), pair.ms),
        "MS truncated": lambda: Bad("MS raster cannot be read.*damaged", pair.pan, truncated(pair.ms)),
        "PAN missing": lambda: Bad("PAN raster cannot be opened", folder / "none.tif", pair.ms),
        "STEPS 0": lambda: Bad("STEPS", pair.pan, pair.ms, {"steps": 0}),
        "STEPS 1001": lambda: Bad("STEPS", pair.pan, pair.ms, {"steps": 1001}),
        "TILE_SIZE 66": lambda: Bad("TILE_SIZE", pair.pan, pair.ms, {"tile_size": 66}),
        "TILE_SIZE 8192": lambda: Bad("TILE_SIZE", pair.pan, pair.ms, {"tile_size": 8192}),
        "EXTENT elsewhere": lambda: Bad("EXTENT", pair.pan, pair.ms, {"bounds": (0.0, 0.0, 9.0, 9.0)}),
        "unknown model": lambda: Bad("no model called", pair.pan, pair.ms, {"model": "none"}),
    }  # fmt: skip


REFUSALS = (
    "PAN and MS swapped", "PAN coarser than MS", "ratio too small", "ratio too large", "PAN of three bands",
    "no overlap", "hardly any overlap", "no overlap, other CRS", "no CRS", "no georeference",
    "a CRS that cannot be right",
    "PAN all nodata", "MS all nodata", "PAN truncated", "MS truncated", "PAN missing",
    "STEPS 0", "STEPS 1001", "TILE_SIZE 66", "TILE_SIZE 8192", "EXTENT elsewhere", "unknown model",
)  # fmt: skip


def refused(bad: Bad, output: Path) -> None:
    """One sentence, and no trace."""
    with pytest.raises(FusionError, match=bad.sentence) as refusal:
        pansharpen(job(bad.pan, bad.ms, output, **bad.settings), Watcher())
    sentence = str(refusal.value)
    assert "\n" not in sentence
    assert sentence[0].isupper()
    assert sentence[-1] in ".?" or ": " in sentence  # what GDAL said may end as it likes
    assert "Traceback" not in sentence
    assert not output.parent.is_dir() or os.listdir(output.parent) == []


@pytest.mark.parametrize("what", REFUSALS)
def test_bad_input_is_refused_in_a_sentence_and_leaves_nothing(
    pair: Pair, tmp_path: Path, output: Path, what: str
) -> None:
    refused(_variants(pair, tmp_path)[what](), output)


def test_an_output_folder_that_does_not_exist_is_refused(pair: Pair, tmp_path: Path) -> None:
    refused(Bad("does not exist", pair.pan, pair.ms), tmp_path / "none" / "fused.tif")
    assert not (tmp_path / "none").exists()


def test_an_output_that_is_no_geotiff_is_refused(pair: Pair, output: Path) -> None:
    refused(Bad("ends in .tif", pair.pan, pair.ms), output.with_suffix(".png"))


@pytest.mark.parametrize("which", ["pan", "ms"])
@pytest.mark.parametrize("through_a_link", [False, True])
def test_an_input_is_never_overwritten(pair: Pair, tmp_path: Path, which: str, through_a_link: bool) -> None:
    inputs = {name: Path(shutil.copy(getattr(pair, name), tmp_path / f"{name}.tif")) for name in ("pan", "ms")}
    before = inputs[which].read_bytes()
    target = inputs[which]
    if through_a_link:
        target = tmp_path / "link.tif"
        target.symlink_to(inputs[which])
    with pytest.raises(FusionError, match="would overwrite the input"):
        pansharpen(job(inputs["pan"], inputs["ms"], target), Watcher())
    assert inputs[which].read_bytes() == before


def test_a_disk_without_room_is_refused_before_the_work(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(output.parent)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    refused(Bad("make room or choose another folder", pair.pan, pair.ms), output)


def test_a_disk_that_fills_up_during_the_work_is_refused(
    pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The scratch file itself may meet the limit: a quota, or another program that writes at the same time."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, before[1]))
    try:
        refused(Bad("cannot be written|room", pair.pan, pair.ms), output)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_an_output_folder_that_cannot_be_written_is_refused(pair: Pair) -> None:
    with pytest.raises(FusionError, match="/proc cannot be written"):
        pansharpen(job(pair.pan, pair.ms, Path("/proc/fused.tif")), Watcher())


def test_a_network_that_fails_leaves_nothing(pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("plugin.fusion.networks.session.Network.denoise", fail)
    with pytest.raises((MemoryError, FusionError)):
        pansharpen(job(pair.pan, pair.ms, output), Watcher())
    assert os.listdir(output.parent) == []


@pytest.mark.parametrize("value", [500, 3001])
def test_a_pan_without_detail_is_refused(pair: Pair, output: Path, tmp_path: Path, value: int) -> None:
    flat = write(tmp_path / "flat.tif", np.full((1, *pair.pan_image.shape), value, np.uint16), north_up(1.0))
    with pytest.raises(FusionError, match="same value everywhere"):
        fuse(flat, pair.ms, output)
    assert list(output.parent.iterdir()) == []


def test_the_file_behind_a_vrt_is_not_overwritten(pair: Pair, tmp_path: Path) -> None:
    source = tmp_path / "source.tif"
    shutil.copy(pair.ms, source)
    gdal.BuildVRT(str(tmp_path / "source.vrt"), [str(source)]).FlushCache()
    before = source.read_bytes()
    with pytest.raises(FusionError, match="would overwrite"):
        fuse(pair.pan, tmp_path / "source.vrt", source)
    assert source.read_bytes() == before
