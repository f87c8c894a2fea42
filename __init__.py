"""The QGIS plugin's entry; importing this needs no QGIS."""


def classFactory(iface):
    """The plugin object, for QGIS's plugin loader; `iface` is None in qgis_process."""
    from .plugin.main import AmalgamPlugin

    return AmalgamPlugin(iface)
