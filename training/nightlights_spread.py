"""How far the spread of night-lights samples may be trusted, measured on simulated windows that were held back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from plugin.fusion.networks.registry import BUNDLED
from plugin.fusion.networks.session import Network
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights.conditions import DARK_RADIANCE, answer_of

from .calibration import cross_validated, factor_of
from .nightlights_cases import Case
from .nightlights_measured import SAMPLED, THREADS, cases, estimates

STEPS = (2, 8)
PLACES = ("shanghai", "ayodhya")
SAMPLES = 6
TINY = 1e-6


def spread_calibration(model: str) -> dict[str, list[float]]:
    """Factors for the spread of a bundled model, by number of steps of its scheduler, for its card.

    With the factor, the error of the mean lies within twice the spread in 95.4 % of the lit pixels, as that of a normal
    distribution would: the median of two held-back places with simulated DMSP, guided or not. The spread is that of the
    network's own answers, of which a share (`trust`) is taken. "coverage" and "worst_coverage" are cross-validated, as
    for pansharpening. The real pairs have no part in it.
    """
    network = Network(BUNDLED / f"{model}.onnx", THREADS)
    scheduler, _ = SAMPLED[model]
    chosen = list({case.group: case for case in cases() if case.group.split(",")[0] in PLACES}.values())
    found: dict[str, list[float]] = {"steps": [], "factor": [], "coverage": [], "worst_coverage": []}
    for steps in STEPS:
        places = [_ratios(network, case, scheduler, steps) for case in chosen]
        shares = cross_validated(places)
        found["steps"].append(float(steps))
        found["factor"].append(round(factor_of(places), 2))
        found["coverage"].append(round(float(np.mean(shares)), 3))
        found["worst_coverage"].append(round(min(shares), 3))
    return found


def _ratios(network: Network, case: Case, scheduler: str, steps: int) -> NDArray[np.float64]:
    trust = answer_of(network.card, case.guide is not None, case.before is not None, steps).trust
    return trust * spread_ratios(estimates(network, case, scheduler, steps, SAMPLES), case.truth)


def spread_ratios(drawn: list[Image], truth: Image) -> NDArray[np.float64]:
    """The error of the samples' mean over twice their standard deviation, of every pixel where they see light.

    Args:
        drawn: samples, (rows, columns) each, nW/cm2/sr.
        truth: of the same shape.
    """
    samples: NDArray[np.float64] = np.stack(drawn).astype(np.float64)
    mean, spread = samples.mean(axis=0), samples.std(axis=0, ddof=1)
    lit = mean >= DARK_RADIANCE
    ratios: NDArray[np.float64] = np.abs(mean - truth)[lit] / np.maximum(2.0 * spread[lit], TINY)
    return ratios
