"""Quality indices of a preview, by the same code as `amalgam:quality_no_reference`."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ...fusion.errors import FusionError
from ...fusion.job import RasterInput
from ...fusion.quality.jobs import NoReferenceJob
from ...fusion.quality.no_reference_run import assess_without_reference
from ...processing.names import FRINGE, HQNR, PAN_ENERGY, PAN_SHARE
from ...processing.watcher import ProcessingWatcher
from ...translation import told
from .preview import Order


def indices_of(order: Order, result: str, feedback: QgsProcessingFeedback) -> dict[str, float]:
    """HQNR and the sharpness that it cannot see, under the output names of `amalgam:quality_no_reference`.

    Empty if there is no PAN, or if the preview is too small to tell.

    Raises:
        Cancelled: if the user asked to stop.
    """
    if order.pan is None:
        return {}
    try:
        job = NoReferenceJob(order.pan, order.before, RasterInput(result))
        found = assess_without_reference(job, ProcessingWatcher(feedback))
    except FusionError as error:
        feedback.pushInfo(told(error.sentence))
        return {}
    return {HQNR: found.scores.indices.hqnr} | dict(zip((PAN_SHARE, PAN_ENERGY, FRINGE), found.sharpness))
