"""The rasters of a series: DMSP and VIIRS, chosen one by one or by their folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsProcessing, QgsProcessingContext, QgsProcessingParameterFile

from ...fusion.job import RasterInput
from ...fusion.series.composites import rasters_in
from ...translation import tr
from ..base import AmalgamAlgorithm
from ..layers import RastersParameter, load_quietly, raster_input_of
from ..names import DMSP, VIIRS
from ..nodata import nodata_of
from ..series_names import DMSP_FOLDER, VIIRS_FOLDER


def add_series_rasters(algorithm: AmalgamAlgorithm) -> None:
    """Declare DMSP and VIIRS, each as rasters and as a folder."""
    raster, folder = QgsProcessing.SourceType.TypeRaster, Qgis.ProcessingFileParameterBehavior.Folder
    algorithm.add(
        RastersParameter(DMSP, tr("DMSP-OLS rasters"), raster, optional=True),
        tr(
            "Annual composites of stable or average visible lights, DN 0 to 63: a raster, or a band, for each year "
            "and satellite. Two satellites of one year are averaged."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFile(DMSP_FOLDER, tr("Folder with DMSP-OLS rasters"), folder, optional=True),
        tr("All rasters in it are taken, beside those chosen above."),
    )
    algorithm.add(
        RastersParameter(VIIRS, tr("VIIRS rasters"), raster, optional=True),
        tr("Annual composites in nW/cm2/sr: a raster, or a band, for each year. The first of them gives the grid."),
    )
    algorithm.add(
        QgsProcessingParameterFile(VIIRS_FOLDER, tr("Folder with VIIRS rasters"), folder, optional=True),
        tr("All rasters in it are taken, beside those chosen above."),
    )


def series_rasters(
    algorithm: AmalgamAlgorithm, parameters: dict[str, Any], name: str, folder: str, context: QgsProcessingContext
) -> tuple[RasterInput, ...]:
    """The rasters of a parameter and those of its folder; to be called on the main thread.

    Raises:
        FusionError: if there is a folder without rasters.
    """
    value = parameters.get(name)
    for one in value if isinstance(value, (list, tuple)) else [value]:
        load_quietly(one, context)
    rasters = [raster_input_of(layer) for layer in algorithm.parameterAsLayerList(parameters, name, context)]
    where = algorithm.parameterAsString(parameters, folder, context)
    there = {Path(raster.path).resolve() for raster in rasters}
    if where:
        rasters += [raster for raster in rasters_in(where, name) if Path(raster.path).resolve() not in there]
    nodata = nodata_of(algorithm, parameters, context)
    return tuple(raster._replace(missing=raster.missing.also(*nodata)) for raster in rasters)
