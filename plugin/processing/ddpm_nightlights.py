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
    default_ensemble = 1
    default_steps = 1

    def name(self) -> str:
        return "ddpm_nightlights"

    def displayName(self) -> str:
        return tr("Night-lights fusion (DDPM-UNet diffusion)")

    def shortHelpString(self) -> str:
        return tr(
            "Turns an annual DMSP-OLS raster (1992 to 2013: blurred, saturated, 6 bits) into VIIRS-like radiance in "
            "nW/cm2/sr, by a small diffusion network, with or without a VIIRS raster of another year as a guide.\n\n"
            "With a VIIRS guide, the law between radiance and DN, the point spread and the shift are measured on the "
            "two rasters; the guide is brightened and dimmed as DMSP says that lights changed, and the network adds "
            "what it can tell beyond that. In doubt the guide stays as it is. With DMSP of the guide's year as well "
            "(DMSP_GUIDE), lights that grew everywhere alike are seen, too.\n\n"
            "One step, the default, estimates the mean, for sums and maps. Samples (STEPS 8 or more) have more of the "
            "texture of real lights, some of it invented, and several of them a spread. The regression "
            "(unet-nightlights) is about as faithful as one step.\n\n"
            "Years from different satellites are comparable only if their DN are: harmonise them first, or use a "
            "harmonised series.\n\n"
            "DMSP composites often lie half a kilometre to a kilometre off. With a VIIRS raster this is measured and "
            "corrected; without one, what is known of the product is (DMSP_PRODUCT).\n\n"
            "For a series, put the years into one raster, a band each (Raster > Miscellaneous > Build virtual raster, "
            "each file into a separate band): all years then get the same noise, which invents no flicker.\n\n"
            "Sums of lights per region come with their spread over the samples.\n\n"
            "How good it is: on pairs of 2013 (PSNR of the logarithms), where little had changed (Paris) the result "
            "lies half a decibel below the guide as it is, at 29 dB; where lights had grown by half (Abidjan) half a "
            "decibel above it, and six with DMSP_GUIDE. Without a guide it is about as good as a look-up table there, "
            "and one to two decibels better elsewhere. The formula change (classical_nightlights) comes close to it "
            "at all of these."
        )
