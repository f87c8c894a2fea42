"""Night lights, as the dock offers them: DMSP-OLS, and perhaps VIIRS as a guide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qgis.core import Qgis, QgsRasterLayer

from ...processing.classical_nightlights import ClassicalNightlights
from ...processing.ddpm_nightlights import DdpmNightlights
from ...processing.flow_nightlights import FlowNightlights
from ...processing.names import DMSP, VIIRS, VIIRS_BAND
from ...translation import tr
from .fitting import data_bands, names_in_file, trouble_with_place
from .offered_task import Guess, OfferedTask
from .presets import SAMPLES, Preset
from .settings import recommended

IS_DMSP = re.compile(r"dmsp|(?<![a-z0-9])f1[0-8](?=(19|20)\d\d|\D|$)|stable.?lights", re.IGNORECASE)
IS_VIIRS = re.compile(r"viirs|vnl|dnb|black.?marble|vnp46|vcm", re.IGNORECASE)
COLOURS = (
    Qgis.RasterColorInterpretation.PaletteIndex,
    Qgis.RasterColorInterpretation.BlueBand,
    Qgis.RasterColorInterpretation.AlphaBand,
)
"""Colour interpretations of the last band that show a picture, not a composite of lights."""

YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")
FIRST_VIIRS_YEAR = 2012
RADIANCE_BYTES = 4
STEPS_OF_BEST = 8


class NightLights(OfferedTask):
    """DMSP first, VIIRS second, if there is one."""

    id = "nightlights"
    inputs = (DMSP, VIIRS)
    before = DMSP
    second_is_optional = True
    second_band = VIIRS_BAND
    kinds = (DdpmNightlights, FlowNightlights, ClassicalNightlights)
    is_light = True
    suffix = "radiance"
    result_bytes = RADIANCE_BYTES

    def short_names(self) -> tuple[str, str]:
        """The same in every language."""
        return "DMSP", "VIIRS"

    def pictures(self) -> tuple[str, str, str]:
        """What the pictures are called: DMSP, VIIRS, and the radiance made of them."""
        return tr("DMSP, as radiance"), tr("VIIRS"), tr("Radiance")

    def first_fits(self, layer: QgsRasterLayer) -> bool:
        """Whether a layer can be DMSP, which may have a band for each year."""
        return True

    def trouble(self, first: QgsRasterLayer | None, second: QgsRasterLayer | None) -> str:
        """Why DMSP, and its guide if there is one, cannot be fused; "" if they can."""
        if first is None:
            return tr("Choose a DMSP-OLS raster: add it to the project, or drop it here.")
        return "" if second is None else trouble_with_place(first, second)

    def about(self, first: QgsRasterLayer, second: QgsRasterLayer | None) -> str:
        """How many years DMSP has, and whether there is a guide."""
        years = tr("One year") if data_bands(first) == 1 else tr("{} years").format(data_bands(first))
        return (
            tr("{}; guided by VIIRS.").format(years) if second is not None else tr("{}; without a guide.").format(years)
        )

    def guess(self, rasters: Sequence[QgsRasterLayer]) -> Guess:
        """DMSP with a guide, DMSP alone, or none."""
        alone = list(filter(_is_dmsp, rasters))
        for dmsp in alone:
            for viirs in filter(_is_viirs, rasters):
                if not self.trouble(dmsp, viirs):
                    return dmsp, viirs
        return (alone[0] if alone else None), None

    def likely_band(self, second: QgsRasterLayer) -> int:
        """The earliest year that VIIRS saw, as nearest to DMSP's; else the first."""
        for number, name in enumerate(names_in_file(second), start=1):
            year = YEAR.search(name)
            if year is not None and int(year.group()) >= FIRST_VIIRS_YEAR:
                return number
        return 1

    def presets(self) -> tuple[Preset, Preset, Preset]:
        """A regression; samples of two steps; samples of as many steps as give texture."""
        diffusion = self.ways[0]
        sampled = replace(recommended(diffusion), steps=STEPS_OF_BEST, ensemble=SAMPLES)
        fast = tr(
            "A regression: one smooth answer, pixel by pixel as close to the truth as a mean of samples, but without "
            "an uncertainty. Takes one fiftieth of the time of Best."
        )
        middle = tr(
            "The network {}, the mean of {} samples of 2 steps: as close to the truth as Fast, and with an "
            "uncertainty. Takes a quarter of the time of Best."
        ).format(sampled.model, sampled.ensemble)
        best = tr(
            "The network {}, the mean of {} samples of {} steps: more of the texture of real lights, and an "
            "uncertainty from samples that differ as lights do. Pixel by pixel it is no closer to the truth than "
            "Balanced, and it takes four times as long."
        ).format(sampled.model, sampled.ensemble, sampled.steps)
        return (
            Preset(diffusion, replace(sampled, model="unet-nightlights", steps=1, ensemble=1), fast),
            Preset(diffusion, replace(sampled, steps=2), middle),
            Preset(diffusion, sampled, best),
        )


def _is_dmsp(layer: QgsRasterLayer) -> bool:
    """Whether a layer looks like DMSP: by its name or, without one, by a byte band a year without colours."""
    names = f"{layer.name()} {layer.source()}"
    if IS_VIIRS.search(names) or IS_DMSP.search(names):
        return IS_DMSP.search(names) is not None
    provider = layer.dataProvider()
    is_byte = provider.dataType(1) == Qgis.DataType.Byte
    return is_byte and provider.colorInterpretation(layer.bandCount()) not in COLOURS


def _is_viirs(layer: QgsRasterLayer) -> bool:
    """Whether a layer looks like VIIRS, which only a name tells: any raster may hold floats."""
    return IS_VIIRS.search(f"{layer.name()} {layer.source()}") is not None
