"""One leg on a lent GPU: teacher, student and flow one after another, within minutes; plain torch, no GDAL.

Here, `python -m training.gpu_leg pack FOLDER` writes the scenes. There, with that folder and the code,
`python -m training.gpu_leg train FOLDER OUT SECONDS` leaves a file of weights a network in OUT. Here again,
`python -m training.gpu_leg unpack OUT` makes runs of them, to be exported and scored like any other.
"""

from __future__ import annotations

import argparse
import copy
import os
import random
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from .data.batches import Batch, batch_of
from .data.episodes import Episode, make_episode
from .data.packed import Packed, pack, unpack
from .data.scene import Scene
from .networks.band_set import BandSet
from .objective import OBJECTIVES, Denoiser, Objective, distilled
from .recipes import config_of_run
from .schedule import rate_at


class Part(NamedTuple):
    """One training of the leg.

    Attributes:
        run: whose config it takes.
        share: of the leg's seconds.
        teacher: an earlier part's run, or "".
    """

    run: str
    share: float
    teacher: str = ""


LEG = (Part("ddrf-set-teacher", 0.45), Part("ddrf-set-first", 0.35, "ddrf-set-teacher"), Part("flow-set", 0.2))
TEACHER_SHARE = 0.5
SCENES = "scenes.npz"
WORKERS = 16
BATCH_EPISODES = 8
TILES = 8
"""How many crops of an episode are used: all, since making them costs the same."""

ECHO = 4
"""Steps on a GPU for each batch that the workers make, which it would wait for: on that and on former ones, each time
turned another way and with other noise (data echoing, Choi et al. 2019)."""

KEPT = 64
"""Former batches."""


EMA_DECAY = 0.995
REPORT_EVERY = 20.0
"""Seconds between two reports."""


class PackedEpisodes(IterableDataset[Batch]):
    """Batches of episodes of packed scenes, for ever; every worker its own."""

    def __init__(self, packed: Packed, config: dict[str, Any], batch_episodes: int) -> None:
        self._packed, self._config, self._batch_episodes = packed, config, batch_episodes

    def __iter__(self) -> Iterator[Batch]:
        torch.set_num_threads(1)
        worker = get_worker_info()
        rng = np.random.default_rng((self._config["seed"], 0 if worker is None else worker.id))
        scenes, shares = self._packed
        while True:
            episodes: list[Episode] = []
            while len(episodes) < self._batch_episodes:
                scene: Scene = scenes[rng.choice(len(scenes), p=shares)]
                episode = make_episode(scene, self._config["degradation"], TILES, rng)
                if episode is not None:
                    episodes.append(episode)
            yield batch_of(episodes)


def pack_leg(folder: Path) -> Path:
    """All training scenes of the student's config, as one file in a folder."""
    from .data.scenes import load
    from .loading import DATA_ROOT

    entries: dict[str, tuple[Sequence[Scene], float]] = {
        name: (load(DATA_ROOT, name, entry.get("patch")), entry["share"])
        for name, entry in config_of_run("ddrf-set-first")["data"]["train"].items()
    }
    folder.mkdir(parents=True, exist_ok=True)
    return pack(entries, folder / SCENES)


def train_leg(folder: Path, out: Path, seconds: float, workers: int = WORKERS, batch: int = BATCH_EPISODES) -> None:
    """Train every part for its share of the seconds, and save its averaged weights as soon as it is done."""
    packed = unpack(folder / SCENES)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    done: dict[str, nn.Module] = {}
    for part in LEG:
        config = config_of_run(part.run)
        network = BandSet(**config["network"]).to(device)
        objective: Objective = OBJECTIVES[config["objective"].get("kind", "x0")]
        if part.teacher:
            objective = distilled(done[part.teacher], TEACHER_SHARE, together=True)
        data = PackedEpisodes(packed, config, batch)
        done[part.run] = _trained(network, objective, data, config, seconds * part.share, workers, part.run)
        weights = {name: value.half().cpu() for name, value in done[part.run].state_dict().items()}
        out.mkdir(parents=True, exist_ok=True)
        torch.save(weights, out / f"{part.run}.pt")


def unpack_leg(out: Path, runs: Path) -> list[Path]:
    """Runs, as `fit` leaves them, of the weights that a leg brought back."""
    from .fit import LAST, Fit, saved

    made = []
    for path in sorted(out.glob("*.pt")):
        fit = Fit(config_of_run(path.stem))
        fit.network.load_state_dict({name: value.float() for name, value in torch.load(path).items()})
        (runs / path.stem).mkdir(parents=True, exist_ok=True)
        made.append(saved(fit, runs / path.stem / LAST))
    return made


def _trained(
    network: nn.Module,
    objective: Objective,
    data: PackedEpisodes,
    config: dict[str, Any],
    seconds: float,
    workers: int,
    name: str,
) -> nn.Module:
    """The network's averaged weights after so many seconds, the workers' start included."""
    started = reported = time.monotonic()
    device = next(network.parameters()).device
    averaged = copy.deepcopy(network).eval()
    optimiser = torch.optim.AdamW(network.parameters(), weight_decay=1e-4)
    ahead = 2 if workers else None
    loader = DataLoader(data, None, num_workers=workers, prefetch_factor=ahead, pin_memory=device.type != "cpu")
    share, losses = config["objective"]["pure_noise_share"], []
    for step, batch in enumerate(_echoed(loader, device)):
        spent = (time.monotonic() - started) / seconds
        for group in optimiser.param_groups:
            group["lr"] = rate_at(min(spent, 1.0), config["fit"]["learning_rate"])
        conditions, context, x0, bands = batch
        denoise: Denoiser = partial(network, bands=bands)
        with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
            loss, _ = objective(denoise, x0, conditions, context, share, bands)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        _average(averaged, network, min(EMA_DECAY, (1.0 + step) / (10.0 + step)))
        losses.append(loss.detach())
        if time.monotonic() - reported > REPORT_EVERY or spent >= 1.0:
            print(f"{name}: step {step + 1}, loss {float(torch.stack(losses).mean()):.4f}", flush=True)
            reported, losses = time.monotonic(), []
        if spent >= 1.0:
            break
    return averaged


def _echoed(loader: Iterable[Batch], device: torch.device) -> Iterator[Batch]:
    """Every batch on the device, and on a GPU former ones between them; each turned at random."""
    kept: deque[Batch] = deque(maxlen=KEPT)
    for batch in loader:
        kept.append(Batch(*(part.to(device, non_blocking=True) for part in batch)))
        yield turned(kept[-1])
        for _ in range(ECHO - 1 if device.type == "cuda" else 0):
            yield turned(random.choice(kept))


def turned(batch: Batch) -> Batch:
    """A batch in one of the eight orientations of its tiles."""
    turns, flip = random.randrange(4), random.random() < 0.5

    def of(image: Tensor) -> Tensor:
        image = torch.rot90(image, turns, (-2, -1))
        return image.flip(-1) if flip else image

    return batch._replace(conditions=of(batch.conditions), x0=of(batch.x0))


@torch.no_grad()
def _average(averaged: nn.Module, network: nn.Module, decay: float) -> None:
    for mean, now in zip(averaged.parameters(), network.parameters(), strict=True):
        mean.lerp_(now, 1.0 - decay)


def main() -> None:
    """Parse the command line and do one of the three."""
    parser = argparse.ArgumentParser(prog="python -m training.gpu_leg", description=__doc__)
    parser.add_argument("stage", choices=("pack", "train", "unpack"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", nargs="?", type=Path)
    parser.add_argument("seconds", nargs="?", type=float, default=440.0)
    arguments = parser.parse_args()
    if arguments.stage == "pack":
        print(pack_leg(arguments.folder))
    elif arguments.stage == "train":
        train_leg(arguments.folder, arguments.out, arguments.seconds, min(WORKERS, os.cpu_count() or 1))
    else:
        from .fit import RUNS

        print(*unpack_leg(arguments.folder, RUNS), sep="\n")


if __name__ == "__main__":
    main()
