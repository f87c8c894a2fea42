"""The DDRF denoiser: a norm-free ReLU U-Net whose encoder is modulated by style and whose decoder by wavelets.

After "DDRF" (arXiv 2304.04774), with three departures that let it run on tiles and on any number of bands:
bands are samples of one batch, not channels; modulation is pointwise instead of attention, hence linear in memory and
independent of the tile; no normalisation layers, whose statistics would depend on the tile.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from plugin.fusion.physics.sharpening import CONDITIONS, CONTEXT
from plugin.fusion.physics.wavelets import haar_filters

PAN_CHANNEL = CONDITIONS.index("pan")
LMS_CHANNEL = CONDITIONS.index("lms")
OUTPUTS = ("x0", "v", "velocity")
LEAST_NOISE = 0.05
"""v of a known x0 is (cos(a) x_t - x0) / sin(a); the gain is asked for over about that, without its pole."""


def start_at_zero(layer: nn.Module) -> None:
    """A layer that at first does nothing."""
    for parameter in layer.parameters():
        nn.init.zeros_(parameter)


class ResidualBlock(nn.Module):
    """x + conv(relu(style(conv(relu(x))))): the second convolution starts at zero, so that depth costs nothing."""

    def __init__(self, channels: int, style: int) -> None:
        super().__init__()
        self.first = nn.Conv2d(channels, channels, 3, padding=1)
        self.style = nn.Linear(style, 2 * channels)
        self.second = nn.Conv2d(channels, channels, 3, padding=1)
        start_at_zero(self.style)
        start_at_zero(self.second)

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        scale, shift = self.style(style)[:, :, None, None].chunk(2, dim=1)
        hidden = self.first(functional.relu(x)) * (1.0 + scale) + shift
        return x + self.second(functional.relu(hidden))


class Stage(nn.ModuleList):
    """Residual blocks of one resolution, one after another."""

    def __init__(self, channels: int, style: int, count: int) -> None:
        super().__init__(ResidualBlock(channels, style) for _ in range(count))

    def forward(self, x: Tensor, style: Tensor) -> Tensor:
        for block in self:
            x = block(x, style)
        return x


class Modulation(nn.Module):
    """Scale and shift of every pixel's features, from what `guide` holds around it."""

    def __init__(self, channels: int, guide: int, kernel: int) -> None:
        super().__init__()
        self.hidden = nn.Conv2d(guide, channels // 2, kernel, padding=kernel // 2)
        self.affine = nn.Conv2d(channels // 2, 2 * channels, 1)
        start_at_zero(self.affine)

    def forward(self, x: Tensor, guide: Tensor) -> Tensor:
        scale, shift = self.affine(functional.relu(self.hidden(guide))).chunk(2, dim=1)
        return x * (1.0 + scale) + shift


class HaarLevel(nn.Module):
    """One level of the Haar transform: (n, 1, h, w) to (n, 4, h / 2, w / 2), scaled so that LL keeps its range."""

    filters: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("filters", 0.5 * torch.from_numpy(haar_filters())[:, None])

    def forward(self, x: Tensor) -> Tensor:
        return functional.conv2d(x, self.filters, stride=2)


def from_offset_and_gain(output: str, offset: Tensor, gain: Tensor, x_t: Tensor, noise_level: Tensor) -> Tensor:
    """v = cos(a) eps - sin(a) x0 at the noise level's angle a, as offset + gain x_t; or the velocity eps - x0 of it.

    Where x0 is known, v follows x_t exactly, and convolutions need not learn to copy noise.
    """
    angle = (0.5 * math.pi * noise_level)[:, :, None, None]
    signal, noise = torch.cos(angle), torch.sin(angle)
    v = offset + gain * (signal / torch.sqrt(noise**2 + LEAST_NOISE)) * x_t
    if output == "v":
        return v
    # x0 = signal x_t - noise v and eps = noise x_t + signal v, so eps - x0 is:
    return (noise - signal) * x_t + (signal + noise) * v


class StyleEncoder(nn.Module):
    """Noise level and scene statistics to the vector that modulates every block."""

    FREQUENCIES = (1.0, 2.0, 4.0)

    def __init__(self, style: int, context: int = len(CONTEXT)) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(1 + 2 * len(self.FREQUENCIES) + context, style),
            nn.ReLU(),
            nn.Linear(style, style),
            nn.ReLU(),
        )

    def forward(self, noise_level: Tensor, context: Tensor) -> Tensor:
        waves = [wave(math.pi * f * noise_level) for f in self.FREQUENCIES for wave in (torch.sin, torch.cos)]
        return self.layers(torch.cat([noise_level, *waves, context], dim=1))


class DDRF(nn.Module):
    """What `output` names = network(x_t | conditions, context, noise level), one band a sample.

    Args:
        widths: channels at full, half and quarter resolution.
        blocks: residual blocks at full, half, quarter resolution going down and at half, full going up.
        style: length of the style vector.
        style_modulation, wavelet_modulation: switches for ablation.
        output: "x0", "v" or "velocity"; for the latter two the head draws -x0 and a gain of x_t, as `UNet` does.
    """

    def __init__(
        self,
        widths: Sequence[int] = (24, 48, 72),
        blocks: Sequence[int] = (1, 1, 2, 1, 1),
        style: int = 48,
        style_modulation: bool = True,
        wavelet_modulation: bool = True,
        output: str = "x0",
    ) -> None:
        super().__init__()
        if output not in OUTPUTS:
            raise ValueError(f"output is one of {OUTPUTS}, not {output}")
        full, half, quarter = widths
        self.output = output
        self.style_encoder = StyleEncoder(style)
        self.stem = nn.Conv2d(1 + len(CONDITIONS), full, 3, padding=1)
        self.down = nn.ModuleList([nn.Conv2d(full, half, 2, stride=2), nn.Conv2d(half, quarter, 2, stride=2)])
        self.up = nn.ModuleList([nn.Conv2d(quarter, 4 * half, 1), nn.Conv2d(half, 4 * full, 1)])
        self.blocks = nn.ModuleList(
            Stage(width, style, count) for width, count in zip((full, half, quarter, half, full), blocks, strict=True)
        )
        self.head = nn.Conv2d(full, 1 if output == "x0" else 2, 3, padding=1)
        start_at_zero(self.head)
        self.style_modulation = nn.ModuleList(
            Modulation(width, len(CONDITIONS), 3) for width in ((full, half) if style_modulation else ())
        )
        self.wavelet_modulation = nn.ModuleList(
            Modulation(width, 4, 1) for width in ((half, quarter) if wavelet_modulation else ())
        )
        self.haar = HaarLevel()

    def forward(self, x_t: Tensor, noise_level: Tensor, conditions: Tensor, context: Tensor) -> Tensor:
        """Estimate the clean residual, or the velocity towards it.

        Args:
            x_t: (n, 1, rows, columns) noisy residual over its scale; rows and columns divisible by 4.
            noise_level: (n, 1), 0 for clean to 1 for pure noise.
            conditions: (n, len(CONDITIONS), rows, columns).
            context: (n, len(CONTEXT)).

        Returns:
            (n, 1, rows, columns).
        """
        style = self.style_encoder(noise_level, context)
        full = self._encode(0, self.stem(torch.cat([x_t, conditions], dim=1)), conditions, style)
        half = self._encode(1, self.down[0](full), functional.avg_pool2d(conditions, 2), style)
        subbands = self._subbands(conditions)
        x = self.blocks[2](self._wavelet(1, self.down[1](half), subbands), style)
        x = self._wavelet(0, half + functional.pixel_shuffle(self.up[0](x), 2), subbands)
        x = full + functional.pixel_shuffle(self.up[1](self.blocks[3](x, style)), 2)
        return self._answer(self.head(functional.relu(self.blocks[4](x, style))), x_t, noise_level)

    def _answer(self, drawn: Tensor, x_t: Tensor, noise_level: Tensor) -> Tensor:
        if self.output == "x0":
            return drawn
        x0, gain = drawn.chunk(2, dim=1)
        return from_offset_and_gain(self.output, -x0, gain, x_t, noise_level)

    def _encode(self, level: int, x: Tensor, conditions: Tensor, style: Tensor) -> Tensor:
        if self.style_modulation:
            x = self.style_modulation[level](x, conditions)
        return self.blocks[level](x, style)

    def _wavelet(self, level: int, x: Tensor, subbands: list[Tensor]) -> Tensor:
        return self.wavelet_modulation[level](x, subbands[level]) if self.wavelet_modulation else x

    def _subbands(self, conditions: Tensor) -> list[Tensor]:
        """LL of the MS band with the three details of PAN, at half and at quarter resolution."""
        pan, lms = conditions[:, PAN_CHANNEL, None], conditions[:, LMS_CHANNEL, None]
        levels = []
        for _ in range(2):
            pan_bands, lms_bands = self.haar(pan), self.haar(lms)
            levels.append(torch.cat([lms_bands[:, :1], pan_bands[:, 1:]], dim=1))
            pan, lms = pan_bands[:, :1], lms_bands[:, :1]
        return levels
