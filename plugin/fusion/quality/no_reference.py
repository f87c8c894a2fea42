"""Quality indices of a fused image where no truth exists: does it keep the colours of MS and the detail of PAN?

Images on the PAN grid are (bands, rows, columns), PAN itself (rows, columns); arithmetic is float64. LMS is MS on the
PAN grid, from `filters.upsample`. Conventions are those of the DLPan toolbox (Vivone et al. 2021,
doi:10.1109/MGRS.2020.3019315), with one difference: wherever the toolbox interpolates (LMS, low-pass PAN) it uses a
23-tap filter that shifts the image by a part of a pixel and takes ratios 2 and 4 only; here grids meet by their
georeference. Distortions are 0 at best, QNR and HQNR 1.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..physics.sampling import Relation
from .filters import Gains, lowpass_pan, mtf_blur, mtf_degrade, upsample
from .reference import crop, ergas, q2n, uqi

CONSISTENCY_BORDER = 2
"""MS pixels on each side that the consistency leaves out: their blur sees beyond the image."""


class NoReference(NamedTuple):
    """All indices of one fused image; `consistency` is an ERGAS, the others have no unit."""

    d_lambda: float
    d_lambda_k: float
    d_s: float
    qnr: float
    hqnr: float
    consistency: float


def no_reference(
    fused: ArrayLike,
    ms: ArrayLike,
    pan: ArrayLike,
    relation: Relation,
    gains: Gains,
    block: int = 32,
    rounded: bool = True,
) -> NoReference:
    """All indices at once, over the whole image.

    Args:
        fused: (bands, rows, columns), on the PAN grid.
        ms: (bands, coarse rows, coarse columns).
        pan: (rows, columns).
        relation: how the MS grid lies on the PAN grid.
        gains: MTF gain of MS at its Nyquist frequency, one for all bands or one per band.
        block: side of the blocks of UQI and Q2n, in PAN pixels.
        rounded: as for `reference.q2n`.

    Raises:
        ValueError: if shapes or gains do not fit one another.
    """
    shape, ms_shape = np.shape(pan), np.shape(ms)
    if len(shape) != 2 or len(ms_shape) != 3 or np.shape(fused) != (ms_shape[0], *shape):
        raise ValueError(f"Fused image {np.shape(fused)}, MS {ms_shape} and PAN {shape} do not belong together.")
    lms = upsample(ms, shape, relation)
    lowpass = lowpass_pan(pan, ms_shape[1:], relation)
    spectral = d_lambda(fused, lms, block)
    spectral_k = d_lambda_k(fused, lms, relation, gains, block, rounded)
    spatial = d_s(fused, lms, pan, lowpass, block)
    return NoReference(
        d_lambda=spectral,
        d_lambda_k=spectral_k,
        d_s=spatial,
        qnr=qnr(spectral, spatial),
        hqnr=hqnr(spectral_k, spatial),
        consistency=consistency(fused, ms, relation, gains),
    )


def d_lambda(fused: ArrayLike, lms: ArrayLike, block: int = 32) -> float:
    """Spectral distortion of QNR: how far the UQI between two bands moved, mean over pairs (Alparone et al. 2008).

    Compared with LMS at the PAN's block size, as the toolbox does by default (the paper takes MS and smaller blocks).
    NaN for a single band, which has no pair.
    """
    change = np.abs(uqi(fused, fused, block) - uqi(lms, lms, block))
    pairs = change[np.triu_indices(len(change), k=1)]
    return float(pairs.mean()) if pairs.size else float("nan")


def d_lambda_k(
    fused: ArrayLike, lms: ArrayLike, relation: Relation, gains: Gains, block: int = 32, rounded: bool = True
) -> float:
    """Khan's spectral distortion: 1 - Q2n between LMS and the fused image blurred by the MTF (Khan et al. 2009).

    Both stay on the PAN grid, without decimation. `rounded` as for `reference.q2n`; `gains` as for `filters.mtf_blur`.
    """
    return 1.0 - q2n(mtf_blur(fused, relation, gains), lms, block, rounded)


def d_s(fused: ArrayLike, lms: ArrayLike, pan: ArrayLike, lowpass: ArrayLike, block: int = 32) -> float:
    """Spatial distortion: how far each band's UQI with PAN moved from LMS's with low-pass PAN (Alparone et al. 2008).

    Args:
        fused, lms: (bands, rows, columns).
        pan: (rows, columns).
        lowpass: the same, from `filters.lowpass_pan`.
        block: side of the blocks, in PAN pixels.
    """
    sharp = uqi(fused, np.asarray(pan)[None], block)
    coarse = uqi(lms, np.asarray(lowpass)[None], block)
    return float(np.abs(sharp - coarse).mean())


def qnr(spectral: float, spatial: float) -> float:
    """Quality with no reference, (1 - D_lambda)(1 - D_s) (Alparone et al. 2008)."""
    return (1.0 - spectral) * (1.0 - spatial)


def hqnr(spectral_k: float, spatial: float) -> float:
    """Hybrid QNR, (1 - D_lambda_K)(1 - D_s) (Aiazzi et al. 2014)."""
    return (1.0 - spectral_k) * (1.0 - spatial)


def consistency(fused: ArrayLike, ms: ArrayLike, relation: Relation, gains: Gains) -> float:
    """ERGAS between MS and the fused image seen through the MS sensor: 0 if it gives MS back (Wald's first property).

    Two MS pixels on each side do not count. Arguments and errors as for `no_reference`.
    """
    seen = mtf_degrade(fused, np.shape(ms)[1:], relation, gains)
    return ergas(crop(seen, CONSISTENCY_BORDER), crop(ms, CONSISTENCY_BORDER), relation.ratio)
