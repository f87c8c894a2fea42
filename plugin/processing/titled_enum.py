"""A widget that offers titles where the values are ids; only for dialogs, since it needs QGIS's windows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterEnum, QgsProcessingParameters
from qgis.gui import QgsAbstractProcessingParameterWidgetWrapper, QgsGui, QgsProcessingGui
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .values import with_names

MODELER_DIALOG, BATCH_DIALOG = "ModelerParametersDialog", "BatchAlgorithmDialog"
"""Classes of Processing's dialogs; any other class is a dialog for a single run."""


class TitledEnumWrapper(QgsAbstractProcessingParameterWidgetWrapper):
    """The widget of an enumeration of static strings, which shows a title in place of each.

    The model designer, where a value may also come from an input, gets QGIS's own widget.

    Args:
        parameter: the enumeration.
        dialog: the dialog that asks for the widget.
        row, column: place in the table of a batch.
        titles: titles by id.
    """

    def __new__(
        cls, parameter: QgsProcessingParameterEnum, dialog: Any, row: int = 0, column: int = 0, **_: object
    ) -> Any:
        if type(dialog).__name__ == MODELER_DIALOG:
            return QgsGui.processingGuiRegistry().createModelerParameterWidget(
                dialog.model, dialog.childId, parameter, dialog.context
            )
        return super().__new__(cls)

    def __init__(
        self,
        parameter: QgsProcessingParameterEnum,
        dialog: Any,
        row: int = 0,
        column: int = 0,
        titles: Mapping[str, str] | None = None,
    ) -> None:
        is_batch = type(dialog).__name__ == BATCH_DIALOG
        kind = QgsProcessingGui.WidgetType.Batch if is_batch else QgsProcessingGui.WidgetType.Standard
        super().__init__(parameter, kind)
        self._titles = titles or {}
        self.setDialog(dialog)

    def createWidget(self) -> QWidget:
        """Create and fill the widget."""
        definition = self.parameterDefinition()
        combo = QComboBox()
        for option in definition.options():
            combo.addItem(self._titles.get(option, option), option)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setToolTip(definition.toolTip())
        combo.currentIndexChanged.connect(lambda _: self.widgetValueHasChanged.emit(self))
        return combo

    def setWidgetValue(self, value: Any, context: QgsProcessingContext) -> None:
        """Show a value: an id, or the number of an option."""
        definition = self.parameterDefinition()
        named = with_names([definition], {definition.name(): value})[definition.name()]
        option = QgsProcessingParameters.parameterAsEnumString(definition, named, context)
        combo = self.wrappedWidget()
        if isinstance(combo, QComboBox):
            combo.setCurrentIndex(combo.findData(option))

    def widgetValue(self) -> Any:
        """The chosen id."""
        combo = self.wrappedWidget()
        return combo.currentData() if isinstance(combo, QComboBox) else None
