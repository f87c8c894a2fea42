"""The HTML report of an assessment without a truth."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..report.page import render
from ..report.tables import Column, Figure
from ..version import plugin_version
from .by_band import curves_by_band, rows_by_band
from .no_reference import NoReference
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
    "Nodata in any raster is left out: the blocks that hold such a pixel and, in the consistency, the MS pixels that "
    "see one. The consistency leaves out two MS pixels at each edge.",
)


def no_reference_report(job: NoReferenceJob, result: NoReferenceResult, pictures: NoReferencePictures) -> str:
    """The page; every number in it is one of the result's."""
    scores, (pan, lms, fused) = result.scores, pictures.colours()
    pan_name, ms_name, fused_name = (Path(raster.path).name for raster in (job.pan, job.ms, job.fused))
    return render(
        "quality.html.j2",
        title="Quality of a fused image without a truth",
        lead=f"{fused_name} held against {pan_name} and {ms_name}.",
        figures=[*_figures(scores.indices), *_sharpness(result.sharpness)],
        items=_facts(job, result),
        columns=COLUMNS,
        rows=_rows(result),
        errors=[],
        errors_label="",
        errors_sentence="",
        curves=curves_by_band((("Fused with PAN", scores.q_with_pan), ("MS with low-pass PAN", scores.q_of_lms))),
        curves_sentence="Likeness of each band to PAN, before and after the fusion; where the curves part, D_s grows.",
        pictures=[
            ("PAN", pan, "2 to 98 %."),
            ("MS", lms, f"Interpolated to PAN's grid; {pictures.shown}; 2 to 98 % of both images."),
            ("Fused", fused, "The same bands under the same stretch."),
        ],
        heats=[
            ("Colours", pictures.heat(), "",
             "Mean over bands of how far the fused image, as blurred as MS, is from MS; the worst 2 % share the "
             "lightest colour."),
        ],
        notes=NOTES,
        version=plugin_version(),
    )  # fmt: skip


def _figures(indices: NoReference) -> list[Figure]:
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
        ("Panchromatic (PAN)", job.pan.path),
        ("Spectral (MS)", job.ms.path),
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
        scores.consistency_of_bands, scores.consistency_rmse,
    )  # fmt: skip
