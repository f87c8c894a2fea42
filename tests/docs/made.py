"""`python -m tests.docs.made FOLDER`: the pages that are made of algorithms and model cards, and their navigation."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import QgsApplication

from plugin.processing.provider import AmalgamProvider

from .algorithm_pages import algorithm_page
from .model_pages import model_page, model_title, shipped

ALGORITHMS, MODELS = "algorithms", "models"


def make_pages(folder: Path) -> None:
    """Write a page for each algorithm and for each bundled model, and `nav.json`; QGIS must have begun."""
    shutil.rmtree(folder, ignore_errors=True)
    for room in (ALGORITHMS, MODELS):
        (folder / room).mkdir(parents=True)
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    if registry.providerById("amalgam") is None:
        registry.addProvider(AmalgamProvider())
    groups: dict[str, list[dict[str, str]]] = {}
    for algorithm in sorted(registry.providerById("amalgam").algorithms(), key=lambda each: str(each.displayName())):
        name = f"{ALGORITHMS}/{algorithm.name()}.md"
        (folder / name).write_text(algorithm_page(algorithm), encoding="utf-8")
        groups.setdefault(algorithm.group(), []).append({algorithm.displayName(): name})
    for card in shipped():
        (folder / MODELS / f"{card.name}.md").write_text(model_page(card), encoding="utf-8")
    nav = {
        "Algorithms": [{group: groups[group]} for group in sorted(groups)],
        "Models": [{model_title(card): f"{MODELS}/{card.name}.md"} for card in shipped()],
    }
    (folder / "nav.json").write_text(json.dumps(nav), encoding="utf-8")


def main() -> None:
    """Begin QGIS, without its plugins and in English, and make the pages."""
    QgsApplication.setPrefixPath(os.environ.get("QGIS_PREFIX_PATH", "/usr"), True)
    application = QgsApplication([], False)
    application.initQgis()
    make_pages(Path(sys.argv[1]))
    application.exitQgis()


if __name__ == "__main__":
    main()
