"""A fused pair as it is written: the image on PAN's grid, and beside it spread, residual and picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from osgeo import gdal

from ..errors import FusionError
from ..job import Bounds
from ..physics.consistency import ConsistencyMeter
from ..pipeline.output import LayerPart, Made, Raster, opened_together
from ..raster.all_bands import AllBands
from ..raster.band import Band
from ..raster.grid import Grid
from ..raster.picture_bands import picture_bands
from ..raster.storage import COG, Storage
from ..raster.writer import GeoTiffWriter, nodata_for
from ..spans import Image, Window
from .inputs import open_raster
from .job import PairJob
from .metered import Metered
from .pair import Scene
from .picture import write_picture

DISPLACEMENT_BANDS = ("Rows down", "Columns right", "Standard error")


def wanted_window(scene: Scene, bounds: Bounds | None) -> Window:
    """The PAN pixels to write: what the rasters share, cut to the bounds.

    Raises:
        FusionError: if nothing is left.
    """
    if bounds is None:
        return scene.shared
    wanted = scene.pan.grid.window_of(bounds).clipped(scene.shared)
    if wanted.is_empty:
        raise FusionError("EXTENT lies outside the area that PAN and MS share; choose an extent that both cover.")
    return wanted


def ms_window(scene: Scene, wanted: Window) -> Window:
    """The MS pixels centred in a window of PAN pixels.

    Raises:
        FusionError: if there are none.
    """
    relation = scene.relation
    centred = relation.coarse_centred_in(wanted)
    if centred.is_empty:
        raise FusionError(
            "RESIDUAL and DISPLACEMENT have a value for every MS pixel, and EXTENT holds none; choose a larger EXTENT."
        )
    return centred


class Output(NamedTuple):
    """What is to be written of a pair.

    Attributes:
        path: of the fused raster.
        storage: how it is stored.
        folder: for unfinished files.
        picture: path of its picture; "" for none.
        picture_bands: indices of the bands that the picture shows.
        uncertainty, residual, displacement: paths of further rasters; "" for none.
    """

    path: str
    storage: Storage
    folder: Path
    picture: str
    picture_bands: tuple[int, ...]
    uncertainty: str = ""
    residual: str = ""
    displacement: str = ""

    def beside(self, path: str) -> Path | None:
        """The folder of unfinished files, if it is on the disk of this path for sure."""
        return self.folder if Path(path).absolute().parent == Path(self.path).absolute().parent else None


def output_of(job: PairJob, folder: Path, uncertainty: str = "", residual: str = "") -> Output:
    """What a job wants written.

    Raises:
        FusionError: if there are no such bands to show.
    """
    ms = open_raster(job.ms, "MS")  # as the file has it, even if the scene's is warped
    shown = picture_bands(ms, job.shown_bands, job.sensor)
    return Output(job.output, job.storage, folder, job.picture, shown, uncertainty, residual, job.displacement)


class PairFinish:
    """The last pass over a fused pair, which also tells how consistent the result is with the MS.

    Args:
        output: what is to be written.
        scene: what was fused.
        wanted: window to write.
        image_of: gives the fused (bands, rows, columns) of any window, in MS units.
        provenance: how it was made; the consistency is added.
        spread: of the samples, in MS units; None if there is none to write.

    Attributes:
        rasters: opened, in the order of the parts that `make` gives.
        meter: of the consistency with the MS, of all tiles that were folded.

    Raises:
        FusionError: if the disk refuses, or the window is too small for a residual.
    """

    def __init__(
        self,
        output: Output,
        scene: Scene,
        wanted: Window,
        image_of: Callable[[Window], Image],
        provenance: dict[str, str],
        spread: Callable[[Window], Image] | None = None,
    ) -> None:
        self._output, self._scene, self._metered = output, scene, Metered(scene, image_of)
        self._provenance, self._spread = provenance, spread
        self.meter = ConsistencyMeter(scene.ms.bands, scene.statistics.ms_level)
        opening = [partial(self._fused, wanted)]
        if spread is not None:
            opening.append(partial(self._floats, output.uncertainty, scene.pan.grid, wanted))
        if output.residual:
            opening.append(partial(self._floats, output.residual, scene.ms.grid, ms_window(scene, wanted)))
        if output.displacement:
            opening.append(partial(self._displacement, ms_window(scene, wanted)))
        self.rasters: Sequence[Raster] = opened_together(opening)

    @property
    def consistency(self) -> float:
        """ERGAS between the result, degraded by the MTF, and the MS; 0 is perfect."""
        return self.meter.ergas(self._scene.relation.ratio)

    def make(self, tile: Window) -> Made:
        """The image of a tile, its spread, and the residual of the MS pixels centred in it."""
        masks = self._scene.masks(tile, self._scene.pan.masks(tile))
        made = self._metered.tile(tile)
        parts: list[LayerPart | None] = [LayerPart(tile, made.image, masks)]
        if self._spread is not None:
            parts.append(LayerPart(tile, self._spread(tile), masks))
        if self._output.residual:
            parts.append(made.residual)
        if self._output.displacement:
            parts.append(self._displacement_of(tile))
        return Made(parts, made.meter)

    def fold(self, sums: ConsistencyMeter) -> None:
        """Account for the consistency of one more tile."""
        self.meter.merge(sums)

    def provenance(self) -> dict[str, str]:
        """How the raster was made, and how consistent it is with the MS."""
        return self._provenance | {"CONSISTENCY": f"{self.consistency:.4f}"}

    def more(self, said: dict[str, str], check: Callable[[], None]) -> list[GeoTiffWriter]:
        """The picture of the fused raster, if one is wanted."""
        output = self._output
        if not output.picture:
            return []
        drawn = Storage(overviews=output.storage.overviews or output.storage.format == COG)
        fused, beside = self.rasters[0].writer.part, output.beside(output.picture)
        return [write_picture(Path(output.picture), fused, output.picture_bands, beside, drawn, said, check)]

    def _fused(self, wanted: Window) -> Raster:
        """The fused raster, with PAN's grid and the MS raster's type, bands and nodata."""
        scene, output = self._scene, self._output
        nodata = nodata_for(scene.ms, scene.pan.may_have_holes or scene.ms.may_have_holes)
        levels = scene.all_bands.values(np.array(scene.ms.levels), nothing=0.0).tolist() if scene.ms.levels else ()
        writer = GeoTiffWriter(
            Path(output.path), scene.pan.grid, wanted, scene.all_bands.bands, scene.ms.dtype, nodata, output.folder,
            scene.ms.taken, output.storage, levels,
        )  # fmt: skip
        return Raster(writer, scene.all_bands)

    def _floats(self, path: str, grid: Grid, window: Window) -> Raster:
        """Differences between values of the output, which have its scale and its unit, but not its offset.

        Bands are named as the output's, or numbered; NaN stands where there is no value.
        """
        scene = self._scene
        bands = [
            band.difference().named(band.description or f"Band {number}")
            for number, band in enumerate(scene.all_bands.bands, start=1)
        ]
        folder, nan = self._output.beside(path), float("nan")
        writer = GeoTiffWriter(Path(path), grid, window, bands, gdal.GDT_Float32, nan, folder, scene.ms.taken)
        return Raster(writer, scene.all_bands)

    def _displacement(self, window: Window) -> Raster:
        """How MS is read displaced, in MS pixels."""
        bands = [Band(name, unit="MS pixels") for name in DISPLACEMENT_BANDS]
        path, grid = self._output.displacement, self._scene.ms.grid
        folder = self._output.beside(path)
        writer = GeoTiffWriter(Path(path), grid, window, bands, gdal.GDT_Float32, float("nan"), folder)
        return Raster(writer, AllBands.of(bands))

    def _displacement_of(self, tile: Window) -> LayerPart | None:
        """What MS is read displaced by at the pixels centred in a tile: zeros where it is read as it lies."""
        own = self._scene.relation.coarse_centred_in(tile)
        if own.is_empty:
            return None
        facts, image = self._scene.facts, np.zeros((len(DISPLACEMENT_BANDS), *own.shape), np.float32)
        if facts.is_followed and facts.displacement.field is not None:
            image[:2], image[2] = facts.displacement.field.at(own), facts.displacement.field.error_at(own)
        return LayerPart(own, image, np.ones((1, *own.shape), bool))
