"""A norm-free ReLU U-Net on conditions, for diffusion, flow matching and regression alike.

The finest level works on 2 x 2 pixels at a time (pixel-unshuffle): four times cheaper than one at full resolution, and
the sensor's blur leaves little that only full resolution would show. No normalisation and no attention, whose values
would depend on the tile.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from plugin.fusion.tasks.nightlights.conditions import CONDITIONS

from .ddrf import OUTPUTS, Stage, StyleEncoder, from_offset_and_gain, start_at_zero

GUIDE_CHANNEL = CONDITIONS.index("guide_residual")


class UNet(nn.Module):
    """What `output` names = network(x_t | conditions, context, noise level).

    Inside, the network always estimates v = cos(a) eps - sin(a) x0, which has unit variance at every noise level a, as
    offset + gain x_t with both drawn per pixel: where x0 is known (dark land), v follows x_t exactly, and convolutions
    need not learn to copy noise. The weights of one family warm-start another.

    Args:
        conditions, context: how many of each.
        widths: channels at 1/2, 1/4 and 1/8 of the resolution.
        blocks: residual blocks at 1/2, 1/4, 1/8 going down and at 1/4, 1/2 going up.
        style: length of the vector that modulates every block.
        output: "v" (diffusion), "velocity" (flow matching), or "x0" (regression, which sees neither noise nor level).
        trusts_guide: the head draws one more image, the share of the guide's own residual to take over per pixel:
            what is sharp in a good guide needs not pass through the convolutions. Zero at first.
    """

    def __init__(
        self,
        conditions: int,
        context: int,
        widths: Sequence[int] = (40, 64, 96),
        blocks: Sequence[int] = (1, 1, 2, 1, 1),
        style: int = 64,
        output: str = "v",
        trusts_guide: bool = False,
    ) -> None:
        super().__init__()
        if output not in OUTPUTS:
            raise ValueError(f"output is one of {OUTPUTS}, not {output}")
        half, quarter, eighth = widths
        self.output, self.trusts_guide = output, trusts_guide
        self.style_encoder = StyleEncoder(style, context)
        self.stem = nn.Conv2d(4 * (1 + conditions), half, 3, padding=1)
        self.down = nn.ModuleList([nn.Conv2d(half, quarter, 2, stride=2), nn.Conv2d(quarter, eighth, 2, stride=2)])
        self.up = nn.ModuleList([nn.Conv2d(eighth, 4 * quarter, 1), nn.Conv2d(quarter, 4 * half, 1)])
        self.blocks = nn.ModuleList(
            Stage(width, style, count)
            for width, count in zip((half, quarter, eighth, quarter, half), blocks, strict=True)
        )
        self.head = nn.Conv2d(half, (3 if trusts_guide else 2) * 4, 3, padding=1)
        start_at_zero(self.head)

    def forward(self, x_t: Tensor, noise_level: Tensor, conditions: Tensor, context: Tensor) -> Tensor:
        """Estimate v, velocity or x0.

        Args:
            x_t: (n, 1, rows, columns) noisy residual; rows and columns divisible by 8.
            noise_level: (n, 1), 0 for clean to 1 for pure noise.
            conditions: (n, conditions, rows, columns).
            context: (n, context).

        Returns:
            (n, 1, rows, columns).
        """
        if self.output == "x0":  # the inputs stay in the exported graph
            x_t, noise_level = 0.0 * x_t, 0.0 * noise_level + 1.0
        style = self.style_encoder(noise_level, context)
        half = self.blocks[0](self.stem(functional.pixel_unshuffle(torch.cat([x_t, conditions], dim=1), 2)), style)
        quarter = self.blocks[1](self.down[0](half), style)
        x = self.blocks[2](self.down[1](quarter), style)
        x = self.blocks[3](quarter + functional.pixel_shuffle(self.up[0](x), 2), style)
        x = self.blocks[4](half + functional.pixel_shuffle(self.up[1](x), 2), style)
        drawn = functional.pixel_shuffle(self.head(functional.relu(x)), 2)
        offset, gain = drawn[:, :1], drawn[:, 1:2]
        if self.trusts_guide:
            offset = offset - drawn[:, 2:] * conditions[:, GUIDE_CHANNEL : GUIDE_CHANNEL + 1]
        if self.output == "x0":
            return -offset
        return from_offset_and_gain(self.output, offset, gain, x_t, noise_level)
