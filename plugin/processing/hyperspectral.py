"""What the algorithms that sharpen cubes share: their group, and how their results are named and shown."""

from __future__ import annotations

from typing import ClassVar

from ..translation import tr
from .base import AmalgamAlgorithm
from .names import OUTPUT, SPECTRAL


class HyperspectralAlgorithm(AmalgamAlgorithm):
    """Base of the algorithms of the group Hyperspectral sharpening."""

    def group(self) -> str:
        return tr("Hyperspectral sharpening")

    def groupId(self) -> str:
        return "hyperspectral"


class GuidedAlgorithm(HyperspectralAlgorithm):
    """Base of those that take a cube and its guide: the result is shown as the cube is, and called after it."""

    looks_like: ClassVar = {OUTPUT: SPECTRAL}
    names_after: ClassVar = {OUTPUT: (SPECTRAL, "sharpened")}
