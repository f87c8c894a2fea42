"""Component substitution: an intensity made of the bands is replaced by PAN.

Moments are those at MS resolution, where the bands and PAN (seen through the MS sensor) are equally sharp: matching
PAN to an intensity there leaves PAN's finer detail its full contrast. PAN and MS may be on unrelated scales.
"""

from __future__ import annotations

import math

import numpy as np

from ...spans import Image
from .injection import TINY, Linear, contrast, injected, modulation
from .moments import Moments, Vector
from .rule_input import Rule, RuleInput

PRACS_BETA = 0.95


def brovey(moments: Moments) -> Rule:
    """Brovey's transform: bands times PAN over their mean, to which PAN is first matched in mean and deviation.

    Gillespie, Kahle and Walker (1987, doi:10.1016/0034-4257(87)90088-5). The mean is weighted where weights are known.
    """
    weights = moments.shares
    gain = contrast(moments, weights)
    intensity = Linear(weights)
    matched = Linear(np.array([gain]), float(weights @ moments.ms_mean) - gain * moments.pan_mean)

    def rule(inputs: RuleInput) -> Image:
        return inputs.lms * modulation(matched(inputs.pan[None]), intensity(inputs.lms))

    return rule


def gsa(moments: Moments) -> Rule:
    """Gram-Schmidt adaptive: bands plus gain times PAN less intensity, the regression of PAN on the bands.

    Aiazzi, Baronti and Selva (2007, doi:10.1109/TGRS.2007.901007); gains cov(I, band) / var(I).
    """
    weights, offset = moments.regress_pan()
    intensity, gains = Linear(weights, offset), _gains(moments, weights)

    def rule(inputs: RuleInput) -> Image:
        detail = inputs.pan - intensity(inputs.lms)
        return injected(inputs.lms, gains, detail)

    return rule


def bt_h(moments: Moments) -> Rule:
    """Brovey's transform above the haze: (bands - L) (PAN - L_PAN) / (I - L_PAN) + L, with I as for GSA.

    Lolli, Alparone, Garzelli and Vivone (2017, doi:10.1109/LGRS.2017.2761021). Haze L is the smallest value of each
    band over the scene, L_PAN the same weighted sum of it as I is of the bands.
    """
    weights, _ = moments.regress_pan()
    above, haze = Linear(weights), moments.lowest.astype(np.float32)[:, None, None]
    pan_haze = moments.pan_mean - float(weights @ (moments.ms_mean - moments.lowest))

    def rule(inputs: RuleInput) -> Image:
        clear = inputs.lms - haze
        clear *= modulation(inputs.pan - np.float32(pan_haze), above(clear))
        clear += haze
        return clear

    return rule


def pracs(moments: Moments) -> Rule:
    """Partial replacement adaptive component substitution (Choi, Yu and Kim 2011, doi:10.1109/TGRS.2010.2051674).

    Each band has an intensity of its own, I_k = c I + (1 - c) B with c = cor(I, band), I as for GSA and B the band
    matched to PAN. PAN replaces its part: the detail is c (PAN - I), weighted by beta cor(I_k, band) std(band) /
    std(PAN), and locally by 1 - |1 - c B / I_k|. The paper has the band for B, and the bands' mean deviation for PAN's:
    the same where PAN and MS are on one scale, which here they need not be.
    """
    weights, offset = moments.regress_pan()
    intensity = Linear(weights, offset)
    parts = [_Partial(moments, weights, k) for k in range(moments.bands)]

    def rule(inputs: RuleInput) -> Image:
        whole = intensity(inputs.lms)
        detail = inputs.pan - whole
        return np.stack([part(band, whole, detail) for part, band in zip(parts, inputs.lms)])

    return rule


class _Partial:
    """PRACS for one band."""

    def __init__(self, moments: Moments, weights: Vector, band: int) -> None:
        covariance = moments.ms_covariance
        deviation, pan_deviation = float(np.sqrt(covariance[band, band])), float(np.sqrt(moments.pan_variance))
        stretch = pan_deviation / (deviation + TINY)
        share = max(_correlation(covariance, weights, band), 0.0)
        own = share * weights + (1.0 - share) * stretch * np.eye(moments.bands)[band]
        self._share = np.float32(share)
        self._weight = np.float32(PRACS_BETA * _correlation(covariance, own, band) * share / (stretch + TINY))
        self._matched = Linear(np.array([stretch]), moments.pan_mean - stretch * float(moments.ms_mean[band]))

    def __call__(self, band: Image, intensity: Image, detail: Image) -> Image:
        matched = self._matched(band[None])
        own = self._share * intensity + (np.float32(1.0) - self._share) * matched
        local = np.float32(1.0) - np.abs(np.float32(1.0) - self._share * modulation(matched, own))
        return band + self._weight * np.maximum(local, np.float32(0.0)) * detail


def _correlation(covariance: Vector, weights: Vector, band: int) -> float:
    """Correlation of a weighted sum of the bands with one of them."""
    variance = float(weights @ covariance @ weights) * float(covariance[band, band])
    return float(covariance[band] @ weights) / math.sqrt(variance) if variance > TINY else 0.0


def _gains(moments: Moments, weights: Vector) -> Vector:
    covariance = moments.ms_covariance @ weights
    variance = float(weights @ covariance)
    return covariance / variance if variance > TINY else np.zeros(moments.bands)
