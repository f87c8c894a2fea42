"""Start a network from the weights of a narrower or shallower one, so that what was learned once is learned once."""

from __future__ import annotations

import torch
from torch import Tensor, nn

SCALE_AND_SHIFT = ("style.weight", "style.bias", "affine.weight", "affine.bias")
"""Layers whose rows are all scales, then all shifts: each half grows by itself."""


def grow(network: nn.Module, start: dict[str, Tensor]) -> None:
    """Put the weights of a smaller network into a fresh one, in place; of equal shapes, a plain copy.

    The first channels of every layer become those of the smaller network and see nothing of the new ones, so that at
    first both answer the same (Net2Net's principle, Chen et al. 2016); new channels keep their random weights and see
    everything. Blocks that the smaller network lacks must be identities, as `ResidualBlock` at first is.

    Args:
        network: freshly made.
        start: the state of a network of the same family; no layer may be larger than its counterpart.

    Raises:
        ValueError: if a layer is unknown to `network` or does not fit into it.
    """
    state = network.state_dict()
    for name, old in start.items():
        if name not in state or any(o > n for o, n in zip(old.shape, state[name].shape, strict=True)):
            raise ValueError(f"{name} of the smaller network has no place in this one")
        halves = 2 if name.endswith(SCALE_AND_SHIFT) else 1
        for part, source in zip(state[name].chunk(halves), old.chunk(halves), strict=True):
            _put(part, source)
    network.load_state_dict(state)


def _put(new: Tensor, old: Tensor) -> None:
    """Into the leading corner, with zeros where old outputs would hear new inputs."""
    with torch.no_grad():
        new[: len(old)] = 0.0
        new[tuple(slice(n) for n in old.shape)] = old
