"""A model of a user's own that never ends, takes all memory or gives what is no image is refused in one sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks import registry, trial
from plugin.fusion.networks.opening import open_network
from plugin.fusion.tasks.pansharpening.task import FAMILIES, pansharpen
from tests.made_scenes import Pair, Watcher, job
from tests.networks.cards import card, write_model

from .bad_models import GREEDY, MISSHAPEN, NARROW, NOT_FINITE, SMALL, UNBOUNDED


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a user's only model."""
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setattr(registry, "_user_folders", [folder])
    return folder / "toy.onnx"


@pytest.mark.parametrize("make", UNBOUNDED.values(), ids=UNBOUNDED.keys())
def test_a_graph_that_decides_how_long_it_runs_or_reads_other_files_is_never_loaded(
    mine: Path, make: Callable[[Path], object]
) -> None:
    make(mine)
    with pytest.raises(FusionError, match=r"toy\.onnx holds ('Loop'|external data), and"):
        open_network("toy", families=FAMILIES)


def test_no_graph_that_ships_is_refused() -> None:
    for path in registry.BUNDLED.glob("*.onnx"):
        trial.refuse_unbounded(path)


def test_a_graph_that_takes_gigabytes_is_stopped_before_it_has_them(mine: Path) -> None:
    GREEDY(mine)
    with pytest.raises(FusionError, match=r"toy takes more than 537 MB of memory for a tile of 128 x 128 pixels"):
        open_network("toy", families=FAMILIES)


def test_a_graph_that_takes_too_long_is_stopped(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine.write_bytes((registry.BUNDLED / "ddrf-l.onnx").read_bytes())
    monkeypatch.setattr(trial, "MOST_SECONDS", 0.01)
    with pytest.raises(FusionError, match=r"toy takes longer than 0\.01 seconds for a tile"):
        open_network("toy", families=FAMILIES)


@pytest.mark.parametrize(("name", "make"), MISSHAPEN.items(), ids=MISSHAPEN.keys())
def test_arrays_of_other_shapes_are_refused_when_the_model_is_opened(
    mine: Path, name: str, make: Callable[[Path], object]
) -> None:
    make(mine)
    with pytest.raises(FusionError, match=rf"toy 0\.0\.1 takes or gives arrays of other shapes .*\({name}\)"):
        open_network("toy", families=FAMILIES)


def test_a_model_whose_names_are_no_text_is_refused(mine: Path) -> None:
    write_model(mine, card(name="toy").to_json())
    before, after = mine.read_bytes().rsplit(b"\x12\x01h", 1)  # the axis h of the output, as the file has it
    mine.write_bytes(before + b"\x12\x01\xff" + after)
    with pytest.raises(FusionError, match="is not a model that onnxruntime can load"):
        open_network("toy", families=FAMILIES)


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (NOT_FINITE, r"toy estimated values that are not finite"),
        (NARROW, r"toy gave an array of 1 x 1 x \d+ x 8 for a tile of 1 x 1 x \d+ x \d+"),
        (SMALL, r"toy 0\.0\.1 takes or gives arrays of other shapes"),
    ],
    ids=["not finite", "too narrow", "too small"],
)
def test_what_is_no_image_is_never_written(
    mine: Path, pair: Pair, output: Path, make: Callable[[Path], object], sentence: str
) -> None:
    make(mine)
    output.write_bytes(b"of another run")
    with pytest.raises(FusionError, match=sentence):
        pansharpen(job(pair.pan, pair.ms, output, model="toy"), Watcher())
    assert output.read_bytes() == b"of another run"
    assert [path.name for path in output.parent.iterdir()] == [output.name]


def test_a_network_that_says_nothing_at_pure_noise_is_not_started_there(mine: Path, pair: Pair, output: Path) -> None:
    write_model(mine, card(parameterisation="epsilon").to_json())
    with pytest.raises(FusionError, match=r"toy cannot be sampled by flow_euler; choose another SCHEDULER: "):
        pansharpen(job(pair.pan, pair.ms, output, model="toy", scheduler="flow_euler", steps=2), Watcher())


def test_a_model_is_tried_again_only_when_its_file_changes(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Path] = []
    monkeypatch.setattr(trial, "_try_out", tried.append)
    write_model(mine, card().to_json())
    for _ in range(2):
        trial.refuse_unsound(mine)
    write_model(mine, card(title="Another").to_json())
    trial.refuse_unsound(mine)
    assert tried == [mine, mine]
