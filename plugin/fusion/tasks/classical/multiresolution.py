"""Multiresolution analysis: what PAN has beyond its own low-pass is injected into the bands."""

from __future__ import annotations

import numpy as np

from ...spans import Image
from .injection import TINY, Linear, contrast, injected, modulation
from .moments import Moments
from .rule_input import Rule, RuleInput


def awlp(moments: Moments) -> Rule:
    """Additive wavelet luminance proportional: band plus PAN's detail times band over the mean of the bands.

    Otazu, González-Audícana, Fors and Núñez (2005, doi:10.1109/TGRS.2005.856106). PAN is matched to the mean of the
    bands in deviation; the low-pass is the cubic B-spline of the à trous transform.
    """
    weights = np.full(moments.bands, 1.0 / moments.bands)
    intensity, gain = Linear(weights), np.float32(contrast(moments, weights))

    def rule(inputs: RuleInput) -> Image:
        mean = intensity(inputs.lms)
        return inputs.lms * modulation(mean + gain * (inputs.pan - inputs.lowpass), mean)

    return rule


def mtf_glp_fs(moments: Moments) -> Rule:
    """Generalised Laplacian pyramid, gains at full scale: LMS + cov(LMS, PAN) / cov(PAN_L, PAN) (PAN - PAN_L).

    Vivone, Restaino and Chanussot (2018, doi:10.1109/TIP.2018.2819501). PAN_L is PAN through the MS sensor's MTF,
    decimated and interpolated (Aiazzi, Alparone, Baronti and Garzelli 2002, 2006).
    """
    gains = moments.lms_with_sharp_pan / max(moments.lowpass_with_sharp_pan, TINY)

    def rule(inputs: RuleInput) -> Image:
        return injected(inputs.lms, gains, inputs.pan - inputs.lowpass)

    return rule


def mtf_glp_hpm_r(moments: Moments) -> Rule:
    """Generalised Laplacian pyramid, high-pass modulation of a regression: LMS R(PAN) / R(PAN_L).

    Vivone, Restaino and Chanussot (2018, IEEE Transactions on Geoscience and Remote Sensing 56 (2), 984-996). R is the
    regression of the band on PAN_L: offsets between the two (haze, DN of another origin) do not enter the ratio.
    """
    gains = moments.ms_with_pan / max(moments.pan_variance, TINY)
    regressions = [
        Linear(np.array([gain]), float(mean - gain * moments.pan_mean)) for gain, mean in zip(gains, moments.ms_mean)
    ]

    def rule(inputs: RuleInput) -> Image:
        fused = np.empty_like(inputs.lms)
        for k, regression in enumerate(regressions):
            ratio = modulation(regression(inputs.pan[None]), regression(inputs.lowpass[None]))
            np.multiply(inputs.lms[k], ratio, out=fused[k])
        return fused

    return rule
