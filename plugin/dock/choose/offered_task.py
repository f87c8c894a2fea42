"""What a task is to the dock: two rasters, the algorithms that do it, and what is worth saying of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar, Optional

from qgis.core import QgsRasterLayer

from ...processing.base import AmalgamAlgorithm
from .presets import BALANCED, FAST, Preset
from .settings import Settings
from .ways import Way

Guess = tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]


class OfferedTask:
    """What a user wants done; what is particular to each task is in a file of its own, listed in `tasks`.

    Attributes:
        id: never changes.
        inputs: parameters that take the two rasters; the dock's first and second layer.
        before: the one that the result is compared with.
        second_is_optional: whether the task can do without the second raster.
        second_band: parameter that takes one band of it; "" if it takes all.
        kinds: algorithms that do it, the recommended one first.
        takes_products: whether a folder of a product gives both rasters, and there is a sample to try.
        is_cube: whether the raster that results are compared with has many bands, three of which are chosen to be seen.
        is_light: whether rasters are night lights, drawn on a scale of their own.
        suffix: what is added to the name of a result.
        result_bytes: of a value of the result; 0 for as many as the raster has that it is compared with.
    """

    id: ClassVar[str]
    inputs: ClassVar[tuple[str, str]]
    before: ClassVar[str]
    second_is_optional: ClassVar[bool] = False
    second_band: ClassVar[str] = ""
    kinds: ClassVar[tuple[type[AmalgamAlgorithm], ...]]
    takes_products: ClassVar[bool] = False
    is_cube: ClassVar[bool] = False
    is_light: ClassVar[bool] = False
    suffix: ClassVar[str] = "fused"
    result_bytes: ClassVar[int] = 0

    @property
    def title(self) -> str:
        """The task's title for users: its group in the toolbox."""
        return self.kinds[0]().group()

    @cached_property
    def ways(self) -> list[Way]:
        """The algorithms, as the dock offers them."""
        return [Way(kind) for kind in self.kinds]

    def short_names(self) -> tuple[str, str]:
        """What the field calls the two rasters."""
        raise NotImplementedError

    def pictures(self) -> tuple[str, str, str]:
        """What the pictures of the two inputs and of the result are called: compared raster, other raster, result."""
        raise NotImplementedError

    def first_fits(self, layer: QgsRasterLayer) -> bool:
        """Whether a layer by itself can be the first raster."""
        raise NotImplementedError

    def trouble(self, first: QgsRasterLayer | None, second: QgsRasterLayer | None) -> str:
        """One sentence on why two layers cannot be fused; "" if they can, as far as can be told unread."""
        raise NotImplementedError

    def about(self, first: QgsRasterLayer, second: QgsRasterLayer | None) -> str:
        """What is worth knowing about two layers that fit."""
        raise NotImplementedError

    def guess(self, rasters: Sequence[QgsRasterLayer]) -> Guess:
        """Which rasters of a project it is probably about, judged by names and types; nothing is read."""
        raise NotImplementedError

    def likely_band(self, second: QgsRasterLayer) -> int:
        """Which band of the second raster to begin with, where one is taken."""
        return 1

    def presets(self) -> tuple[Preset, Preset, Preset]:
        """The fast, the balanced and the best one."""
        raise NotImplementedError

    def first_choice(self) -> Settings:
        """What to begin with: the balanced preset, or the fast one where only that can run here."""
        offered = self.presets()
        is_fast = bool(offered[BALANCED].trouble) and not offered[FAST].trouble
        return offered[FAST if is_fast else BALANCED].settings
