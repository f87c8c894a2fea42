"""An algorithm, as the dock offers it; defaults, labels and help come from the algorithm."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from ...fusion.networks.registry import model_ids
from ...processing.base import AmalgamAlgorithm
from ...processing.formulas import Formula, formulas_of
from ...processing.names import METHOD, MODEL
from ...processing.network import NetworkAlgorithm


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

    @property
    def formulas(self) -> Mapping[str, Formula]:
        """The classical methods that it offers, by id; none if it runs a network."""
        return formulas_of(self._kind)

    def models(self) -> list[str]:
        """Ids of the models, or of the classical methods, that are there now."""
        return model_ids(*self.families) if self.has_network else list(self.formulas)

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
