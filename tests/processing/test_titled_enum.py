"""Titles in the place of ids, in the dialogs of Processing themselves."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.gui import QgsProcessingModelerParameterWidget
from qgis.PyQt.QtWidgets import QComboBox

from plugin.fusion.physics.sensors import AUTO, SENSORS
from plugin.fusion.tasks.classical.registry import METHODS

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture(autouse=True)
def without_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """A QGIS without a window: tests share a made-up one, which has no browser."""
    for module in ("ParametersPanel", "BatchPanel"):
        monkeypatch.setattr(f"processing.gui.{module}.iface", None)
    monkeypatch.setattr("processing.modeler.ModelerParametersDialog.iface", None)


def algorithm(name: str = "classical_pansharpening") -> Any:
    return QgsApplication.processingRegistry().createAlgorithmById(f"amalgam:{name}")


def shown(wrapper: Any) -> dict[str, str]:
    """Values of a choice, with what stands for each."""
    combo = wrapper.wrappedWidget()
    assert isinstance(combo, QComboBox)
    return {combo.itemData(row): combo.itemText(row) for row in range(combo.count())}


def test_a_dialog_shows_titles_and_gives_ids() -> None:
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    dialog = AlgorithmDialog(algorithm())
    wrappers = dialog.mainWidget().wrappers
    assert shown(wrappers["METHOD"]) == {name: method.title for name, method in METHODS.items()}
    assert list(shown(wrappers["SENSOR"])) == [AUTO, *SENSORS]
    assert shown(wrappers["SENSOR"])["PLEIADES"] == "Pléiades"
    assert wrappers["METHOD"].parameterValue() == "mtf_glp_fs"
    wrappers["METHOD"].wrappedWidget().setCurrentIndex(list(METHODS).index("gsa"))
    assert wrappers["METHOD"].parameterValue() == "gsa"
    dialog.setParameters({"METHOD": "awlp", "SENSOR": "WV3"})
    assert (wrappers["METHOD"].parameterValue(), wrappers["SENSOR"].parameterValue()) == ("awlp", "WV3")
    dialog.setParameters({"METHOD": 1})
    assert wrappers["METHOD"].parameterValue() == "brovey"


def test_a_batch_shows_titles_and_gives_ids() -> None:
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    dialog = BatchAlgorithmDialog(algorithm())
    panel = dialog.mainWidget()
    wrapper = panel.wrappers[0][panel.parameter_to_column["METHOD"]]
    assert shown(wrapper)["gsa"] == METHODS["gsa"].title
    assert wrapper.parameterValue() == "mtf_glp_fs"


def test_the_model_designer_has_its_own_widget() -> None:
    from processing.modeler.ModelerParametersDialog import ModelerParametersDialog

    dialog = ModelerParametersDialog(algorithm(), QgsProcessingModelAlgorithm("model", "group"))
    assert isinstance(dialog.widget.widget.wrappers["METHOD"], QgsProcessingModelerParameterWidget)


@pytest.mark.parametrize("name", ["ddrf_pansharpening", "ddpm_nightlights"])
def test_schedulers_have_titles(name: str) -> None:
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    dialog = AlgorithmDialog(algorithm(name))
    wrapper = dialog.mainWidget().wrappers["SCHEDULER"]
    assert all(title != option and option for option, title in shown(wrapper).items())
