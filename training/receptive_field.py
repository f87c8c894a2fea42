"""Measure, not believe: how many pixels around an output pixel can change it."""

from __future__ import annotations

import copy

import torch
from torch import nn

STRIDES_ACROSS = 32


def receptive_field(network: nn.Module, conditions: int, context: int, stride: int = 4, draws: int = 3) -> int:
    """The largest distance, in pixels, over which an input reaches an output, at any phase of the stride.

    Weights are redrawn at random, so that no zero of a trained (or freshly started) network hides a path.
    """
    probe = copy.deepcopy(network).float()
    size, reach = STRIDES_ACROSS * stride, 0
    for draw in range(draws):
        torch.manual_seed(draw)
        for parameter in probe.parameters():
            nn.init.normal_(parameter, std=0.3)
        for row in range(size // 2, size // 2 + stride):
            inputs = [torch.randn(1, channels, size, size, requires_grad=True) for channels in (1, conditions)]
            output = probe(inputs[0], torch.ones(1, 1), inputs[1], torch.randn(1, context))
            output[0, 0, row, row].backward()
            for image in inputs:
                if image.grad is None:
                    continue
                touched = image.grad[0].abs().sum(dim=0).nonzero()
                if len(touched):
                    reach = max(reach, int((touched - row).abs().max()))
    return reach
