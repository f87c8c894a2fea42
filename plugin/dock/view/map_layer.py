"""A raster as a temporary layer on the map: in a group of the project, replaced by the next one."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject


class MapLayer(QObject):
    """One layer at a time.

    Args:
        group: of the layer tree, made where there is none.
        parent: whoever owns it.
    """

    def __init__(self, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._group, self._id = group, ""

    @property
    def layer(self) -> QgsRasterLayer | None:
        """What is shown; None if nothing is, or no longer."""
        return QgsProject.instance().mapLayer(self._id) if self._id else None

    def show(self, layer: QgsRasterLayer) -> None:
        """Show a raster instead of what was shown; the project counts as unchanged."""
        project = QgsProject.instance()
        was_dirty = project.isDirty()
        self.remove()
        self._id = layer.id()
        root = project.layerTreeRoot()
        group = root.findGroup(self._group) or root.insertGroup(0, self._group)
        project.addMapLayer(layer, False)
        group.insertLayer(0, layer)
        project.setDirty(was_dirty)

    def remove(self) -> None:
        """Show nothing; a group that is left empty goes, too."""
        project, root = QgsProject.instance(), QgsProject.instance().layerTreeRoot()
        if self.layer is not None:
            was_dirty = project.isDirty()
            project.removeMapLayer(self._id)
            group = root.findGroup(self._group)
            if group is not None and not group.children():
                root.removeChildNode(group)
            project.setDirty(was_dirty)
        self._id = ""
