"""The tasks that the dock offers: one more is a file beside these, and a line here."""

from __future__ import annotations

from .hyperspectral import Hyperspectral
from .night_lights import NightLights
from .offered_task import OfferedTask
from .sharpening import Sharpening


def tasks() -> list[OfferedTask]:
    """All tasks, the most common one first."""
    return [Sharpening(), NightLights(), Hyperspectral()]
