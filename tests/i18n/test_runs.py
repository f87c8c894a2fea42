"""What runs say, and why they refuse, is all translated: real runs in a language that marks what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

from plugin.main import AmalgamPlugin
from tests.lights import Night, simulate_night
from tests.made_scenes import UTM, Pair, north_up, simulate_pair, typed, write

from .pseudo import spoken, untranslated

ORIGIN_SHIFT = 1.5
"""Pixels that the shifted PAN lies right of where it should."""

Parameters = dict[str, Any]


class Listener(QgsProcessingFeedback):
    """Remembers what a log would show."""

    def __init__(self) -> None:
        super().__init__(False)
        self.said: list[str] = []

    def pushInfo(self, info: str) -> None:
        self.said.append(info)

    def pushWarning(self, warning: str) -> None:
        self.said.append(warning)

    def setProgressText(self, text: str) -> None:
        self.said.append(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.said.append(error)


@pytest.fixture(scope="module")
def large_pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Large enough to be degraded once more."""
    return simulate_pair(tmp_path_factory.mktemp("large_pair"), 240, 256)


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """DMSP a pixel off its VIIRS."""
    return simulate_night(tmp_path_factory.mktemp("night"), off=(1.0, -2.0))


@pytest.fixture
def provider(qgis_processing: None) -> Iterator[None]:
    plugin = AmalgamPlugin(None)
    plugin.initProcessing()
    yield
    plugin.unload()


@pytest.fixture
def say(provider: None, tmp_path: Path) -> Callable[..., list[str]]:
    """What an algorithm says, or why it refuses, in the language that nobody speaks."""

    def run(algorithm: str, **parameters: Any) -> list[str]:
        context, feedback = QgsProcessingContext(), Listener()
        given = {name: _placed(value, tmp_path) for name, value in parameters.items()}
        with spoken():
            chosen = QgsApplication.processingRegistry().createAlgorithmById(f"amalgam:{algorithm}")
            allowed, reason = chosen.checkParameterValues(given, context)
            if not allowed:
                return [reason]
            chosen.run(given, context, feedback)
        return feedback.said

    return run


def _placed(value: Any, folder: Path) -> Any:
    """Names of files to write, in the folder of the test."""
    return str(folder / value) if isinstance(value, str) and value.startswith("new.") else value


def _shifted(pair: Pair, folder: Path) -> Path:
    """PAN with a georeference that lies a little off."""
    x, pixel, _, y, _, _ = north_up(1.0)
    pan = typed(pair.pan_image[None], "uint16")
    return write(folder / "shifted.tif", pan, (x + ORIGIN_SHIFT, pixel, 0.0, y, 0.0, -pixel), UTM)


def test_pansharpening_speaks(large_pair: Pair, tmp_path: Path, say: Callable[..., list[str]]) -> None:
    both: Parameters = {"SPECTRAL": str(large_pair.ms), "PANCHROMATIC": str(_shifted(large_pair, tmp_path))}
    classical = say("classical_pansharpening", **both, OUTPUT="new.tif", METHOD="gsa", SENSOR="SPOT6")
    network = say(
        "ddrf_pansharpening", **both, OUTPUT="new.tif", UNCERTAINTY="new.spread.tif", MODEL="ddrf-s", STEPS=4,
        ENSEMBLE=2, CONSISTENCY=1, CORRECT_SHIFT=False,
    )  # fmt: skip
    assert any("CORRECT_SHIFT" in line for line in classical)
    assert any("CORRECT_SHIFT" in line for line in network)
    assert [part for line in classical + network for part in untranslated(line)] == []
    assert len(classical) > 3
    assert len(network) > 5


def test_night_lights_speak(night: Night, say: Callable[..., list[str]]) -> None:
    guided = say("ddpm_nightlights", DMSP=str(night.dmsp), VIIRS=str(night.viirs), STEPS=2, OUTPUT="new.tif")
    alone = say("ddpm_nightlights", DMSP=str(night.dmsp), STEPS=2, OUTPUT="new.tif")
    assert any("VIIRS" in line for line in guided)
    assert [part for line in guided + alone for part in untranslated(line)] == []
    assert len(guided) > 2
    assert len(alone) > 2


def test_quality_and_simulation_speak(large_pair: Pair, say: Callable[..., list[str]]) -> None:
    both: Parameters = {"SPECTRAL": str(large_pair.ms), "PANCHROMATIC": str(large_pair.pan)}
    fused = write(large_pair.folder / "fused.tif", typed(large_pair.truth, "uint16"), north_up(1.0))
    said = say("quality_no_reference", **both, FUSED=str(fused))
    said += say("quality_with_reference", REFERENCE=str(fused), FUSED=str(fused))
    said += say("simulate_pair", **both, OUTPUT_PAN="new.p.tif", OUTPUT_MS="new.m.tif", OUTPUT_TRUTH="new.t.tif")
    assert [part for line in said for part in untranslated(line)] == []
    assert len(said) > 5


def test_a_comparison_speaks_and_so_do_its_failures(large_pair: Pair, say: Callable[..., list[str]]) -> None:
    both: Parameters = {"SPECTRAL": str(large_pair.ms), "PANCHROMATIC": str(large_pair.pan)}
    said = say(
        "compare_methods", **both, METHODS=["gsa", "ddrf-s"], SCHEDULERS=["staged"], STEPS="1", REDUCED=False,
        OUTPUT_HTML="new.html",
    )  # fmt: skip
    assert any("staged" in line and "⟦" in line for line in said)
    assert [part for line in said for part in untranslated(line)] == []


def test_the_machine_speaks(say: Callable[..., list[str]]) -> None:
    said = say(
        "benchmark", MODELS=["ddrf-s"], PRECISION_IDS=["auto"], STEPS="1,4", SECONDS_EACH=0.5, OUTPUT="TEMPORARY_OUTPUT"
    )
    assert [part for line in said for part in untranslated(line)] == []
    assert len(said) > 1


@pytest.mark.parametrize(
    ("algorithm", "parameters"),
    [
        ("ddrf_pansharpening", {"TILE_SIZE": 99}),
        ("ddrf_pansharpening", {"SCHEDULER": "staged", "STEPS": 1}),
        ("ddrf_pansharpening", {"SCHEDULER": "other"}),
        ("ddrf_pansharpening", {"STEPS": ""}),
        ("ddrf_pansharpening", {"ENSEMBLE": 1.5}),
        ("ddrf_pansharpening", {"MODEL": "nothing"}),
        ("ddrf_pansharpening", {"OUTPUT": "new.png"}),
        ("ddrf_pansharpening", {"UNCERTAINTY": "new.u.tif", "ENSEMBLE": 1}),
        ("ddrf_pansharpening", {"BANDS": "one"}),
        ("classical_pansharpening", {"MTF_GAIN": 0.01}),
        ("classical_pansharpening", {"METHOD": ""}),
        ("quality_with_reference", {"RATIO": -1.0}),
        ("simulate_pair", {"PAN_WEIGHTS": "1,x"}),
        ("compare_methods", {"STEPS": "many"}),
        ("compare_methods", {"METHODS": []}),
        ("benchmark", {"STEPS": "0"}),
    ],
)
def test_refusals_are_translated(
    pair: Pair, say: Callable[..., list[str]], algorithm: str, parameters: Parameters
) -> None:
    usual: Parameters = {
        "PANCHROMATIC": str(pair.pan), "SPECTRAL": str(pair.ms), "REFERENCE": str(pair.ms), "FUSED": str(pair.ms),
        "OUTPUT": "new.tif", "OUTPUT_HTML": "new.html", "OUTPUT_PAN": "new.p.tif", "OUTPUT_MS": "new.m.tif",
    }  # fmt: skip
    (reason,) = say(algorithm, **(usual | parameters))
    assert reason.startswith("⟦")
    assert untranslated(reason) == []
