"""Whether an earlier run for an output was stopped, so that its user learns that it can be gone on with."""

from __future__ import annotations

from pathlib import Path

from ...fusion.pipeline.unfinished import left_for
from ...numbers import filled
from ...translation import tr


def stopped_before(output: str) -> str:
    """What an earlier run for an output has left, in words; "" if there is nothing, or no output."""
    left = left_for(Path(output)) if output else None
    if left is None:
        return ""
    return filled(
        tr("A run for {} was stopped after {:,} of {:,} tiles: Run goes on from there if its settings are the same."),
        Path(output).name,
        left.done,
        left.tiles,
    )
