"""From a network in fp32 to one in int8, but for the layers that it needs in fp32; by onnxruntime's quantiser.

Quantised are convolutions: activations to U8, weights to S8 per channel, with ranges from the noise levels that will be
sampled. What reads the network's inputs or makes its output stays in fp32; what else does is measured, layer by layer.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
from numpy.typing import NDArray
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static
from onnxruntime.quantization.shape_inference import quant_pre_process

from plugin.fusion.diffusion.parameterisation import to_x0
from plugin.fusion.diffusion.sampler import Sampler, sample
from plugin.fusion.spans import Image

from .loading import DATA_ROOT, Episodes
from .tasks import task_of

SEED = 77
BATCHES = 3
EPISODES, SAMPLES = 8, 1
SET = 4
"""Bands of a tile, where a network looks at all of them at once: calibration wants tiles of one shape."""

LEVELS = 5
"""Noise levels per sample: all sampled levels are calibrated on, each sample at about this many of them."""

PERCENTILE = 99.999
"""Of an activation's values in its range, onnxruntime's own default: on Landsat-8 at 4 steps int8 then costs 0.25 % of
ERGAS, with 99.99, which clips the brightest, 0.6 %, and with all values 0.29 %."""

JUDGED = 3
"""Every so many evaluations, one is used to measure the sensitivity of single layers."""

TYPES = ("Conv", "Relu")

IN_FLOATS = {"disable_quant_qdq": "1"}
"""Floats between quantising and dequantising: what dot products of bytes give, up to the rounding of halves."""

EXACT_SUMS = {"x64quantprecision": "1"}
"""The setting with which the plugin runs int8."""


@dataclass(frozen=True)
class Evaluation:
    """One evaluation of a network while it samples.

    Attributes:
        feed: its inputs, (n, ...).
        x0: (n, 1, rows, columns), the truth.
        level: the noise level.
    """

    feed: dict[str, Image]
    x0: Image
    level: float


@dataclass(frozen=True)
class Quantised:
    """A network in int8.

    Attributes:
        model: with Q and DQ nodes.
        layers: names of its convolutions in int8.
        floats: names of its convolutions in fp32.
        sensitivity: of each layer that was measured: what it alone in int8 adds to the squared error of the x0
            estimate, median share over samples.
        error: what all of them together add.
        distance: root mean square of what this processor's int8 differs from int8 in floats, over that of the estimate.
    """

    model: onnx.ModelProto
    layers: tuple[str, ...]
    floats: tuple[str, ...]
    sensitivity: dict[str, float]
    error: float
    distance: float


def quantise(single: Path, config: dict[str, Any], samplers: list[Sampler], allowed: float, folder: Path) -> Quantised:
    """Put as many convolutions into int8 as add no more than `allowed` to the squared error of the x0 estimate.

    Args:
        single: the network in fp32.
        config: its training episodes calibrate the ranges, and others judge.
        samplers: as the network is sampled by default.
        allowed: share of the squared error, median over samples.
        folder: for scratch files.
    """
    prepared = folder / "prepared.onnx"
    with _quiet():
        quant_pre_process(single, prepared, skip_symbolic_shape=True)
    bench = Bench(prepared, config, samplers, folder)
    return bench.mixed(allowed)


class Bench:
    """A network in fp32, its recorded evaluations, and what comes out when some of its layers are in int8."""

    def __init__(self, prepared: Path, config: dict[str, Any], samplers: list[Sampler], folder: Path) -> None:
        self._source, self._folder = prepared, folder
        self._parameterisation = str(config["network"].get("output", "x0"))
        self._session = session(prepared)
        self._alone = not task_of(config).together
        batches = _episodes(config)
        half = len(batches) // 2
        calibrating = [one for batch in batches[:half] for one in self._recorded(batch, samplers)]
        self._judging = [one for batch in batches[half:] for one in self._recorded(batch, samplers)]
        self._few = self._judging[::JUDGED]
        self._estimates = [self._x0(self._session, one) for one in self._judging]
        self._ranges = folder / "ranges.json"
        self._layers = _layers(prepared)
        self._convolutions = [node.name for node in _convolutions(onnx.load(prepared))]
        self._int8(self._layers, calibrating)

    def mixed(self, allowed: float) -> Quantised:
        """The costliest layers in fp32 until the rest fits; cost is error for each multiplication."""
        cost = _multiplications(self._source, self._judging[0].feed)
        sensitivity = self.sensitivity
        by_worth = sorted(sensitivity, key=lambda name: sensitivity[name] / cost[name])
        error = self.error(by_worth, self._judging)
        while error > allowed:
            share = allowed / error
            goal = share * sum(sensitivity[name] for name in by_worth)
            by_worth = by_worth[:-1]
            while sum(sensitivity[name] for name in by_worth) > goal:
                by_worth = by_worth[:-1]
            error = self.error(by_worth, self._judging) if by_worth else 0.0
        path = self._int8(by_worth)
        floats = tuple(name for name in self._layers if name not in by_worth)
        layers = tuple(name for name in self._layers if name in by_worth)
        return Quantised(onnx.load(path), layers, floats, sensitivity, error, self._distance(path))

    @cached_property
    def sensitivity(self) -> dict[str, float]:
        """The error of each convolution alone in int8, but for the first and the last."""
        return {name: self.error([name], self._few) for name in self._layers[1:-1]}

    def error(self, layers: list[str], evaluations: list[Evaluation]) -> float:
        """What these layers in int8 add to the squared error of the x0 estimate: the median of samples' shares."""
        quantised = session(self._int8(layers), **IN_FLOATS)
        exact = {id(one): estimate for one, estimate in zip(self._judging, self._estimates, strict=True)}
        shares = []
        for one in evaluations:
            estimate = exact[id(one)]
            added = ((self._x0(quantised, one) - estimate) ** 2).mean(axis=(1, 2, 3))
            shares.append(added / ((estimate - one.x0) ** 2).mean(axis=(1, 2, 3)))
        return float(np.median(np.concatenate(shares)))

    def _distance(self, path: Path) -> float:
        one = self._judging[0]
        here, emulated = (self._x0(session(path, **settings), one) for settings in (EXACT_SUMS, IN_FLOATS))
        return float(np.sqrt(((here - emulated) ** 2).mean() / (emulated**2).mean()))

    def _recorded(self, batch: tuple[Image, Image, Image], samplers: list[Sampler]) -> Iterator[Evaluation]:
        """The evaluations that the samplers make; of many levels, each sample, or all bands of a tile, at some."""
        conditions, context, x0 = batch
        rng = np.random.default_rng(SEED)
        evaluations: list[Evaluation] = []

        def denoise(x_t: Image, level: float) -> Image:
            levels = np.full((len(x0), 1), level, np.float32)
            feed = {"x_t": x_t, "noise_level": levels, "conditions": conditions, "context": context}
            evaluations.append(Evaluation(feed, x0, level))
            return self._x0(self._session, evaluations[-1])

        for sampler in samplers:
            sample(sampler, denoise, lambda k: rng.standard_normal(x0.shape).astype(np.float32))
        step = max(1, min(len(evaluations) // LEVELS, len(x0)))
        for k, one in enumerate(evaluations):
            kept = slice(k % step, None, step) if self._alone else slice(None)
            if self._alone or k % step == 0:
                yield Evaluation({name: value[kept] for name, value in one.feed.items()}, x0[kept], one.level)

    def _x0(self, network: ort.InferenceSession, one: Evaluation) -> Image:
        output: Image = network.run(None, one.feed)[0]
        return to_x0(self._parameterisation, one.feed["x_t"], output, one.level)

    def _int8(self, layers: list[str], calibrating: list[Evaluation] | None = None) -> Path:
        """A file with these convolutions, and what follows them, in int8; the ranges are measured once."""
        path = self._folder / "int8.onnx"
        floats = [name for name in self._convolutions if name not in layers]
        with _quiet():
            quantize_static(
                self._source,
                path,
                None if calibrating is None else Feeds(calibrating, self._alone),
                quant_format=QuantFormat.QDQ,
                op_types_to_quantize=list(TYPES),
                per_channel=True,
                activation_type=QuantType.QUInt8,
                weight_type=QuantType.QInt8,
                nodes_to_exclude=floats,
                calibrate_method=CalibrationMethod.Percentile,
                calibration_cache_path=self._ranges,
                extra_options={"CalibPercentile": PERCENTILE},
            )
        return path


class Feeds(CalibrationDataReader):
    """Inputs of recorded evaluations, all of one shape, as onnxruntime's calibration wants them.

    Args:
        evaluations: in which the network was recorded.
        alone: one sample at a time; else all that it looked at together.
    """

    def __init__(self, evaluations: list[Evaluation], alone: bool) -> None:
        self._feeds = (
            {name: value[k : k + 1] if alone else value for name, value in one.feed.items()}
            for one in evaluations
            for k in range(len(one.x0) if alone else 1)
        )

    def get_next(self) -> dict[str, Image] | None:
        """The next one, None after the last."""
        return next(self._feeds, None)


def session(path: Path, **settings: str) -> ort.InferenceSession:
    """A session on one thread, with settings of onnxruntime's below "session."."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    for name, value in settings.items():
        options.add_session_config_entry(f"session.{name}", value)
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _episodes(config: dict[str, Any]) -> list[tuple[Image, Image, Image]]:
    """Conditions, context and x0 of training episodes that differ from those that the network saw by their seed.

    A batch is what the network may look at together: many samples, or some bands of one tile.
    """
    few = {**config, "fit": {**config["fit"], "batch_episodes": EPISODES, "samples_per_episode": SAMPLES}}
    episodes = iter(Episodes(few, "train", config["seed"] + SEED, DATA_ROOT))
    batches = [next(episodes) for _ in range(2 * BATCHES)]
    if not task_of(config).together:
        return [(batch.conditions.numpy(), batch.context.numpy(), batch.x0.numpy()) for batch in batches]
    return [
        (conditions[:SET].numpy(), context[:SET].numpy(), x0[:SET].numpy())
        for batch in batches
        for conditions, context, x0 in zip(*(part.split(batch.bands.tolist()) for part in batch[:3]), strict=True)
        if len(x0) >= SET
    ]


def _convolutions(model: onnx.ModelProto) -> list[onnx.NodeProto]:
    return [node for node in model.graph.node if node.op_type == "Conv"]


def _layers(path: Path) -> list[str]:
    """Names of all convolutions with weights of their own; fixed filters, which are shared, are not layers."""
    convolutions = _convolutions(onnx.load(path))
    weights = [node.input[1] for node in convolutions]
    return [node.name for node in convolutions if weights.count(node.input[1]) == 1]


def _multiplications(path: Path, feed: dict[str, Image]) -> dict[str, int]:
    """Number of multiplications of each convolution, for a whole feed."""
    model = onnx.load(path)
    convolutions = _convolutions(model)
    sizes = {entry.name: int(np.prod(entry.dims)) for entry in model.graph.initializer}
    del model.graph.output[:]
    model.graph.output.extend(onnx.helper.make_empty_tensor_value_info(node.output[0]) for node in convolutions)
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    outputs: list[NDArray[np.float32]] = ort.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    ).run(None, feed)
    return {
        node.name: sizes[node.input[1]] * len(output) * int(np.prod(output.shape[2:]))
        for node, output in zip(convolutions, outputs, strict=True)
    }


@contextmanager
def _quiet() -> Iterator[None]:
    """Silence the quantiser's advice to preprocess, which has been done."""
    logging.disable(logging.WARNING)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
    logging.disable(logging.NOTSET)
