"""Files as layers of the project: opened, dropped, or the sample pair. Main thread only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsApplication, QgsProject, QgsProviderRegistry, QgsRasterLayer

from ...fusion.errors import FusionError
from ...fusion.products.find import find_pair
from ...fusion.products.product import ms_raster
from ...translation import tr
from .fitting import SENSOR_PROPERTY, fits
from .offered_task import OfferedTask
from .sample import sample_pair

SAMPLE_FOLDER, PRODUCT_FOLDER = "amalgam_sample", "amalgam_products"
"""Folders in the profile; the second holds products whose separate band files were put together."""


def bring(path: Path, name: str = "") -> QgsRasterLayer:
    """The layer of a file: the one that the project has, or a new one in the project.

    Raises:
        FusionError: if GDAL cannot read the file as a raster.
    """
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsRasterLayer) and Path(layer.source()) == path:
            return layer
    layer = QgsRasterLayer(str(path), name or path.stem, "gdal")
    if not layer.isValid():
        raise FusionError("{} is not a raster that QGIS can read; choose another file.", path.name)
    QgsProject.instance().addMapLayer(layer)
    return layer


def bring_sample() -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """PAN and MS of the sample pair, loaded into the project.

    Raises:
        FusionError: if the profile cannot be written to.
    """
    folder = _folder(SAMPLE_FOLDER)
    try:
        pan, ms = sample_pair(folder)
    except OSError as error:
        raise FusionError(
            "The sample pair cannot be written to {} ({}); make room, or check who owns your QGIS profile.",
            folder,
            error.strerror,
        ) from error
    return bring(pan, tr("Sample PAN (simulated)")), bring(ms, tr("Sample MS (simulated)"))


def bring_product(path: Path) -> tuple[QgsRasterLayer, QgsRasterLayer] | None:
    """PAN and MS of the product, or of the pair, that a folder or a file belongs to; None if there is no such pair.

    Raises:
        FusionError: if its files cannot be read.
    """
    product = find_pair(path)
    if product is None:
        return None
    folder = _folder(PRODUCT_FOLDER) if len(product.ms) > 1 else path
    pan_path, ms_path = Path(product.pan), Path(ms_raster(product, folder))
    is_plain = product.title == ms_path.stem
    pan, ms = (
        bring(each, "" if is_plain else f"{product.title}, {kind}")
        for each, kind in ((pan_path, "PAN"), (ms_path, "MS"))
    )
    ms.setCustomProperty(SENSOR_PROPERTY, product.sensor)
    return pan, ms


def _folder(name: str) -> Path:
    """A folder in the profile, where an update of the plugin leaves it alone.

    Raises:
        FusionError: if it cannot be made.
    """
    folder = Path(QgsApplication.qgisSettingsDirPath()) / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FusionError(
            "The folder {} cannot be made ({}); check who owns your QGIS profile.", folder, error.strerror
        ) from error
    return folder


def right_way_round(task: OfferedTask, layers: Sequence[QgsRasterLayer]) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """Two layers as a task's first and second raster, whichever way round they came."""
    one, other = layers
    if not fits(task, 0, one) or (fits(task, 0, other) and task.trouble(one, other)):
        return other, one
    return one, other


def file_filter() -> str:
    """The filter of a file dialog: the rasters that QGIS can read."""
    return str(QgsProviderRegistry.instance().fileRasterFilters())
