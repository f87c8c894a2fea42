"""A comparison from two rasters to a report: every row fused, timed and scored."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

from ..errors import FusionError
from ..job import Feedback, RasterInput
from ..quality.jobs import NoReferenceJob, ReferenceJob
from ..quality.no_reference_run import assess_without_reference
from ..quality.reference_run import assess_with_reference
from ..raster.band import Band
from ..raster.gdal_settings import gdal_settings
from ..raster.picture_bands import picture_bands
from ..raster.source import RasterSource
from ..raster.workspace import workspace
from ..scenes.inputs import open_raster
from ..sentences import Sentence, Words, joined
from ..stages import Stages
from ..wald.job import SimulationJob
from ..wald.run import simulate_pair
from .command import fusion_command
from .crops import Gallery, Shown, gallery
from .differences import Fused
from .files import check_files, kept_in, publish_comparison
from .fusing import fuse
from .opened import Opened, open_pair
from .outcome import LOCAL, SHARPNESS, WITH_TRUTH, WITHOUT_TRUTH, Bench, Comparison, Outcome, ranked
from .page import Pictures, comparison_page
from .plan import ComparisonJob, Row, rows_of
from .table import comparison_table

CROP = 21
"""Pixels that scores against a truth leave out at each edge, as is the custom (DLPan toolbox)."""
REDUCED = ("reduced_pan.tif", "reduced_ms.tif", "truth.tif")


def compare(job: ComparisonJob, feedback: Feedback) -> Comparison:
    """Run a comparison and write its report; on failure or cancel nothing is left behind.

    A row that fails keeps its sentence, and the others go on.

    Raises:
        FusionError: if the pair cannot be fused, or no row could be run; in one sentence.
        Cancelled: the user asked to stop.
    """
    rows = rows_of(job)
    check_files(job.report, job.table, job.folder)
    with ExitStack() as stack:
        scratch = stack.enter_context(workspace(Path(job.report)))
        kept = stack.enter_context(kept_in(job.folder)) if job.folder else scratch
        stack.enter_context(gdal_settings())
        stages = Stages(feedback, _count(job, rows))
        runner = _Runner(job, scratch, kept, stages, feedback)
        comparison = runner.run(rows)
        page = comparison_page(job, comparison, runner.pictures(comparison), runner.crs_wkt)
        table = comparison_table(comparison)
        publish_comparison(job, comparison, {job.report: page, job.table: table} if job.table else {job.report: page})
    return comparison


class _Runner:
    """Goes through the rows of a comparison."""

    def __init__(self, job: ComparisonJob, scratch: Path, kept: Path, stages: Stages, feedback: Feedback) -> None:
        self._job, self._scratch, self._kept, self._stages, self._feedback = job, scratch, kept, stages, feedback
        self._started = time.perf_counter()
        self.crs_wkt = ""
        self._judged_bands: list[Band] = []

    def run(self, rows: list[Row]) -> Comparison:
        """Do everything except the report."""
        job = self._job
        kept = [str(Path(job.folder) / row.file_name) for row in rows] if job.folder else []
        opened = self._opened = open_pair(job, kept, self._scratch, self._stages)
        bench = self._bench(opened.relation.ratio)
        outcomes = []
        for number, row in enumerate(rows, start=1):
            outcome = Outcome(row, fusion_command(job, row, opened.fine.grid.crs_wkt))
            self._run_row(outcome, bench)
            self._feedback.info("{} of {}: {}: {}", number, len(rows), row.words, _summary(outcome))
            outcomes.append(outcome)
        best_first = ranked(outcomes, bench is not None)
        if best_first[0].error:
            raise FusionError("None of the methods could be run; {} said: {}", rows[0].words, outcomes[0].error)
        self.crs_wkt = opened.fine.grid.crs_wkt
        seconds = time.perf_counter() - self._started
        return Comparison(best_first, bench, _facts(job, opened, bench), seconds, job.is_cube, self._judged_bands)

    def pictures(self, comparison: Comparison) -> list[Pictures]:
        """Galleries of the places where rows differ most: against the truth and, if that is another pair, at full
        resolution.
        """
        fine = [one for one in comparison.outcomes if not one.error]
        bench, job, of_use, parts = comparison.bench, self._job, self._opened.of_use, []
        colours = picture_bands(open_raster(job.ms, "MS").of_bands(of_use), job.shown_bands)
        pair = Shown(job.pan, job.ms, None, colours, job.is_cube)
        if bench:
            fused = Fused(fine, [one.judged for one in fine if one.judged], of_use)
            beside = pair._replace(pan=bench.pan, ms=bench.ms, truth=bench.truth)
            shown = gallery(fused, beside, self._stages)
            where = "At reduced resolution, beside the truth" if bench.is_reduced else "Beside the truth"
            parts.append(Pictures(where, _sentence(shown, "the truth alone"), shown))
        if not bench or bench.is_reduced:
            fused = Fused(fine, [one.fused for one in fine if one.fused], of_use)
            shown = gallery(fused, pair, self._stages)
            parts.append(Pictures("At full resolution", _sentence(shown, "all of them together"), shown))
        return parts

    def _bench(self, ratio: float) -> Bench | None:
        """What the rows are judged on, made if necessary."""
        job = self._job
        if job.reference is not None:
            return Bench(job.pan, job.ms, job.reference, ratio, is_reduced=False)
        if not job.reduced:
            return None
        pan, ms, truth = (str(self._scratch / name) for name in REDUCED)
        simulation = SimulationJob(
            job.ms, pan, ms, truth, pan=job.pan, bounds=job.bounds, correct_shift=job.correct_shift,
            is_cube=job.is_cube,
        )  # fmt: skip
        made = simulate_pair(simulation, self._stages)
        self._stages.advance()
        return Bench(RasterInput(pan), RasterInput(ms), RasterInput(truth), made.ratio, is_reduced=True)

    def _run_row(self, outcome: Outcome, bench: Bench | None) -> None:
        """Fuse and score a row; if that fails, its outcome says why."""
        todo = _runs_per_row(self._job)
        try:
            for run in (self._fuse_wanted, self._fuse_reduced, self._score_with_truth, self._score_without):
                self._stages.check()
                if run(outcome, bench):
                    self._stages.advance()
                    todo -= 1
        except FusionError as error:
            outcome.error = error.sentence
        except MemoryError:
            outcome.error = Sentence("There was not enough memory; choose a smaller EXTENT.")
        self._stages.advance(todo)

    def _fuse_wanted(self, outcome: Outcome, bench: Bench | None) -> bool:
        path = self._kept / outcome.row.file_name
        job = self._job
        outcome.seconds = fuse(job, outcome.row, job.pan, job.ms, path, job.bounds, self._stages)
        outcome.fused = path
        return True

    def _fuse_reduced(self, outcome: Outcome, bench: Bench | None) -> bool:
        if bench is None or not bench.is_reduced:
            outcome.judged = outcome.fused if bench else None
            return False
        path = self._scratch / f"reduced_{outcome.row.file_name}"
        fuse(self._job, outcome.row, bench.pan, bench.ms, path, None, self._stages)
        outcome.judged = path
        return True

    def _score_with_truth(self, outcome: Outcome, bench: Bench | None) -> bool:
        if bench is None:
            return False
        judged = RasterInput(str(outcome.judged))
        job = ReferenceJob(bench.truth, judged, bench.ratio, crop=_crop(judged.path))
        found = assess_with_reference(job, self._stages)
        outcome.scores |= {name: float(getattr(found.scores, name.lower())) for name in WITH_TRUTH}
        if self._job.is_cube:
            outcome.scores |= {f"{index.name}_RMSE": index.rmse for index in found.indices}
            outcome.of_bands = {"RMSE": found.scores.rmse, "UQI": found.scores.uqi_of_bands}
            self._judged_bands = found.described
        return True

    def _score_without(self, outcome: Outcome, bench: Bench | None) -> bool:
        job, fused = self._job, RasterInput(str(outcome.fused))
        asked = NoReferenceJob(job.pan, job.ms, fused, correct_shift=job.correct_shift, is_cube=job.is_cube)
        found = assess_without_reference(asked, self._stages)
        outcome.scores |= {name: float(getattr(found.scores.indices, name.lower())) for name in WITHOUT_TRUTH}
        if job.is_cube:
            outcome.scores[LOCAL] = found.scores.d_rho
        else:
            outcome.scores |= {name: float(getattr(found.sharpness, name.lower())) for name in SHARPNESS}
        return True


def _runs_per_row(job: ComparisonJob) -> int:
    if job.reference is not None:
        return 3
    return 4 if job.reduced else 2


def _count(job: ComparisonJob, rows: list[Row]) -> int:
    return len(rows) * _runs_per_row(job) + (1 if job.reduced and job.reference is None else 0)


def _crop(path: str) -> int:
    return CROP if min(RasterSource(path, "FUSED").grid.window.shape) >= 4 * CROP else 0


def _summary(outcome: Outcome) -> Words:
    if outcome.error:
        return outcome.error
    names = [name for name in ("SAM", "ERGAS", "HQNR") if name in outcome.scores]
    scores = [Sentence("{} {:.3f}", name, outcome.scores[name]) for name in names]
    return joined("{}, {}", [*scores, Sentence("{:.1f} s", outcome.seconds)])


def _sentence(shown: Gallery, stretched: str) -> str:
    left_out = f" The {shown.left_out} rows with the worst scores are left out." if shown.left_out else ""
    return (
        f"Where the methods differ most, best first. Colours: {shown.shown}, stretched alike, from 2 to 98 % of "
        f"{stretched}.{left_out}"
    )


def _facts(job: ComparisonJob, opened: Opened, bench: Bench | None) -> list[tuple[str, str]]:
    rows, cols = opened.wanted.shape
    fine, coarse = ("Guide", "Cube") if job.is_cube else ("PAN", "MS")
    if bench is None:
        judged = "no truth is known: scores are those that need none, at full resolution"
    elif bench.is_reduced:
        others = "D_rho" if job.is_cube else "PAN's share, its energy, fringe"
        indices = ", errors of spectral indices" if job.is_cube else ""
        judged = (
            f"SAM, ERGAS, Q2n, PSNR, SCC and SSIM{indices} at reduced resolution: {fine} and {coarse} blurred and "
            f"decimated by {bench.ratio:.4g} (Wald's protocol), the original {coarse} is the truth, {CROP} pixels left "
            f"out at each edge (of large enough scenes). HQNR, QNR, their parts, consistency, {others} and seconds: at "
            "full resolution"
        )
    else:
        judged = f"the reference {bench.truth.path}, {CROP} pixels left out at each edge (of large enough scenes)"
    return [
        (fine, opened.fine.path),
        (coarse, f"{opened.coarse.path}, {opened.coarse.bands} bands"),
        ("Area", f"{cols} × {rows} {fine} pixels"),
        ("Ratio", f"{opened.relation.ratio:.4g}"),
        ("Sharpness", opened.sharpness),
        ("Judged by", judged),
    ]
