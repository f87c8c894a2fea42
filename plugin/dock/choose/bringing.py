"""Files as layers of the project: opened, dropped, or the sample pair. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsProviderRegistry, QgsRasterLayer

from ...fusion.errors import FusionError
from ...translation import tr
from .fitting import fits, trouble
from .sample import sample_pair
from .ways import Task

SAMPLE_FOLDER = "amalgam_sample"


def bring(path: Path, name: str = "") -> QgsRasterLayer:
    """The layer of a file: that of the project, or a new one in it.

    Raises:
        FusionError: if it is no raster that GDAL reads.
    """
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and Path(layer.source()) == path:
            return layer
    layer = QgsRasterLayer(str(path), name or path.stem, "gdal")
    if not layer.isValid():
        raise FusionError(tr("{} is no raster that QGIS can read; choose another file.").format(path.name))
    QgsProject.instance().addMapLayer(layer)
    return layer


def bring_sample() -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """PAN and MS of the sample pair, in the project.

    Raises:
        FusionError: if the profile cannot be written to.
    """
    folder = Path(QgsApplication.qgisSettingsDirPath()) / SAMPLE_FOLDER
    try:
        pan, ms = sample_pair(folder)
    except OSError as error:
        raise FusionError(
            tr("The sample pair cannot be written to {} ({}); see who owns your profile.").format(
                folder, error.strerror or error
            )
        ) from error
    return bring(pan, tr("Sample PAN (simulated)")), bring(ms, tr("Sample MS (simulated)"))


def in_order(task: Task, layers: Sequence[QgsRasterLayer]) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """Two layers as a task's first and second, whichever way round they came."""
    one, other = layers
    if not fits(task, 0, one) or (fits(task, 0, other) and trouble(task, one, other)):
        return other, one
    return one, other


def file_filter() -> str:
    """What a file dialog offers: the rasters that QGIS knows."""
    return str(QgsProviderRegistry.instance().fileRasterFilters())
