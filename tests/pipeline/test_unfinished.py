"""A run that is stopped leaves its work, and the next run of the same job goes on with it, to the same bytes."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.networks import registry
from plugin.fusion.pipeline import progress, unfinished
from plugin.fusion.pipeline.journal import NAME
from plugin.fusion.pipeline.unfinished import DAYS_KEPT, LOCK, left_for
from plugin.fusion.tasks.pansharpening.job import PansharpeningJob
from plugin.fusion.tasks.pansharpening.task import pansharpen

from ..made_scenes import Pair, Watcher, simulate_pair
from ..made_scenes import job as job_of
from ..networks.cards import CARD, write_model

TILES = 9 * 2 * 3
"""Of all passes and samples of the job."""


@pytest.fixture(autouse=True)
def all_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """However little it is, and every tile on record at once."""
    monkeypatch.setattr(unfinished, "WORTH_SECONDS", 0.0)
    monkeypatch.setattr(progress, "SECONDS_BETWEEN", 0.0)
    monkeypatch.setattr(progress, "SHARE_BETWEEN", 0.0)


@pytest.fixture
def made(tmp_path: Path) -> Pair:
    """A pair of its own, which a test may change."""
    folder = tmp_path / "pair"
    folder.mkdir()
    return simulate_pair(folder, 160, 160, bands=2)


@pytest.fixture
def job(made: Pair, output: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PansharpeningJob:
    models = tmp_path / "models"
    models.mkdir()
    write_model(models / "toy.onnx", CARD.to_json())
    monkeypatch.setattr(registry, "_user_folders", [models])
    settings: dict[str, Any] = {"model": "toy", "scheduler": "ddpm", "steps": 2, "ensemble": 3, "tile_size": 64}
    spread = str(output.with_name("spread.tif"))
    return job_of(made.pan, made.ms, output, uncertainty=spread, resumes=True, **settings)


@pytest.fixture
def undisturbed(job: PansharpeningJob, tmp_path: Path) -> dict[str, bytes]:
    """What nobody disturbed, by name."""
    folder = tmp_path / "undisturbed"
    folder.mkdir()
    paths: dict[str, Any] = {name: str(folder / Path(getattr(job, name)).name) for name in ("output", "uncertainty")}
    pansharpen(replace(job, **paths, resumes=False), Watcher())
    return files(folder)


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def folders(job: PansharpeningJob) -> list[Path]:
    return [path for path in Path(job.output).parent.iterdir() if path.is_dir()]


def stopped(job: PansharpeningJob, ticks: int) -> Watcher:
    """A run that is cancelled after so many tiles."""
    watcher = Watcher(cancel_after=ticks)
    with pytest.raises(Cancelled):
        pansharpen(job, watcher)
    return watcher


def finished(job: PansharpeningJob) -> Watcher:
    watcher = Watcher()
    pansharpen(job, watcher)
    return watcher


def resumed(watcher: Watcher) -> list[str]:
    return [said for said in watcher.messages if said.startswith("Resumed")]


@pytest.mark.parametrize("lanes", [1, 2])
@pytest.mark.parametrize("ticks", [1, 11, 18, 20, 40, TILES + 3])
def test_a_cancelled_run_goes_on_where_it_was_to_the_same_bytes(
    job: PansharpeningJob, undisturbed: dict[str, bytes], ticks: int, lanes: int
) -> None:
    """In a first pass, in a second, between two samples, in the last one, and while the output was being written."""
    job = replace(job, threads=lanes)
    ticks = ticks if lanes == 2 else 2 * min(ticks, TILES) + max(ticks - TILES, 0)  # band by band
    first = stopped(job, ticks)
    assert len(folders(job)) == 1
    assert any("running the same job again goes on from there" in said for said in first.messages)
    assert files(Path(job.output).parent) == {}
    again = finished(job)
    assert len(resumed(again)) == 1
    assert files(Path(job.output).parent) == undisturbed
    assert folders(job) == []
    assert again.shares == sorted(again.shares)
    assert again.shares[-1] == pytest.approx(1.0)


def test_the_log_says_how_much_was_saved(job: PansharpeningJob) -> None:
    before = stopped(replace(job, threads=2), 20)
    left = left_for(Path(job.output))
    assert left is not None
    assert 18 <= left.done < left.tiles == TILES
    again = finished(job)
    assert again.shares[0] > before.shares[-3]
    (said,) = resumed(again)
    assert said.startswith(f"Resumed: {left.done} of {TILES} tiles (")
    assert left_for(Path(job.output)) is None


@pytest.mark.parametrize(
    ("changes", "named"),
    [({"seed": 5}, "SEED"), ({"steps": 3}, "STEPS"), ({"tile_size": 96}, "TILE_SIZE")],
)
def test_the_work_of_another_job_is_put_aside_and_its_own_run_still_finds_it(
    job: PansharpeningJob, undisturbed: dict[str, bytes], changes: dict[str, Any], named: str
) -> None:
    """Until an output is complete, which needs it no more."""
    stopped(job, 30)
    other = stopped(replace(job, **changes), 30)
    (said,) = [said for said in other.warnings if "put aside" in said]
    assert f"it was another job ({named}), so its work is put aside in {Path(job.output).parent}" in said
    assert not resumed(other)
    assert len(folders(job)) == 2
    assert resumed(finished(job))
    assert files(Path(job.output).parent) == undisturbed
    assert folders(job) == []


def test_threads_and_the_spelling_of_a_path_make_no_other_job(
    job: PansharpeningJob, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped(job, 30)
    monkeypatch.chdir(Path(job.output).parent)
    assert resumed(finished(replace(job, threads=2, output="fused.tif")))


def test_other_pixels_in_an_input_make_another_job(job: PansharpeningJob, made: Pair) -> None:
    stopped(job, 30)
    content = made.pan.read_bytes()
    made.pan.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    other = finished(job)
    assert not resumed(other)
    assert any("another job" in said and "pan.tif" in said for said in other.warnings)


def test_an_input_that_was_only_touched_is_the_same(job: PansharpeningJob, made: Pair) -> None:
    stopped(job, 30)
    os.utime(made.pan, (1.0, 1.0))
    assert resumed(finished(job))


def test_another_network_of_that_name_makes_another_job(job: PansharpeningJob) -> None:
    stopped(job, 30)
    write_model(registry._user_folders[0] / "toy.onnx", replace(CARD, version="0.0.2").to_json())
    other = finished(job)
    assert not resumed(other)
    assert any("another job (MODEL, MODEL_SHA256)" in said for said in other.warnings)


def test_work_that_does_not_come_out_the_same_is_done_again(
    job: PansharpeningJob, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on another processor: here, the digest on record is another's."""
    monkeypatch.setattr(progress, "digest_of", lambda state: "0" * 64)
    stopped(job, 30)
    monkeypatch.undo()
    monkeypatch.setattr(registry, "_user_folders", [Path(job.output).parents[1] / "models"])
    again = finished(job)
    assert not resumed(again)
    assert any("does not come out the same now" in said for said in again.warnings)
    assert files(Path(job.output).parent) == undisturbed


def test_two_runs_of_one_job_share_nothing(job: PansharpeningJob, undisturbed: dict[str, bytes]) -> None:
    """The second begins while the first, which takes over what was left, is at work."""
    stopped(job, 30)
    other = Watcher()

    class Meanwhile(Watcher):
        def progress(self, share: float, seconds_left: float | None) -> None:
            if not self.shares:
                pansharpen(job, other)
            super().progress(share, seconds_left)

    first = Meanwhile()
    pansharpen(job, first)
    assert resumed(first)
    assert not resumed(other)
    assert files(Path(job.output).parent) == undisturbed
    assert folders(job) == []


def test_what_lay_there_for_two_weeks_goes_whatever_it_was_for(job: PansharpeningJob, output: Path) -> None:
    stopped(job, 30)
    stopped(replace(job, output=str(output.with_name("other.tif"))), 30)
    long_ago = time.time() - (DAYS_KEPT + 1) * 86400
    for folder in folders(job):
        os.utime(folder / NAME, (long_ago, long_ago))
    watcher = finished(job)
    assert not resumed(watcher)
    assert watcher.warnings == finished(job).warnings
    assert folders(job) == []


@pytest.mark.parametrize("damage", ["journal", "state", "no state", "cut"])
def test_work_that_is_damaged_is_done_again(job: PansharpeningJob, undisturbed: dict[str, bytes], damage: str) -> None:
    """A journal that is cut off speaks of states that later ones have taken the room of."""
    stopped(job, 60)
    (folder,) = folders(job)
    journal, state = folder / NAME, next(iter(sorted(folder.glob("state_*"), reverse=True)))
    content = journal.read_bytes()
    if damage == "journal":
        journal.write_bytes(content.replace(b'"place":[0,0,3]', b'"place":[0,0,4]'))
    elif damage == "cut":
        journal.write_bytes(content[: content.index(b'"place":[0,1,3]')])
    elif damage == "state":
        os.truncate(state, 100)
    else:
        state.unlink()
    again = finished(job)
    assert not resumed(again)
    assert files(Path(job.output).parent) == undisturbed
    assert folders(job) == []


def test_a_last_line_that_is_cut_off_costs_no_more_than_its_tile(
    job: PansharpeningJob, undisturbed: dict[str, bytes]
) -> None:
    stopped(job, 30)
    (folder,) = folders(job)
    content = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(content[:-20])
    assert resumed(finished(job))
    assert files(Path(job.output).parent) == undisturbed


def test_little_work_is_not_worth_its_room(job: PansharpeningJob, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unfinished, "WORTH_SECONDS", 1e6)
    watcher = stopped(job, 30)
    assert folders(job) == []
    assert not any("goes on from there" in said for said in watcher.messages)


def test_without_locks_a_run_goes_on_and_keeps_nothing(
    job: PansharpeningJob, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unfinished, "locked", lambda path: None)
    stopped(job, 30)
    assert folders(job) == []
    finished(job)
    assert files(Path(job.output).parent) == undisturbed


def test_a_full_disk_keeps_what_is_done(
    job: PansharpeningJob, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record itself finds no room."""
    add, entries = progress.add, iter(range(1000))

    def refuse(*given: Any) -> None:
        if next(entries) >= 20:
            raise OSError(28, "No space left on device")
        add(*given)

    monkeypatch.setattr(progress, "add", refuse)
    with pytest.raises(FusionError, match=r"cannot be put on record in the folder .*No space left on device"):
        pansharpen(job, Watcher())
    monkeypatch.setattr(progress, "add", add)
    assert resumed(finished(job))
    assert files(Path(job.output).parent) == undisturbed


def test_a_link_or_a_pipe_in_place_of_unfinished_work_is_left_alone(job: PansharpeningJob, tmp_path: Path) -> None:
    stopped(job, 30)
    (folder,) = folders(job)
    (folder / LOCK).unlink()
    os.mkfifo(folder / LOCK)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").touch()
    link = folder.with_name(".fused-unfinished-link")
    link.symlink_to(elsewhere)
    assert not resumed(finished(job))
    assert (elsewhere / "precious").exists()
