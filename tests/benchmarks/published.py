"""The published DDRF architecture (arXiv 2304.04774), rebuilt for what it costs: random weights, no images.

A U-Net of widths 32, 64, 64, 128 on four scales, three residual blocks a scale on the way down and four on the way up,
normalised over the whole image, with the bands and PAN modulating the encoder, their wavelets attending in the decoder,
self-attention at the coarsest scale, and its own last estimate as a second input.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

WIDTHS = (32, 64, 64, 128)
DOWN_BLOCKS, UP_BLOCKS = 3, 4
TIME, HEADS, STEPS = 32, 8, 25
PUBLISHED_PARAMETERS, PUBLISHED_MACS = 10.4e6, 69.0e9
"""With eight bands; for one step on 256 x 256 pixels."""


class Graph:
    """Nodes and weights, as they are added; every method gives the name of its result.

    Attributes:
        parameters, macs: counted along the way.
    """

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []
        self.parameters, self.macs = 0, 0
        self._rng = np.random.default_rng(0)

    def node(self, kind: str, *inputs: str, **attributes: Any) -> str:
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **attributes))
        return name

    def constant(self, values: np.ndarray) -> str:
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(values, name))
        return name

    def weight(self, *shape: int) -> str:
        self.parameters += int(np.prod(shape))
        fan_in = int(np.prod(shape[1:])) or 1
        return self.constant((self._rng.standard_normal(shape) / np.sqrt(fan_in)).astype(np.float32))

    def shape(self, *shape: int) -> str:
        return self.constant(np.array(shape, np.int64))

    def conv(
        self,
        x: str,
        into: int,
        out: int,
        edge: int,
        kernel: int = 3,
        stride: int = 1,
        groups: int = 1,
        bias: bool = True,
    ) -> str:
        inputs = [x, self.weight(out, into // groups, kernel, kernel)] + ([self.weight(out)] if bias else [])
        self.macs += (edge // stride) ** 2 * out * into // groups * kernel**2
        pad = [kernel // 2] * 4
        return self.node("Conv", *inputs, kernel_shape=[kernel, kernel], strides=[stride] * 2, pads=pad, group=groups)

    def linear(self, x: str, into: int, out: int) -> str:
        return self.node("Gemm", x, self.weight(out, into), self.weight(out), transB=1)

    def norm(self, x: str, width: int) -> str:
        """One group: mean and variance over all channels and pixels."""
        flat = self.node("Reshape", x, self.shape(1, 1, -1))
        one, zero = self.constant(np.ones(1, np.float32)), self.constant(np.zeros(1, np.float32))
        even = self.node("InstanceNormalization", flat, one, zero, epsilon=1e-5)
        back = self.node("Reshape", even, self.node("Shape", x))
        return self.node("Add", self.node("Mul", back, self.weight(width, 1, 1)), self.weight(width, 1, 1))

    def swish(self, x: str) -> str:
        return self.node("Mul", x, self.node("Sigmoid", x))

    def resized(self, x: str, factor: float, mode: str) -> str:
        if factor == 1.0:
            return x
        scales = self.constant(np.array([1.0, 1.0, factor, factor], np.float32))
        how = "asymmetric" if mode == "nearest" else "half_pixel"
        more = {"nearest_mode": "floor"} if mode == "nearest" else {}
        return self.node("Resize", x, "", scales, mode=mode, coordinate_transformation_mode=how, **more)

    def heads(self, x: str, width: int) -> str:
        """(1, width, rows, columns) to (heads, width / heads, pixels)."""
        return self.node("Reshape", x, self.shape(HEADS, width // HEADS, -1))

    def attention(self, x: str, width: int, edge: int) -> str:
        """Every pixel looks at every other."""
        taken = self.norm(x, width)
        q, k, v = (self.heads(self.conv(taken, width, width, edge, kernel=1, bias=False), width) for _ in range(3))
        look = self.node("MatMul", self.node("Transpose", q, perm=[0, 2, 1]), k)
        seen = self.node("MatMul", v, self.node("Transpose", self.node("Softmax", look, axis=-1), perm=[0, 2, 1]))
        self.macs += 2 * width * edge**4
        merged = self.node("Reshape", seen, self.shape(1, width, edge, edge))
        return self.node("Add", x, self.conv(merged, width, width, edge, kernel=1))

    def style(self, x: str, width: int, edge: int, condition: str, channels: int) -> str:
        """Style modulation: bands and PAN give a scale and a shift to every pixel of every channel."""
        hidden = self.conv(condition, channels, 4 * width, edge, bias=False)
        affine = self.conv(self.swish(self.norm(hidden, 4 * width)), 4 * width, 2 * width, edge, kernel=1)
        scale, shift = (
            self.node("Slice", affine, self.shape(first), self.shape(first + width), self.shape(1))
            for first in (0, width)
        )
        x = self.conv(x, width, width, edge, kernel=1)
        more = self.node("Add", scale, self.constant(np.ones(1, np.float32)))
        return self.node("Add", self.node("Mul", x, more), shift)

    def wavelets(self, x: str, width: int, edge: int, condition: str, channels: int) -> str:
        """Wavelet modulation: linear attention of the image to the wavelets of bands and PAN, then a small network."""
        q = self._projected(self.norm(x, width), width, width, edge)
        k, v = (self._projected(condition, channels, width, edge) for _ in range(2))
        q, k = self.node("Softmax", q, axis=1), self.node("Softmax", k, axis=2)
        context = self.node("MatMul", k, self.node("Transpose", v, perm=[0, 2, 1]))
        seen = self.node("MatMul", self.node("Transpose", context, perm=[0, 2, 1]), q)
        self.macs += 2 * width * width // HEADS * edge**2
        merged = self.node("Reshape", seen, self.shape(1, width, edge, edge))
        x = self.node("Add", x, self.conv(merged, width, width, edge, kernel=1))
        hidden = self.swish(self.conv(x, width, 2 * width, edge))
        return self.node("Add", x, self.conv(self.conv(hidden, 2 * width, width, edge), width, width, edge, kernel=1))

    def _projected(self, x: str, into: int, out: int, edge: int) -> str:
        return self.heads(self.conv(self.conv(x, into, into, edge, groups=into), into, out, edge, kernel=1), out)

    def residual(self, x: str, into: int, out: int, edge: int, time: str) -> str:
        """Two convolutions, the noise level added between them, and a way around."""
        y = self.conv(self.swish(self.norm(x, into)), into, out, edge)
        told = self.node("Reshape", self.linear(time, TIME, out), self.shape(1, out, 1, 1))
        y = self.conv(self.swish(self.norm(self.node("Add", y, told), out)), out, out, edge)
        return self.node("Add", y, x if into == out else self.conv(x, into, out, edge, kernel=1))


def build(path: Path, bands: int, edge: int) -> Graph:
    """Write the network for tiles of edge x edge pixels; what it came to."""
    graph = Graph()
    style, wavelets = bands + 1, bands + 3
    time = graph.linear(graph.swish(graph.linear("time", TIME, 4 * TIME)), 4 * TIME, TIME)
    both = graph.node("Concat", "x_t", "last_estimate", axis=1)
    x, width = graph.conv(both, 2 * bands, WIDTHS[0], edge), WIDTHS[0]
    skips = [(x, width)]
    for level, out in enumerate(WIDTHS):
        here, condition = edge >> level, graph.resized("style", 0.5**level, "linear")
        for _ in range(DOWN_BLOCKS):
            x, width = graph.residual(x, width, out, here, time), out
            x = graph.style(x, out, here, condition, style)
            x = graph.attention(x, out, here) if level == len(WIDTHS) - 1 else x
            skips.append((x, width))
        if level < len(WIDTHS) - 1:
            x = graph.conv(x, width, width, here, stride=2)
            skips.append((x, width))
    here = edge >> (len(WIDTHS) - 1)
    x = graph.attention(graph.residual(x, width, width, here, time), width, here)
    x = graph.residual(x, width, width, here, time)
    for level, out in reversed(list(enumerate(WIDTHS))):
        here, condition = edge >> level, graph.resized("wavelets", 0.5**level, "linear")
        for _ in range(UP_BLOCKS):
            skip, more = skips.pop()
            x = graph.residual(graph.node("Concat", x, skip, axis=1), width + more, out, here, time)
            x, width = graph.wavelets(x, out, here, condition, wavelets), out
            x = graph.attention(x, out, here) if level == len(WIDTHS) - 1 else x
        if level:
            x = graph.conv(graph.resized(x, 2.0, "nearest"), width, width, 2 * here)
    x = graph.conv(graph.swish(graph.norm(x, width)), width, bands, edge)
    channels = {"x_t": bands, "last_estimate": bands, "style": style, "wavelets": wavelets}
    image = TensorProto.FLOAT
    inputs = [helper.make_tensor_value_info(name, image, [1, size, edge, edge]) for name, size in channels.items()]
    inputs.append(helper.make_tensor_value_info("time", image, [1, TIME]))
    outputs = [helper.make_tensor_value_info(x, image, [1, bands, edge, edge])]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "ddrf", inputs, outputs, graph.weights),
        opset_imports=[helper.make_opsetid("", 17)],
        ir_version=8,
    )
    onnx.checker.check_model(model)
    onnx.save(model, str(path))
    return graph
