"""How networks of a family are fed: the names of what they are given, and which bands of a tile go in together."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..errors import FusionError
from ..spans import Image
from .card import ModelCard

Shape = Sequence[Any]
"""Lengths of the axes of an array; names, or None, for those that may have any."""

MOST_TOGETHER = 16
"""Bands that a network looks at together; more are cut into groups of neighbours, which are alike in wavelength."""


@dataclass(frozen=True)
class Layout:
    """What stands between a tile and the named inputs of a network.

    Attributes:
        conditions: names of the images that every band is given beside its noisy signal, in order.
        statistics: names of the numbers that every band is given for the whole scene, in order.
        together: whether a network that compares bands gets all bands of a tile at once, or those of a group if there
            are many; otherwise it gets one band at a time, so that memory does not grow with their number.
        is_regression: whether it always gives the same answer, and so has neither steps nor samples.
    """

    conditions: tuple[str, ...] = ()
    statistics: tuple[str, ...] = ()
    together: bool = False
    is_regression: bool = False

    def feeds(
        self, x_t: Image, noise_level: float, conditions: Image, context: Image
    ) -> Iterator[tuple[slice, dict[str, Image]]]:
        """The inputs of each evaluation, with the bands that it is for.

        Args:
            x_t: (bands, rows, columns), the noisy signal.
            noise_level: 0 for clean to 1 for pure noise.
            conditions: (bands, conditions, rows, columns).
            context: (bands, statistics).
        """
        for bands in groups(len(x_t), MOST_TOGETHER if self.together else 1):
            yield (
                bands,
                {
                    "x_t": x_t[bands, None],
                    "noise_level": np.full((bands.stop - bands.start, 1), noise_level, np.float32),
                    "conditions": conditions[bands],
                    "context": context[bands],
                },
            )

    def check(self, card: ModelCard, shapes: Mapping[str, Shape], outputs: Sequence[Shape]) -> None:
        """Refuse a network that was made for other inputs than it will get, or gives something else than an estimate.

        Args:
            card: card of the model; names that it does not give are checked by their number.
            shapes: shapes of the network's inputs, by name.
            outputs: shapes of its outputs.

        Raises:
            FusionError: if they differ.
        """
        for asked, given in ((card.conditions, self.conditions), (card.statistics, self.statistics)):
            if asked and asked != given:
                raise FusionError(
                    "The model {} {} was made for another version of the plugin (it asks for {}, this version gives {})"
                    "; choose another model.",
                    card.name,
                    card.version,
                    ", ".join(asked),
                    ", ".join(given),
                )
        takes = tuple((*shapes.get(name, ()), None, None)[1] for name in ("conditions", "context"))
        gives = len(self.conditions), len(self.statistics)
        if None not in takes and takes != gives:
            raise FusionError(
                "The model {} {} was made for another version of the plugin (it takes {} conditions and {} statistics,"
                " this version gives {} and {}); choose another model.",
                card.name,
                card.version,
                *takes,
                *gives,
            )
        wanted = self._shapes()
        wrong = [name for name in shapes.keys() | wanted.keys() if not _fits(shapes.get(name), wanted.get(name))]
        if wrong or len(outputs) != 1 or not _fits(outputs[0], wanted["x_t"]):
            raise FusionError(
                "The model {} {} takes or gives arrays of other shapes than a network of its family ({}); choose "
                "another model.",
                card.name,
                card.version,
                ", ".join(sorted(wrong) or ["estimate"]),
            )

    def _shapes(self) -> dict[str, tuple[int | None, ...]]:
        """Shapes of the inputs by name; None where any number must do, and the first axis is that of bands."""
        conditions, statistics = len(self.conditions), len(self.statistics)
        images = {"x_t": (None, 1, None, None), "conditions": (None, conditions, None, None)}
        return {**images, "noise_level": (None, 1), "context": (None, statistics)}


def _fits(shape: Shape | None, wanted: Sequence[int | None] | None) -> bool:
    """Whether an array has this many axes, as long as they are wanted; one band at a time will do."""
    if shape is None or wanted is None or len(shape) != len(wanted):
        return False
    if isinstance(shape[0], int) and shape[0] != 1:
        return False
    return all(one == other or not isinstance(one, int) for one, other in zip(shape[1:], wanted[1:]))


def groups(bands: int, most: int) -> Iterator[slice]:
    """As few groups of neighbouring bands as can be, of `most` bands at most, and of nearly the same size."""
    edges = np.linspace(0, bands, math.ceil(bands / most) + 1).round().astype(int).tolist()
    return (slice(first, last) for first, last in zip(edges, edges[1:]))


def layout_of(card: ModelCard, families: Mapping[str, Layout]) -> Layout:
    """The layout of a model's family.

    Args:
        card: card of the model.
        families: layouts of the families that can be run, by id.

    Raises:
        FusionError: if its family is none of them.
    """
    if card.family not in families:
        raise FusionError(
            "The model {} belongs to the family {}, which is not made for this; choose a model of one of these "
            "families: {}.",
            card.name,
            card.family,
            ", ".join(families),
        )
    return families[card.family]
