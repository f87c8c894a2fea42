"""A folder of scenes: found, fused, left alone, failed, cancelled."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.batch.job import FAILED, FUSED, SKIPPED, UNPAIRED, BatchJob, SceneOutcome
from plugin.fusion.batch.run import fuse_folder, names_of
from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import RasterInput
from plugin.fusion.products.product import Product
from plugin.fusion.quality.jobs import NoReferenceJob
from plugin.fusion.quality.no_reference_run import assess_without_reference
from plugin.fusion.raster.history import read_history
from plugin.fusion.raster.storage import COG, Storage
from plugin.fusion.tasks.classical.job import ClassicalJob
from plugin.fusion.tasks.classical.task import pansharpen_classically
from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS, PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen
from tests.made_scenes import MODEL, Pair, Watcher, read, simulate_pair
from tests.products.made import dimap, landsat, maxar


@pytest.fixture
def scenes(pair: Pair, tmp_path: Path) -> Path:
    """Two pairs by name, a broken one, and a PAN without its MS."""
    folder = tmp_path / "scenes"
    folder.mkdir()
    for name in ("hills", "town"):
        shutil.copyfile(pair.pan, folder / f"{name}_PAN.tif")
        shutil.copyfile(pair.ms, folder / f"{name}_MS.tif")
    shutil.copyfile(pair.pan, folder / "broken_PAN.tif")
    (folder / "broken_MS.tif").write_text("no raster")
    shutil.copyfile(pair.pan, folder / "lonely_PAN.tif")
    return folder


def run(folder: Path, output: Path, watcher: Watcher | None = None, **settings: Any) -> list[SceneOutcome]:
    found: list[SceneOutcome] = []
    fuse_folder(BatchJob(str(folder), str(output), **({"method": "gsa"} | settings)), watcher or Watcher(), found)
    return found


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_scene_is_fused_as_on_its_own_and_one_that_fails_says_why(
    scenes: Path, pair: Pair, tmp_path: Path
) -> None:
    found = {scene.name: scene for scene in run(scenes, tmp_path / "out")}
    assert {name: scene.status for name, scene in found.items()} == {
        "broken_MS": FAILED, "hills_MS": FUSED, "town_MS": FUSED, "lonely_PAN": UNPAIRED,
    }  # fmt: skip
    assert names(tmp_path / "out") == ["hills_MS_fused.tif", "town_MS_fused.tif"]
    alone = ClassicalJob(RasterInput(str(pair.pan)), RasterInput(str(pair.ms)), str(tmp_path / "alone.tif"), "gsa")
    expected = pansharpen_classically(alone, Watcher())
    np.testing.assert_array_equal(read(Path(found["town_MS"].output)), read(tmp_path / "alone.tif"))
    assert found["town_MS"].consistency == expected.consistency
    assert found["town_MS"].seconds > 0.0
    assert "broken_MS.tif" in str(found["broken_MS"].why)
    assert found["broken_MS"].output == ""
    assert str(found["lonely_PAN"].why).startswith("No MS raster has this name")
    assert (found["lonely_PAN"].pan, found["lonely_PAN"].ms) == (str(scenes / "lonely_PAN.tif"), "")


def test_results_are_assessed_on_request(scenes: Path, pair: Pair, tmp_path: Path) -> None:
    watcher = Watcher()
    found = {scene.name: scene for scene in run(scenes, tmp_path / "out", watcher, assess=True)}
    town, broken = found["town_MS"], found["broken_MS"]
    inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms)), RasterInput(town.output)
    expected = assess_without_reference(NoReferenceJob(*inputs), Watcher())
    assert (town.hqnr, town.sharpness) == (expected.scores.indices.hqnr, expected.sharpness)
    assert town.why is None
    assert (broken.status, broken.hqnr, broken.sharpness) == (FAILED, None, None)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == 1.0
    assert run(scenes, tmp_path / "plain")[1].hqnr is None


def test_result_that_cannot_be_assessed_is_a_result(tmp_path: Path) -> None:
    """It is smaller than a block of the indices."""
    folder = tmp_path / "in"
    folder.mkdir()
    small = simulate_pair(folder, 24, 24)
    small.pan.rename(folder / "town_pan.tif")
    small.ms.rename(folder / "town_ms.tif")
    (scene,) = run(folder, tmp_path / "out", assess=True)
    assert (scene.status, scene.hqnr, scene.sharpness) == (FUSED, None, None)
    assert "share fewer than 32 pixels a side" in str(scene.why)
    assert names(tmp_path / "out") == ["town_ms_fused.tif"]


def test_what_is_done_is_left_alone_unless_told_otherwise(scenes: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    run(scenes, output)
    (output / "town_MS_fused.tif").write_text("kept")
    (output / "hills_MS_fused.tif").unlink()
    again = {scene.name: scene.status for scene in run(scenes, output)}
    assert (again["town_MS"], again["hills_MS"]) == (SKIPPED, FUSED)
    assert (output / "town_MS_fused.tif").read_text() == "kept"
    anew = {scene.name: scene.status for scene in run(scenes, output, overwrite=True)}
    assert (anew["town_MS"], anew["hills_MS"]) == (FUSED, FUSED)
    assert read(output / "town_MS_fused.tif").shape[0] == 4


def test_results_in_the_folder_itself_are_no_scenes(scenes: Path) -> None:
    before = set(names(scenes))
    first = run(scenes, scenes)
    second = run(scenes, scenes)
    assert set(names(scenes)) - before == {"hills_MS_fused.tif", "town_MS_fused.tif"}
    assert [scene.name for scene in first] == [scene.name for scene in second]


def test_results_in_a_folder_below_are_no_scenes(scenes: Path) -> None:
    below = scenes / "results"
    first = run(scenes, below, recursive=True)
    shutil.copyfile(scenes / "town_PAN.tif", below / "town_PAN.tif")
    shutil.copyfile(scenes / "town_MS.tif", below / "town_MS.tif")
    assert len(run(scenes, below, recursive=True)) == len(first)


def test_products_of_all_kinds_are_fused_with_their_sensor(pair: Pair, tmp_path: Path) -> None:
    folder, output = tmp_path / "in", tmp_path / "out"
    landsat(folder / "a", pair)
    dimap(folder / "b", pair)
    maxar(folder / "c", pair)
    found = run(folder, output, recursive=True)
    assert [(scene.sensor, scene.status) for scene in found] == [("SPOT6", FUSED), ("LANDSAT8", FUSED), ("WV2", FUSED)]
    spot, eight = (gdal.Open(scene.output) for scene in found[:2])
    assert (spot.RasterCount, eight.RasterCount) == (4, 6)
    assert eight.GetRasterBand(3).GetDescription() == "Red (B4)"
    assert read_history(eight)["SENSOR"] == "LANDSAT8"
    assert Path(read_history(eight)["SPECTRAL"]).exists()
    assert names(output) == [
        "10JAN01-M2AS-052_01_P001_fused.tif", "LC08_L1TP_x_MS.vrt", "LC08_L1TP_x_fused.tif",
        "SPOT6_MS_20130322094602_fused.tif",
    ]  # fmt: skip


def test_folders_are_looked_into_on_request(scenes: Path, tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="no PAN and MS belong together; turn on RECURSIVE"):
        run(scenes.parent, tmp_path / "out")
    assert len(run(scenes.parent, tmp_path / "out", recursive=True)) == 4


def test_patterns_say_what_belongs_together(scenes: Path, tmp_path: Path) -> None:
    (scenes / "town_PAN.tif").rename(scenes / "town_hi.tif")
    (scenes / "town_MS.tif").rename(scenes / "town_lo.tif")
    found = run(scenes, tmp_path / "out", pan_pattern="*_hi.tif", ms_pattern="*_lo.tif")
    assert [(scene.name, scene.status) for scene in found] == [("town_lo", FUSED)]


def test_a_model_fuses_as_its_own_algorithm(pair: Pair, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, path in (("pan", pair.pan), ("ms", pair.ms)):
        shutil.copyfile(path, folder / f"{name}.tif")
    (scene,) = run(folder, tmp_path / "out", method=MODEL, storage=Storage(COG))
    assert scene.status == FUSED
    inputs = RasterInput(str(pair.pan)), RasterInput(str(pair.ms))
    job = PansharpeningJob(*inputs, str(tmp_path / "alone.tif"), MODEL, sharpness=DEFAULT_SHARPNESS)
    pansharpen(job, Watcher())
    np.testing.assert_array_equal(read(Path(scene.output)), read(tmp_path / "alone.tif"))
    assert gdal.Open(scene.output).GetMetadata("IMAGE_STRUCTURE")["LAYOUT"] == "COG"


def test_progress_is_that_of_the_whole(scenes: Path, tmp_path: Path) -> None:
    watcher = Watcher()
    run(scenes, tmp_path / "out", watcher)
    assert watcher.shares == sorted(watcher.shares)
    assert watcher.shares[-1] == 1.0
    assert sum("of 3:" in message for message in (*watcher.messages, *watcher.warnings)) == 3


def test_cancelled_it_keeps_what_is_complete_and_nothing_else(scenes: Path, tmp_path: Path) -> None:
    class Impatient(Watcher):
        def is_cancelled(self) -> bool:
            return bool(self.shares) and self.shares[-1] > 0.7

    found: list[SceneOutcome] = []
    with pytest.raises(Cancelled):
        fuse_folder(BatchJob(str(scenes), str(tmp_path / "out"), "gsa", tile_size=64), Impatient(), found)
    assert [scene.status for scene in found] == [FAILED, FUSED]
    assert names(tmp_path / "out") == ["hills_MS_fused.tif"]


def test_scenes_that_are_called_alike_get_the_names_of_their_folders() -> None:
    products = [
        Product("town", "/in/a/pan.tif", ("/in/a/ms.tif",)),
        Product("Town", "/in/b/c/pan.tif", ("/in/b/c/ms.tif",)),
        Product("hills", "/in/b/pan.tif", ("/in/b/ms.tif",)),
    ]
    assert names_of(products, Path("/in")) == ["a_town_fused.tif", "b_c_Town_fused.tif", "hills_fused.tif"]


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        ({"method": "ihs"}, "METHOD must be one of exp, brovey, .*ddrf-l.*; not ihs"),
        ({"pan_pattern": "*_pan.tif"}, "PAN_PATTERN and MS_PATTERN go together"),
        ({"storage": Storage("PNG")}, "FORMAT must be one of"),
    ],
)
def test_what_cannot_work_is_refused_before_anything_is_made(
    scenes: Path, tmp_path: Path, settings: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(FusionError, match=sentence):
        run(scenes, tmp_path / "out", **settings)
    assert not (tmp_path / "out").exists()


def test_what_is_no_folder_is_refused(scenes: Path, tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="is not a folder; choose another"):
        run(scenes / "town_PAN.tif", tmp_path / "out")
    with pytest.raises(FusionError, match="cannot be made"):
        run(scenes, scenes / "town_PAN.tif" / "out")
