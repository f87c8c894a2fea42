"""The plugin object: registers the Processing provider, with or without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication

from .fusion.networks.registry import offer_models
from .fusion.networks.runtime import offer_folder, runtime_folder
from .processing.provider import AmalgamProvider


class AmalgamPlugin:
    """Loaded by QGIS desktop (`initGui`) and by qgis_process (`initProcessing` alone)."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.provider: AmalgamProvider | None = None

    def initProcessing(self) -> None:
        """Register the provider; QGIS owns it from then on."""
        profile = Path(QgsApplication.qgisSettingsDirPath())
        offer_folder(runtime_folder(profile))
        offer_models(profile / "amalgam_models")
        self.provider = AmalgamProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Everything that a window needs."""
        self.initProcessing()

    def unload(self) -> None:
        """Take back all that was registered."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
