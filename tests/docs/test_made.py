"""Pages that are made of algorithms and model cards."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsApplication

from plugin.fusion.networks.registry import BUNDLED, INT8
from plugin.processing.help import help_url

from .algorithm_pages import algorithm_page
from .made import make_pages
from .model_pages import README, model_page, readme, shipped

pytestmark = pytest.mark.usefixtures("provider")


def algorithms() -> list:
    return QgsApplication.processingRegistry().providerById("amalgam").algorithms()


def test_every_algorithm_and_model_has_a_page_in_the_navigation(tmp_path: Path) -> None:
    make_pages(tmp_path / "pages")
    made = {path.relative_to(tmp_path / "pages").as_posix() for path in (tmp_path / "pages").rglob("*.md")}
    nav = json.loads((tmp_path / "pages" / "nav.json").read_text(encoding="utf-8"))
    groups = [entry for group in nav["Algorithms"] for entries in group.values() for entry in entries]
    reached = {name for entry in [*groups, *nav["Models"]] for name in entry.values()}
    assert reached == made
    assert made >= {f"algorithms/{algorithm.name()}.md" for algorithm in algorithms()}
    bundled = [path for path in BUNDLED.glob("*.onnx") if not path.name.endswith(INT8)]
    assert made >= {f"models/{path.stem}.md" for path in bundled}


def test_a_page_lies_where_the_help_link_leads() -> None:
    assert help_url("benchmark").endswith("/algorithms/benchmark/")


def test_a_page_has_every_parameter_with_its_help() -> None:
    for algorithm in algorithms():
        page = algorithm_page(algorithm)
        for parameter in algorithm.parameterDefinitions():
            if parameter.flags() & Qgis.ProcessingParameterFlag.Hidden:
                continue
            assert f'<dt id="{parameter.name().lower()}">' in page
            assert escape(parameter.description()) in page


def test_commands_name_what_an_algorithm_cannot_do_without() -> None:
    for algorithm in algorithms():
        command = algorithm_page(algorithm).split("```")[1]
        for parameter in algorithm.parameterDefinitions():
            is_optional = bool(parameter.flags() & Qgis.ProcessingParameterFlag.Optional)
            if not is_optional and parameter.defaultValue() is None:
                assert f" {parameter.name()}=" in command, algorithm.id()


def test_a_card_is_told_whole() -> None:
    for card in shipped():
        page = model_page(card)
        told = (card.version, card.training_data, card.licence, card.limits, card.normalisation, *card.inputs)
        assert [part for part in told if part not in page] == []


def test_the_page_beside_the_models_is_what_their_cards_say() -> None:
    assert README.read_text(encoding="utf-8") == readme(), "run ./dev docs --models"
