"""Objectives: mix noise into the residual, ask the network for the residual back, in whatever terms it answers."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional

from plugin.fusion.physics.sharpening import CONDITIONS

INJECTED = CONDITIONS.index("intensity_detail")
"""What the networks for all bands at once start from."""

LITTLE = 0.03
"""Residuals of less, over their scale, are noise."""

Denoiser = Callable[[Tensor, Tensor, Tensor, Tensor], Tensor]
"""From (x_t, noise level, conditions, context) to what a network estimates."""

Objective = Callable[[Denoiser, Tensor, Tensor, Tensor, float, Tensor], tuple[Tensor, Tensor]]
"""(network, x0, conditions, context, share of pure noise, samples that belong together) to the loss, and that of the
pure-noise samples alone; what belongs together has one noise level."""

HUBER_WIDTH = 2.0
"""Beyond this many standard deviations an error counts linearly: outliers, not the shape of the posterior."""


def random_noise_level(count: int, pure_noise_share: float, device: torch.device | None = None) -> Tensor:
    """Noise levels (count, 1): exactly 1 for this share, where sampling starts, uniform over 0 to 1 for the rest.

    Uniform in the angle is uniform in time on the cosine schedule, up to its small offset.
    """
    level = torch.rand(count, 1, device=device)
    level[torch.rand(count, 1, device=device) < pure_noise_share] = 1.0
    return level


def random_flow_level(count: int, pure_noise_share: float, device: torch.device | None = None) -> Tensor:
    """Noise levels (count, 1), exactly 1 for this share, uniform in flow matching's time for the rest."""
    time = torch.rand(count, 1, device=device)
    level = torch.atan2(time, 1.0 - time) / (0.5 * math.pi)
    level[torch.rand(count, 1, device=device) < pure_noise_share] = 1.0
    return level


def mixed(x0: Tensor, eps: Tensor, noise_level: Tensor) -> Tensor:
    """x_t = cos(a) x0 + sin(a) eps at the angle a = noise_level pi / 2 (variance preserving)."""
    angle = (0.5 * math.pi * noise_level)[:, :, None, None]
    return torch.cos(angle) * x0 + torch.sin(angle) * eps


def x0_loss(
    network: Denoiser, x0: Tensor, conditions: Tensor, context: Tensor, pure_noise_share: float, bands: Tensor
) -> tuple[Tensor, Tensor]:
    """Mean absolute error of the x0 estimate over the batch, and over its pure-noise samples alone."""
    level = random_noise_level(len(bands), pure_noise_share, bands.device).repeat_interleave(bands, dim=0)
    estimate = network(mixed(x0, torch.randn_like(x0), level), level, conditions, context)
    return _over_batch((estimate - x0).abs(), level)


def distilled(teacher: nn.Module, share: float, together: bool = False) -> Objective:
    """The x0 loss, of which this share is the distance to what a larger network answers instead of the truth.

    The truth holds detail that nobody could foresee; a teacher's answer is what can be learned (Hinton et al. 2015).

    Args:
        teacher: of the same inputs.
        share: of its answer in the loss.
        together: it looks at all bands of a tile at once.
    """

    def loss(
        network: Denoiser, x0: Tensor, conditions: Tensor, context: Tensor, pure_noise_share: float, bands: Tensor
    ) -> tuple[Tensor, Tensor]:
        level = random_noise_level(len(bands), pure_noise_share, bands.device).repeat_interleave(bands, dim=0)
        seen = (mixed(x0, torch.randn_like(x0), level), level, conditions, context)
        with torch.no_grad():
            answer = teacher(*seen, bands=bands) if together else teacher(*seen)
        estimate = network(*seen)
        return _over_batch((1.0 - share) * (estimate - x0).abs() + share * (estimate - answer).abs(), level)

    return loss


def relative_loss(
    network: Denoiser, x0: Tensor, conditions: Tensor, context: Tensor, pure_noise_share: float, bands: Tensor
) -> tuple[Tensor, Tensor]:
    """The x0 loss, each sample's over what is lacking of it without the network; so all scenes count alike."""
    level = random_noise_level(len(bands), pure_noise_share, bands.device).repeat_interleave(bands, dim=0)
    error = (network(mixed(x0, torch.randn_like(x0), level), level, conditions, context) - x0).abs()
    lacking = (conditions[:, INJECTED, None] - x0).abs().mean(dim=(1, 2, 3), keepdim=True)
    return _over_batch(error / (lacking + LITTLE), level)


def v_loss(
    network: Denoiser, x0: Tensor, conditions: Tensor, context: Tensor, pure_noise_share: float, bands: Tensor
) -> tuple[Tensor, Tensor]:
    """Huber's loss, squared but for outliers, of v = cos(a) eps - sin(a) x0 (Salimans and Ho 2022).

    Squared, because samples are only right if every estimate is the mean of the posterior.
    """
    level = random_noise_level(len(bands), pure_noise_share, bands.device).repeat_interleave(bands, dim=0)
    eps = torch.randn_like(x0)
    angle = (0.5 * math.pi * level)[:, :, None, None]
    target = torch.cos(angle) * eps - torch.sin(angle) * x0
    return _over_batch(_huber(network(mixed(x0, eps, level), level, conditions, context), target), level)


def velocity_loss(
    network: Denoiser, x0: Tensor, conditions: Tensor, context: Tensor, pure_noise_share: float, bands: Tensor
) -> tuple[Tensor, Tensor]:
    """The loss of an estimated velocity eps - x0, at times uniform along the straight path (Lipman et al. 2023)."""
    level = random_flow_level(len(bands), pure_noise_share, bands.device).repeat_interleave(bands, dim=0)
    eps = torch.randn_like(x0)
    return _over_batch(_huber(network(mixed(x0, eps, level), level, conditions, context), eps - x0), level)


def regression_loss(
    network: Denoiser, x0: Tensor, conditions: Tensor, context: Tensor, pure_noise_share: float, bands: Tensor
) -> tuple[Tensor, Tensor]:
    """The loss of x0 estimated from the conditions alone."""
    level = torch.ones(len(x0), 1, device=x0.device)
    return _over_batch(_huber(network(torch.zeros_like(x0), level, conditions, context), x0), level)


OBJECTIVES: dict[str, Objective] = {
    "x0": x0_loss,
    "relative": relative_loss,
    "v": v_loss,
    "velocity": velocity_loss,
    "regression": regression_loss,
}


def _huber(estimate: Tensor, target: Tensor) -> Tensor:
    return functional.huber_loss(estimate, target, reduction="none", delta=HUBER_WIDTH)


def _over_batch(error: Tensor, level: Tensor) -> tuple[Tensor, Tensor]:
    per_sample = error.mean(dim=(1, 2, 3))
    return per_sample.mean(), per_sample[level[:, 0] == 1.0].mean().detach()
