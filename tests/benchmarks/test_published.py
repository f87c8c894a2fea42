from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest

from .ceiling import macs_by_width
from .published import HEADS, PUBLISHED_MACS, PUBLISHED_PARAMETERS, WIDTHS, build


def test_the_rebuilt_network_has_the_published_size_and_cost(tmp_path: Path) -> None:
    """The published MACs are of 256 x 256 pixels; only the coarsest scale's attention does not grow in proportion."""
    graph = build(tmp_path / "ddrf.onnx", bands=8, edge=256)
    assert graph.parameters == pytest.approx(PUBLISHED_PARAMETERS, rel=0.05)
    assert graph.macs == pytest.approx(PUBLISHED_MACS, rel=0.05)


def test_it_runs_and_its_convolutions_are_those_that_were_counted(tmp_path: Path) -> None:
    path, edge = tmp_path / "ddrf.onnx", 32
    graph = build(path, bands=4, edge=edge)
    session = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    feed = {entry.name: np.ones(entry.shape, np.float32) for entry in session.get_inputs()}
    image = session.run(None, feed)[0]
    assert image.shape == (1, 4, edge, edge)
    assert np.isfinite(image).all()
    linear = sum(2 * 4 * width * width // HEADS * (edge >> level) ** 2 for level, width in enumerate(WIDTHS))
    quadratic = 8 * 2 * WIDTHS[-1] * (edge >> 3) ** 4
    assert sum(macs_by_width(path, edge).values()) == graph.macs - linear - quadratic
