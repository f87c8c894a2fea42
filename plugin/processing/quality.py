"""What the quality algorithms share: their group, their report and their numbers."""

from __future__ import annotations

from qgis.core import QgsProcessingOutputNumber, QgsProcessingParameterFileDestination

from ..translation import tr
from .base import AmalgamAlgorithm
from .names import REPORT


class QualityAlgorithm(AmalgamAlgorithm):
    """Base of the algorithms of the group Quality."""

    def group(self) -> str:
        return tr("Quality")

    def groupId(self) -> str:
        return "quality"

    def add_report_parameter(self) -> None:
        """Declare REPORT."""
        self.add(
            QgsProcessingParameterFileDestination(REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True),
            tr("Numbers, plots and pictures on one page that opens offline."),
        )

    def add_numbers(self, labels: dict[str, str]) -> None:
        """Declare outputs that are numbers, given as their labels by their names."""
        for name, label in labels.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))
