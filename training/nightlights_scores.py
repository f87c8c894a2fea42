"""Indices of night lights, and a look-up table fitted to one pair to be used on another, as people do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torchmetrics.functional.image import structural_similarity_index_measure

from plugin.fusion.diffusion.parameterisation import to_x0
from plugin.fusion.spans import Image
from plugin.fusion.tasks.nightlights import conditions as nightlights

from .loading import DATA_ROOT, Episodes
from .nightlights_cases import Case, saturated

INDICES = (
    "psnr", "r2", "pixel_r2", "ssim", "rmse", "sum_bias", "cell_error", "degree_error", "octave", "saturated_r",
    "core_rmse",
)  # fmt: skip
CELLS_PER_DEGREE = 4
SMEARING_BATCHES = 24
TINY = 1e-12
LEAST_CORE = 50
LEVELS, LEVELS_PER_UNIT, LEAST_PIXELS = 20, 4, 2000


def scores(radiance: Image, case: Case) -> dict[str, float]:
    """How far an estimate lies from a case's truth.

    Args:
        radiance: (rows, columns), nW/cm2/sr.
        case: holds the truth.

    Returns:
        psnr: dB, of log1p(radiance), the peak being the truth's maximum.
        r2: coefficient of determination of log1p(radiance).
        pixel_r2: the same of radiance, as the field reports it.
        ssim: of log1p(radiance), the range being the truth's maximum.
        rmse: nW/cm2/sr.
        sum_bias: of the sum of lights, share of the truth's.
        cell_error: absolute error of the sums of quarter-degree cells, share of the truth's sum.
        degree_error: the same of cells of one degree.
        octave: power of log1p(radiance) in the finest octave, over the truth's.
        saturated_r: correlation of log1p(radiance) where DMSP reads 62 or more; nan without such pixels.
        core_rmse: nW/cm2/sr, there.
    """
    log_truth, log_estimate = nightlights.log_radiance(case.truth), nightlights.log_radiance(radiance)
    peak = float(log_truth.max())
    mse = float(np.mean((log_estimate - log_truth) ** 2))
    core = saturated(case)
    has_core = core.sum() > LEAST_CORE
    square = (radiance - case.truth).astype(np.float64) ** 2
    ours, theirs = (torch.from_numpy(np.ascontiguousarray(i))[None, None] for i in (log_estimate, log_truth))
    return {
        "psnr": 10.0 * float(np.log10(peak**2 / max(mse, TINY))),
        "r2": 1.0 - mse / float(log_truth.var()),
        "pixel_r2": 1.0 - float(square.mean()) / float(case.truth.var(dtype=np.float64)),
        "ssim": float(structural_similarity_index_measure(ours, theirs, data_range=peak)),  # type: ignore[arg-type]
        "rmse": float(np.sqrt(square.mean())),
        "sum_bias": float(radiance.sum() / case.truth.sum() - 1.0),
        "cell_error": error_of_sums(radiance, case.truth, case.cell),
        "degree_error": error_of_sums(radiance, case.truth, CELLS_PER_DEGREE * case.cell),
        "octave": finest_octave(log_estimate) / finest_octave(log_truth),
        "saturated_r": float(np.corrcoef(log_estimate[core], log_truth[core])[0, 1]) if has_core else np.nan,
        "core_rmse": float(np.sqrt(square[core].mean())) if has_core else np.nan,
    }


def error_of_sums(radiance: Image, truth: Image, cell: int) -> float:
    """Absolute error of the sums over square cells, share of the truth's sum."""
    sums, true_sums = cell_sums(radiance, cell), cell_sums(truth, cell)
    return float(np.abs(sums - true_sums).sum() / true_sums.sum())


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
        return np.expm1(np.interp(case.fine_dn, np.arange(64), self.log_radiance)).astype(np.float32)

    @classmethod
    def fitted(cls, dn: Image, log_radiance: Image) -> Table:
        """The means of pixels at every DN; DN without pixels are interpolated."""
        which = np.clip(np.rint(dn), 0, 63).astype(np.int64).ravel()
        count, total = np.bincount(which, minlength=64), np.bincount(which, log_radiance.ravel(), 64)
        known = count > 0
        return cls(np.interp(np.arange(64), np.flatnonzero(known), total[known] / count[known]))


def base_of(conditions: torch.Tensor) -> tuple[Image, NDArray[np.bool_]]:
    """The base of the residual, (n, rows, columns), as the conditions (n, conditions, rows, columns) tell it; and which
    samples have a guide, (n, 1, 1).
    """
    seen = {name: conditions[:, k].numpy() for k, name in enumerate(nightlights.CONDITIONS)}
    guided = seen["guide_valid"][:, :1, :1] > 0.5
    of_guide = nightlights.LOG_SCALE * seen["guide"] - nightlights.GUIDED_SCALE * seen["guide_residual"]
    return np.where(guided, of_guide, nightlights.LOG_SCALE * seen["expected"]), guided


def smearing(network: nn.Module, config: dict[str, Any], trust: float) -> dict[str, list[float]]:
    """The factor by which the mean of radiance exceeds a one-step estimate, by level, for the card; without a guide.

    With one, radiance scatters so little around the estimate that its mean needs no factor.
    """
    alone = config | {"degradation": config["degradation"] | {"guided": 0.0}}
    splits = [iter(Episodes(alone, split, 98, DATA_ROOT)) for split in ("train", "validation")]
    parameterisation, generator = config["network"].get("output", "x0"), torch.Generator().manual_seed(98)
    estimates, truths = [], []
    for k in range(SMEARING_BATCHES):
        conditions, context, x0, _ = next(splits[k % 2])
        noise = torch.randn(x0.shape, generator=generator)
        with torch.no_grad():
            output = network(noise, torch.ones(len(x0), 1), conditions, context)
        drawn: torch.Tensor = to_x0(parameterisation, noise, output, 1.0)  # type: ignore[assignment,arg-type]
        base, guided = base_of(conditions)
        estimates.append(nightlights.from_residual(trust * drawn.numpy()[:, 0], base, guided).ravel())
        truths.append(nightlights.from_residual(x0.numpy()[:, 0], base, guided).ravel())
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
    return case.fine_dn, nightlights.log_radiance(case.truth)
