"""Samples of a few episodes as the tensors of one step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from .episodes import Episode


class Batch(NamedTuple):
    """Samples of a few episodes, one after another.

    Attributes:
        conditions, context, x0: as of an `Episode`.
        bands: (tiles,), how many samples that follow each other belong together.
    """

    conditions: Tensor
    context: Tensor
    x0: Tensor
    bands: Tensor


def batch_of(episodes: Sequence[Episode]) -> Batch:
    """All samples of some episodes."""
    return Batch(
        conditions=_joined(episode.conditions for episode in episodes),
        context=_joined(episode.context for episode in episodes),
        x0=_joined(episode.x0 for episode in episodes),
        bands=_joined(_together(episode) for episode in episodes),
    )


def _joined(parts: Iterable[np.ndarray]) -> Tensor:
    return torch.from_numpy(np.concatenate(list(parts)))


def _together(episode: Episode) -> np.ndarray:
    """How many of an episode's samples belong together: one by one unless it says otherwise."""
    return np.ones(len(episode.x0), np.int64) if episode.bands is None else episode.bands.astype(np.int64)
