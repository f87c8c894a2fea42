from __future__ import annotations

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Timer

import numpy as np
import pytest

from plugin.fusion.errors import Cancelled, FusionError
from plugin.fusion.networks.registry import model_path
from plugin.fusion.networks.session import Network, lanes
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.spans import Image

from ..made_scenes import MODEL
from .cards import CARD, write_model

ROOT = Path(__file__).resolve().parents[2]
LARGE = "ddrf-l"
"""A model that takes memory worth measuring."""


@pytest.fixture(scope="module")
def network() -> Network:
    return Network(model_path(MODEL), threads=1)


def inputs(rng: np.random.Generator, bands: int, size: int) -> tuple[Image, Image, Image]:
    shapes = (bands, size, size), (bands, len(CONDITIONS), size, size), (bands, len(CONTEXT))
    x, conditions, context = (rng.normal(size=shape).astype(np.float32) for shape in shapes)
    return x, conditions, context


def test_the_card_inside_the_bundled_model_is_complete(network: Network) -> None:
    card = network.card
    assert card.name == MODEL
    assert card.receptive_field <= card.halo < card.receptive_field + card.stride
    assert card.scores
    assert all(card.to_json() and getattr(card, name) for name in ("licence", "training_data", "limits", "title"))


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "text.onnx"
    path.write_text("not a network")
    with pytest.raises(FusionError, match=r"text\.onnx is not a model") as refusal:
        Network(path)
    assert "\n" not in str(refusal.value)


def test_a_foreign_model_without_a_card_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="no Amalgam model card"):
        Network(write_model(tmp_path / "foreign.onnx", None))


def test_a_model_whose_card_is_broken_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="card cannot be read"):
        Network(write_model(tmp_path / "broken.onnx", "{}"))


def test_a_model_that_takes_other_inputs_is_refused(tmp_path: Path, rng: np.random.Generator) -> None:
    path = write_model(tmp_path / "other.onnx", CARD.to_json(), first_input="image")
    x, conditions, context = inputs(rng, 1, 16)

    def load_and_run() -> None:
        Network(path, threads=1).denoise(x, 1.0, conditions, context)

    with pytest.raises(FusionError):
        load_and_run()


def test_bands_are_denoised_each_for_itself_in_any_order(network: Network, rng: np.random.Generator) -> None:
    x, conditions, context = inputs(rng, 3, 32)
    together = network.denoise(x, 0.7, conditions, context)
    turned = network.denoise(x[::-1], 0.7, conditions[::-1], context[::-1])
    np.testing.assert_array_equal(turned[::-1], together)


def test_pixels_within_the_halo_alone_decide_to_the_last_bit(network: Network, rng: np.random.Generator) -> None:
    x, conditions, context = inputs(rng, 1, 192)
    halo = network.card.halo
    whole = network.denoise(x, 1.0, conditions, context)
    part = np.s_[..., 64 - halo : 96 + halo, 56 - halo : 136 + halo]
    alone = network.denoise(np.ascontiguousarray(x[part]), 1.0, np.ascontiguousarray(conditions[part]), context)
    np.testing.assert_array_equal(alone[:, halo:-halo, halo:-halo], whole[:, 64:96, 56:136])


def test_threads_change_no_bit(network: Network, rng: np.random.Generator) -> None:
    x, conditions, context = inputs(rng, 1, 96)
    two = Network(model_path(MODEL), threads=2)
    np.testing.assert_array_equal(
        two.denoise(x, 1.0, conditions, context), network.denoise(x, 1.0, conditions, context)
    )


def test_time_in_the_network_is_counted(network: Network, rng: np.random.Generator) -> None:
    before = network.seconds
    network.denoise(*_with_level(inputs(rng, 1, 32)))
    assert network.seconds > before


def test_two_callers_at_a_time_get_the_same_bits(network: Network, rng: np.random.Generator) -> None:
    both = Network(model_path(MODEL), threads=2)
    given = [inputs(rng, 1, 48) for _ in range(6)]
    with ThreadPoolExecutor(both.lanes) as pool:
        found = list(pool.map(lambda one: both.denoise(one[0], 1.0, one[1], one[2]), given))
    for (x, conditions, context), image in zip(given, found):
        np.testing.assert_array_equal(image, network.denoise(x, 1.0, conditions, context))


def test_one_thread_works_on_one_tile_and_more_on_two_or_three() -> None:
    assert [lanes(threads) for threads in (1, 2, 4, 6, 16)] == [1, 2, 2, 3, 3]


def _with_level(given: tuple[Image, Image, Image]) -> tuple[Image, float, Image, Image]:
    return given[0], 1.0, given[1], given[2]


def test_a_run_is_stopped_in_the_middle(rng: np.random.Generator) -> None:
    """The processor's time is counted, since other work may share the machine."""
    network = Network(model_path(MODEL), threads=1)
    given = inputs_at(rng, 1536)
    timer = Timer(0.1, network.stop)
    began = time.process_time()
    timer.start()
    with pytest.raises(Cancelled):
        network.denoise(*given)
    timer.join()
    assert time.process_time() - began < 5.0  # it takes about ten times as long to the end


def test_nothing_runs_once_it_was_stopped_and_the_exception_holds_no_other(rng: np.random.Generator) -> None:
    network = Network(model_path(MODEL), threads=1)
    network.stop()
    with pytest.raises(Cancelled) as ended:
        network.denoise(*inputs_at(rng, 32))
    assert ended.value.__context__ is None


@pytest.mark.parametrize("fails", [False, True])
def test_memory_is_given_back_while_python_goes_on(fails: bool) -> None:
    """Not when the network goes, which whoever keeps the exception prevents; in a process of its own."""
    asked = f"from tests.networks.test_session import memory_mb; print(*memory_mb({fails}))"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT)
    before, during, after = (float(word) for word in done.stdout.split()[-3:])
    assert during > before + 40.0
    assert after < before + 0.5 * (during - before)


def test_what_comes_out_of_the_block_is_not_hidden_by_a_session_that_is_beyond_help() -> None:
    spoilt = Network(model_path(MODEL), threads=1)
    spoilt._session = None
    with pytest.raises(KeyError, match="the first"), spoilt:
        raise KeyError("the first")


def memory_mb(fails: bool) -> tuple[float, float, float]:
    """Before a tile, with the tile's memory, and once that is given back while the exception, if any, is kept."""
    given = inputs_at(np.random.default_rng(0), 256)
    network = Network(model_path(LARGE), threads=1)
    before = resident_mb()
    kept: list[KeyError] = []
    try:
        with network:
            network.denoise(*given)
            during = resident_mb()
            if fails:
                raise KeyError("something else")
    except KeyError as error:
        kept.append(error)
    return before, during, resident_mb()


def inputs_at(rng: np.random.Generator, size: int) -> tuple[Image, float, Image, Image]:
    x, conditions, context = inputs(rng, 1, size)
    return x, 0.5, conditions, context


def resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6
