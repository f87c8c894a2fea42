from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnxruntime
import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.networks import opening, registry
from plugin.fusion.networks.opening import check_model_precision, open_network
from plugin.fusion.networks.providers import CPU
from plugin.fusion.networks.session import Network
from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT

from ..made_scenes import MODEL
from .cards import card, write_model

CUDA, DML = "CUDAExecutionProvider", "DmlExecutionProvider"
SMALL = {"ergas": 0.2, "sam": 0.01}


class FakeSession:
    """The real session on the processor, which says that it is another provider's."""

    def __init__(self, path: str, options: Any, provider: str, broken_runs: bool) -> None:
        self._real = onnxruntime.InferenceSession(path, options, providers=[CPU])
        self._provider, self._broken_runs = provider, broken_runs

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def get_providers(self) -> list[str]:
        return [self._provider, CPU]

    def run(self, *feed: Any) -> Any:
        if self._broken_runs and self._provider != CPU:
            raise RuntimeError("device lost\nmore")
        return self._real.run(*feed)


Fake = Callable[..., list[list[Any]]]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Puts another onnxruntime in place: with these providers, of which these cannot be loaded, or silently are not."""

    def pretend(
        *available: str, unloadable: tuple[str, ...] = (), replaced: tuple[str, ...] = (), unrunnable: bool = False
    ) -> list[list[Any]]:
        tried: list[list[Any]] = []

        def session(path: str, options: Any, providers: list[Any], **_: Any) -> FakeSession:
            tried.append([Path(path).name, *providers[0]])
            if providers[0][0] in unloadable:
                raise RuntimeError("no driver\nmore")
            return FakeSession(path, options, CPU if providers[0][0] in replaced else providers[0][0], unrunnable)

        module = SimpleNamespace(
            __version__="9.9",
            get_available_providers=lambda: [*available, CPU],
            SessionOptions=onnxruntime.SessionOptions,
            RunOptions=onnxruntime.RunOptions,
            InferenceSession=session,
        )
        monkeypatch.setitem(sys.modules, "onnxruntime", module)
        monkeypatch.setattr(opening, "refuse_unsound", lambda path: None)  # it is tried out by the real onnxruntime
        return tried

    return pretend


@pytest.fixture
def users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a model `both` that has an int8 file, and one `alone` that has none."""
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    write_model(tmp_path / "both.onnx", card(name="both", precision="fp16").to_json())
    write_model(tmp_path / "both.int8.onnx", card(name="both", precision="int8", loss=SMALL).to_json())
    write_model(tmp_path / "alone.onnx", card(name="alone").to_json())
    return tmp_path


def runs(network: Network) -> bool:
    shapes = (1, 16, 16), (1, len(CONDITIONS), 16, 16), (1, len(CONTEXT))
    x, conditions, context = (np.ones(shape, np.float32) for shape in shapes)
    return bool((network.denoise(x, 1.0, conditions, context) == 1.0).all())


@pytest.mark.usefixtures("users")
def test_the_best_accelerator_is_taken_and_the_log_says_so(machine: Fake) -> None:
    tried = machine(DML, CUDA)
    network = open_network("both")
    assert tried == [["both.onnx", CUDA, {}]]
    assert network.provider == CUDA
    (line,) = map(str, network.report())
    assert f"on {CUDA}, onnxruntime 9.9" in line
    assert "thread" not in line
    assert runs(network)


@pytest.mark.usefixtures("users")
def test_an_accelerator_that_cannot_be_loaded_gives_way_to_the_next(machine: Fake) -> None:
    tried = machine(CUDA, DML, unloadable=(CUDA,))
    network = open_network("both")
    assert [provider for _, provider, _ in tried] == [CUDA, DML]
    failure, line = map(str, network.report())
    assert failure.startswith(f"{CUDA} could not be used: ")
    assert "no driver" in failure
    assert "\n" not in failure
    assert f"on {DML}," in line


@pytest.mark.usefixtures("users")
def test_an_accelerator_that_onnxruntime_silently_leaves_out_is_not_said_to_run(machine: Fake) -> None:
    machine(CUDA, replaced=(CUDA,))
    network = open_network("both")
    assert network.provider == CPU
    failure, line = map(str, network.report())
    assert failure == f"{CUDA} could not be used: onnxruntime lists it but did not load it."
    assert f"on {CPU}, " in line


@pytest.mark.usefixtures("users")
def test_accelerators_that_fail_only_when_they_run_leave_the_work_to_the_processor(machine: Fake) -> None:
    machine(CUDA, DML, unrunnable=True)
    network = open_network("both", "fp16", 1)
    assert network.provider == CPU
    said = list(map(str, network.report()))
    assert len(said) == 3
    assert "device lost" in said[0]
    assert f"fp32 from weights stored as fp16 on {CPU}, 1 thread, " in said[-1]
    assert runs(network)


@pytest.mark.usefixtures("users")
def test_fp32_tells_an_accelerator_to_keep_to_32_bits(machine: Fake) -> None:
    tried = machine(CUDA)
    assert open_network("both", "fp32").arithmetic == "fp32"
    assert tried == [["both.onnx", CUDA, {"use_tf32": "0"}]]
    assert open_network("both", "fp16").arithmetic == "fp32 or shorter"


@pytest.mark.usefixtures("users")
def test_int8_is_another_file_and_runs_on_the_processor(machine: Fake) -> None:
    tried = machine(CUDA)
    network = open_network("both", "int8")
    assert tried == [["both.int8.onnx", CPU, {}]]
    assert network.arithmetic == "int8"


@pytest.mark.usefixtures("users")
@pytest.mark.parametrize(("model", "dot_products", "runs_as"), [
    ("both", True, "int8"), ("both", False, "fp32"), ("alone", True, "fp32"),
])  # fmt: skip
def test_auto_goes_by_the_processor_and_the_card(
    monkeypatch: pytest.MonkeyPatch, model: str, dot_products: bool, runs_as: str
) -> None:
    monkeypatch.setattr(opening, "has_dot_products", lambda: dot_products)
    network = open_network(model)
    assert network.arithmetic == runs_as
    assert network.provider == CPU


@pytest.mark.usefixtures("users")
@pytest.mark.parametrize("precision", ["auto", "fp16", "fp32"])
def test_a_machine_without_accelerators_gets_no_warning(
    precision: str, recwarn: pytest.WarningsRecorder, capfd: pytest.CaptureFixture[str]
) -> None:
    network = open_network("both", precision, 2)
    (line,) = map(str, network.report())
    assert f"on {CPU}, 2 threads, onnxruntime {onnxruntime.__version__} (" in line
    assert not recwarn.list
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("users")
def test_a_model_without_an_int8_file_says_so_in_one_sentence() -> None:
    check_model_precision("both", "int8")
    for refuse in (check_model_precision, open_network):
        with pytest.raises(
            FusionError, match=r"alone has no int8 file \(alone\.int8\.onnx\) beside it; set"
        ) as refusal:
            refuse("alone", "int8")
        assert "\n" not in str(refusal.value)


def test_fp16_and_fp32_give_the_same_pixels_on_a_processor() -> None:
    rng = np.random.default_rng(0)
    shapes = (1, 32, 32), (1, len(CONDITIONS), 32, 32), (1, len(CONTEXT))
    x, conditions, context = (rng.normal(size=shape).astype(np.float32) for shape in shapes)
    fp16, fp32 = (
        open_network(MODEL, precision, 1).denoise(x, 0.9, conditions, context) for precision in ("fp16", "fp32")
    )
    np.testing.assert_array_equal(fp16, fp32)
