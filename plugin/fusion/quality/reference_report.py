"""The HTML report of a comparison with the truth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..report.page import render
from ..report.pictures import HeatMap
from ..report.tables import Column, Figure
from ..version import plugin_version
from .beside_cubic import beside
from .by_band import Plot, plot_by_band, rows_by_band
from .pictures import ReferencePictures

if TYPE_CHECKING:
    from .jobs import ReferenceJob, ReferenceResult

MOST_CURVES = 8

COLUMNS = (
    Column("Band"),
    Column("RMSE", 3, "lower", "Root mean square error, in units of the raster."),
    Column("Bias", 3, "", "Mean of FUSED - REFERENCE, in units of the raster."),
    Column("ERGAS", 3, "lower", "100 / ratio x RMSE / mean of the band."),
    Column("PSNR, dB", 2, "higher", "Peak signal-to-noise ratio of the band on its own."),
    Column("SSIM", 4, "higher", "Structural similarity."),
    Column("SCC", 4, "higher", "Correlation of edges."),
    Column("UQI", 4, "higher", "Universal image quality index on blocks of 32 x 32 pixels."),
)

CUBIC = Column("RMSE of cubic", 3, "lower", "The same error of the coarse raster, interpolated (cubic).")

INDEX_COLUMNS = (
    Column("Index"),
    Column("First band, nm", 0),
    Column("Second band, nm", 0),
    Column("RMSE", 4, "lower", "Root mean square of the index of FUSED less that of REFERENCE."),
)
INDEX_OF_CUBIC = Column("RMSE of cubic", 4, "lower", "The same of the coarse raster, interpolated (cubic).")

NOTES = (
    "Conventions are those of the DLPan toolbox (Vivone et al. 2021): SAM is the mean angle in degrees over pixels "
    "whose spectra are not zero; PSNR takes one mean squared error over all bands; Q2n and UQI are means over blocks "
    "of 32 x 32 pixels, rounded to whole numbers where the reference holds integers; SSIM uses Gaussian windows of "
    "11 x 11 pixels (sigma 1.5) that lie wholly inside the image.",
    "SCC filters the whole cube, neighbouring bands included; published tables take it band by band: compare those "
    "with the value given under “What was compared”.",
    "Nodata in either raster is left out: its pixels, the windows of SSIM and SCC that hold one, and the blocks of Q2n "
    "and UQI that hold one.",
)


def reference_report(job: ReferenceJob, result: ReferenceResult, pictures: ReferencePictures) -> str:
    """The page; every number in it is one of the result's."""
    scores = result.scores
    edges, shares = scores.histogram
    few = len(result.bands) <= MOST_CURVES
    errors = zip(result.bands, shares) if few else [("all bands", shares.mean(axis=0))]
    reference, fused = pictures.colours()
    return render(
        "quality.html.j2",
        title="Quality of a fused image against the truth",
        lead=f"{Path(job.fused.path).name} compared with {Path(job.reference.path).name}.",
        figures=_figures(result),
        items=_facts(job, result),
        columns=(*COLUMNS, CUBIC) if result.cubic else COLUMNS,
        rows=_rows(result),
        errors=[(name, edges.tolist(), (100.0 * share).tolist()) for name, share in errors],
        errors_label="FUSED − REFERENCE",
        errors_sentence="How often which error occurs; narrow and centred on 0 is better. The rarest lie outside.",
        plots=_plots(result),
        extra=_spectral_indices(result),
        pictures=[
            ("Reference", reference, f"{pictures.shown}; 2 to 98 % of both images."),
            ("Fused", fused, "The same bands under the same stretch."),
        ],
        heats=_heats(pictures, len(result.bands)),
        notes=NOTES,
        version=plugin_version(),
    )


def _heats(pictures: ReferencePictures, bands: int) -> list[tuple[str, HeatMap, str, str]]:
    """Errors, and angles where there are two bands to have one."""
    error, angle = pictures.heat()
    worst = "the worst 2 % share the lightest colour."
    heats = [("Error", error, "", f"Mean of |FUSED − REFERENCE| over all bands; {worst}")]
    return heats if bands == 1 else [*heats, ("Spectral angle", angle, "degrees", f"How far colours turned; {worst}")]


def _plots(result: ReferenceResult) -> list[Plot]:
    """Errors and indices over the bands."""
    scores, cubic = result.scores, result.cubic
    errors = [("Fused", scores.rmse), *([("Cubic", cubic.rmse)] if cubic else [])]
    likeness = (("SSIM", scores.ssim_of_bands), ("SCC", scores.scc_of_bands), ("UQI", scores.uqi_of_bands))
    return [
        *plot_by_band("Bands", "Index", "Indices of each band on its own; 1 is the best.", likeness, result.described),
        *plot_by_band(
            "Errors of the bands", "RMSE", "Root mean square error of each band, in units of the raster.", errors,
            result.described,
        ),
    ]  # fmt: skip


def _spectral_indices(result: ReferenceResult) -> dict[str, object] | None:
    """A table of spectral indices; None if the wavelengths allow none."""
    if not result.indices:
        return None
    rows = [
        [one.name, one.first_nm, one.second_nm, one.rmse, *([cubic] if result.cubic else [])]
        for one, cubic in beside(result.indices, result.cubic)
    ]
    return {
        "title": "Spectral indices",
        "columns": (*INDEX_COLUMNS, INDEX_OF_CUBIC) if result.cubic else INDEX_COLUMNS,
        "rows": rows,
        "sentence": "NDVI, NDRE (by the red edge), NDWI (water: green and near infrared) and NDMI (water in leaves: "
        "near and short-wave infrared), each (first − second) / (first + second) of the bands with the nearest "
        "wavelengths, after scale and offset.",
    }


def _figures(result: ReferenceResult) -> list[Figure]:
    scores, cubic = result.scores, result.cubic
    sam, ergas = (f" Interpolated (cubic): {value:.3f}." for value in (cubic.sam, cubic.ergas)) if cubic else ("", "")
    return [
        Figure("SAM", scores.sam, 3, "degrees", "lower is better, 0 is perfect",
               "Spectral angle mapper: by how much colours turned, whatever the brightness. Needs two bands." + sam),
        Figure("ERGAS", scores.ergas, 3, "", "lower is better, 0 is perfect",
               "Relative error over all bands, for the ratio between the MS and PAN pixels." + ergas),
        Figure("Q2n", scores.q2n, 4, "", "higher is better, 1 is perfect",
               "Correlation, contrast and mean of all bands together, block by block (Q4 for 4 bands, Q8 for 8)."),
        Figure("PSNR", scores.psnr, 2, "dB", "higher is better",
               f"Peak signal-to-noise ratio, for a peak of {scores.peak:g}."),
        Figure("SSIM", scores.ssim, 4, "", "higher is better, 1 is perfect",
               "Structural similarity, mean over bands: likeness of small neighbourhoods."),
        Figure("SCC", scores.scc, 4, "", "higher is better, 1 is perfect",
               "Spatial correlation: whether edges are where they should be, and as strong."),
    ]  # fmt: skip


def _facts(job: ReferenceJob, result: ReferenceResult) -> list[tuple[str, str]]:
    rows, cols = result.window.shape
    return [
        ("Reference", job.reference.path),
        ("Fused", job.fused.path),
        *([("Made from (SPECTRAL)", job.spectral.path)] if job.spectral else []),
        ("Compared", f"{cols} x {rows} pixels, {len(result.bands)} band{'s' if len(result.bands) > 1 else ''}"),
        ("Valid", f"{result.scores.pixels:,} pixels"),
        ("Left out at each edge", f"{job.crop} pixels"),
        ("Ratio (ERGAS)", f"{job.ratio:g}"),
        ("Peak (PSNR, SSIM)", f"{result.scores.peak:g}" + ("" if job.peak else ", derived from the reference")),
        ("SCC, band by band", f"{result.scores.scc_band_by_band:.4f}"),
        ("UQI, mean over bands", f"{result.scores.uqi:.4f}"),
    ]


def _rows(result: ReferenceResult) -> list[list[float | str]]:
    scores = result.scores
    return rows_by_band(
        result.bands, scores.rmse, scores.bias, scores.ergas_of_bands, scores.psnr_of_bands, scores.ssim_of_bands,
        scores.scc_of_bands, scores.uqi_of_bands, *([result.cubic.rmse] if result.cubic else []),
    )  # fmt: skip
