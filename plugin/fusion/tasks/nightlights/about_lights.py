"""What a run says of its night lights: how DN are understood, and what they cannot tell."""

from __future__ import annotations

from ...job import Feedback
from .lights import Lights

MOST_SATURATED = 0.2
"""Share of saturated pixels in lit land from which on a user should know of it."""


def report_lights(lights: Lights, feedback: Feedback) -> None:
    """Registration, as far as it has not been told when the rasters were opened; law, harmonisation and saturation."""
    if lights.facts.is_shift_of_product:
        feedback.info("That shift was not measured here, but wherever this product was compared with VIIRS.")
    elif lights.guide is None:
        feedback.info("Without a VIIRS raster as a guide, there is nothing to tell whether the DMSP raster is shifted.")
    elif lights.facts.shift is None:
        feedback.info("The two rasters do not tell whether DMSP is shifted against VIIRS.")
    law = lights.facts.laws[0]
    if law.is_measured:
        feedback.info(
            "The law of DN was measured: DN 49 stands for {:.2g} nW/cm2/sr, the darkest land reads {:.1f}, the point "
            "spread is {:.1f} km wide, and {:.1f} DN remain unexplained.",
            law.saturation,
            law.pedestal_dn,
            law.core_fwhm_km,
            law.noise_dn,
        )
    else:
        feedback.info(
            "DN are read by a law that saturates: DN 49 stands for {:g} nW/cm2/sr, blurred as the sensor blurs.",
            round(law.saturation, 1),
        )
    if lights.facts.noises:
        noise = lights.facts.noises[0]
        feedback.info(
            "Where lights grew or shrank by less than about {:.0f} % over 9 km, or {:.0f} % over 2 km, this pair does "
            "not tell change from noise: there the VIIRS raster is kept as it is.",
            100 * noise.wide.least_factor,
            100 * noise.fine.least_factor,
        )
    feedback.info("DN are taken to be harmonised: inter-calibrate composites of different satellites first.")
    saturated = lights.facts.composites.saturated
    if saturated >= MOST_SATURATED:
        feedback.warn(
            "{:.0f} % of the lit DMSP pixels are saturated: what is seen inside them comes from the guide or the "
            "model, not from DMSP.",
            100 * saturated,
        )
    else:
        feedback.info("{:.0f} % of the lit DMSP pixels are saturated.", 100 * saturated)
