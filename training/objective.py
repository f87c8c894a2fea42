"""The x0 objective: mix noise into the residual, ask the network for the residual back, take the L1 distance."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn


def random_noise_level(count: int, pure_noise_share: float) -> Tensor:
    """Noise levels (count, 1): exactly 1 for this share, where sampling starts, uniform over 0 to 1 for the rest.

    Uniform in the angle is uniform in time on the cosine schedule, up to its small offset.
    """
    level = torch.rand(count, 1)
    level[torch.rand(count, 1) < pure_noise_share] = 1.0
    return level


def mixed(x0: Tensor, eps: Tensor, noise_level: Tensor) -> Tensor:
    """x_t = cos(a) x0 + sin(a) eps at the angle a = noise_level pi / 2 (variance preserving)."""
    angle = (0.5 * math.pi * noise_level)[:, :, None, None]
    return torch.cos(angle) * x0 + torch.sin(angle) * eps


def x0_loss(
    network: nn.Module, x0: Tensor, conditions: Tensor, context: Tensor, pure_noise_share: float
) -> tuple[Tensor, Tensor]:
    """Mean absolute error of the x0 estimate over the batch, and over its pure-noise samples alone."""
    level = random_noise_level(len(x0), pure_noise_share)
    estimate = network(mixed(x0, torch.randn_like(x0), level), level, conditions, context)
    error = (estimate - x0).abs().mean(dim=(1, 2, 3))
    return error.mean(), error[level[:, 0] == 1.0].mean().detach()
