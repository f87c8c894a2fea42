"""Night-lights fusion by DDPM-UNet diffusion, as a Processing algorithm."""

from __future__ import annotations

from ..fusion.tasks.nightlights.task import DIFFUSION, REGRESSION
from ..translation import tr
from .nightlights import NightlightsAlgorithm


class DdpmNightlights(NightlightsAlgorithm):
    """The algorithm `amalgam:ddpm_nightlights`; the plain UNet regression is one of its models."""

    families = (DIFFUSION, REGRESSION)
    default_model = "ddpm-nightlights"
    default_scheduler = "ddpm"
    default_ensemble = 8
    default_steps = 8

    def name(self) -> str:
        return "ddpm_nightlights"

    def displayName(self) -> str:
        return tr("Night-lights fusion (DDPM-UNet diffusion)")

    def shortHelpString(self) -> str:
        return tr(
            "Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into VIIRS-like radiance in "
            "nW/cm2/sr, by a small diffusion network, with or without a VIIRS raster of another year as a guide.\n\n"
            "With a VIIRS guide the result is much closer to the truth than without one. The mean of eight samples, "
            "the default, is close to the truth and smooth; one sample (ENSEMBLE 1, STEPS 16) has the texture of real "
            "lights, some of it invented; the regression model (unet-nightlights) is fastest, and about as faithful "
            "as the mean.\n\n"
            "Years from different satellites are comparable only if their DN are: harmonise them first, or use a "
            "harmonised series.\n\n"
            "DMSP composites often lie half a kilometre to a kilometre off. With a VIIRS raster this is measured and "
            "corrected; without one there is nothing to measure it against, and the lights stay where they are.\n\n"
            "For a series, put the years into one raster, a band each (Raster > Miscellaneous > Build virtual raster, "
            "each file into a separate band): all years then get the same noise, which invents no flicker.\n\n"
            "Sums of lights per region come with their spread over the samples.\n\n"
            "How good it is: guided by VIIRS of another year, it reached 29 dB (PSNR of the logarithms) over Paris "
            "and Shanghai, where a look-up table reached 20 and 22. Without a guide it was between 0.8 dB worse and 3 "
            "dB better than the table, depending on the place."
        )
