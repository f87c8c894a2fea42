"""The run elsewhere: as a command for a terminal, as Python, and in Processing's own dialog."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingContext, QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog

from ...fusion.job import RasterInput
from ...processing.names import OUTPUT

open_dialogs: list[QDialog] = []


def as_qgis_process(algorithm: str, parameters: dict[str, Any], output: str) -> str:
    """The qgis_process command that fuses the whole raster, as QGIS's own dialogs write it."""
    chosen, context = _prepared(parameters, output)
    command, _ = (
        QgsApplication.processingRegistry().createAlgorithmById(algorithm).asQgisProcessCommand(chosen, context)
    )
    return str(command)


def as_python(algorithm: str, parameters: dict[str, Any], output: str) -> str:
    """The run as Python, for the Python console."""
    chosen, context = _prepared(parameters, output)
    call = QgsApplication.processingRegistry().createAlgorithmById(algorithm).asPythonCommand(chosen, context)
    return f"from qgis import processing\n\n{call}\n"


def open_dialog(algorithm: str, parameters: dict[str, Any]) -> None:
    """Processing's dialog, filled in; history, batch and log work there as for any algorithm.

    It is not modal, unlike what `processing.execAlgorithmDialog` opens, belongs to the main window, and goes when it is
    closed. Until then its Python half, which is what Run and Batch are connected to, is kept here: the main window
    keeps the other half only.
    """
    import processing  # part of QGIS desktop; a QGIS without a window need not have it

    dialog = processing.createAlgorithmDialog(algorithm, parameters)
    if dialog is None:
        return
    open_dialogs[:] = [other for other in open_dialogs if not sip.isdeleted(other)] + [dialog]
    dialog.show()


def output_beside(raster: RasterInput, suffix: str) -> str:
    """A path for a result: beside the input, or in the home folder if the input lies on no disk."""
    path = Path(raster.path)
    folder = path.parent if path.is_file() else Path.home()
    return str(folder / f"{path.stem}_{suffix}.tif")


def _prepared(parameters: dict[str, Any], output: str) -> tuple[dict[str, Any], QgsProcessingContext]:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return parameters | {OUTPUT: output}, context
