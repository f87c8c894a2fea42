"""Quality indices of a preview, by the same code as `amalgam:quality_no_reference`."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ...fusion.errors import FusionError
from ...fusion.job import RasterInput
from ...fusion.quality.no_reference_run import NoReferenceJob, assess_without_reference
from ...processing.watcher import ProcessingWatcher
from .preview import Order

HQNR = "HQNR"
"""As the outputs of `amalgam:quality_no_reference` call it."""


def indices_of(order: Order, result: str, feedback: QgsProcessingFeedback) -> dict[str, float]:
    """HQNR by its name; nothing where there is no PAN, or the preview is too small to tell.

    Raises:
        Cancelled: the user asked to stop.
    """
    if order.pan is None:
        return {}
    try:
        job = NoReferenceJob(order.pan, order.before, RasterInput(result))
        indices = assess_without_reference(job, ProcessingWatcher(feedback)).scores.indices
    except FusionError as error:
        feedback.pushInfo(str(error))
        return {}
    return {HQNR: indices.hqnr}
