from __future__ import annotations

import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication

from plugin.fusion.networks import registry
from tests.made_scenes import MODEL
from tests.networks.cards import card, write_model

ALGORITHM = "amalgam:list_models"

pytestmark = pytest.mark.usefixtures("provider")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's own models."""
    monkeypatch.setattr(registry, "_user_folders", [tmp_path])
    return tmp_path


def listed() -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """The table's rows by model, and all that came back."""
    import processing

    result = processing.run(ALGORITHM, {"OUTPUT": "memory:"})
    return {feature["MODEL"]: feature.attributeMap() for feature in result["OUTPUT"].getFeatures()}, result


def test_every_parameter_has_a_help_sentence() -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    assert {p.name() for p in algorithm.parameterDefinitions()} == {"OUTPUT"}
    assert all(parameter.help().endswith(".") for parameter in algorithm.parameterDefinitions())


def test_bundled_models_are_listed_with_what_their_cards_say() -> None:
    rows, result = listed()
    row, path = rows[MODEL], registry.BUNDLED / f"{MODEL}.onnx"
    assert row["SHA256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert row["SHA256"] in (registry.BUNDLED / registry.DIGESTS).read_text(encoding="ascii")
    assert (row["TASK"], row["FAMILY"], row["PROBLEM"]) == ("pansharpening", "ddrf_set", "")
    assert row["FOLDER"] == str(registry.BUNDLED)
    assert "ergas" in row["SCORES"].lower()
    assert result["COUNT"] == len(rows) == len(registry.model_ids())


def test_a_model_of_ones_own_is_listed_with_its_folder_and_its_int8_file(folder: Path) -> None:
    path = write_model(folder / "mine.onnx", card(name="mine", ratio_range=(2.0, 4.5)).to_json())
    shutil.copy(path, folder / f"mine{registry.INT8}")
    row = listed()[0]["mine"]
    assert (row["FOLDER"], row["PRECISIONS"], row["RATIOS"]) == (str(folder), "fp32, int8", "2 - 4.5")
    assert row["SCORES"] == "place: sam 1.5"
    assert row["MEGABYTES"] == pytest.approx(2 * path.stat().st_size / 1e6, abs=1e-3)


def test_a_file_that_is_no_model_is_listed_with_the_reason(folder: Path) -> None:
    (folder / "text.onnx").write_text("no network")
    rows, result = listed()
    assert "text.onnx" in rows["text"]["PROBLEM"]
    assert rows["text"]["TITLE"] == ""
    assert result["COUNT"] == len(rows) - 1


def test_the_table_may_be_a_csv_file(tmp_path: Path) -> None:
    import csv

    import processing

    path = tmp_path / "models.csv"
    processing.run(ALGORITHM, {"OUTPUT": str(path)})
    with open(path, encoding="utf-8", newline="") as file:
        assert MODEL in {row["MODEL"] for row in csv.DictReader(file)}
