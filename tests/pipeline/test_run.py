"""A task of a few lines, run by the engine: what a newcomer has to write, and what the engine does with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.job import Feedback, RasterInput
from plugin.fusion.networks import registry
from plugin.fusion.networks.card import ModelCard
from plugin.fusion.networks.layout import Layout
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.pipeline.output import LayerPart, Made, Raster
from plugin.fusion.pipeline.run import run
from plugin.fusion.pipeline.task import Denoised, Task, Timing, View
from plugin.fusion.raster.all_bands import AllBands
from plugin.fusion.raster.scratch import Scratch
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.raster.storage import PLAIN, Storage
from plugin.fusion.raster.writer import GeoTiffWriter
from plugin.fusion.sentences import Sentence
from plugin.fusion.spans import Image, Window

from ..made_scenes import Pair, Watcher
from ..networks.cards import card, write_model

SCALE = 100.0


@dataclass(frozen=True)
class CopyJob:
    raster: RasterInput
    output: str
    model: str = "toy"
    scheduler: str = "ddim"
    steps: int = 1
    start_level: float = 1.0
    seed: int = 0
    ensemble: int = 1
    uncertainty: str = ""
    tile_size: int = 64
    threads: int = 1
    precision: str = "auto"
    exact_rim: bool = True
    storage: Storage = PLAIN
    resumes: bool = False

    @property
    def inputs(self) -> tuple[RasterInput, ...]:
        return (self.raster,)


class Copying:
    """Adds the network's noise, times SCALE, to a raster."""

    id = "copying"
    least_spread_steps = 1

    def __init__(self, family: str = "ddrf", is_regression: bool = False) -> None:
        self.families = {family: Layout(CONDITIONS, CONTEXT, is_regression=is_regression)}

    def check(self, job: CopyJob) -> None:
        if "forbidden" in job.output:
            raise FusionError("The name of the output is forbidden; choose another.")

    def open(self, job: CopyJob, card: ModelCard, folder: Path, feedback: Feedback) -> Copied:
        return Copied(job, folder)


class Copied:
    """The raster, opened."""

    reach, tile_size, extra_bytes, dtype = 0, 64, 0, gdal.GDT_Float32

    def __init__(self, job: CopyJob, folder: Path) -> None:
        self.job, self.folder, self.source = job, folder, RasterSource(job.raster.path, "input")
        self.wanted = self.shared = self.source.grid.window
        self.bands = AllBands.of(self.source.describe_bands())
        self.subject = CopySubject(self.source)

    def size(self) -> Sentence:
        return Sentence("{} x {} pixels.", *self.wanted.shape)

    def report(self, feedback: Feedback) -> None:
        feedback.info("A copy.")

    def gather(self, member: Scratch) -> float:
        return float(member.read(self.wanted).mean())

    def finish(self, denoised: Denoised) -> CopyFinish:
        return CopyFinish(self, denoised)


class CopySubject:
    """What the passes see."""

    shares_noise, orientations = False, 1

    def __init__(self, source: RasterSource) -> None:
        self.source, self.bands = source, source.bands
        self.context = np.zeros((source.bands, len(CONTEXT)), np.float32)

    def view(self, window: Window) -> View:
        image = self.source.read(window).image
        return View(np.zeros((len(image), len(CONDITIONS), *window.shape), np.float32), image, np.zeros_like(image))

    def image(self, x0: Image, base: Image) -> Image:
        return base + np.float32(SCALE) * x0


class CopyFinish:
    """Writes the mean, and sums it up."""

    def __init__(self, opened: Copied, denoised: Denoised) -> None:
        self.denoised, self.total = denoised, 0.0
        self.order: list[Window] = []
        path, grid, bands = Path(opened.job.output), opened.source.grid, opened.bands
        writer = GeoTiffWriter(path, grid, opened.wanted, bands.bands, opened.dtype, None, opened.folder)
        self.rasters = [Raster(writer, bands)]

    def make(self, tile: Window) -> Made:
        image = self.denoised.mean.read(tile)
        return Made([LayerPart(tile, image, np.ones((1, *tile.shape), bool))], (tile, float(image.sum())))

    def fold(self, sums: tuple[Window, float]) -> None:
        self.order.append(sums[0])
        self.total += sums[1]

    def provenance(self) -> dict[str, str]:
        return self.denoised.provenance | {"TOTAL": f"{self.total:.1f}"}

    def more(self, said: dict[str, str], check: Callable[[], None]) -> list[GeoTiffWriter]:
        return []

    def result(self, timing: Timing, feedback: Feedback) -> tuple[Timing, CopyFinish]:
        return timing, self


@pytest.fixture
def job(pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CopyJob:
    models = tmp_path / "models"
    models.mkdir()
    write_model(models / "toy.onnx", card(name="toy").to_json())
    monkeypatch.setattr(registry, "_user_folders", [models])
    (tmp_path / "out").mkdir()
    return CopyJob(RasterInput(str(pair.pan)), str(tmp_path / "out" / "copy.tif"))


def changed(job: CopyJob, **how: Any) -> CopyJob:
    return replace(job, **how)


def test_a_task_of_a_few_lines_is_run_written_and_told(job: CopyJob) -> None:
    task: Task[CopyJob, Any] = Copying()
    watcher = Watcher()
    timing, finish = run(task, job, watcher)
    dataset = gdal.Open(job.output)
    written = dataset.ReadAsArray()
    noise = (written - gdal.Open(job.raster.path).ReadAsArray()) / SCALE
    assert 0.9 < noise.std() < 1.1
    said = dataset.GetMetadata("AMALGAM")
    assert said["MODEL"] == "toy 0.0.1"
    assert said["SPREAD_FACTOR"] == "1.00"
    assert float(said["TOTAL"]) == pytest.approx(float(written.sum(dtype=np.float64)), rel=1e-6)
    assert finish.denoised.gathered == pytest.approx([float(written.mean(dtype=np.float64))], rel=1e-5)
    assert min(timing.opening, timing.denoising, timing.finishing) > 0.0
    assert 0.0 < timing.network < timing.denoising
    assert watcher.shares[-1] == pytest.approx(1.0)
    assert os.listdir(Path(job.output).parent) == ["copy.tif"]


def test_tiles_are_folded_in_order_wherever_they_are_made(job: CopyJob) -> None:
    """On four threads as elsewhere; somewhere that takes the last tile first, too."""
    asked: list[int] = []

    def backwards(work: Callable[[Any], Any], items: Iterable[Any], threads: int) -> Generator[Any, None, None]:
        given = list(items)
        asked.append(len(given))
        made = [work(item) for item in reversed(given)]
        yield from reversed(made)

    _, alone = run(Copying(), job, Watcher())
    _, several = run(Copying(), changed(job, threads=4), Watcher())
    _, elsewhere = run(Copying(), job, Watcher(), backwards)
    assert alone.order == several.order == elsewhere.order
    assert len(alone.order) > 1
    assert alone.total == several.total == elsewhere.total
    assert asked == [len(alone.order)] * 2  # of the passes, and of the last one


def test_members_are_gathered_one_by_one(job: CopyJob) -> None:
    _, finish = run(Copying(), changed(job, ensemble=3), Watcher())
    assert len(set(finish.denoised.gathered)) == 3
    assert finish.denoised.spread is not None


def test_a_regression_takes_one_step_and_gives_one_sample(job: CopyJob) -> None:
    watcher = Watcher()
    _, finish = run(Copying(is_regression=True), changed(job, steps=8, ensemble=4, scheduler="unipc"), watcher)
    said = finish.denoised.provenance
    assert (said["SCHEDULER"], said["STEPS"], said["ENSEMBLE"]) == ("ddim", "1", "1")
    assert any("is a regression" in said for said in watcher.messages)
    with pytest.raises(FusionError, match="always the same; leave UNCERTAINTY empty"):
        run(Copying(is_regression=True), changed(job, ensemble=4, uncertainty=f"{job.output}.u.tif"), Watcher())


def test_what_the_task_refuses_is_refused_before_anything_is_opened(job: CopyJob) -> None:
    gone = changed(job, output=job.output + "forbidden.tif", raster=RasterInput("nowhere.tif"), model="none")
    with pytest.raises(FusionError, match="is forbidden"):
        run(Copying(), gone, Watcher())


def test_a_model_of_another_family_is_refused_before_the_scene_is_opened(job: CopyJob) -> None:
    with pytest.raises(FusionError, match="belongs to the family ddrf, which is not made for this"):
        run(Copying("sharpest"), changed(job, raster=RasterInput("nowhere.tif")), Watcher())


def test_a_cancelled_run_leaves_nothing(job: CopyJob) -> None:
    with pytest.raises(Cancelled):
        run(Copying(), changed(job, steps=4), Watcher(cancel_after=3))
    assert os.listdir(Path(job.output).parent) == []
