"""Batches of tiles from different episodes, each tile several times: making one costs as much as a step.

Every time it is turned another way, and gets other noise (data echoing, Choi et al. 2019).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

import numpy as np

from plugin.fusion.pipeline.orientation import ORIENTATIONS, turned

from .batches import Batch, batch_of
from .episodes import Episode


def echoed(episodes: Iterator[Episode], kept: int, tiles: int, times: int, rng: np.random.Generator) -> Iterator[Batch]:
    """Batches for ever.

    Args:
        episodes: of several tiles each.
        kept: episodes to draw from.
        tiles: in a batch.
        times: batches for every new episode.
        rng: draws.
    """
    pool: deque[list[Episode]] = deque(maxlen=kept)
    for episode in episodes:
        pool.append(list(_tiles(episode)))
        for _ in range(times if len(pool) >= tiles else 0):
            chosen = rng.choice(len(pool), tiles, replace=False)
            yield batch_of(
                [_turned(pool[k][rng.integers(len(pool[k]))], int(rng.integers(ORIENTATIONS))) for k in chosen]
            )


def _tiles(episode: Episode) -> Iterator[Episode]:
    """Each tile of an episode as one of its own."""
    counts = np.ones(len(episode.x0), np.int64) if episode.bands is None else episode.bands
    for stop, count in zip(np.cumsum(counts), counts):
        part = slice(stop - count, stop)
        yield Episode(episode.conditions[part], episode.context[part], episode.x0[part], np.array([count]))


def _turned(tile: Episode, orientation: int) -> Episode:
    return Episode(turned(tile.conditions, orientation), tile.context, turned(tile.x0, orientation), tile.bands)
