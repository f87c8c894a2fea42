"""A cube and its guide in the dock: chosen, previewed in three bands, and its spectra under the pointer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from plugin.dock.dock import AmalgamDock
from plugin.dock.view.spectrum_plot import AFTER, BEFORE, GUIDE
from tests.made_scenes import read
from tests.tasks.hyperspectral.cubes import BANDS, WAVELENGTHS, MadeCube, make_cube

from .conftest import lay_out, pick, settle, shot

CUBES = "hyperspectral"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> MadeCube:
    """Its guide says where its bands lie."""
    made = make_cube(tmp_path_factory.mktemp("cube"), 256, 288)
    raster = gdal.Open(str(made.guide), gdal.GA_Update)
    for number, nm in enumerate((500.0, 700.0, 1000.0, 1700.0), start=1):
        raster.GetRasterBand(number).SetMetadata({"wavelength": str(nm), "wavelength_units": "Nanometers"})
    return made


@pytest.fixture
def cube_dock(
    provider: None, qgis_canvas: QgsMapCanvas, made: MadeCube, qgis_new_project: None, forget: None
) -> Iterator[AmalgamDock]:
    """The dock with a cube and its guide in the project, and their task chosen."""
    layers = [QgsRasterLayer(str(path), path.stem) for path in (made.guide, made.cube)]
    QgsProject.instance().addMapLayers(layers)
    qgis_canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    qgis_canvas.setExtent(layers[0].extent())
    dock = AmalgamDock(qgis_canvas)
    dock.run._quiet.setInterval(3_600_000)
    dock.resize(420, 1000)
    dock.show()
    pick(dock.task_combo, CUBES)
    yield dock
    dock.shut_down()
    dock.deleteLater()


def preview(dock: AmalgamDock) -> None:
    QTest.mouseClick(dock.preview_button, Qt.MouseButton.LeftButton)
    settle(dock)
    assert dock.previews.preview is not None, dock.status_label.text()


def middle(dock: AmalgamDock) -> QPoint:
    return QPoint(dock.swipe.width() // 2 + 40, dock.swipe.height() // 2)


def test_guide_and_cube_are_guessed_and_described(cube_dock: AmalgamDock) -> None:
    first, second = cube_dock.choices.layers.first, cube_dock.choices.layers.second
    assert first is not None
    assert second is not None
    assert (first.name(), second.name()) == ("guide", "cube")
    assert cube_dock.layers_label.text() == (
        f"Cube of {BANDS} bands, guide of 4; a pixel of the cube is 4 pixels of the guide wide."
    )
    assert not cube_dock.choices.trouble


def test_presets_are_formulas_and_the_best_is_the_first_choice(cube_dock: AmalgamDock) -> None:
    assert cube_dock.best_button.isChecked()
    assert cube_dock.choices.form.settings().model == "stacked"
    for button, method in ((cube_dock.fast_button, "mtf_glp"), (cube_dock.balanced_button, "local")):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert cube_dock.choices.form.settings().model == method


def test_three_bands_are_chosen_by_wavelength_and_may_be_changed(cube_dock: AmalgamDock) -> None:
    choice = cube_dock.band_choice
    assert choice.isVisibleTo(cube_dock)
    nearest = [int(np.argmin(np.abs(WAVELENGTHS - nm))) + 1 for nm in (650.0, 560.0, 480.0)]
    assert list(choice.bands) == nearest
    assert f"{WAVELENGTHS[nearest[0] - 1]:.0f} nm" in choice.combos[0].currentText()
    preview(cube_dock)
    before = cube_dock.previews.preview
    assert before is not None
    assert before.order.stretch.bands == choice.bands
    choice.combos[0].setCurrentIndex(20)
    choice.combos[0].activated.emit(20)
    settle(cube_dock)
    after = cube_dock.previews.preview
    assert after is not None
    assert after.order.stretch.bands == (21, *choice.bands[1:])
    assert after.after != before.after


def test_the_spectrum_under_the_pointer_is_that_of_the_rasters(
    cube_dock: AmalgamDock, made: MadeCube, tmp_path: Path
) -> None:
    plot = cube_dock.spectrum_plot
    assert plot.isVisibleTo(cube_dock)
    preview(cube_dock)
    lay_out()
    assert not plot.curves
    empty = plot.grab().toImage()
    seen: list[QPoint] = []
    cube_dock.swipe.pointed.connect(seen.append)
    QTest.mouseMove(cube_dock.swipe, middle(cube_dock))
    lay_out()
    at, shown = seen[-1], cube_dock.previews.preview
    assert shown is not None
    curves = {curve.role: curve for curve in plot.curves}
    assert set(curves) == {BEFORE, GUIDE, AFTER}
    np.testing.assert_allclose(curves[AFTER].xs, WAVELENGTHS, atol=0.01)
    np.testing.assert_array_equal(curves[AFTER].ys, read(Path(shown.files.result))[:, at.y(), at.x()])
    whole = read(made.cube).reshape(BANDS, -1)
    assert (np.abs(whole - curves[BEFORE].ys[:, None]).sum(axis=0) == 0.0).any()
    assert curves[GUIDE].ys.mean() == pytest.approx(curves[AFTER].ys.mean(), rel=0.8)
    assert plot.grab().toImage() != empty
    assert shot(cube_dock, tmp_path / "dock.png").stat().st_size > 0


def test_other_tasks_have_neither_bands_nor_spectra(cube_dock: AmalgamDock) -> None:
    cube_dock.task_combo.setCurrentIndex(0)
    assert not cube_dock.band_choice.isVisibleTo(cube_dock)
    assert not cube_dock.spectrum_plot.isVisibleTo(cube_dock)


def test_a_guide_that_is_not_finer_is_refused(cube_dock: AmalgamDock, made: MadeCube) -> None:
    again = QgsRasterLayer(str(made.guide), "another guide")
    QgsProject.instance().addMapLayers([again])
    cube_dock.choices.layers.take(again, cube_dock.choices.layers.first)
    assert "The guide is not finer than the cube" in cube_dock.layers_label.text()
    assert not cube_dock.preview_button.isEnabled()
