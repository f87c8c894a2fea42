"""What can be chosen says what it is for; what cannot is greyed out, with the reason as its tool tip."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .ways import Way


class ParameterRow(NamedTuple):
    """The widgets of one parameter.

    Attributes:
        parameter: name of the parameter.
        label: the label before the widgets.
        widgets: the widgets with which it is chosen.
    """

    parameter: str
    label: QWidget
    widgets: tuple[QWidget, ...]


def offer(row: ParameterRow, way: Way, against: str = "") -> None:
    """Show the row if the algorithm has such a parameter; grey it out if something is against it."""
    definition = way.definition(row.parameter)
    for widget in (row.label, *row.widgets):
        widget.setVisible(definition is not None)
    for widget in row.widgets if definition is not None else ():
        widget.setEnabled(not against)
        widget.setToolTip(against or definition.help())


def offer_entry(combo: QComboBox, row: int, against: str, otherwise: str) -> None:
    """Enable an entry of a combo, unless something is against it."""
    combo.model().item(row).setEnabled(not against)
    combo.setItemData(row, against or otherwise, Qt.ItemDataRole.ToolTipRole)
