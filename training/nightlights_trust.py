"""How much of what a network adds to its base is taken: as much as helps on places that it was not fitted to."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from plugin.fusion.diffusion.parameterisation import to_x0
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights import conditions as nightlights

from .nightlights_cases import Case
from .nightlights_measured import cases
from .nightlights_still import still

SHARES = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0)
MOST_LOST = 0.05
"""Decibels that no place may lose against the base alone, which is noise."""

LEAST_OF_SAMPLES = 0.1
ENOUGH_GAINED = 0.3
"""With a guide, a gain beyond this counts as this: what a place that changed much would gain must not cost those that
did not.
"""


def trust_of(network: nn.Module, config: dict[str, Any]) -> dict[str, float]:
    """The shares for a card: those of the best mean PSNR at which no held-back place with simulated DMSP loses, not
    even one where nothing but noise changed.

    The real pairs have no part in it. A model that draws samples adds something in any case, or they would not differ.
    """
    least = 0.0 if config["objective"].get("kind") == "regression" else LEAST_OF_SAMPLES
    gains: dict[str, list[NDArray[np.float64]]] = {"alone": [], "guided": [], "same_sensor": []}
    for case in (*cases(), *still()):
        if not case.is_real:
            what = "same_sensor" if case.before is not None else "guided" if case.guide is not None else "alone"
            gains[what].append(_gains(network, config["network"].get("output", "x0"), case))
    return {
        what: max(least, share_of(np.stack(found), math.inf if what == "alone" else ENOUGH_GAINED))
        for what, found in gains.items()
    }


def share_of(gains: NDArray[np.float64], enough: float) -> float:
    """The share to take, by what (places, SHARES) gain over the base alone, in decibels; more than enough is enough."""
    mean = np.where(gains.min(axis=0) >= -MOST_LOST, np.minimum(gains, enough).mean(axis=0), -np.inf)
    return SHARES[int(mean.argmax())]


def _gains(network: nn.Module, parameterisation: str, case: Case) -> NDArray[np.float64]:
    """PSNR of every share in log1p(radiance), less that of the base alone."""
    conditions, context, base = case.seen()
    noise = torch.randn((1, *base.shape), generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        output = network(noise, torch.ones(1, 1), torch.from_numpy(conditions), torch.from_numpy(context))
    drawn: torch.Tensor = to_x0(parameterisation, noise, output, 1.0)  # type: ignore[assignment,arg-type]
    x0, guided = drawn.numpy()[0], case.guide is not None
    errors = [_error(nightlights.from_residual(share * x0, base, guided), case) for share in SHARES]
    return 10.0 * np.log10(errors[0] / np.array(errors))


def _error(radiance: Image, case: Case) -> float:
    apart = nightlights.log_radiance(case.inner(radiance)[0]) - nightlights.log_radiance(case.truth)
    return float(np.mean(apart**2))
