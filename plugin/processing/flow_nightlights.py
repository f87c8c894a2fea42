"""Night-lights fusion by flow matching, as a Processing algorithm: the baseline of the diffusion model."""

from __future__ import annotations

from ..fusion.tasks.nightlights.task import FLOW
from ..translation import tr
from .nightlights import NightlightsAlgorithm


class FlowNightlights(NightlightsAlgorithm):
    """The algorithm `amalgam:flow_nightlights`."""

    families = (FLOW,)
    default_model = "flow-nightlights"
    default_scheduler = "flow_heun"
    default_ensemble = 1
    default_steps = 1

    def name(self) -> str:
        return "flow_nightlights"

    def displayName(self) -> str:
        return tr("Night-lights fusion (flow-matching baseline)")

    def shortHelpString(self) -> str:
        return tr(
            "The same as Night-lights fusion (DDPM-UNet diffusion), by a network that was trained for flow matching: "
            "a straight path from noise to image. It is there to compare the diffusion model with; its results are "
            "about as good."
        )
