"""The provider "Amalgam": lists the algorithms, whether or not onnxruntime is there."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .ddrf_pansharpening import DdrfPansharpening

ICON = Path(__file__).resolve().parents[2] / "resources" / "icon.svg"
ALGORITHMS = (DdrfPansharpening,)


class AmalgamProvider(QgsProcessingProvider):
    """Algorithms of this plugin; the id "amalgam" never changes."""

    def id(self) -> str:
        return "amalgam"

    def name(self) -> str:
        return "Amalgam"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        return ["tif"]

    def defaultRasterFileExtension(self) -> str:
        return "tif"

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
