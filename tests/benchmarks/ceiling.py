"""How near the network comes to what onnxruntime can do at best here: a bare 3 x 3 convolution of the same width."""

from __future__ import annotations

import tempfile
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import model_path

from .timing import cpu_side_by_side

ROUNDS = 5


def share_of_ceiling(model: str, tile: int) -> float:
    """Print multiplications with additions (MACs) per second of one core; the network's as a share of the best.

    The ceiling of a network is the time that bare convolutions of its own widths and resolutions would take for as many
    MACs, each width counting as much as it does in the network; NaN if it has no such convolutions.
    """
    edge = tile + 2 * read_card(model_path(model)).halo
    counted = macs_by_width(model_path(model), edge)
    total = sum(counted.values())
    wide = {key: macs for key, macs in counted.items() if key[2] == 3 and key[0] == key[1]}
    with tempfile.TemporaryDirectory() as name:
        works = {"network": partial(_run, *_loaded(model_path(model), edge))}
        for width, _, _, size in wide:
            path = _bare(Path(name) / f"{width}_{size}.onnx", width, size)
            works[f"{width}_{size}"] = partial(_run, *_loaded(path, size))
        for work in works.values():
            work()
        seconds = cpu_side_by_side(ROUNDS, works)
    print(f"\n{model} on {edge} x {edge} pixels, one thread: {total / edge**2 / 1e3:.1f} kMAC a pixel and band")
    own = total / seconds["network"]
    at_best = 0.0
    for (width, _, _, size), macs in wide.items():
        rate = width**2 * 9 * size**2 / seconds[f"{width}_{size}"]
        at_best += macs / rate
        print(f"  bare 3 x 3 convolution, {width} channels, {size} x {size}: {rate / 1e9:6.1f} GMAC/s")
    if not wide:
        print(f"  the network: {own / 1e9:.1f} GMAC/s; it has no 3 x 3 convolution of one width to be held against")
        return float("nan")
    ceiling = sum(wide.values()) / at_best
    print(f"  the network: {own / 1e9:.1f} GMAC/s, {100 * own / ceiling:.0f} % of the ceiling ({ceiling / 1e9:.1f})")
    return own / ceiling


def macs_by_width(path: Path, edge: int) -> Counter[tuple[int, int, int, int]]:
    """MACs of a network's convolutions by channels in, channels out, edge of the kernel, edge of the output."""
    model = onnx.load(str(path))
    weights = {entry.name: list(entry.dims) for entry in model.graph.initializer}
    for node in model.graph.node:
        if node.op_type == "Cast" and node.input[0] in weights:  # stored in 16 bits, cast when loaded
            weights[node.output[0]] = weights[node.input[0]]
    outputs = [node.output[0] for node in model.graph.node if node.op_type == "Conv"]
    shapes = _shapes(model, outputs, edge)
    counted: Counter[tuple[int, int, int, int]] = Counter()
    for node in model.graph.node:
        if node.op_type == "Conv":
            out, into, kernel, _ = weights[node.input[1]]
            _, _, rows, cols = shapes[node.output[0]]
            counted[into, out, kernel, rows] += out * into * kernel**2 * rows * cols
    return counted


def _shapes(model: onnx.ModelProto, names: list[str], edge: int) -> dict[str, tuple[int, ...]]:
    """Shapes of some of a network's results, found by running it."""
    del model.graph.output[:]
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return dict(zip(names, (found.shape for found in session.run(names, _feed(session, edge)))))


def _bare(path: Path, width: int, edge: int) -> Path:
    weight = np.random.default_rng(0).standard_normal((width, width, 3, 3)).astype(np.float32)
    shape = [1, width, edge, edge]
    graph = helper.make_graph(
        [helper.make_node("Conv", ["x", "w"], ["y"], kernel_shape=[3, 3], pads=[1] * 4)],
        "bare",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, shape)],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, shape)],
        [numpy_helper.from_array(weight, "w")],
    )
    onnx.save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8), str(path))
    return path


def _loaded(path: Path, edge: int) -> tuple[Any, dict[str, np.ndarray]]:
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    return session, _feed(session, edge)


def _feed(session: Any, edge: int) -> dict[str, np.ndarray]:
    """Noise for every input; what has no size of its own gets one band and this edge."""
    rng, free = np.random.default_rng(0), (1, 1, edge, edge)
    return {
        entry.name: rng.standard_normal(
            [n if isinstance(n, int) else free[k] for k, n in enumerate(entry.shape)]
        ).astype(np.float32)
        for entry in session.get_inputs()
    }  # fmt: skip


def _run(session: Any, feed: dict[str, np.ndarray]) -> None:
    session.run(None, feed)
