"""Quality indices of a fused image where no truth exists: does it keep the colours of MS and the detail of PAN?

Images on the PAN grid are (bands, rows, columns), PAN itself (rows, columns); arithmetic is float64. LMS is MS on the
PAN grid, from `filters.upsample`. Conventions are those of the DLPan toolbox (Vivone et al. 2021,
doi:10.1109/MGRS.2020.3019315), with one difference: wherever the toolbox interpolates (LMS, low-pass PAN) it uses a
23-tap filter that shifts the image by a part of a pixel and takes ratios 2 and 4 only; here grids meet by their
georeference. Distortions are 0 at best, QNR and HQNR 1.
`NoReferenceIndices` gathers all of them from an image's parts; `no_reference` takes the whole image as one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from ..physics.sampling import Relation
from ..spans import Image64, Mask, Window
from .accumulators import SquaredError
from .blocks import BLOCK, BlockMeans
from .filters import Field, Gains, lowpassed, mtf_blurred, mtf_degraded, upsampled
from .local_correlation import LocalCorrelation, window_side
from .reference import as_compared, crop, ergas, q2n, uqi

CONSISTENCY_BORDER = 2
"""MS pixels on each side that the consistency leaves out, because their blur looks beyond the image."""


class NoReference(NamedTuple):
    """All indices of one fused image; `consistency` is an ERGAS, the others have no unit."""

    d_lambda: float
    d_lambda_k: float
    d_s: float
    qnr: float
    hqnr: float
    consistency: float


@dataclass(frozen=True)
class NoReferenceScores:
    """The indices, and what they are made of: one value per band.

    Attributes:
        indices: indices of the whole image.
        d_lambda_of_bands: mean distance of the band's UQI with every other band from that of LMS.
        d_s_of_bands: distance between `q_with_pan` and `q_of_lms`.
        q_with_pan: UQI of the band with PAN.
        q_of_lms: UQI of LMS with low-pass PAN.
        consistency_of_bands: the band's own share, in units of ERGAS.
        consistency_rmse: root mean square of the degraded band less MS, in units of MS.
        d_rho_of_bands: 1 less the band's local correlation with PAN; see `LocalCorrelation`.
        blocks: how many blocks counted.
    """

    indices: NoReference
    d_lambda_of_bands: Image64
    d_s_of_bands: Image64
    q_with_pan: Image64
    q_of_lms: Image64
    consistency_of_bands: Image64
    consistency_rmse: Image64
    d_rho_of_bands: Image64
    blocks: int

    @property
    def d_rho(self) -> float:
        """Mean over the bands that have one; NaN if none has."""
        known = self.d_rho_of_bands[np.isfinite(self.d_rho_of_bands)]
        return float(known.mean()) if known.size else float("nan")


class Fields(NamedTuple):
    """A fused image and what it is held against, wherever they are stored; all on the PAN grid except MS.

    Attributes:
        fused, blurred: the fused image, and the same as blurred as by the MS sensor.
        pan, lowpass: PAN, and PAN as sharp as MS; one band each.
        lms: MS on the PAN grid.
        ms, seen: MS, and the fused image degraded to it.
    """

    fused: Field
    blurred: Field
    pan: Field
    lowpass: Field
    lms: Field
    ms: Field
    seen: Field

    @classmethod
    def of(cls, fused: Field, ms: Field, pan: Field, relation: Relation, gains: Gains) -> Fields:
        """All seven fields, made of the three that are given."""
        return cls(
            fused=fused,
            blurred=mtf_blurred(fused, relation, gains),
            pan=pan,
            lowpass=lowpassed(pan, ms.shape, relation),
            lms=upsampled(ms, pan.shape, relation),
            ms=ms,
            seen=mtf_degraded(fused, ms.shape, relation, gains),
        )


class Looked(NamedTuple):
    """What the indices were taken from in one window, each (bands, rows, columns)."""

    fused: Image64
    pan: Image64
    lms: Image64
    blurred: Image64


class NoReferenceIndices:
    """All indices at once, from parts of the images.

    Args:
        fields: the images.
        bands: of MS.
        ratio: MS pixel size over PAN pixel size.
        block: side of the blocks of UQI and Q2n, in PAN pixels.
        rounded: as for `reference.q2n`.
        level: (bands,) what the means of MS are counted from in the consistency; None for 0.
        mix: what makes of PAN's bands (a guide's) one image for each band of MS, (bands, rows, columns); None where PAN
            is one for all.
    """

    def __init__(
        self,
        fields: Fields,
        bands: int,
        ratio: float,
        block: int = BLOCK,
        rounded: bool = True,
        level: Image64 | None = None,
        mix: Callable[[Image64], Image64] | None = None,
    ) -> None:
        self._fields, self._ratio, self._rounded, self._bands, self._mix = fields, ratio, rounded, bands, mix
        self._local = LocalCorrelation(bands, window_side(ratio))
        self._sharp, self._coarse = BlockMeans(block), BlockMeans(block)
        self._colours, self._lack = BlockMeans(block, hypercomplex=True), SquaredError(bands, level)

    def add(self, window: Window, valid: Mask) -> Looked:
        """Account for a window of the PAN grid, one of `parts.parts_of` with the same block; what lies there."""
        fields = self._fields
        fused, pan, lms, blurred = (f.read(window) for f in (fields.fused, fields.pan, fields.lms, fields.blurred))
        lowpass = fields.lowpass.read(window)
        sharp, soft = (self._mix(pan), self._mix(lowpass)) if self._mix else (pan, lowpass)
        self._sharp.add(fused, np.concatenate([fused, sharp]), valid)
        self._coarse.add(lms, np.concatenate([lms, soft]), valid)
        self._local.add(fused, sharp, valid)
        self._colours.add(as_compared(lms, self._rounded), as_compared(blurred, self._rounded), valid)
        return Looked(fused, pan, lms, blurred)

    def add_coarse(self, window: Window, valid: Mask) -> None:
        """Account for a window of the MS grid, for the consistency."""
        self._lack.add(self._fields.seen.read(window), self._fields.ms.read(window), valid)

    def scores(self) -> NoReferenceScores:
        """The scores of all parts together."""
        sharp, coarse = self._sharp.uqi(), self._coarse.uqi()
        between = np.abs(sharp - coarse)[:, : self._bands]
        q_with_pan, q_of_lms = (self._with_pan(uqi) for uqi in (sharp, coarse))
        d_s_of_bands = np.abs(q_with_pan - q_of_lms)
        spectral, spatial = _mean_of_pairs(between), float(d_s_of_bands.mean())
        spectral_k = 1.0 - self._colours.q2n()
        indices = NoReference(
            d_lambda=spectral,
            d_lambda_k=spectral_k,
            d_s=spatial,
            qnr=qnr(spectral, spatial),
            hqnr=hqnr(spectral_k, spatial),
            consistency=self._lack.ergas(self._ratio),
        )
        others = self._bands - 1
        return NoReferenceScores(
            indices=indices,
            d_lambda_of_bands=between.sum(axis=1) / (others or np.nan),
            d_s_of_bands=d_s_of_bands,
            q_with_pan=q_with_pan,
            q_of_lms=q_of_lms,
            consistency_of_bands=self._lack.ergas_of_bands(self._ratio),
            consistency_rmse=np.sqrt(self._lack.mse()),
            d_rho_of_bands=self._local.d_rho_of_bands(),
            blocks=self._colours.count,
        )

    def _with_pan(self, uqi: Image64) -> Image64:
        """Of a table (bands, bands and PAN, or bands and what stands for PAN of each), each band with its PAN."""
        with_pan = uqi[:, self._bands :]
        return np.diagonal(with_pan) if self._mix else with_pan[:, 0]


def no_reference(
    fused: ArrayLike,
    ms: ArrayLike,
    pan: ArrayLike,
    relation: Relation,
    gains: Gains,
    block: int = BLOCK,
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
    fields = Fields.of(Field.of(fused), Field.of(ms), Field.of(np.asarray(pan)[None]), relation, gains)
    indices = NoReferenceIndices(fields, ms_shape[0], relation.ratio, block, rounded)
    indices.add(Window.of_shape(shape), np.ones(shape, bool))
    inner = Window.of_shape(ms_shape[1:]).grown(-CONSISTENCY_BORDER)
    indices.add_coarse(inner, np.ones(inner.shape, bool))
    return indices.scores().indices


def d_lambda(fused: ArrayLike, lms: ArrayLike, block: int = BLOCK) -> float:
    """Spectral distortion of QNR: how far the UQI between two bands moved, mean over pairs (Alparone et al. 2008).

    Compared with LMS at the PAN's block size, as the toolbox does by default (the paper takes MS and smaller blocks).
    NaN for a single band, which has no pair.
    """
    return _mean_of_pairs(np.abs(uqi(fused, fused, block) - uqi(lms, lms, block)))


def d_lambda_k(
    fused: ArrayLike, lms: ArrayLike, relation: Relation, gains: Gains, block: int = BLOCK, rounded: bool = True
) -> float:
    """Khan's spectral distortion: 1 - Q2n between LMS and the fused image blurred by the MTF (Khan et al. 2009).

    Both stay on the PAN grid, without decimation. `rounded` as for `reference.q2n`; `gains` as for
    `filters.mtf_blurred`.
    """
    return 1.0 - q2n(mtf_blurred(Field.of(fused), relation, gains).whole(), lms, block, rounded)


def d_s(fused: ArrayLike, lms: ArrayLike, pan: ArrayLike, lowpass: ArrayLike, block: int = BLOCK) -> float:
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
    seen = mtf_degraded(Field.of(fused), np.shape(ms)[1:], relation, gains).whole()
    return ergas(crop(seen, CONSISTENCY_BORDER), crop(ms, CONSISTENCY_BORDER), relation.ratio)


def _mean_of_pairs(change: Image64) -> float:
    """Mean over all pairs of different bands, from a table (bands, bands)."""
    pairs = change[np.triu_indices(len(change), k=1)]
    return float(pairs.mean()) if pairs.size else float("nan")
