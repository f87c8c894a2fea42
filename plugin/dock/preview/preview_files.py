"""The rasters of one preview, in a temporary folder that is deleted with the last preview that holds it."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QTemporaryDir


class PreviewFiles:
    """Names of files in a folder of their own.

    Attributes:
        result: path of the result.
        spread: path of its uncertainty, if there is one.
    """

    def __init__(self) -> None:
        self._folder = QTemporaryDir()
        self.result, self.spread = (str(Path(self._folder.path()) / name) for name in ("preview.tif", "spread.tif"))

    def remove(self) -> None:
        """Delete them now."""
        self._folder.remove()
