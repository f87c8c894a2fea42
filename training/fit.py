"""Fit a network with Lightning: resumable, checkpointed often, budgeted in minutes, or in steps to compare by."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from typing import Any

import torch
from lightning.pytorch import LightningModule, Trainer, seed_everything
from lightning.pytorch.callbacks import EMAWeightAveraging, ModelCheckpoint
from lightning.pytorch.loggers import CSVLogger
from torch import Tensor, nn

from plugin.fusion.diffusion.parameterisation import to_x0

from .loading import Batch, EpisodeData
from .model_files import weights_of_file
from .networks.growth import grow
from .objective import OBJECTIVES, Denoiser, distilled
from .recipes import config_of_run, needs
from .schedule import rate_at
from .tasks import task_of

RUNS = Path(__file__).parent / "runs"
LAST = "last.ckpt"


class Fit(LightningModule):
    """A denoiser, its objective, and a learning rate that follows the share of the budget spent."""

    def __init__(self, config: dict[str, Any]) -> None:
        super().__init__()
        self.save_hyperparameters()
        self.config = config
        self.task = task_of(config)
        self.network = self.task.network(config["network"])
        self.network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.objective = OBJECTIVES[config["objective"].get("kind", "x0")]
        self.seconds_before = 0.0
        self.started = time.monotonic()

    @property
    def parameterisation(self) -> str:
        """What the network estimates, one of `parameterisation.PARAMETERISATIONS`."""
        return str(self.config["network"].get("output", "x0"))

    @property
    def spent(self) -> float:
        """Seconds of fitting so far, over all resumed runs."""
        return self.seconds_before + time.monotonic() - self.started

    @property
    def progress(self) -> float:
        """Share of the budget spent: of its steps where it has some, else of its time."""
        steps: int | None = self.config["fit"].get("steps")
        if steps is not None:
            return self.global_step / steps
        return self.spent / (60.0 * self.config["fit"]["minutes"])

    def on_train_start(self) -> None:
        """Start the clock when the data are ready."""
        self.started = time.monotonic()

    def training_step(self, batch: Batch, index: int) -> Tensor:
        """One batch of the objective."""
        conditions, context, x0, bands = batch
        conditions = conditions.contiguous(memory_format=torch.channels_last)
        share = self.config["objective"]["pure_noise_share"]
        loss, at_noise = self.objective(self._denoiser(bands), x0, conditions, context, share, bands)
        self.log_dict({"loss": loss, "loss_at_noise": at_noise, "lr": self._set_learning_rate()}, prog_bar=True)
        if self.progress >= 1.0:
            self.trainer.should_stop = True
        return loss

    def validation_step(self, batch: Batch, index: int) -> None:
        """Error of the one-step estimate, relative to that of plain interpolation (x0 = 0)."""
        conditions, context, x0, bands = batch
        generator = torch.Generator().manual_seed(index)
        noise = torch.randn(x0.shape, generator=generator).to(x0.device)
        output = self._denoiser(bands)(noise, torch.ones(len(x0), 1, device=x0.device), conditions, context)
        estimate: Tensor = to_x0(self.parameterisation, noise, output, 1.0)  # type: ignore[assignment,arg-type]
        self.log("val_relative", (estimate - x0).abs().mean() / x0.abs().mean(), prog_bar=True, batch_size=len(x0))

    def configure_optimizers(self) -> torch.optim.Optimizer:
        """AdamW without decay of biases' worth mentioning; the rate is set by the clock."""
        return torch.optim.AdamW(self.network.parameters(), lr=0.0, weight_decay=1e-4)

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Remember the time spent."""
        checkpoint["seconds_spent"] = self.spent

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Go on from the time spent."""
        self.seconds_before = checkpoint["seconds_spent"]

    def _denoiser(self, bands: Tensor) -> Denoiser:
        """The network, told which samples belong together where it looks at them together."""
        return partial(self.network, bands=bands) if self.task.together else self.network

    def _set_learning_rate(self) -> float:
        rate = rate_at(min(self.progress, 1.0), self.config["fit"]["learning_rate"])
        for group in self.trainer.optimizers[0].param_groups:
            group["lr"] = rate
        return rate


def averaged_weights(name: str, out: Path = RUNS) -> dict[str, Tensor]:
    """The averaged weights of a run's network, whatever inputs it had, or those of a model file in the same folder."""
    if name.endswith(".onnx"):
        return weights_of_file(out / name)
    state = torch.load(out / name / LAST, weights_only=False, map_location="cpu")["state_dict"]
    return {key.removeprefix("network."): value for key, value in state.items()}


def averaged_network(name: str, out: Path = RUNS) -> nn.Module:
    """The network of a run, with its averaged weights, on the CPU."""
    model = Fit.load_from_checkpoint(out / name / LAST, weights_only=False, map_location="cpu")
    network: nn.Module = model.network
    network.to(memory_format=torch.contiguous_format)  # type: ignore[call-overload]
    return network.eval()


def saved(model: Fit, path: Path) -> Path:
    """A checkpoint of a network that was not fitted here."""
    trainer = Trainer(accelerator="cpu", logger=False, enable_checkpointing=False, enable_model_summary=False)
    trainer.strategy.connect(model)
    trainer.save_checkpoint(path, weights_only=True)
    return path


def fit(config: dict[str, Any], out: Path = RUNS) -> Path:
    """Fit, or go on fitting, the network of a config, and before it what it needs; returns the last checkpoint.

    Args:
        config: as read from `configs/*.toml`.
        out: checkpoints and a CSV log go to `out / config["name"]`.
    """
    for run in needs(config):
        if not (out / run / LAST).exists():
            fit(config_of_run(run), out)
    folder = out / config["name"]
    last = folder / LAST
    seed_everything(config["seed"], verbose=False)
    torch.set_num_threads(config["fit"]["threads"])
    start = torch.load(last, weights_only=False)["global_step"] if last.exists() else 0
    trainer = Trainer(
        accelerator="auto",
        max_steps=config["fit"].get("steps", -1),
        val_check_interval=config["fit"].get("check_every", 500),
        logger=CSVLogger(folder, name="log"),
        gradient_clip_val=1.0,
        log_every_n_steps=50,
        callbacks=[
            EMAWeightAveraging(decay=config["fit"]["ema_decay"]),
            ModelCheckpoint(folder, filename="last", every_n_train_steps=200, enable_version_counter=False),
        ],
        enable_model_summary=False,
    )
    data = EpisodeData(config, start=start)
    model = Fit(config)
    if "teacher" in config["objective"]:
        teacher = averaged_network(config["objective"]["teacher"], out).to(trainer.strategy.root_device)
        model.objective = distilled(teacher, config["objective"]["teacher_share"], model.task.together)
    if start == 0 and "warm_start" in config["fit"]:
        grow(model.network, averaged_weights(config["fit"]["warm_start"], out))
    trainer.fit(model, data, ckpt_path=str(last) if last.exists() else None, weights_only=False)
    trainer.save_checkpoint(last)
    return last
