"""How far a series is off where the truth is known: real VIIRS years, the earlier half hidden behind simulated DMSP."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from plugin.fusion.job import RasterInput
from plugin.fusion.physics.dmsp import DMSPSensor, pixel_size_km, simulate
from plugin.fusion.physics.sampling import Axis, Relation
from plugin.fusion.raster.band import Band
from plugin.fusion.raster.gdal_settings import gdal_settings
from plugin.fusion.raster.grid import Grid
from plugin.fusion.raster.publishing import close_and_publish
from plugin.fusion.raster.source import RasterSource
from plugin.fusion.raster.writer import GeoTiffWriter
from plugin.fusion.series.intercalibration import NONE, SATELLITES
from plugin.fusion.series.job import SeriesJob, year_path
from plugin.fusion.series.run import SeriesResult, make_series
from plugin.fusion.series.sums import jump_of
from plugin.fusion.series.table import spreads_of
from plugin.fusion.spans import Image

from .loading import DATA_ROOT
from .pages import measured_with

PLACES = {
    "train_viirs_india_ayodhya_annual.tif": 8,
    "train_viirs_india_srinagar_annual.tif": 8,
    "train_viirs_india_manali_annual.tif": 8,
    "train_viirs_india_leh_annual.tif": 8,
    "train_viirs_shanghai_annual_2013_2022.tif": 6,
}
"""Files of one VIIRS year a band, and by how many years they are taken as older than they are."""

FIRST_OF_VIIRS, LAST_OF_DMSP = 2012, 2013
SATELLITES_OF = {2006: ("F15", "F16"), 2007: ("F15", "F16"), 2008: ("F16",), 2009: ("F16",)}
LATER = ("F18",)
SATURATION = {"F15": 8.5, "F16": 6.5, "F18": 4.6}
YEARLY_GAIN = 0.08
SHIFT = (-1.6, 0.6)
"""Rows and columns of VIIRS by which DMSP lies off."""

LIT = 1.0
CELL = 56
"""Pixels in about a quarter of a degree."""

ROWS = (
    ("change", SATELLITES), ("change", NONE), ("table", SATELLITES), ("power", SATELLITES),
    ("unet-nightlights", SATELLITES), ("ddpm-nightlights", SATELLITES),
)  # fmt: skip
MODELS = tuple(method for method, _ in ROWS if method.endswith("-nightlights"))
NOMINAL = "nominal law, no overlap"
PAGE = Path(__file__).resolve().parents[1] / "docs" / "nightlights_series.md"
MARKS = ("<!-- scores -->", "<!-- end of scores -->")


class Scores(NamedTuple):
    """Of the years that only DMSP saw, over land that VIIRS sees lit in some year.

    Attributes:
        bias, away: mean of the errors of the sums, and of their sizes, %.
        cells: error of the sums of cells over the sum of all, %.
        psnr: of log1p(radiance), dB.
        seam: error of the change from the last of these years to the first of VIIRS, %.
        within: share of the hidden years whose sums, of all land, are off by less than SPREAD says, %.
        seconds: of the whole series.
    """

    bias: float
    away: float
    cells: float
    psnr: float
    seam: float
    within: float
    seconds: float


class Quiet:
    """A feedback that nobody reads."""

    def is_cancelled(self) -> bool:
        """Never."""
        return False

    def progress(self, share: float, seconds_left: float | None) -> None:
        """Nothing."""

    def info(self, template: str, *values: object) -> None:
        """Nothing."""

    def warn(self, template: str, *values: object) -> None:
        """Nothing."""


def write_series_scores() -> Path:
    """Score every row on every place, and put the table into the page."""
    found: dict[tuple[str, str], list[Scores]] = {}
    for file, older in PLACES.items():
        with tempfile.TemporaryDirectory() as folder, gdal_settings():
            truth = _place(DATA_ROOT / "ntl" / file, older, Path(folder))
            for row, scores in _scored(truth, Path(folder)):
                found.setdefault(row, []).append(scores)
                print(file, row, " ".join(f"{value:.1f}" for value in scores), flush=True)
    lines = [
        "| method | inter-calibration | sums | size | cells | PSNR | seam | within ± | s |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for (method, way), each in found.items():
        bias, away, cells, psnr, seam, within, seconds = np.mean(each, axis=0)
        numbers = (f"{bias:+.1f}%", f"{away:.1f}%", f"{cells:.1f}%", f"{psnr:.2f}", f"{seam:.1f}%", f"{within:.0f}%")
        shown = ["" if "nan" in number else number for number in (*numbers, f"{seconds:.0f}")]
        lines.append(f"| {method} | {way} | {' | '.join(shown)} |")
    text = PAGE.read_text(encoding="utf-8")
    before, _, after = text.partition(MARKS[0])
    after = after.partition(MARKS[1])[2]
    table = [f"{before}{MARKS[0]}", "", measured_with(MODELS), "", *lines, f"{MARKS[1]}{after}"]
    PAGE.write_text("\n".join(table), encoding="utf-8")
    return PAGE


def _place(path: Path, older: int, folder: Path) -> dict[int, Image]:
    """The true years of a place; its DMSP and VIIRS are written into folders."""
    source = RasterSource(str(path), "VIIRS")
    image = np.maximum(source.read(source.grid.window).image, 0.0)
    truth = {int(band.description) - older: light for band, light in zip(source.describe_bands(), image)}
    coarse_grid, rng = _coarse(source.grid), np.random.default_rng(7)
    latitude = source.grid.transform[3] + source.grid.transform[5] * source.grid.rows / 2
    pixel_km = pixel_size_km((16.17, 16.17), latitude)
    relation = Relation(Axis(2.0, SHIFT[0]), Axis(2.0, SHIFT[1]))
    for year, light in truth.items():
        if year >= FIRST_OF_VIIRS:
            _write(folder / "viirs" / f"viirs_{year}.tif", light, source.grid)
        for satellite in SATELLITES_OF.get(year, LATER) if year <= LAST_OF_DMSP else ():
            gain = float(np.exp(rng.normal(0.0, YEARLY_GAIN)))
            sensor = DMSPSensor(saturation=gain * SATURATION[satellite], halo_share=0.12, noise_dn=1.5, pedestal_dn=3.0)
            noise = rng.standard_normal((coarse_grid.rows, coarse_grid.cols)).astype(np.float32)
            dn = simulate(light, pixel_km, relation, coarse_grid.window, sensor, noise)
            _write(folder / "dmsp" / f"{satellite}{year}.tif", dn, coarse_grid)
    return truth


def _scored(truth: dict[int, Image], folder: Path) -> Iterator[tuple[tuple[str, str], Scores]]:
    lit = np.max(list(truth.values()), axis=0) >= LIT
    dmsp, viirs = (
        tuple(RasterInput(str(path)) for path in sorted((folder / name).iterdir())) for name in ("dmsp", "viirs")
    )
    for number, (method, way) in enumerate(ROWS):
        output = folder / f"series_{number}"
        job, started = SeriesJob(dmsp, viirs, str(output), method, way, threads=1), time.perf_counter()
        result = make_series(job, Quiet(), [])
        seconds = time.perf_counter() - started
        yield (method, way), _scores(job, result, truth, lit, seconds)
        if number == 0:
            yield (NOMINAL, way), _of_nominal(result, truth)


def _scores(
    job: SeriesJob, result: SeriesResult, truth: dict[int, Image], lit: NDArray[np.bool_], seconds: float
) -> Scores:
    errors, cells, psnr, sums = [], [], [], []
    for year in result.plan.years:
        source = RasterSource(str(year_path(job, year)), "year")
        pixels = source.read(source.grid.window)
        rows, cols = pixels.valid.shape
        where = pixels.valid & lit[:rows, :cols]
        made, true = (np.where(where, image, 0.0) for image in (pixels.image[0], truth[year][:rows, :cols]))
        sums.append((float(made.sum()), float(true.sum())))
        if year < FIRST_OF_VIIRS:
            errors.append(100.0 * (sums[-1][0] / sums[-1][1] - 1.0))
            cells.append(100.0 * float(np.abs(_cells(made) - _cells(true)).sum() / true.sum()))
            square = float(np.mean((np.log1p(made) - np.log1p(true)) ** 2))
            psnr.append(10.0 * np.log10(np.log1p(true.max()) ** 2 / square))
    seams = [jump_of(result.plan.years, np.array(each), FIRST_OF_VIIRS).seam for each in zip(*sums)]
    return Scores(
        float(np.mean(errors)), float(np.mean(np.abs(errors))), float(np.mean(cells)), float(np.mean(psnr)),
        100.0 * abs(seams[0] - seams[1]), _within(result, truth), seconds,
    )  # fmt: skip


def _of_nominal(result: SeriesResult, truth: dict[int, Image]) -> Scores:
    """Of what DMSP's nominal law alone gives; of the sums of everything, for which alone it is computed."""
    row, years, true = result.rows[0], result.plan.years, _true_sums(result, truth)
    known = np.isfinite(row.assumed)
    errors = 100.0 * (row.assumed[known] / true[known] - 1.0)
    nominal = np.where(known, row.assumed, row.sums)
    seams = [jump_of(years, each, FIRST_OF_VIIRS).seam for each in (nominal, true)]
    nan = float("nan")
    seam = 100.0 * abs(seams[0] - seams[1])
    return Scores(float(errors.mean()), float(np.abs(errors).mean()), nan, nan, seam, nan, nan)


def _within(result: SeriesResult, truth: dict[int, Image]) -> float:
    spreads = spreads_of(result.rows[0], result.plan, result.findings)
    known = np.isfinite(spreads)
    away = np.abs(result.rows[0].sums - _true_sums(result, truth))
    return 100.0 * float((away[known] <= spreads[known]).mean())


def _true_sums(result: SeriesResult, truth: dict[int, Image]) -> NDArray[Any]:
    """(years,) sums of the truth over as many pixels as count in the series."""
    share = result.rows[0].pixels / next(iter(truth.values())).size
    return share * np.array([float(truth[year].sum()) for year in result.plan.years])


def _cells(image: NDArray[Any]) -> NDArray[Any]:
    """Sums over whole cells."""
    rows, cols = (size // CELL for size in image.shape)
    part: NDArray[Any] = image[: rows * CELL, : cols * CELL].reshape(rows, CELL, cols, CELL).sum(axis=(1, 3))
    return part


def _coarse(grid: Grid) -> Grid:
    x, dx, rx, y, ry, dy = grid.transform
    return Grid(grid.crs_wkt, (x, 2 * dx, rx, y, ry, 2 * dy), grid.rows // 2, grid.cols // 2)


def _write(path: Path, image: Image, grid: Grid) -> None:
    path.parent.mkdir(exist_ok=True)
    writer = GeoTiffWriter(path, grid, grid.window, [Band()], gdal.GDT_Float32, None)
    writer.write(grid.window, image[None], np.ones(image.shape, bool))
    close_and_publish(writer, {})
