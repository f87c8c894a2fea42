"""The ways to fuse a pair that can be compared: of PAN and MS, and of a guide and its cube."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..networks.registry import model_ids
from ..tasks.classical.registry import METHODS
from ..tasks.hyperspectral.families import DIFFUSION as CUBE_DIFFUSION
from ..tasks.hyperspectral.registry import METHODS as CUBE_METHODS
from ..tasks.pansharpening.task import DIFFUSION, FLOW


class Ways(NamedTuple):
    """Formulas and networks that do the same.

    Attributes:
        formulas: ids of the methods that need no network.
        classical: the algorithm that runs them.
        networks: families of the models, by the algorithm that runs them.
        baseline: the formula that only interpolates.
    """

    formulas: tuple[str, ...]
    classical: str
    networks: Mapping[str, tuple[str, ...]]
    baseline: str

    @property
    def ids(self) -> list[str]:
        """The formulas, then the models on this machine."""
        return [*self.formulas, *(model for families in self.networks.values() for model in model_ids(*families))]

    def algorithm_of(self, method: str) -> str:
        """The id of the algorithm that runs a formula or a model."""
        if method in self.formulas:
            return self.classical
        found = [name for name, families in self.networks.items() if method in model_ids(*families)]
        return [*found, *self.networks][0]


OF_PAN = Ways(
    tuple(METHODS), "classical_pansharpening", {"ddrf_pansharpening": DIFFUSION, "flow_pansharpening": FLOW}, "exp"
)
OF_CUBES = Ways(tuple(CUBE_METHODS), "classical_hyperspectral", {"ddrf_hyperspectral": CUBE_DIFFUSION}, "cubic")


def ways_of(is_cube: bool) -> Ways:
    """The ways to sharpen a cube, or to pansharpen."""
    return OF_CUBES if is_cube else OF_PAN
