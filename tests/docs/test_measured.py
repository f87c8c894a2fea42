"""Pages of what was measured say with which models, and whether these still ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugin.fusion.networks.metadata import read_card
from plugin.fusion.networks.registry import BUNDLED
from training.__main__ import STAGES
from training.pages import MEASURED, measured_with, models_named, models_owned_up_to, with_older
from training.recipes import read_config

from .measured import BENCH, COMMANDS, DOCS, unsaid

PAGES = sorted(DOCS.glob("*.md"))
OF_MODELS = (*COMMANDS, "precision", "nodata")
TABLE = "| a | b |\n|---|---|\n"


@pytest.mark.parametrize("name", OF_MODELS)
def test_a_measured_page_says_with_what(name: str) -> None:
    page = (DOCS / f"{name}.md").read_text(encoding="utf-8")
    assert models_named(page) or f"{MEASURED} formulas alone" in page


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_model_that_a_page_was_measured_with_ships_or_the_page_says_that_it_is_older(path: Path) -> None:
    assert not unsaid(path.read_text(encoding="utf-8")), "run ./dev docs --models, or measure the page anew"


def test_what_is_written_names_the_shipped_version_and_the_machine() -> None:
    version = read_card(BUNDLED / "ddrf-s.onnx").version
    assert models_named(measured_with(["ddrf-s"])) == {"ddrf-s": {version}}
    assert "onnxruntime" in measured_with([])


def test_a_page_owns_up_to_older_models_and_no_longer_when_it_is_of_what_ships() -> None:
    page = f"# Speed\n\n{MEASURED} ddrf-s 0.1.0, ddrf-l 0.3.0; a processor.\n\n{TABLE}"
    older = with_older(page, {"ddrf-s": "0.2.0", "ddrf-l": "0.3.0"})
    assert models_owned_up_to(older) == {"ddrf-s": {"0.1.0"}}
    assert "0.2.0 ships" in older
    assert with_older(older, {"ddrf-s": "0.2.0", "ddrf-l": "0.3.0"}) == older
    assert with_older(older, {"ddrf-s": "0.1.0", "ddrf-l": "0.3.0"}) == page


def test_every_section_owns_up_to_its_own() -> None:
    page = f"# Scores\n\n{MEASURED} ddrf-s 0.1.0; one.\n\n## More\n\n{MEASURED} ddrf-s 0.2.0; another.\n\n{TABLE}"
    said = with_older(page, {"ddrf-s": "0.3.0"})
    assert models_owned_up_to(said) == {"ddrf-s": {"0.1.0", "0.2.0"}}
    assert said.count("0.3.0 ships") == 2


def test_pages_are_made_anew_by_commands_that_there_are() -> None:
    trained = [command[3:] for commands in COMMANDS.values() for command in commands if command[2] == "training"]
    for stage, *config in trained:
        assert stage in STAGES
        for name in config:
            assert read_config(name)["name"]
    assert BENCH[0] in (DOCS / "speed.md").read_text(encoding="utf-8")
