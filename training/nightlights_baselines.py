"""What people make of a guide and DMSP in ten lines, to be beaten."""

from __future__ import annotations

import numpy as np

from plugin.fusion.physics.dmsp import FWHM_PER_SIGMA, gaussian_blurred
from plugin.fusion.physics.dmsp_law import guide_around
from plugin.fusion.spans import Image, Patch, Window
from plugin.fusion.tasks.nightlights.conditions import without_dark

from .nightlights_cases import Case

SHARE, CORE_DN, LEAST_RADIANCE = 0.7, 60.0, 0.25


def ten_lines(case: Case) -> Image:
    """The guide x exp(0.7 x the change that DN show by the pair's law, smoothed by a pixel), cores kept as they are.

    Raises:
        ValueError: if there is no guide.
    """
    if case.guide is None:
        raise ValueError("without a guide there is no change")
    window = Window.of_shape(case.truth.shape)
    shown = Patch.whole(case.guide).mirrored_over(guide_around(case.pixel_km, window))
    seen = gaussian_blurred(shown, window, case.pixel_km, case.law.core_fwhm_km)
    before = case.law.dn_of(seen) if case.before is None else case.before
    then, now = (np.log(case.law.radiance_of(dn) + LEAST_RADIANCE) for dn in (before, case.fine_dn))
    pixel = FWHM_PER_SIGMA * float(np.mean(case.pixel_km))
    change = Patch.whole((now - then).astype(np.float32)).mirrored_over(window.grown(8))
    smooth = gaussian_blurred(change, window, case.pixel_km, pixel)
    kept = np.maximum(before, case.fine_dn) >= CORE_DN
    return without_dark(case.guide * np.exp(np.where(kept, np.float32(0.0), np.float32(SHARE) * smooth)))
