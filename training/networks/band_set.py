"""A denoiser of all bands of a tile at once: light layers for each band, and one trunk that they share.

A band has its own encoder and head (of the same weights for all), modulated by its own statistics; what the bands have
in common, the mean and the maximum over them beside PAN, goes once through a residual U-Net. So a further band costs
little, bands have a say in each other, and neither their number nor their order matters. Everything runs at half the
resolution or less; no normalisation layers and no attention, so that a tile's pixels do not depend on the tile.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from plugin.fusion.physics.sharpening import CONDITIONS

from .ddrf import OUTPUTS, StyleEncoder, from_offset_and_gain, start_at_zero

SHARED = tuple(CONDITIONS.index(name) for name in ("pan", "pan_detail", "mean_band"))
"""Conditions that are the same for all bands of a tile."""

OWN = tuple(k for k in range(len(CONDITIONS)) if k not in SHARED)
INJECTED = CONDITIONS.index("intensity_detail")
STRIDE = 8
"""One halving by unshuffling, two in the trunk."""


class WideBlock(nn.Module):
    """x + narrow(relu(style(widen(x)))): one 3 x 3 convolution to twice the channels, one of 1 x 1 back.

    Half the reach of two 3 x 3 convolutions at their cost; it starts as the identity.
    """

    def __init__(self, channels: int, style: int) -> None:
        super().__init__()
        self.widen = nn.Conv2d(channels, 2 * channels, 3, padding=1)
        self.style = nn.Linear(style, 4 * channels)
        self.narrow = nn.Conv2d(2 * channels, channels, 1)
        start_at_zero(self.style)
        start_at_zero(self.narrow)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        scale, shift = self.style(style)[:, :, None, None].chunk(2, dim=1)
        return x + self.narrow(functional.relu(self.widen(x) * (1.0 + scale) + shift))


class WideBlocks(nn.ModuleList):
    """Blocks of one resolution, one after another."""

    def __init__(self, channels: int, style: int, count: int) -> None:
        super().__init__(WideBlock(channels, style) for _ in range(count))

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        for block in self:
            x = block(x, style)
        return x


class Gate(nn.Module):
    """Scale and shift of features by a style vector; at first it does nothing."""

    def __init__(self, channels: int, style: int) -> None:
        super().__init__()
        self.affine = nn.Linear(style, 2 * channels)
        start_at_zero(self.affine)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        scale, shift = self.affine(style)[:, :, None, None].chunk(2, dim=1)
        return x * (1.0 + scale) + shift


class Trunk(nn.Module):
    """A residual U-Net over half, quarter and eighth of the resolution."""

    def __init__(self, inputs: int, widths: Sequence[int], blocks: Sequence[int], style: int) -> None:
        super().__init__()
        half, quarter, eighth = widths
        self.stem = nn.Conv2d(inputs, half, 3, padding=1)
        self.down = nn.ModuleList([nn.Conv2d(half, quarter, 2, stride=2), nn.Conv2d(quarter, eighth, 2, stride=2)])
        self.up = nn.ModuleList([nn.Conv2d(eighth, 4 * quarter, 1), nn.Conv2d(quarter, 4 * half, 1)])
        self.blocks = nn.ModuleList(
            WideBlocks(width, style, count)
            for width, count in zip((half, quarter, eighth, quarter, half), blocks, strict=True)
        )

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        half = self.blocks[0](self.stem(x), style)
        quarter = self.blocks[1](self.down[0](half), style)
        eighth = self.blocks[2](self.down[1](quarter), style)
        quarter = self.blocks[3](quarter + functional.pixel_shuffle(self.up[0](eighth), 2), style)
        return self.blocks[4](half + functional.pixel_shuffle(self.up[1](quarter), 2), style)


class BandSet(nn.Module):
    """What `output` names = network(x_t | conditions, context, noise level), the bands of a tile together.

    Its x0 is what GSA would inject (the condition `intensity_detail`) and what it learned to add to that, so that a
    network in doubt is as sharp as PAN.

    Args:
        widths: channels of the trunk at half, quarter and eighth of the resolution.
        blocks: of the trunk at half, quarter, eighth going down and at quarter, half going up.
        band: channels of a band's own layers.
        style: length of the style vector.
        output: "x0", "v" or "velocity", as of `DDRF`.
    """

    def __init__(
        self,
        widths: Sequence[int] = (48, 72, 96),
        blocks: Sequence[int] = (2, 2, 2, 2, 2),
        band: int = 32,
        style: int = 48,
        output: str = "x0",
    ) -> None:
        super().__init__()
        if output not in OUTPUTS:
            raise ValueError(f"output is one of {OUTPUTS}, not {output}")
        self.output = output
        self.style_encoder = StyleEncoder(style)
        self.encoder = nn.Conv2d(4 * (1 + len(OWN)), band, 3, padding=1)
        self.encoder_gate = Gate(band, style)
        self.trunk = Trunk(4 * len(SHARED) + 2 * band, widths, blocks, style)
        self.head_gate = Gate(widths[0], style)
        self.join = nn.Conv2d(widths[0], band, 1)
        self.head_block = WideBlock(band, style)
        self.head = nn.Conv2d(band, 4 if output == "x0" else 8, 3, padding=1)
        start_at_zero(self.head)

    def forward(
        self, x_t: Tensor, noise_level: Tensor, conditions: Tensor, context: Tensor, bands: Tensor | None = None
    ) -> Tensor:
        """Estimate the clean residual, or the velocity towards it.

        Args:
            x_t: (n, 1, rows, columns) noisy residual over its scale; rows and columns divisible by 8.
            noise_level: (n, 1), 0 for clean to 1 for pure noise.
            conditions: (n, len(CONDITIONS), rows, columns).
            context: (n, len(CONTEXT)).
            bands: (tiles,), how many samples that follow each other are the bands of each tile; None for one tile.

        Returns:
            (n, 1, rows, columns).
        """
        style = self.style_encoder(noise_level, context)
        own = functional.pixel_unshuffle(torch.cat([x_t, conditions[:, OWN]], dim=1), 2)
        encoded = functional.relu(self.encoder_gate(self.encoder(own), style))
        shared = functional.pixel_unshuffle(first_of(conditions[:, SHARED], bands), 2)
        seen = torch.cat([shared, mean_over(encoded, bands), maximum_over(encoded, bands)], dim=1)
        trunk = to_bands(self.trunk(seen, mean_over(style, bands)), bands)
        x = encoded + self.join(functional.relu(self.head_gate(trunk, style)))
        drawn = functional.pixel_shuffle(self.head(functional.relu(self.head_block(x, style))), 2)
        injected = conditions[:, INJECTED, None]
        if self.output == "x0":
            return injected + drawn
        x0, gain = drawn.chunk(2, dim=1)
        return from_offset_and_gain(self.output, -(injected + x0), gain, x_t, noise_level)


def first_of(x: Tensor, bands: Tensor | None) -> Tensor:
    """The first band of every tile: (n, ...) to (tiles, ...)."""
    return x[:1] if bands is None else x[bands.cumsum(0) - bands]


def mean_over(x: Tensor, bands: Tensor | None) -> Tensor:
    """Mean over the bands of every tile: (n, ...) to (tiles, ...)."""
    if bands is None:
        return x.mean(dim=0, keepdim=True)
    places, counts = _places(bands)
    share = counts / bands[:, None]
    return (x[places] * share.reshape(*share.shape, *[1] * (x.ndim - 1))).sum(dim=1)


def maximum_over(x: Tensor, bands: Tensor | None) -> Tensor:
    """Maximum over the bands of every tile: (n, ...) to (tiles, ...)."""
    if bands is None:
        return x.amax(dim=0, keepdim=True)
    return x[_places(bands)[0]].amax(dim=1)


def to_bands(x: Tensor, bands: Tensor | None) -> Tensor:
    """Each tile's features for every band of it: (tiles, ...) to (n, ...), or to (1, ...) for one tile."""
    return x if bands is None else x.repeat_interleave(bands, dim=0)


def _places(bands: Tensor) -> tuple[Tensor, Tensor]:
    """Which samples are the bands of each tile, (tiles, most bands), and whether each counts.

    A tile of fewer bands repeats its last one, which does not count.
    """
    number = torch.arange(int(bands.max()), device=bands.device)[None]
    within = torch.minimum(number, bands[:, None] - 1)
    return (bands.cumsum(0) - bands)[:, None] + within, number < bands[:, None]
