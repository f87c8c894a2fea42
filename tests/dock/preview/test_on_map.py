"""The preview on the map: a layer that comes and goes with a button, and a divider that shows what lies below it."""

from __future__ import annotations

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QColor

from plugin.dock.dock import AmalgamDock

from ..conftest import choose, pick, settle, wait_until


@pytest.fixture
def shown(dock: AmalgamDock) -> AmalgamDock:
    """A preview, shown on the map."""
    assert not dock.map_button.isEnabled()
    choose(dock, 0, "classical_pansharpening")
    pick(dock.model_combo, "gsa")
    dock.preview_button.click()
    settle(dock)
    dock.map_button.click()
    return dock


def layer_of(dock: AmalgamDock) -> QgsRasterLayer:
    layer = dock.on_map.layer.layer
    assert layer is not None
    return layer


def test_it_lies_in_its_group_in_the_style_of_the_ms_where_the_preview_is(shown: AmalgamDock) -> None:
    layer, preview = layer_of(shown), shown.previews.preview
    assert preview is not None
    group = QgsProject.instance().layerTreeRoot().findGroup("Amalgam")
    assert [node.layerId() for node in group.findLayers()] == [layer.id()]
    assert layer.name() == "Preview: gsa"
    assert layer.extent() == preview.order.rectangle.referenced()
    assert layer.renderer().usesBands() == shown.second_combo.currentLayer().renderer().usesBands()


def test_it_is_no_raster_to_choose(shown: AmalgamDock) -> None:
    names = [shown.second_combo.layer(row).name() for row in range(shown.second_combo.count())]
    assert names == ["town, MS"]


def test_the_next_preview_replaces_it(shown: AmalgamDock) -> None:
    first = layer_of(shown).id()
    pick(shown.model_combo, "brovey")
    settle(shown)
    assert layer_of(shown).name() == "Preview: brovey"
    assert QgsProject.instance().mapLayer(first) is None


def test_it_goes_with_the_button_and_leaves_no_group(shown: AmalgamDock, canvas: QgsMapCanvas) -> None:
    layers, items = len(QgsProject.instance().mapLayers()), len(canvas.scene().items())
    shown.map_button.click()
    assert len(QgsProject.instance().mapLayers()) == layers - 1
    assert QgsProject.instance().layerTreeRoot().findGroup("Amalgam") is None
    assert len(canvas.scene().items()) == items - 1
    assert canvas.mapTool() is not shown.on_map.tool


def test_it_goes_with_the_dock(shown: AmalgamDock) -> None:
    name = layer_of(shown).id()
    shown.on_map.remove()
    assert QgsProject.instance().mapLayer(name) is None


def test_divider_shows_the_map_below_and_is_dragged(shown: AmalgamDock, canvas: QgsMapCanvas) -> None:
    """Below there is nothing but the canvas's colour here."""
    canvas.resize(400, 400)
    canvas.setCanvasColor(QColor("blue"))
    canvas.setLayers([layer_of(shown)])
    canvas.setExtent(layer_of(shown).extent())
    tool = shown.on_map.tool
    assert canvas.mapTool() is tool
    tool._render()
    wait_until(lambda: tool.item is not None and tool.item.image is not None, "what lies below is rendered")
    assert tool.item is not None
    assert tool.item.image is not None
    middle = tool.item.image.rect().center()
    assert QColor(tool.item.image.pixel(middle)) == QColor("blue")
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    tool.canvasPressEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseButtonPress, QPoint(100, 50), button, button, none))
    assert tool.item.divider == pytest.approx(0.25)
    tool.canvasMoveEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseMove, QPoint(9999, 50), button, button, none))
    assert tool.item.divider == 1.0
