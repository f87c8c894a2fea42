"""The last pass over night lights: radiance and its spread are written, and lights are summed."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ...job import Feedback
from ...physics.change_noise import ChangeNoise
from ...physics.dmsp_law import DMSPLaw
from ...physics.sampling import interpolate
from ...pipeline.output import LayerPart, Made, Raster, opened_together
from ...pipeline.task import Timing
from ...raster.storage import PLAIN, Storage
from ...raster.writer import GeoTiffWriter
from ...scenes.provenance import bands_taken, nodata_named
from ...spans import Image, Patch, Window
from .job import FormulaJob, NightlightsJob, NightlightsResult
from .lights import Lights
from .regions import Regions, RegionSums, sums_over

UNIT = "nW/cm2/sr"


class Fused(NamedTuple):
    """Radiance, however it was made.

    Attributes:
        image: gives it in a window, (years, rows, columns).
        spread: gives its standard deviation; None if there is none.
        samples: sums of every sample in the regions; empty if there is nothing but the image.
        provenance: what made it.
    """

    image: Callable[[Window], Image]
    spread: Callable[[Window], Image] | None
    samples: Sequence[RegionSums]
    provenance: dict[str, str]


class NightlightsFinish:
    """Writes radiance; see `pipeline.task.TaskFinish`.

    Args:
        job: what is asked.
        lights: that were fused.
        wanted: window to write.
        folder: for unfinished files.
        regions: whose lights are to be summed.
        fused: the radiance, and the sums of its samples.

    Attributes:
        rasters: radiance, and its spread if that is wanted.

    Raises:
        FusionError: if the disk refuses.
    """

    def __init__(
        self,
        job: NightlightsJob | FormulaJob,
        lights: Lights,
        wanted: Window,
        folder: Path,
        regions: Regions,
        fused: Fused,
    ) -> None:
        self._job, self._lights, self._wanted, self._folder = job, lights, wanted, folder
        self._images: list[Callable[[Window], Image]] = [fused.image]
        opening = [partial(self._raster, job.output, "radiance", job.storage)]
        if job.uncertainty and fused.spread is not None:
            self._images.append(fused.spread)
            opening.append(partial(self._raster, job.uncertainty, "spread"))
        self._said = fused.provenance | _provenance(job, lights)
        self._total = np.zeros(lights.dmsp.bands)
        self._means = fused.samples[0] if len(fused.samples) == 1 else self._sums(regions, fused.image)
        self._samples = fused.samples or [self._means]
        self._dn = self._sums(regions, self._dn_by_area)
        self.rasters: Sequence[Raster] = opened_together(opening)

    def make(self, tile: Window) -> Made:
        """Radiance and spread of a tile, and the sum of its radiance by year."""
        masks = self._lights.masks(tile)
        parts = [LayerPart(tile, image_of(tile), masks) for image_of in self._images]
        return Made(parts, _sum_of_lights(parts[0]))

    def fold(self, sums: NDArray[np.float64]) -> None:
        """Add the sums of one more tile."""
        self._total += sums

    def provenance(self) -> dict[str, str]:
        """How the raster was made."""
        return self._said

    def more(self, said: dict[str, str], check: Callable[[], None]) -> list[GeoTiffWriter]:
        """No further rasters."""
        return []

    def result(self, timing: Timing, feedback: Feedback) -> NightlightsResult:
        """What the run has to say for itself."""
        years = self._lights.years
        return NightlightsResult(
            output=self._job.output,
            model=self._job.model,
            timing=timing,
            sum_of_lights=years.values(self._total),
            shift_km=_shift_km(self._lights),
            region_pixels=years.values(self._means.pixels, nothing=0.0),
            region_dn=years.values(self._dn.values),
            region_sums=years.values(np.stack([sample.values for sample in self._samples])),
            region_means=years.values(self._means.values),
        )

    def _sums(self, regions: Regions, image_of: Callable[[Window], Image]) -> RegionSums:
        return sums_over(
            regions, self._wanted, self._job.tile_size, self._lights.dmsp.bands, image_of, self._lights.masks
        )  # fmt: skip

    def _dn_by_area(self, tile: Window) -> Image:
        """DN, of which a fine pixel has the share of a DMSP pixel that it covers."""
        relation = self._lights.relation
        share = np.float32(1.0 / (relation.rows.ratio * relation.cols.ratio))
        coarse = relation.coarse_over(tile)
        dn, _ = self._lights.dn(coarse)
        return share * interpolate(Patch(dn, coarse), relation, tile)

    def _raster(self, path: str, what: str, storage: Storage = PLAIN) -> Raster:
        lights = self._lights
        years = lights.years.bands
        bands = [
            year.of(
                UNIT,
                year.description or (what if len(years) == 1 else f"{what} {number}"),
                gdal.GCI_GrayIndex if number == 1 else gdal.GCI_Undefined,
            )
            for number, year in enumerate(years, start=1)
        ]
        same_disk = Path(path).absolute().parent == Path(self._job.output).absolute().parent
        writer = GeoTiffWriter(
            Path(path), lights.grid, self._wanted, bands, gdal.GDT_Float32, float("nan"),
            self._folder if same_disk else None, lights.dmsp.taken, storage,
        )  # fmt: skip
        return Raster(writer, lights.years)


def _sum_of_lights(part: LayerPart) -> NDArray[np.float64]:
    """Sum of radiance by year, (years,), over the pixels that count."""
    image, masks = part.image, part.masks
    if len(masks) == 1:
        sums: NDArray[np.float64] = image[:, masks[0]].sum(axis=1, dtype=np.float64)
        return sums
    return np.array([float(year[mask].sum(dtype=np.float64)) for year, mask in zip(image, masks)])


def _shift_km(lights: Lights) -> tuple[float, float]:
    if lights.facts.shift is None:
        return math.nan, math.nan
    return lights.facts.shift.rows * lights.pixel_km[0], lights.facts.shift.cols * lights.pixel_km[1]


def _provenance(job: NightlightsJob | FormulaJob, lights: Lights) -> dict[str, str]:
    south, east = _shift_km(lights)
    facts = lights.facts
    return {
        "DMSP": job.dmsp.path,
        "VIIRS": job.viirs.path if job.viirs else "none",
        **(bands_taken("VIIRS_BAND", job.viirs) if job.viirs else {}),
        **nodata_named(*job.inputs),
        "RATIO": f"{lights.relation.ratio:.4f}",
        **({"DMSP_GUIDE": job.dmsp_guide.path} if job.dmsp_guide else {}),
        **({"DAYTIME_GUIDE": job.daytime.path} if job.daytime and lights.vegetation else {}),
        "DMSP_PRODUCT": job.product,
        "DMSP_LAW": "; ".join(law_in_words(law) for law in dict.fromkeys(facts.laws)),
        **({"CHANGE_NOISE": " | ".join(map(noise_in_words, facts.noises))} if facts.noises else {}),
        "DMSP_SHIFT": "unknown" if facts.shift is None else f"{south:.3f} km south, {east:.3f} km east",
        "DMSP_SHIFT_CORRECTED": "yes" if facts.is_moved else "no",
        **({"DMSP_SHIFT_FROM": "product"} if facts.is_shift_of_product else {}),
        "UNIT": UNIT,
    }


def law_in_words(law: DMSPLaw) -> str:
    """A law's numbers, as metadata has them."""
    return (
        f"{'measured' if law.is_measured else 'of the product'}: DN 49 at {law.saturation:.2f} nW/cm2/sr, exponent "
        f"{law.exponent:.2f}, dark {law.pedestal_dn:.1f}, top {law.brightest_dn:.1f}, noise {law.noise_dn:.2f} DN, "
        f"point spread {law.core_fwhm_km:.1f} km"
    )


def noise_in_words(noise: ChangeNoise) -> str:
    """What is taken for noise of a change, at mid-scale, as metadata has it."""
    return "; ".join(
        f"{name} {scale.usual:.3f} in the logarithm, half believed at {scale.threshold:.2f} times that"
        for name, scale in noise._asdict().items()
    )
