"""How the MS and PAN of an episode come about: drawn at random, as widely as sensors and products differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from plugin.fusion.physics.sampling import Axis, Relation

from .displacement import Displacement, random_displacement
from .flaws import Flaws, random_flaws
from .processing import Processing, random_processing

UNPROCESSED = Processing()


@dataclass(frozen=True)
class Degradation:
    """How one episode's MS came about.

    Attributes:
        relation: of the MS grid to the PAN grid.
        gains: MTF gain at Nyquist, one per band.
        told_gain: what a user's estimate of it would be.
        pan_weights: spectral response of PAN over all bands of the scene, sums to one.
        bands: which bands of the scene MS has, in which order.
        flaws: of the rasters that result.
        displacement: of MS against PAN and truth; None for none.
        processing: of the rasters before they are delivered.
    """

    relation: Relation
    gains: np.ndarray
    told_gain: float
    pan_weights: np.ndarray
    bands: np.ndarray
    flaws: Flaws
    displacement: Displacement | None = None
    processing: Processing = UNPROCESSED


def random_degradation(config: dict[str, Any], bands: int, rng: np.random.Generator) -> Degradation:
    """Draw ratio, phase, MTF gains, PAN response, a subset of bands, and the defects of a share of real pairs."""
    ratio = _random_ratio(config["ratios"], rng)
    phases = rng.integers(-int(ratio) + 1, 1, size=2) + (rng.random() < 0.2) * 0.5
    kept = _random_bands(bands, config.get("rgb_share", 0.0), rng)
    gain = rng.uniform(*config["mtf_gain"])
    spread, error = config["mtf_gain_band_spread"], config["mtf_gain_error"]
    return Degradation(
        relation=Relation(Axis(ratio, float(phases[0])), Axis(ratio, float(phases[1]))),
        gains=np.clip(gain + spread * rng.standard_normal(len(kept)), 0.12, 0.6),
        told_gain=float(np.clip(gain + error * rng.standard_normal(), 0.12, 0.6)),
        pan_weights=_random_response(kept, bands, config, rng),
        bands=kept,
        flaws=random_flaws(config, rng),
        displacement=random_displacement(config, len(kept), ratio, rng),
        processing=random_processing(config, rng),
    )


def _random_bands(bands: int, rgb_share: float, rng: np.random.Generator) -> np.ndarray:
    """Mostly all, in any order; the first three, which are blue, green and red, in this share of the draws."""
    kept = rng.permutation(bands)[: bands if rng.random() < 0.7 else int(rng.integers(3, bands + 1))]
    return rng.permutation(3) if rgb_share and rng.random() < rgb_share else kept


def _random_ratio(shares: dict[str, float], rng: np.random.Generator) -> float:
    names, weights = list(shares), np.array(list(shares.values()))
    pick = rng.random()
    k = int(np.searchsorted(weights.cumsum(), pick))
    return float(names[k]) if k < len(names) else float(rng.uniform(1.5, 8.0))


def _random_response(kept: np.ndarray, bands: int, config: dict[str, Any], rng: np.random.Generator) -> np.ndarray:
    """Random positive weights; the last band (NIR, in all our scenes of four bands) is often outside PAN's response.

    In a share of the draws PAN also sees bands that MS lacks.
    """
    draws = rng.gamma(2.0, size=len(kept))
    beyond = rng.gamma(2.0, size=bands) if rng.random() < config.get("unspanned_share", 0.0) else np.zeros(bands)
    weights = beyond
    weights[kept] = draws
    if rng.random() < config["nir_outside_pan"]:
        weights[3 if bands <= 4 else bands // 2 :] = 0.0
    if weights.sum() == 0.0:
        weights[kept] = 1.0
    return weights / weights.sum()
