"""Pansharpening by DDRF diffusion, as a Processing algorithm."""

from __future__ import annotations

from ..fusion.networks.registry import DEFAULT_PANSHARPENING
from ..fusion.tasks.pansharpening.task import DIFFUSION
from ..translation import tr
from .network_pansharpening import NetworkPansharpening


class DdrfPansharpening(NetworkPansharpening):
    """The algorithm `amalgam:ddrf_pansharpening`."""

    families = DIFFUSION
    default_model = DEFAULT_PANSHARPENING

    def name(self) -> str:
        return "ddrf_pansharpening"

    def displayName(self) -> str:
        return tr("Pansharpening (DDRF diffusion)")

    def tags(self) -> list[str]:
        return tr(
            "pansharpen,fusion,merge,sharpen,panchromatic,multispectral,resolution,diffusion,deep learning"
        ).split(",")

    def shortHelpString(self) -> str:
        what = tr(
            "Gives a multispectral raster (MS) the resolution of a panchromatic one (PAN) of the same place, by a "
            "small diffusion network that adds to the interpolated MS the detail it lacks.\n\n"
            "Any number of bands, 8 or 16 bits or float, any ratio from 1.5 to 8; CRS, origin and extent of the two "
            "may differ. The output has PAN's grid, over the area that both share, and the MS raster's type, nodata "
            "value and band names.\n\n"
            "The result is radiometrically consistent: blurred and decimated as by the sensor, it gives the MS back, "
            "as a rule within one per cent of a band's mean, within half a per cent with SHARPNESS 0. Where the finest "
            "colours of the MS turn out not to lie on PAN's edges, they come from PAN instead, and the result agrees "
            "with the MS in what is coarser (FINE_COLOURS). The output CONSISTENCY says how well (ERGAS; 0 is "
            "perfect), and the raster RESIDUAL shows what is left.\n\n"
            "A shift between PAN and MS is measured, reported and, unless told otherwise, corrected. The log says in "
            "what your pair is unlike those that the model was scored on."
        )
        which = tr(
            "ddrf-s is the fastest, and at full resolution as good to the eye as the others. Where PAN and MS are "
            "sound, ddrf-set and ddrf-l are closer to the truth (ERGAS 1 and 3 % lower), and take two and seven times "
            "as long."
        )
        return f"{what}\n\n{which}"
