"""Results as layers: in their group, as the raster they were made of is shown, with their history."""

from __future__ import annotations

from pathlib import Path

import processing
import pytest
from qgis.core import QgsMultiBandColorRenderer, QgsProject, QgsRasterLayer

from plugin.processing.loading import Dresser, named
from tests.made_scenes import Pair

pytestmark = pytest.mark.usefixtures("provider", "qgis_new_project")


@pytest.fixture
def ms(pair: Pair) -> QgsRasterLayer:
    """In the project, shown in false colours."""
    layer = QgsRasterLayer(str(pair.ms), "ms")
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), 4, 3, 2))
    QgsProject.instance().addMapLayer(layer)
    return layer


def load(pair: Pair, spectral: object, output: Path, **settings: object) -> QgsRasterLayer:
    rasters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": spectral, "OUTPUT": str(output)}
    parameters = rasters | {"METHOD": "brovey"} | settings
    processing.runAndLoadResults("amalgam:classical_pansharpening", parameters)
    group = QgsProject.instance().layerTreeRoot().findGroup("Amalgam")
    assert group is not None
    (tree_layer,) = group.findLayers()
    return tree_layer.layer()


@pytest.mark.parametrize("by_id", [True, False])
def test_result_looks_like_the_ms_layer(pair: Pair, ms: QgsRasterLayer, output: Path, by_id: bool) -> None:
    renderer = load(pair, ms.id() if by_id else ms, output).renderer()
    assert isinstance(renderer, QgsMultiBandColorRenderer)
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (4, 3, 2)


@pytest.mark.parametrize(("chosen", "shown"), [([4, 3, 2, 1], (1, 2, 3)), ([2, 4, 3], (2, 3, 1)), ([1, 2, 3], None)])
def test_a_choice_of_bands_is_shown_as_they_were(
    pair: Pair, ms: QgsRasterLayer, output: Path, chosen: list[int], shown: tuple[int, int, int] | None
) -> None:
    """In false colours, if all of its bands are there."""
    renderer = load(pair, ms.id(), output, BANDS=chosen).renderer()
    assert isinstance(renderer, QgsMultiBandColorRenderer)
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (shown or (1, 2, 3))


def test_history_says_how_it_was_made(pair: Pair, ms: QgsRasterLayer, output: Path) -> None:
    metadata = load(pair, ms.id(), output).metadata()
    assert f"SPECTRAL: {pair.ms}" in metadata.history()
    assert "METHOD: brovey" in metadata.history()
    assert "by a formula" in metadata.abstract()


def test_name_says_what_made_it(pair: Pair, ms: QgsRasterLayer, output: Path) -> None:
    assert load(pair, ms, output).name() == "Pansharpened (brovey)"


def test_ms_that_is_no_layer_changes_no_style(pair: Pair, output: Path) -> None:
    assert load(pair, str(pair.ms), output).isValid()


def test_result_that_is_not_loaded_waits_for_nothing(pair: Pair, output: Path) -> None:
    parameters = {"PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "OUTPUT": str(output)}
    before = len(Dresser.alive)
    processing.run("amalgam:classical_pansharpening", parameters)
    assert len(Dresser.alive) == before


def test_only_layers_and_strings_name_a_layer() -> None:
    assert named("path.tif") == "path.tif"
    assert named(None) == named(3) == ""
