"""The combos with layers: what they offer, what they choose by themselves, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProject, QgsRasterLayer

from plugin.dock.dock import AmalgamDock
from tests.lights import Night, guide_of_years, simulate_night
from tests.made_scenes import Pair, read, write

from ..conftest import choose


@pytest.fixture
def night(tmp_path: Path) -> Night:
    return simulate_night(tmp_path)


@pytest.fixture
def years(night: Night, tmp_path: Path) -> Path:
    return guide_of_years(night, tmp_path / "viirs_years.tif", {"2011": 1.0, "2012": 2.0, "2013": 3.0})


def add(*paths: Path) -> list[QgsRasterLayer]:
    layers = [QgsRasterLayer(str(path), path.stem) for path in paths]
    QgsProject.instance().addMapLayers(layers)
    return layers


def changes(dock: AmalgamDock) -> list[int]:
    heard: list[int] = []
    dock.choices.layers.changed.connect(lambda: heard.append(1))
    return heard


def test_layer_that_is_gone_is_asked_for_again(dock: AmalgamDock) -> None:
    dock.second_combo.activated.emit(0)
    QgsProject.instance().removeMapLayer(dock.second_combo.currentLayer())
    assert dock.second_combo.currentLayer() is None
    assert dock.layers_label.text().startswith("Choose a panchromatic raster and a multispectral one")
    assert not dock.run_button.isEnabled()


def test_same_raster_cannot_be_chosen_twice(dock: AmalgamDock) -> None:
    offered = [dock.second_combo.layer(row).name() for row in range(dock.second_combo.count())]
    assert offered == ["town, MS"]


def test_layer_that_changes_nothing_is_no_news(dock: AmalgamDock, tmp_path: Path) -> None:
    """Otherwise a preview would start by itself."""
    heard = changes(dock)
    add(write(tmp_path / "other.tif", np.zeros((3, 8, 8), np.uint8), None, None))
    assert heard == []


def test_sentence_about_layers_is_said_once(dock: AmalgamDock) -> None:
    dock.preview_button.click()
    QgsProject.instance().removeAllMapLayers()
    assert dock.layers_label.text().startswith("Choose")
    assert "Choose" not in dock.status_label.text()


def test_web_layers_are_accounted_for(dock: AmalgamDock, tmp_path: Path) -> None:
    web = QgsRasterLayer(f"type=xyz&url=file://{tmp_path}/{{z}}/{{x}}/{{y}}.png&zmax=1&zmin=0", "tiles", "wms")
    QgsProject.instance().addMapLayer(web)
    assert "Web layers" not in dock.layers_label.text()
    QgsProject.instance().removeMapLayer(dock.second_combo.currentLayer())
    assert dock.layers_label.text().endswith("Web layers have no pixels of their own and are not listed.")


def test_lights_without_a_guide_say_so_in_the_combo(dock: AmalgamDock, night: Night) -> None:
    QgsProject.instance().removeAllMapLayers()
    choose(dock, 1, "ddpm_nightlights")
    add(night.dmsp)
    assert dock.first_combo.currentLayer().name() == night.dmsp.stem
    assert dock.second_combo.currentText() == "none (no guide)"


def test_guide_that_lies_in_the_project_is_proposed_and_can_be_refused(dock: AmalgamDock, night: Night) -> None:
    QgsProject.instance().removeAllMapLayers()
    choose(dock, 1, "ddpm_nightlights")
    add(night.dmsp, night.viirs)
    assert dock.second_combo.currentLayer().name() == night.viirs.stem
    dock.second_combo.setCurrentIndex(0)
    dock.second_combo.activated.emit(0)
    add(night.dmsp)
    assert dock.second_combo.currentLayer() is None


def test_guide_of_several_years_offers_them(dock: AmalgamDock, night: Night, years: Path) -> None:
    QgsProject.instance().removeAllMapLayers()
    choose(dock, 1, "ddpm_nightlights")
    assert not dock.band_combo.isVisibleTo(dock)
    add(night.dmsp, years)
    assert dock.band_combo.isVisibleTo(dock)
    assert [dock.band_combo.itemText(row) for row in range(3)] == ["2011", "2012", "2013"]
    assert dock.band_combo.currentText() == "2012"
    heard = changes(dock)
    dock.band_combo.setCurrentIndex(2)
    assert heard == [1]
    assert dock.choices.layers.ids()["VIIRS_BAND"] == dock.choices.layers.sources()["VIIRS_BAND"] == 3
    assert dock.choices.trouble == ""
    dock.second_combo.setLayer(None)
    assert not dock.band_combo.isVisibleTo(dock)
    assert "VIIRS_BAND" not in dock.choices.layers.ids()


def test_pansharpening_takes_all_bands(dock: AmalgamDock, pair: Pair) -> None:
    assert read(pair.ms).shape[0] == 4
    assert not dock.band_combo.isVisibleTo(dock)
    assert set(dock.choices.layers.ids()) == {"PANCHROMATIC", "SPECTRAL"}


def test_project_without_lights_has_none_chosen(dock: AmalgamDock) -> None:
    choose(dock, 1, "ddpm_nightlights")
    assert dock.first_combo.currentLayer() is None
    assert dock.layers_label.text().startswith("Choose a DMSP-OLS raster")
    assert dock.second_combo.currentText() == "none (no guide)"
