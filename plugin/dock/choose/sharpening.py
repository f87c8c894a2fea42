"""Pansharpening, as the dock offers it: a panchromatic and a multispectral raster of the same place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsRasterLayer

from ...fusion.networks.registry import MOST_FAITHFUL_PANSHARPENING
from ...fusion.physics.sensors import SENSORS
from ...fusion.scenes.pair import RATIO_RANGE
from ...numbers import filled
from ...processing.classical_pansharpening import ClassicalPansharpening
from ...processing.ddrf_pansharpening import DdrfPansharpening
from ...processing.flow_pansharpening import FlowPansharpening
from ...processing.names import PANCHROMATIC, SPECTRAL
from ...translation import tr
from .fitting import data_bands, fits, ms_to_pan, sensor_of, trouble_with_place
from .offered_task import Guess, OfferedTask
from .presets import Preset
from .settings import recommended

FAST_FORMULA = "gsa"
SAMPLES = 8
"""How many samples give a spread that holds; the spread of fewer than six is too small."""


class Sharpening(OfferedTask):
    """Pansharpening: PAN first, MS second."""

    id = "pansharpening"
    inputs = (PANCHROMATIC, SPECTRAL)
    before = SPECTRAL
    kinds = (DdrfPansharpening, FlowPansharpening, ClassicalPansharpening)
    takes_products = True

    def short_names(self) -> tuple[str, str]:
        """The same in every language."""
        return "PAN", "MS"

    def pictures(self) -> tuple[str, str, str]:
        """What the pictures are called: MS, PAN, and the fused image."""
        return tr("MS"), tr("PAN"), tr("Fused")

    def first_fits(self, layer: QgsRasterLayer) -> bool:
        """Whether a layer can be PAN, which has one band."""
        return data_bands(layer) == 1

    def trouble(self, first: QgsRasterLayer | None, second: QgsRasterLayer | None) -> str:
        """Why PAN and MS cannot be fused; "" if they show one place and PAN is finer by a ratio that works."""
        if first is None or second is None:
            return tr(
                "Choose a panchromatic raster and a multispectral one: add them to the project, or drop them here."
            )
        return trouble_with_place(first, second) or _trouble_with_ratio(ms_to_pan(first, second))

    def about(self, first: QgsRasterLayer, second: QgsRasterLayer | None) -> str:
        """How many bands there are, the ratio, and the sensor if that is known."""
        if second is None:
            return ""
        facts = filled(
            tr("{} bands; an MS pixel is {:.3g} PAN pixels wide."), data_bands(second), ms_to_pan(first, second)
        )
        sensor = SENSORS.get(sensor_of(second))
        return facts if sensor is None else f"{sensor.title}: {facts}"

    def guess(self, rasters: Sequence[QgsRasterLayer]) -> Guess:
        """The finest PAN and, among the MS that fit it, the one with most bands."""
        pans = sorted(
            (layer for layer in rasters if fits(self, 0, layer)), key=lambda layer: layer.rasterUnitsPerPixelX()
        )
        for pan in pans:
            for ms in sorted(rasters, key=data_bands, reverse=True):
                if ms is not pan and not self.trouble(pan, ms):
                    return pan, ms
        return None, None

    def presets(self) -> tuple[Preset, Preset, Preset]:
        """A classical method; the network in one step; the mean of several samples."""
        network = next(way for way in self.ways if way.has_network)
        formula = next(way for way in self.ways if not way.has_network)
        default = recommended(network)
        best_model = MOST_FAITHFUL_PANSHARPENING if MOST_FAITHFUL_PANSHARPENING in network.models() else default.model
        fast = tr(
            "GSA, a formula: as sharp as PAN, done in seconds even without onnxruntime. It changes colours more than "
            "the network does (ERGAS a fifth higher)."
        )
        middle = tr(
            "The network {} in one step: as sharp as PAN, with colours closer to the truth than those of any formula. "
            "Takes about two and a half times as long as Fast."
        ).format(default.model)
        best = tr(
            "The network {}, the mean of {} samples: the closest to the truth (ERGAS 3 % lower than Balanced), and "
            "with the uncertainty of every pixel. Takes about {} times as long as Balanced."
        ).format(best_model, SAMPLES, round(7 * SAMPLES))
        return (
            Preset(formula, replace(recommended(formula), model=FAST_FORMULA), fast),
            Preset(network, default, middle),
            Preset(network, replace(default, model=best_model, ensemble=SAMPLES), best),
        )


def _trouble_with_ratio(ratio: float) -> str:
    low, high = RATIO_RANGE
    if ratio <= 1.0:
        return filled(tr("PAN is not finer than MS (an MS pixel is {:.3g} PAN pixels wide); swap the two?"), ratio)
    if not low <= ratio * 1.001 or not ratio <= high * 1.001:
        return filled(
            tr("An MS pixel is {:.3g} PAN pixels wide; {:g} to {:g} work. Resample one of the two first."),
            ratio,
            low,
            high,
        )
    return ""
