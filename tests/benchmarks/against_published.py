"""Ours beside the published DDRF on the same machine: time for a scene."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import partial
from pathlib import Path

import numpy as np
import onnxruntime as ort

from .published import PUBLISHED_MACS, PUBLISHED_PARAMETERS, STEPS, build
from .timing import Cost, cpu_side_by_side

TILE = 256


def against_published(edge: int, bands: int, rounds: int, ours: Mapping[str, Cost]) -> None:
    """Print how many times longer the published network takes for a scene than each of our runs, in CPU seconds.

    It is run on tiles of 256 x 256 pixels side by side, without the overlap that would keep their seams from showing.
    """
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "ddrf.onnx"
        eight = build(path, 8, TILE)
        graph = build(path, bands, TILE)
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        session = ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(0)
    feed = {entry.name: rng.standard_normal(entry.shape).astype(np.float32) for entry in session.get_inputs()}
    step = cpu_side_by_side(rounds, {"step": partial(session.run, None, feed)})["step"]
    scene = step * STEPS * (edge / TILE) ** 2
    print(f"\nDDRF as published (arXiv 2304.04774), rebuilt: {eight.parameters / 1e6:.2f} M parameters and ", end="")
    print(f"{eight.macs / 1e9:.1f} GMAC a step for 8 bands ({PUBLISHED_PARAMETERS / 1e6:g} and ", end="")
    print(f"{PUBLISHED_MACS / 1e9:g} published)")
    print(f"  {bands} bands, {graph.macs / 1e9:.1f} GMAC: {step:.2f} CPU s a step of {TILE} x {TILE}, ", end="")
    print(f"{scene:,.0f} for {STEPS} steps of {edge} x {edge}")
    for program, cost in ours.items():
        print(f"  {scene / cost.cpu:7.1f} x the CPU time of {program}")
