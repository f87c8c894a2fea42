"""Which three bands of a cube are seen as red, green and blue."""

from __future__ import annotations

from qgis.core import QgsMultiBandColorRenderer, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ...fusion.errors import FusionError
from ...fusion.raster.band import Band
from ...fusion.raster.picture_bands import picture_bands
from ...fusion.raster.source import RasterSource
from ...numbers import filled
from ...processing.layers import raster_input_of
from ...translation import tr

FIRST_THREE = (1, 2, 3)
"""What a layer shows of which nobody has said what to show."""

LEAST_LETTERS = 5


class BandChoice(QWidget):
    """Three combos; hidden where the raster has no three bands to choose from.

    Signals:
        changed: other bands were chosen by the user.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(tr("Shown"), self)
        label.setToolTip(tr("Bands of the cube that the preview shows as red, green and blue."))
        row.addWidget(label)
        self.combos = tuple(QComboBox(self) for _ in range(3))
        for combo, name in zip(self.combos, (tr("Red"), tr("Green"), tr("Blue"))):
            combo.setAccessibleName(name)
            combo.setToolTip(name)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(LEAST_LETTERS)
            combo.activated.connect(self.changed)
            row.addWidget(combo, 1)
        self._of = ""
        self.setVisible(False)

    @property
    def bands(self) -> tuple[int, ...]:
        """The three band numbers, from 1; () if there is nothing to choose."""
        if any(combo.currentIndex() < 0 for combo in self.combos):
            return ()
        return tuple(combo.currentIndex() + 1 for combo in self.combos)

    def use(self, layer: QgsRasterLayer | None) -> None:
        """Offer the bands of a layer, None for none; what was chosen for the same layer stays."""
        source = "" if layer is None else layer.source()
        if source == self._of:
            return
        self._of = source
        described, shown = ([], ()) if layer is None else _known(layer)
        for combo in self.combos:
            combo.clear()
            combo.addItems([_title(number, band) for number, band in enumerate(described, start=1)])
        for combo, number in zip(self.combos, shown):
            combo.setCurrentIndex(number - 1)
        self.setVisible(bool(described))


def _known(layer: QgsRasterLayer) -> tuple[list[Band], tuple[int, ...]]:
    """What is known of a layer's bands, and which to begin with; nothing if it has too few or cannot be read."""
    raster = raster_input_of(layer)
    try:
        source = RasterSource(raster.path, "SPECTRAL")
        described = source.describe_bands()
        likely = tuple(place + 1 for place in picture_bands(source))
    except FusionError:
        return [], ()
    if len(described) < len(FIRST_THREE):
        return [], ()
    renderer = layer.renderer()
    if isinstance(renderer, QgsMultiBandColorRenderer):
        shown = renderer.redBand(), renderer.greenBand(), renderer.blueBand()
        if shown != FIRST_THREE and all(1 <= number <= len(described) for number in shown):
            return described, shown
    return described, likely if len(likely) == len(FIRST_THREE) else FIRST_THREE


def _title(number: int, band: Band) -> str:
    if band.wavelength_nm is not None:
        return filled(tr("{}: {:.0f} nm"), number, band.wavelength_nm)
    return f"{number}: {band.description}" if band.description else str(number)
