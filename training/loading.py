"""Endless batches of episodes for the fit, and a fixed handful for validation."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from lightning.pytorch import LightningDataModule
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from .data.batches import Batch, batch_of
from .data.echo import echoed
from .data.episodes import Episode
from .tasks import TrainingTask, task_of

DATA_ROOT = Path(__file__).resolve().parents[1].parent / "shared" / "data"
VALIDATION_BATCHES = 8


class Episodes(IterableDataset[Batch]):
    """Batches of a few episodes each, for ever; the same sequence for the same seed."""

    def __init__(self, config: dict[str, Any], split: str, seed: int, root: Path) -> None:
        self.config, self.split, self.seed, self.root = config, split, seed, root
        self.task: TrainingTask = task_of(config)

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        rng = np.random.default_rng((self.seed, 0 if worker is None else worker.id))
        fit = self.config["fit"]
        if self.split == "train" and "echo" in fit:
            yield from echoed(self._episodes(rng), rng=rng, **fit["echo"])
        episodes = self._episodes(rng)
        while True:
            yield batch_of([next(episodes) for _ in range(fit["batch_episodes"])])

    def _episodes(self, rng: np.random.Generator) -> Iterator[Episode]:
        """Episodes for ever."""
        scenes, shares = self.scenes()
        samples = self.config["fit"]["samples_per_episode"]
        while True:
            scene = scenes[rng.choice(len(scenes), p=shares)]
            episode = self.task.make_episode(scene, self.config["degradation"], samples, rng)
            if episode is not None:
                yield episode

    def scenes(self) -> tuple[list[Any], np.ndarray]:
        """All scenes of the split, and the share of episodes that is drawn from each."""
        scenes: list[Any] = []
        shares: list[float] = []
        for name, entry in self.config["data"][self.split].items():
            loaded = self.task.load(self.root, name, entry)
            scenes += loaded
            shares += [entry["share"] / len(loaded)] * len(loaded)
        return scenes, np.array(shares) / np.sum(shares)


class EpisodeData(LightningDataModule):
    """Training episodes from a worker process of their own, validation episodes made once."""

    def __init__(self, config: dict[str, Any], root: Path = DATA_ROOT, start: int = 0) -> None:
        super().__init__()
        self.config, self.root, self.start = config, root, start

    def train_dataloader(self) -> DataLoader[Batch]:
        """Endless; a resumed run (`start` steps done) continues with fresh episodes."""
        episodes = Episodes(self.config, "train", self.config["seed"] + self.start, self.root)
        workers = self.config["fit"].get("workers", 1)
        return DataLoader(episodes, batch_size=None, num_workers=workers, prefetch_factor=4 if workers else None)

    def val_dataloader(self) -> DataLoader[Batch]:
        """The same few batches every time."""
        episodes = iter(Episodes(self.config, "validation", 12345, self.root))
        batches: Any = [next(episodes) for _ in range(VALIDATION_BATCHES)]
        return DataLoader(batches, batch_size=None)
