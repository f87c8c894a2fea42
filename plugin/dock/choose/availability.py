"""What can be chosen says what it is for; what cannot is greyed out, with the reason as its tool tip."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...translation import tr
from .ways import Way


def offer(widgets: tuple[QWidget, ...], way: Way, parameter: str, against: str = "") -> None:
    """Enable the widgets of a parameter, unless the algorithm has no such parameter, or something is against it."""
    definition = way.definition(parameter)
    if definition is None:
        against = (
            tr("This algorithm has no such setting.")
            if way.has_network
            else tr("A formula has no network and needs no such.")
        )
    for widget in widgets:
        widget.setEnabled(not against)
        widget.setToolTip(against or definition.help())


def offer_entry(combo: QComboBox, row: int, against: str, otherwise: str) -> None:
    """Enable an entry of a combo, unless something is against it."""
    combo.model().item(row).setEnabled(not against)
    combo.setItemData(row, against or otherwise, Qt.ItemDataRole.ToolTipRole)
