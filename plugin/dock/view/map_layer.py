"""A raster as a temporary layer on the map: in a group of the project, replaced by the next one."""

from __future__ import annotations

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QObject


class MapLayer(QObject):
    """One temporary layer at a time.

    Args:
        group: name of its group in the layer tree, which is made if there is none.
        parent: the owner.
    """

    def __init__(self, group: str, parent: QObject) -> None:
        super().__init__(parent)
        self._group, self._id = group, ""

    @property
    def layer(self) -> QgsRasterLayer | None:
        """The layer that is shown; None if there is none, or none any more."""
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
        """Show nothing; a group that is left empty is removed, too."""
        project, root = QgsProject.instance(), QgsProject.instance().layerTreeRoot()
        if self.layer is not None:
            was_dirty = project.isDirty()
            project.removeMapLayer(self._id)
            group = root.findGroup(self._group)
            if group is not None and not group.children():
                root.removeChildNode(group)
            project.setDirty(was_dirty)
        self._id = ""
