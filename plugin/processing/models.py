"""The ready-made graphical models in `resources/models3`, as algorithms of the provider."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "models3"


class ReadyMadeModel(QgsProcessingModelAlgorithm):
    """A graphical model from a file, whose id is the file's stem and whose title is the model's own name.

    Its steps are looked up in QGIS's registry of algorithms and must be there when the file is read.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.fromFile(str(path))

    def createInstance(self) -> ReadyMadeModel:
        return ReadyMadeModel(self._path)

    def name(self) -> str:
        return self._path.stem

    def displayName(self) -> str:
        return str(super().name())

    def groupId(self) -> str:
        return "ready_made_models"


def ready_made_models() -> list[ReadyMadeModel]:
    """All of them, as read afresh."""
    return [ReadyMadeModel(path) for path in sorted(FOLDER.glob("*.model3"))]
