"""What algorithms share whose result is a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QMetaType

from .base import AmalgamAlgorithm
from .names import OUTPUT

Record = dict[str, Any]
TYPES = {str: QMetaType.Type.QString, float: QMetaType.Type.Double, int: QMetaType.Type.LongLong}


class TableAlgorithm(AmalgamAlgorithm):
    """Base of algorithms whose result is a table, written once all of its rows are known.

    Attributes:
        table: name of the parameter that takes the table.
        columns: names and types (str, float or int) of the columns.
        rows: the rows that `process` found.
    """

    table = OUTPUT
    columns: Mapping[str, type] = {}
    rows: Sequence[Record] = ()

    def add_table(self, label: str, help_text: str, optional: bool = False) -> None:
        """Declare the table, which has no geometry."""
        kind = Qgis.ProcessingSourceType.Vector
        self.add(QgsProcessingParameterFeatureSink(self.table, label, kind, optional=optional), help_text)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        outputs = super().processAlgorithm(parameters, context, feedback)
        fields = QgsFields()
        for name, kind in self.columns.items():
            fields.append(QgsField(name, TYPES[kind]))
        is_optional = self.parameterDefinition(self.table).flags() & Qgis.ProcessingParameterFlag.Optional
        if is_optional and not parameters.get(self.table):
            return outputs
        sink, identifier = self.parameterAsSink(parameters, self.table, context, fields, Qgis.WkbType.NoGeometry)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.table))
        for row in self.rows:
            feature = QgsFeature(fields)
            feature.setAttributes([row[name] for name in self.columns])
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        return outputs | {self.table: identifier}
