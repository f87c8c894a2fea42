"""What becomes of memory and time as scenes grow: the one should not, the other in proportion to pixels."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from .scenes import sparse_scene
from .timing import Cost, cost_of, ours

COPY = "copy"


def growth(edges: Sequence[int], bands: int, model: str) -> dict[int, Cost]:
    """Print what one step takes on scenes of these sizes; what was found.

    With the model "copy", a network that only copies: it shows what the pipeline adds to any network, whose own memory
    depends on the tile alone.
    """
    found = {}
    print(f"\none step of {model} on scenes of {bands} bands: CPU seconds per million pixels, peak memory")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for edge in edges:
            pan, ms = sparse_scene(folder, edge, bands)
            found[edge] = cost_of(ours("growth:fuse", model, pan, ms, folder / "fused.tif"))
            cost, first = found[edge], found[edges[0]]
            print(f"  {edge:6} x {edge:<6} {cost.cpu:8.1f} CPU s  {cost.cpu / edge**2 * 1e6:7.2f} s/Mpx ", end="")
            print(f"  {cost.wall:8.1f} s  {cost.peak_mb:7.0f} MB, {cost.peak_mb / first.peak_mb:.2f} x the first's")
    return found


def fuse(model: str, pan: str, ms: str, output: str) -> None:
    """One run, for a process of its own."""
    from plugin.fusion.networks import registry

    from ..networks.cards import card, write_model
    from .programs import network

    if model == COPY:
        folder = Path(output).parent
        write_model(folder / f"{COPY}.onnx", card(name=COPY).to_json())
        registry.offer_models(folder)
    network(model, "fp32", "1", pan, ms, output)
