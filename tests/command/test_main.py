from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from plugin.command import main as command
from plugin.command.algorithms import ALGORITHMS
from plugin.command.parameters import described
from plugin.command.watcher import TerminalWatcher
from plugin.fusion.networks import registry

from ..made_scenes import Pair, read

FAILED, NOT_UNDERSTOOD = 1, 2


@pytest.fixture(autouse=True)
def signals_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of the process that tests."""
    monkeypatch.setattr(TerminalWatcher, "obey_signals", lambda self: None)


def sharpen(pair: Pair, output: Path, *more: str) -> int:
    """The fastest algorithm, as a user calls it."""
    words = ("--PAN", str(pair.pan), "--MS", str(pair.ms), "--OUTPUT", str(output))
    return command.main(("classical_pansharpening", *words, *more))


def test_a_run_writes_its_file_and_prints_what_came_of_it(
    pair: Pair, output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sharpen(pair, output, "--METHOD", "gsa", "--BANDS", "2,1") == 0
    said = capsys.readouterr()
    told = json.loads(said.out)
    assert told["OUTPUT"] == str(output)
    assert told["METHOD_ID"] == "gsa"
    assert 0.0 < told["CONSISTENCY"] < 5.0
    assert read(output).shape == (2, 128, 160)
    assert "GSA, 160 x 128 pixels, 2 bands, ratio 4.00." in said.err


@pytest.mark.parametrize(
    ("more", "status", "sentence"),
    [
        (("--METHOD", "foo"), NOT_UNDERSTOOD, "METHOD must be one of"),
        (("--EXTENT", "1,2,3"), NOT_UNDERSTOOD, "EXTENT must be four numbers"),
        (("--EXTENT", "0,1,0,1"), FAILED, "EXTENT lies outside the area that PAN and MS share"),
        (("--MS", "nowhere.tif"), FAILED, "The MS raster cannot be opened"),
        (("--CREATION_OPTIONS", "COMPRESS=FOO"), FAILED, "COMPRESS must be one of"),
    ],
)
def test_a_refusal_is_one_sentence(
    pair: Pair, output: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, str], status: int, sentence: str
) -> None:
    assert sharpen(pair, output, *more) == status
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[-1].startswith(sentence)
    assert list(output.parent.iterdir()) == []


def test_a_mistake_of_ours_is_told_in_full(
    pair: Pair, output: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("a mistake")

    algorithm = ALGORITHMS["classical_pansharpening"]
    monkeypatch.setitem(ALGORITHMS, "classical_pansharpening", algorithm._replace(run=broken))
    assert sharpen(pair, output) == FAILED
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert said.splitlines()[-1] == "The run failed because of a mistake in Amalgam ('a mistake'); please report it."


def test_a_signal_stops_the_run(pair: Pair, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop_now(self: TerminalWatcher) -> bool:
        self.stopped_by = signal.SIGINT
        return True

    monkeypatch.setattr(TerminalWatcher, "is_cancelled", stop_now)
    assert sharpen(pair, output) == 130
    assert list(output.parent.iterdir()) == []


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["help"]])
def test_help_names_every_algorithm(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(words) == 0
    said = capsys.readouterr().out
    assert all(f"\n  {id_} " in said for id_ in ALGORITHMS)


@pytest.mark.parametrize("id_", list(ALGORITHMS))
def test_help_of_an_algorithm_explains_every_parameter(id_: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([id_, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(described()[id_].title)
    for parameter in described()[id_].parameters:
        assert f"\n  --{parameter.name} " in said
        assert parameter.help.split()[0] in said


def test_commands_that_name_no_algorithm_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["ddrf_pansharpning"]) == NOT_UNDERSTOOD
    assert "did you mean ddrf_pansharpening?" in capsys.readouterr().err
    assert command.main([]) == NOT_UNDERSTOOD
    assert "Usage" in capsys.readouterr().err


def test_models_of_a_folder_are_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.onnx").write_bytes((registry.BUNDLED / f"{registry.DEFAULT_PANSHARPENING}.onnx").read_bytes())
    monkeypatch.setattr(registry, "_user_folders", [])
    monkeypatch.setenv(command.OWN_MODELS, str(tmp_path))
    assert command.main(["ddrf_pansharpening", "--help"]) == 0
    assert ", mine." in capsys.readouterr().out.replace("\n      ", " ")
