"""How far the spread of night-lights samples may be trusted, measured on simulated windows that were held back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.networks.registry import BUNDLED
from plugin.fusion.networks.session import Network
from plugin.fusion.pipeline.ensemble import ENOUGH
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights.conditions import DARK_RADIANCE

from .nightlights import DEFAULTS, THREADS, cases, estimates

STEPS = {"ddpm": (4, 16), "flow_heun": (2, 5)}
WITHIN_TWO_SIGMA = 0.954
TINY = 1e-6


def spread_calibration(model: str) -> dict[str, list[float]]:
    """Factors for the spread of a bundled model, by number of steps of its default scheduler, for its card.

    With the factor, the error of the mean lies within twice the spread in 95.4 % of the lit pixels, as that of a normal
    distribution would; of the held-back windows with simulated DMSP, guided where they have a guide, the median. The
    real pairs, which models are judged by, have no part in it.
    """
    network = Network(BUNDLED / f"{model}.onnx", THREADS)
    scheduler, _ = DEFAULTS[model]
    chosen = {case.name.rstrip(" 0123456789"): case for case in cases() if case.shift is None}
    factors = []
    for steps in STEPS[scheduler]:
        found = [spread_factor(estimates(network, c, scheduler, steps, ENOUGH), c.truth) for c in chosen.values()]
        factors.append(round(float(np.median(found)), 2))
    return {"steps": [float(steps) for steps in STEPS[scheduler]], "factor": factors}


def spread_factor(drawn: list[Image], truth: Image) -> float:
    """What to multiply the samples' standard deviation by, over the pixels where they see light.

    Args:
        drawn: samples, (rows, columns) each, nW/cm2/sr.
        truth: of the same shape.
    """
    samples: NDArray[np.float64] = np.stack(drawn).astype(np.float64)
    mean, spread = samples.mean(axis=0), samples.std(axis=0, ddof=1)
    lit = mean >= DARK_RADIANCE
    return float(np.quantile(np.abs(mean - truth)[lit] / np.maximum(2.0 * spread[lit], TINY), WITHIN_TWO_SIGMA))
