"""Hyperspectral sharpening, as the dock offers it: a guide and a cube of the same place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from qgis.core import QgsRasterLayer

from ...fusion.scenes.cube_pair import MOST_GUIDE_BANDS, RATIO_RANGE
from ...numbers import filled
from ...processing.classical_hyperspectral import ClassicalHyperspectral
from ...processing.ddrf_hyperspectral import DdrfHyperspectral
from ...processing.names import GUIDE, SPECTRAL
from ...translation import tr
from .fitting import data_bands, fits, ms_to_pan, trouble_with_place
from .offered_task import Guess, OfferedTask
from .presets import BEST, Preset
from .settings import Settings, recommended
from .ways import Way

FAST_FORMULA, MIDDLE_FORMULA, BEST_FORMULA = "mtf_glp", "local", "stacked"


class Hyperspectral(OfferedTask):
    """Hyperspectral sharpening: the guide first, the cube second."""

    id = "hyperspectral"
    inputs = (GUIDE, SPECTRAL)
    before = SPECTRAL
    kinds = (ClassicalHyperspectral, DdrfHyperspectral)
    is_cube = True
    suffix = "sharpened"

    def short_names(self) -> tuple[str, str]:
        """Guide and cube."""
        return tr("Guide"), tr("Cube")

    @cached_property
    def ways(self) -> list[Way]:
        """The formulas, and the network where there is a model for cubes: none ships with the plugin."""
        return [way for way in map(Way, self.kinds) if way.models()]

    def pictures(self) -> tuple[str, str, str]:
        """What the pictures are called: the cube, the guide, and the sharpened cube."""
        return tr("Cube"), tr("Guide"), tr("Sharpened")

    def first_fits(self, layer: QgsRasterLayer) -> bool:
        """Whether a layer can be the guide, which has few bands."""
        return data_bands(layer) <= MOST_GUIDE_BANDS

    def trouble(self, first: QgsRasterLayer | None, second: QgsRasterLayer | None) -> str:
        """Why the guide cannot sharpen the cube; "" if both show one place and the guide is finer by enough."""
        if first is None or second is None:
            return tr("Choose a guide (fine, few bands) and a cube (coarse): add them to the project or drop them.")
        return trouble_with_place(first, second) or _trouble_with_ratio(ms_to_pan(first, second))

    def about(self, first: QgsRasterLayer, second: QgsRasterLayer | None) -> str:
        """How many bands there are, and the ratio."""
        if second is None:
            return ""
        text = tr("Cube of {} bands, guide of {}; a pixel of the cube is {:.3g} pixels of the guide wide.")
        return filled(text, data_bands(second), data_bands(first), ms_to_pan(first, second))

    def guess(self, rasters: Sequence[QgsRasterLayer]) -> Guess:
        """The coarse raster with most bands and, of the guides that fit it, the one with most."""
        for cube in sorted(rasters, key=data_bands, reverse=True):
            for guide in sorted(rasters, key=data_bands, reverse=True):
                if guide is not cube and fits(self, 0, guide) and not self.trouble(guide, cube):
                    return guide, cube
        return None, None

    def presets(self) -> tuple[Preset, Preset, Preset]:
        """Three formulas."""
        way = self.ways[0]
        fast = tr(
            "MTF-GLP, a formula with weights of the whole scene: in the mean 5 % more SAM and 9 % more ERGAS than "
            "Balanced."
        )
        middle = tr("Local regression: weights fitted anew around each place. The best where there are few pixels.")
        best = tr(
            "Stacked: local regression, corrected by the mix of three methods that was best one scale coarser. Up to "
            "a ratio of 4.5 and with enough pixels, it is in most scenes 1 to 13 % closer to the truth than Balanced; "
            "otherwise it is the same. Takes up to two thirds longer."
        )
        return (
            Preset(way, replace(recommended(way), model=FAST_FORMULA), fast),
            Preset(way, replace(recommended(way), model=MIDDLE_FORMULA), middle),
            Preset(way, replace(recommended(way), model=BEST_FORMULA), best),
        )

    def first_choice(self) -> Settings:
        """The best formula: it hardly takes longer than the others."""
        return self.presets()[BEST].settings


def _trouble_with_ratio(ratio: float) -> str:
    low, high = RATIO_RANGE
    if ratio <= 1.0:
        text = tr("The guide is not finer than the cube (a pixel of it is {:.3g} of the guide's); swap the two?")
        return filled(text, ratio)
    if not low <= ratio * 1.001 or not ratio <= high * 1.001:
        text = tr("A pixel of the cube is {:.3g} of the guide's wide; {:g} to {:g} work. Resample one of the two.")
        return filled(text, ratio, low, high)
    return ""
