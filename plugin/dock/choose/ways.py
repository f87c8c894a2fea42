"""What a task is to the dock, and each algorithm that does it; defaults, labels and help come from the algorithms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, Optional

from qgis.core import QgsRasterLayer

from ...fusion.networks.registry import model_ids
from ...fusion.tasks.classical.registry import METHODS
from ...processing.base import AmalgamAlgorithm
from ...processing.classical_pansharpening import METHOD
from ...processing.names import MODEL
from ...processing.network import NetworkAlgorithm

if TYPE_CHECKING:
    from .presets import Preset

Guess = tuple[Optional[QgsRasterLayer], Optional[QgsRasterLayer]]


class Way:
    """One algorithm as the dock offers it.

    Args:
        kind: class of the algorithm.
    """

    def __init__(self, kind: type[AmalgamAlgorithm]) -> None:
        self._kind = kind

    @property
    def id(self) -> str:
        """Id of the algorithm in Processing."""
        return f"amalgam:{self._kind().name()}"

    @property
    def title(self) -> str:
        """The algorithm's title."""
        return self._kind().displayName()

    @property
    def short_title(self) -> str:
        """What the title has in parentheses; all of the title if it has none."""
        _, found, inside = self.title.replace("（", "(").replace("）", ")").partition("(")
        inside = inside.rpartition(")")[0]
        return inside[:1].upper() + inside[1:] if found and inside else self.title

    @property
    def has_network(self) -> bool:
        """Whether it runs a network, with scheduler, steps, seed and samples; otherwise it is a classical method."""
        return issubclass(self._kind, NetworkAlgorithm)

    @property
    def least_spread_steps(self) -> int:
        """Number of steps from which on samples differ enough to show an uncertainty."""
        return self._kind.least_spread_steps if issubclass(self._kind, NetworkAlgorithm) else 1

    @property
    def families(self) -> tuple[str, ...]:
        """Families of the models that it can run."""
        return self._kind.families if issubclass(self._kind, NetworkAlgorithm) else ()

    @property
    def model_parameter(self) -> str:
        """Name of the parameter that takes a model or a classical method."""
        return MODEL if self.has_network else METHOD

    def models(self) -> list[str]:
        """Ids of the models, or of the classical methods, that are there now."""
        return model_ids(*self.families) if self.has_network else list(METHODS)

    def definition(self, parameter: str) -> Any:
        """A parameter as the algorithm declares it (label, help, default); None if it has none of that name."""
        return self._algorithm.parameterDefinition(parameter)

    def default(self, parameter: str) -> Any:
        """The recommended value of a parameter; None if there is no such parameter."""
        definition = self.definition(parameter)
        return None if definition is None else definition.defaultValue()

    @cached_property
    def _algorithm(self) -> AmalgamAlgorithm:
        algorithm: AmalgamAlgorithm = self._kind().create()
        return algorithm


class OfferedTask:
    """What a user wants done; what is particular to each task is in a file of its own, listed in `tasks`.

    Attributes:
        id: never changes.
        inputs: parameters that take the two rasters; the dock's first and second layer.
        short_names: what the field calls these rasters.
        before: the one that the result is compared with.
        second_is_optional: whether the task can do without the second raster.
        second_band: parameter that takes one band of it; "" if it takes all.
        kinds: algorithms that do it, the recommended one first.
        takes_products: whether a folder of a product gives both rasters, and there is a sample to try.
        is_light: whether rasters are night lights, drawn on a scale of their own.
        suffix: what is added to the name of a result.
        result_bytes: of a value of the result; 0 for as many as the raster has that it is compared with.
    """

    id: ClassVar[str]
    inputs: ClassVar[tuple[str, str]]
    short_names: ClassVar[tuple[str, str]]
    before: ClassVar[str]
    second_is_optional: ClassVar[bool] = False
    second_band: ClassVar[str] = ""
    kinds: ClassVar[tuple[type[AmalgamAlgorithm], ...]]
    takes_products: ClassVar[bool] = False
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
