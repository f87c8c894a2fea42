"""Bands that do not belong: thermal ones, which are blurred and go their own way, cirrus, and empty ones."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy.ndimage import gaussian_filter

from plugin.fusion.spans import Image

from .degradation import Degradation

KINDS = ("thermal", "cirrus", "empty")


def with_odd_band(
    pairs: list[tuple[Image, Image]], degradation: Degradation, rng: np.random.Generator
) -> tuple[list[tuple[Image, Image]], Degradation]:
    """Crops of truth and PAN with one odd band more at a random place among the others; PAN does not see it."""
    kind, place = str(rng.choice(KINDS)), int(rng.integers(len(degradation.bands) + 1))
    weights, spread = rng.standard_normal(len(degradation.bands)), np.mean([hrms.std() for hrms, _ in pairs])
    added = []
    for hrms, pan in pairs:
        band = odd_band(kind, hrms, weights, float(spread), rng)
        added.append((np.insert(hrms, place, band, axis=0), pan))
    gains = np.insert(degradation.gains, place, degradation.gains.mean())
    displacement = degradation.displacement
    if displacement is not None:
        displacement = displacement._replace(bands=np.insert(displacement.bands, place, 0.0, axis=0))
    bands = np.insert(degradation.bands, place, -1)
    return added, replace(degradation, gains=gains, bands=bands, displacement=displacement)


def odd_band(kind: str, hrms: Image, weights: np.ndarray, spread: float, rng: np.random.Generator) -> Image:
    """A band (rows, columns) as sharp as it would be in the truth."""
    noise = rng.standard_normal(hrms.shape[1:], dtype=np.float32) * np.float32(0.02 * spread)
    if kind == "empty":
        return np.zeros(hrms.shape[1:], np.float32)
    if kind == "cirrus":
        return gaussian_filter(noise, 4.0) * np.float32(10.0) + noise
    mixed = np.tensordot(weights / np.abs(weights).sum(), hrms, 1)
    smooth: Image = gaussian_filter(mixed, 3.0).astype(np.float32) + noise
    return smooth
