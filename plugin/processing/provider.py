"""The provider "Amalgam": lists the algorithms, whether or not onnxruntime is there."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .batch_fusion import BatchFusion
from .benchmark import Benchmark
from .classical_hyperspectral import ClassicalHyperspectral
from .classical_nightlights import ClassicalNightlights
from .classical_pansharpening import ClassicalPansharpening
from .compare_methods import CompareMethods
from .ddpm_nightlights import DdpmNightlights
from .ddrf_hyperspectral import DdrfHyperspectral
from .ddrf_pansharpening import DdrfPansharpening
from .flow_nightlights import FlowNightlights
from .flow_pansharpening import FlowPansharpening
from .list_models import ListModels
from .models import ready_made_models
from .nightlights_series import NightlightsSeries
from .quality_no_reference import QualityNoReference
from .quality_with_reference import QualityWithReference
from .sentinel2_10m import Sentinel2At10m
from .simulate_pair import SimulatePair

ICON = Path(__file__).resolve().parents[2] / "resources" / "icon.svg"
ALGORITHMS = (
    DdrfPansharpening,
    FlowPansharpening,
    ClassicalPansharpening,
    DdrfHyperspectral,
    ClassicalHyperspectral,
    Sentinel2At10m,
    BatchFusion,
    DdpmNightlights,
    FlowNightlights,
    ClassicalNightlights,
    NightlightsSeries,
    SimulatePair,
    CompareMethods,
    QualityWithReference,
    QualityNoReference,
    ListModels,
    Benchmark,
)


class AmalgamProvider(QgsProcessingProvider):
    """Algorithms of this plugin; the id "amalgam" never changes."""

    def __init__(self) -> None:
        super().__init__()
        QgsApplication.processingRegistry().providerAdded.connect(self._complete)

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
        if QgsApplication.processingRegistry().providerById(self.id()) is self:
            for model in ready_made_models():
                self.addAlgorithm(model)

    def _complete(self, provider: str) -> None:
        """Add the ready-made models: they find their steps, algorithms of this provider, only in QGIS's registry."""
        if provider == self.id():
            self.refreshAlgorithms()
