"""Indices of night lights, and what people use today instead of a network."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.optimize import minimize
from torch import nn
from torchmetrics.functional.image import structural_similarity_index_measure

from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights import conditions as nightlights

from .loading import DATA_ROOT, Episodes
from .nightlights_cases import Case, saturated

INDICES = ("psnr", "r2", "ssim", "rmse", "sum_bias", "cell_error", "octave", "saturated_r")
TABLE_BATCHES = 60
FIRST_LIT_DN = 7
TINY = 1e-12
LEVELS, LEVELS_PER_UNIT, LEAST_PIXELS = 20, 4, 2000


def scores(radiance: Image, case: Case) -> dict[str, float]:
    """How far an estimate lies from a case's truth.

    Args:
        radiance: (rows, columns), nW/cm2/sr.
        case: holds the truth.

    Returns:
        psnr: dB, of log1p(radiance), the peak being the truth's maximum.
        r2: coefficient of determination of log1p(radiance).
        ssim: of log1p(radiance), the range being the truth's maximum.
        rmse: nW/cm2/sr.
        sum_bias: of the sum of lights, share of the truth's.
        cell_error: absolute error of the sums of quarter-degree cells, share of the truth's sum.
        octave: power of log1p(radiance) in the finest octave, over the truth's.
        saturated_r: correlation of log1p(radiance) where DMSP reads 62 or more; nan without such pixels.
    """
    log_truth, log_estimate = nightlights.log_radiance(case.truth), nightlights.log_radiance(radiance)
    peak = float(log_truth.max())
    mse = float(np.mean((log_estimate - log_truth) ** 2))
    core = saturated(case)
    sums, true_sums = cell_sums(radiance, case.cell), cell_sums(case.truth, case.cell)
    ours, theirs = (torch.from_numpy(np.ascontiguousarray(i))[None, None] for i in (log_estimate, log_truth))
    return {
        "psnr": 10.0 * float(np.log10(peak**2 / max(mse, TINY))),
        "r2": 1.0 - mse / float(log_truth.var()),
        "ssim": float(structural_similarity_index_measure(ours, theirs, data_range=peak)),  # type: ignore[arg-type]
        "rmse": float(np.sqrt(np.mean((radiance - case.truth) ** 2))),
        "sum_bias": float(radiance.sum() / case.truth.sum() - 1.0),
        "cell_error": float(np.abs(sums - true_sums).sum() / true_sums.sum()),
        "octave": finest_octave(log_estimate) / finest_octave(log_truth),
        "saturated_r": float(np.corrcoef(log_estimate[core], log_truth[core])[0, 1]) if core.sum() > 50 else np.nan,
    }


def cell_sums(radiance: Image, cell: int) -> NDArray[np.float64]:
    """Sums of radiance over square cells; those at the far edges may be smaller."""
    edges = [np.arange(0, size, cell) for size in radiance.shape]
    rows = np.add.reduceat(radiance.astype(np.float64), edges[0], axis=0)
    return np.asarray(np.add.reduceat(rows, edges[1], axis=1))


def finest_octave(image: Image) -> float:
    """Power at more than half of the Nyquist frequency along rows or columns, under a Hann window."""
    rows, cols = image.shape
    window = np.hanning(rows)[:, None] * np.hanning(cols)[None, :]
    power = np.abs(np.fft.fft2((image - image.mean()) * window)) ** 2
    high = np.maximum(np.abs(np.fft.fftfreq(rows))[:, None], np.abs(np.fft.fftfreq(cols))[None, :]) >= 0.25
    return float(power[high].sum())


@dataclass(frozen=True)
class Table:
    """A look-up table from DN to log radiance, as people use one.

    Attributes:
        log_radiance: (64,) mean log1p of radiance at every DN.
    """

    log_radiance: NDArray[np.float64]

    def apply(self, case: Case) -> Image:
        """The estimate over the truth's grid, from interpolated DN."""
        return np.expm1(np.interp(_dn(case), np.arange(64), self.log_radiance)).astype(np.float32)

    @classmethod
    def fitted(cls, dn: Image, log_radiance: Image) -> Table:
        """The means of pixels at every DN; DN without pixels are interpolated."""
        which = np.clip(np.rint(dn), 0, 63).astype(np.int64).ravel()
        count, total = np.bincount(which, minlength=64), np.bincount(which, log_radiance.ravel(), 64)
        known = count > 0
        return cls(np.interp(np.arange(64), np.flatnonzero(known), total[known] / count[known]))


@dataclass(frozen=True)
class PowerLaw:
    """Radiance = factor x DN^exponent, as inter-calibrations go (Li et al. 2017); nothing under DN 6.5."""

    factor: float
    exponent: float

    def apply(self, case: Case) -> Image:
        """The estimate over the truth's grid, from interpolated DN."""
        dn = _dn(case)
        radiance = np.where(dn < nightlights.DARK_DN, 0.0, self.factor * np.maximum(dn, 1.0) ** self.exponent)
        return radiance.astype(np.float32)

    @classmethod
    def fitted(cls, dn: Image, log_radiance: Image) -> PowerLaw:
        """The least squares fit of log radiance to the table's means, every DN weighted by its pixels."""
        means = Table.fitted(dn, log_radiance).log_radiance[FIRST_LIT_DN:]
        count = np.bincount(np.clip(np.rint(dn), 0, 63).astype(np.int64).ravel(), minlength=64)[FIRST_LIT_DN:]
        levels = np.arange(FIRST_LIT_DN, 64.0)

        def error(parameters: NDArray[np.float64]) -> float:
            law = np.log1p(np.exp(parameters[0]) * levels ** parameters[1])
            return float((count * (law - means) ** 2).sum())

        log_factor, exponent = minimize(error, (-7.0, 2.5), method="Nelder-Mead").x
        return cls(float(np.exp(log_factor)), float(exponent))


def training_pixels(config: dict[str, Any]) -> tuple[Image, Image]:
    """DN and log radiance of simulated training episodes."""
    batches = iter(Episodes(config, "train", 99, DATA_ROOT))
    dn, light = [], []
    for _ in range(TABLE_BATCHES):
        conditions, _, x0, _ = next(batches)
        seen = {name: conditions[:, k].numpy() for k, name in enumerate(nightlights.CONDITIONS)}
        dn.append((seen["dn"] + 1.0) * 32.0)
        radiance = nightlights.from_residual(x0[:, 0].numpy(), seen["expected"] * nightlights.LOG_SCALE)
        light.append(nightlights.log_radiance(radiance))
    return np.concatenate(dn), np.concatenate(light)


def smearing(network: nn.Module, config: dict[str, Any]) -> dict[str, list[float]]:
    """The factor by which the mean of radiance exceeds a regression's estimate, by level; for the card."""
    splits = [iter(Episodes(config, split, 98, DATA_ROOT)) for split in ("train", "validation")]
    estimates, truths = [], []
    for k in range(TABLE_BATCHES):
        conditions, context, x0, _ = next(splits[k % 2])
        with torch.no_grad():
            estimate = network(torch.zeros_like(x0), torch.ones(len(x0), 1), conditions, context)
        expected = conditions[:, nightlights.CONDITIONS.index("expected"), None].numpy() * nightlights.LOG_SCALE
        estimates.append(nightlights.from_residual(estimate.numpy(), expected).ravel())
        truths.append(nightlights.from_residual(x0.numpy(), expected).ravel())
    estimate, truth = np.concatenate(estimates), np.concatenate(truths)
    lit = estimate > 0.0
    estimate, truth = estimate[lit], truth[lit]
    which = np.clip((nightlights.log_radiance(estimate) * LEVELS_PER_UNIT).astype(np.int64), 0, LEVELS - 1)
    count = np.bincount(which, minlength=LEVELS)
    known = count >= LEAST_PIXELS
    sums = [np.bincount(which, image, LEVELS)[known] for image in (truth, estimate)]
    levels = (np.flatnonzero(known) + 0.5) / LEVELS_PER_UNIT
    factor = sums[0] / np.maximum(sums[1], 1e-6)
    return {"log_radiance": [round(float(v), 3) for v in levels], "factor": [round(float(v), 4) for v in factor]}


def case_pixels(case: Case) -> tuple[Image, Image]:
    """DN and log radiance of a case, to fit a table for another one."""
    return _dn(case), nightlights.log_radiance(case.truth)


def _dn(case: Case) -> Image:
    conditions, _, _ = case.unguided().seen()
    return (case.inner(conditions[0, nightlights.CONDITIONS.index("dn")]) + 1.0) * 32.0
