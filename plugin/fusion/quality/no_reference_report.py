"""The HTML report of an assessment without a truth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..report.page import render
from ..report.tables import Column, Figure
from ..version import plugin_version
from .by_band import plot_by_band, rows_by_band
from .no_reference import NoReferenceScores
from .pictures import NoReferencePictures
from .sharpness import Sharpness

if TYPE_CHECKING:
    from .jobs import NoReferenceJob, NoReferenceResult

COLUMNS = (
    Column("Band"),
    Column("D_s", 4, "lower", "Distance between the next two."),
    Column("Q with PAN", 4, "", "UQI of the fused band with PAN."),
    Column("Q of MS", 4, "", "UQI of the interpolated MS band with PAN as sharp as MS."),
    Column("D_lambda", 4, "lower", "How far the band's likeness to the other bands moved."),
    Column("Consistency", 3, "lower", "Error of the degraded band against MS, in units of ERGAS."),
    Column("RMSE", 3, "lower", "The same error in units of the raster."),
    Column("D_rho", 4, "lower", "1 less the correlation with PAN in windows as large as an MS pixel."),
)

CUBE_COLUMNS = (
    Column("Band"),
    Column("D_s", 4, "lower", "Distance between the next two."),
    Column("Q with guide", 4, "", "UQI of the sharpened band with the mix of the guide's bands that explains it."),
    Column("Q of cube", 4, "", "UQI of the interpolated band with that mix, as sharp as the cube."),
    *COLUMNS[4:-1],
    Column("D_rho", 4, "lower", "1 less the correlation with that mix in windows as large as a pixel of the cube."),
)

NOTES = (
    "Conventions are those of the DLPan toolbox (Vivone et al. 2021), over blocks of 32 x 32 pixels, with one "
    "difference: MS and PAN meet by their georeference, at any ratio and phase, where the toolbox uses a filter for "
    "ratios 2 and 4 that shifts the image by a part of a pixel.",
    "QNR = (1 − D_lambda)(1 − D_s); HQNR = (1 − D_lambda_K)(1 − D_s). These indices judge without a truth and can be "
    "misled: an interpolated MS that gained no detail has a D_lambda of 0, and blur, colour fringes and doubled edges "
    "cost HQNR little. Read it beside PAN's share, compare methods on the same pair, and look.",
    "PAN's share, its energy and the fringe are of the finest detail, what a Gaussian of one pixel takes away, 21 "
    "pixels off the edge. PAN's share is the coefficient of determination of PAN's detail by those of all bands. Its "
    "energy is the deviation of the intensity's detail over that of PAN's, the intensity being the sum of bands that "
    "explains PAN at the resolution of the MS. The fringe is the deviation of what the bands' details are beyond the "
    "intensity's, over the same in the MS on its own grid.",
    "D_rho is 1 less the correlation of a band with PAN in windows side by side, as large as an MS pixel or larger "
    "(after Scarpa and Ciotola 2022). Even the truth has a D_rho above 0, since no band is PAN.",
    "Nodata in any raster is left out: the blocks that hold such a pixel and, in the consistency, the MS pixels that "
    "see one. The consistency leaves out two MS pixels at each edge.",
)

CUBE_NOTES = (
    "As with PAN and MS, in the conventions of the DLPan toolbox (Vivone et al. 2021) over blocks of 32 x 32 pixels; "
    "what stands for PAN of each band is the mix of the guide's bands that explains it best at the cube's scale.",
    "D_lambda says how far the likeness between bands moved, D_lambda_K how far the sharpened bands, as blurred as the "
    "cube, are from it. Both are 0 for a cube that was merely interpolated. D_rho is 1 less the correlation of a band "
    "with its mix in windows side by side, as large as a pixel of the cube or larger (after Scarpa and Ciotola 2022): "
    "it sees blur, and is above 0 even for the truth, since no mix is the band. Read them together, compare methods on "
    "the same cube only, and look.",
    *NOTES[-1:],
)


def no_reference_report(job: NoReferenceJob, result: NoReferenceResult, pictures: NoReferencePictures) -> str:
    """The page; every number in it is one of the result's."""
    scores, (pan, lms, fused) = result.scores, pictures.colours()
    pan_name, ms_name, fused_name = (Path(raster.path).name for raster in (job.pan, job.ms, job.fused))
    sharp, soft = ("Guide", "Cube") if job.is_cube else ("PAN", "MS")
    plots = plot_by_band(
        "Bands", "Index",
        f"Likeness of each band to {sharp}, before and after the fusion; where the curves part, D_s grows.",
        ((f"Fused with {sharp}", scores.q_with_pan), (f"{soft} with low-pass {sharp}", scores.q_of_lms)),
        result.described,
    )  # fmt: skip
    errors = (("D_rho", scores.d_rho_of_bands), ("D_lambda", scores.d_lambda_of_bands))
    plots += plot_by_band("Distortions of the bands", "Distortion", "0 is the best.", errors, result.described)
    return render(
        "quality.html.j2",
        title=f"Quality of a {'sharpened cube' if job.is_cube else 'fused image'} without a truth",
        lead=f"{fused_name} held against {pan_name} and {ms_name}.",
        figures=_figures_of_cube(scores) if job.is_cube else [*_figures(scores), *_sharpness(result.sharpness)],
        items=_facts(job, result),
        columns=CUBE_COLUMNS if job.is_cube else COLUMNS,
        rows=_rows(result),
        errors=[],
        errors_label="",
        errors_sentence="",
        plots=plots,
        extra=None,
        pictures=[
            (sharp, pan, "2 to 98 %."),
            (soft, lms, f"Interpolated to {sharp}'s grid; {pictures.shown}; 2 to 98 % of both images."),
            ("Fused", fused, "The same bands under the same stretch."),
        ],
        heats=[
            ("Colours", pictures.heat(), "",
             f"Mean over bands of how far the fused image, as blurred as {soft}, is from {soft}; the worst 2 % share "
             "the lightest colour."),
        ],
        notes=CUBE_NOTES if job.is_cube else NOTES,
        version=plugin_version(),
    )  # fmt: skip


def _figures_of_cube(scores: NoReferenceScores) -> list[Figure]:
    indices = scores.indices
    return [
        Figure("D_lambda", indices.d_lambda, 4, "", "lower is better, 0 is perfect",
               "Spectral distortion: how far the likeness between bands moved. 0 without any sharpening."),
        Figure("D_rho", scores.d_rho, 4, "", "lower is better",
               "Spatial distortion: 1 less the local correlation of each band with what the guide shows of it."),
        Figure("D_lambda_K", indices.d_lambda_k, 4, "", "lower is better, 0 is perfect",
               "Khan's spectral distortion: how far the sharpened cube, as blurred as the cube, is from it."),
        Figure("Consistency", indices.consistency, 3, "ERGAS", "lower is better, 0 is perfect",
               "Error of the sharpened cube, seen through the cube's sensor, against the cube."),
        Figure("HQNR", indices.hqnr, 4, "", "higher is better, 1 is perfect",
               "(1 − D_lambda_K)(1 − D_s), each band with its own mix of the guide's as PAN. It rewards keeping the "
               "cube as it is."),
    ]  # fmt: skip


def _figures(scores: NoReferenceScores) -> list[Figure]:
    indices = scores.indices
    return [
        Figure("HQNR", indices.hqnr, 4, "", "higher is better, 1 is perfect",
               "Both distortions in one number, colours judged by D_lambda_K. It rewards keeping the MS as it is, and "
               "sees neither blur nor fringes."),
        Figure("QNR", indices.qnr, 4, "", "higher is better, 1 is perfect",
               "Both distortions in one number, colours judged by D_lambda."),
        Figure("D_s", indices.d_s, 4, "", "lower is better, 0 is perfect",
               "Spatial distortion: how far each band's likeness to PAN moved."),
        Figure("D_lambda", indices.d_lambda, 4, "", "lower is better, 0 is perfect",
               "Spectral distortion: how far the likeness between bands moved."),
        Figure("D_lambda_K", indices.d_lambda_k, 4, "", "lower is better, 0 is perfect",
               "Khan's spectral distortion: how far the fused image, as blurred as MS, is from MS."),
        Figure("Consistency", indices.consistency, 3, "ERGAS", "lower is better, 0 is perfect",
               "Error of the fused image, seen through the MS sensor, against MS (Wald's first property)."),
    ]  # fmt: skip


def _sharpness(sharpness: Sharpness) -> list[Figure]:
    return [
        Figure("PAN's share", sharpness.pan_share, 3, "", "higher is better, 1 is perfect",
               "How much of PAN's finest detail the bands show: blur and doubled edges lower it."),
        Figure("PAN's energy", sharpness.pan_energy, 3, "", "1 is right",
               "Contrast of the finest detail over PAN's: less is soft, more is harsh."),
        Figure("Fringe", sharpness.fringe, 2, "", "lower is better, over 1 the bands disagree more than in the MS",
               "Detail of the bands that their intensity does not share, over the same in the MS: colour fringes."),
    ]  # fmt: skip


def _facts(job: NoReferenceJob, result: NoReferenceResult) -> list[tuple[str, str]]:
    rows, cols = result.window.shape
    return [
        ("Guide" if job.is_cube else "Panchromatic (PAN)", job.pan.path),
        ("Cube" if job.is_cube else "Spectral (MS)", job.ms.path),
        ("Fused", job.fused.path),
        ("Assessed", f"{cols} x {rows} pixels, {len(result.bands)} band{'s' if len(result.bands) > 1 else ''}"),
        ("Blocks", f"{result.scores.blocks:,} of 32 x 32 pixels without nodata"),
        ("Ratio", f"{result.ratio:.4g}"),
        ("MTF gain at Nyquist", f"{result.mtf_gain:.3f}, {result.gain_source}"),
    ]


def _rows(result: NoReferenceResult) -> list[list[float | str]]:
    scores = result.scores
    return rows_by_band(
        result.bands, scores.d_s_of_bands, scores.q_with_pan, scores.q_of_lms, scores.d_lambda_of_bands,
        scores.consistency_of_bands, scores.consistency_rmse, scores.d_rho_of_bands,
    )  # fmt: skip
