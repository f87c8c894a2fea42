"""Rasters that are not in the project yet: opened, dropped, or the sample pair."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication

from plugin.dock.choose import bringing, sample
from plugin.dock.choose.fitting import data_bands, ms_to_pan
from plugin.dock.dock import AmalgamDock
from tests.made_scenes import Pair
from tests.products.made import dimap, landsat, maxar

from ..conftest import settle


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A profile of its own."""
    folder = tmp_path / "profile"

    monkeypatch.setattr(bringing.QgsApplication, "qgisSettingsDirPath", lambda: str(folder))
    return folder


def drop(dock: AmalgamDock, *paths: Path) -> bool:
    """Drag files onto the dock and let go, as far as the dock takes them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(50, 50), copy, mime, left, none)
    QApplication.sendEvent(dock, enter)
    if enter.isAccepted():
        QApplication.sendEvent(dock, QDropEvent(QPointF(50, 50), copy, mime, left, none))
    return bool(enter.isAccepted())


def chosen(dock: AmalgamDock) -> tuple[str, ...]:
    return tuple(combo.currentLayer().name() for combo in (dock.first_combo, dock.second_combo))


def test_sample_pair_is_small() -> None:
    assert sum((sample.FOLDER / name).stat().st_size for name in sample.FILES) < 700_000


def test_sample_is_offered_where_there_is_nothing_to_sharpen(dock: AmalgamDock) -> None:
    assert not dock.sample_button.isVisibleTo(dock)
    QgsProject.instance().removeAllMapLayers()
    assert dock.sample_button.isVisibleTo(dock)
    dock.task_combo.setCurrentIndex(1)
    assert not dock.sample_button.isVisibleTo(dock)


def test_sample_lies_in_the_profile_is_chosen_and_can_be_previewed(dock: AmalgamDock, profile: Path) -> None:
    QgsProject.instance().removeAllMapLayers()
    dock.sample_button.click()
    assert chosen(dock) == ("Sample PAN (simulated)", "Sample MS (simulated)")
    pan, ms = dock.choices.layers.first, dock.choices.layers.second
    assert pan is not None
    assert ms is not None
    assert Path(ms.source()).parent == profile / "amalgam_sample"
    assert (data_bands(pan), data_bands(ms), ms_to_pan(pan, ms)) == (1, 4, 4.0)
    assert not dock.sample_button.isVisibleTo(dock)
    dock.fast_button.click()
    dock.preview_button.click()
    settle(dock)
    assert dock.previews.preview is not None


def test_sample_that_is_there_already_is_chosen_again_and_not_doubled(dock: AmalgamDock, profile: Path) -> None:
    dock.files.load_sample()
    dock.files.load_sample()
    assert len(QgsProject.instance().mapLayers()) == 4
    assert chosen(dock) == ("Sample PAN (simulated)", "Sample MS (simulated)")


def test_profile_that_cannot_be_written_to_is_said(dock: AmalgamDock, profile: Path) -> None:
    profile.write_text("a file where a folder should be")
    dock.files.load_sample()
    assert dock.status_label.text().startswith("The folder ")


def test_dropped_pair_is_chosen_whichever_way_round(dock: AmalgamDock, pair: Pair) -> None:
    assert drop(dock, pair.ms, pair.pan)
    assert chosen(dock) == ("pan", "ms")


def test_single_raster_goes_where_it_fits(dock: AmalgamDock, pair: Pair, tmp_path: Path) -> None:
    QgsProject.instance().removeAllMapLayers()
    coarse, fine = tmp_path / "coarse.tif", tmp_path / "fine.tif"
    coarse.write_bytes(pair.ms.read_bytes())
    fine.write_bytes(pair.pan.read_bytes())
    drop(dock, coarse)
    drop(dock, fine)
    assert chosen(dock) == ("fine", "coarse")
    assert dock.choices.layers.trouble == ""


def test_single_raster_brings_its_partner(dock: AmalgamDock, pair: Pair) -> None:
    QgsProject.instance().removeAllMapLayers()
    drop(dock, pair.ms)
    assert chosen(dock) == ("pan", "ms")
    assert dock.choices.layers.trouble == ""


def test_what_is_no_raster_is_said(dock: AmalgamDock, tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("nothing to see")
    before = chosen(dock)
    drop(dock, text)
    assert dock.status_label.text() == "notes.txt is not a raster that QGIS can read; choose another file."
    assert chosen(dock) == before


def test_text_is_not_taken(dock: AmalgamDock) -> None:
    assert not drop(dock)


def test_files_can_be_opened_from_the_dock(dock: AmalgamDock, pair: Pair) -> None:
    dock.second_open.click()
    dialog = dock.files._dialogs[1]
    assert dialog.isVisible()
    dialog.filesSelected.emit([str(pair.ms)])
    dialog.close()
    assert dock.second_combo.currentLayer().name() == "ms"
    dock.first_open.click()
    dock.files._dialogs[0].filesSelected.emit([str(pair.ms)])
    dock.files._dialogs[0].close()
    assert dock.status_label.text() == "ms has several bands; PAN has one."
    dock.files._dialogs[0].filesSelected.emit([str(pair.ms), str(pair.pan)])
    assert chosen(dock) == ("pan", "ms")


def test_folder_of_a_product_gives_its_pair_and_its_sensor(dock: AmalgamDock, pair: Pair, tmp_path: Path) -> None:
    QgsProject.instance().removeAllMapLayers()
    dimap(tmp_path / "bundle", pair)
    drop(dock, tmp_path / "bundle")
    assert dock.choices.layers.trouble == ""
    assert all(name.endswith(end) for name, end in zip(chosen(dock), (", PAN", ", MS")))
    assert dock.layers_label.text() == "SPOT-6: 4 bands; an MS pixel is 4 PAN pixels wide."
    assert dock.choices.layers.ids()["SENSOR"] == "SPOT6"


def test_metadata_file_of_landsat_gives_bands_of_files_of_their_own(
    dock: AmalgamDock, pair: Pair, tmp_path: Path, profile: Path
) -> None:
    QgsProject.instance().removeAllMapLayers()
    drop(dock, landsat(tmp_path / "scene", pair))
    ms = dock.choices.layers.second
    assert ms is not None
    assert Path(ms.source()).parent == profile / "amalgam_products"
    assert data_bands(ms) > 4
    assert dock.choices.layers.trouble == ""


def test_list_of_tiles_gives_the_pair(dock: AmalgamDock, pair: Pair, tmp_path: Path) -> None:
    QgsProject.instance().removeAllMapLayers()
    drop(dock, maxar(tmp_path / "order", pair)[1])
    assert dock.choices.layers.trouble == ""
    assert dock.choices.layers.ids()["SENSOR"] == "WV2"


def test_folder_that_tells_nothing_is_said(dock: AmalgamDock, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    drop(dock, tmp_path / "empty")
    assert dock.status_label.text().startswith("empty holds no PAN and MS that clearly belong together")


def test_partner_of_an_opened_file_is_found(dock: AmalgamDock, pair: Pair) -> None:
    QgsProject.instance().removeAllMapLayers()
    dock.first_open.click()
    dock.files._dialogs[0].filesSelected.emit([str(pair.pan)])
    dock.files._dialogs[0].close()
    assert dock.choices.layers.trouble == ""
    assert Path(dock.second_combo.currentLayer().source()) == pair.ms
