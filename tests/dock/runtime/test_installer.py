"""Installing onnxruntime: by a stand-in for Python that says what pip says."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QObject

from plugin.dock.runtime import installer
from plugin.dock.runtime.installer import RuntimeInstaller, explained, python_program

from ..conftest import wait_until


def stand_in(folder: Path, body: str) -> tuple[str, ...]:
    """A program that writes its arguments to a file and then does `body`."""
    program = folder / "python"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {folder}/arguments\n{body}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return (str(program),)


def ended_with(program: tuple[str, ...], folder: Path) -> tuple[str, list[str]]:
    """How an installation ended, and what it said."""
    owner = QObject()
    work = RuntimeInstaller(folder, owner, program)
    said: list[str] = []
    ends: list[str] = []
    work.said.connect(said.append)
    work.ended.connect(ends.append)
    work.start()
    wait_until(lambda: bool(ends), "the installation ends")
    return ends[0], said


@pytest.mark.usefixtures("qgis_app")
class TestInstallation:
    def test_asks_pip_for_no_other_package_and_tries_the_import(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(installer, "is_available", lambda: True)
        target = tmp_path / "libs"
        problem, said = ended_with(stand_in(tmp_path, "echo Downloading; exit 0"), target)
        assert problem == ""
        assert "Downloading" in said
        words = (tmp_path / "arguments").read_text().split("\n")
        assert words[:4] == ["-m", "pip", "install", "--no-deps"]
        assert words[words.index("--target") + 1 : words.index("--target") + 3] == [str(target), "onnxruntime"]
        assert "import onnxruntime" in " ".join(words[words.index("-c") :])

    def test_foreign_python_settings_are_kept_from_pip(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTHONHOME", "/of/qgis")
        problem, _ = ended_with(stand_in(tmp_path, 'echo "home: $PYTHONHOME."; exit 1'), tmp_path)
        assert problem == "pip failed: home: ."

    def test_package_that_does_not_load_is_said_so(self, tmp_path: Path) -> None:
        body = 'if [ "$1" = -c ]; then echo "ImportError: DLL load failed"; exit 1; fi'
        problem, _ = ended_with(stand_in(tmp_path, body), tmp_path)
        assert problem == "onnxruntime was installed but does not load: ImportError: DLL load failed."

    def test_missing_python_is_said_so(self, tmp_path: Path) -> None:
        problem, _ = ended_with((str(tmp_path / "nonesuch"),), tmp_path)
        assert "could not be started" in problem

    def test_stopping_says_nothing_more(self, tmp_path: Path) -> None:
        owner = QObject()
        work = RuntimeInstaller(tmp_path, owner, stand_in(tmp_path, "exec sleep 60"))
        ends: list[str] = []
        work.ended.connect(ends.append)
        work.start()
        wait_until(lambda: (tmp_path / "arguments").exists(), "pip runs")
        work.stop()
        assert not work.is_running
        assert ends == []


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (
            "WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(': Failed to establish "
            "a new connection: [Errno -3] Temporary failure in name resolution')': /simple/onnxruntime/\n"
            "ERROR: Could not find a version that satisfies the requirement onnxruntime (from versions: none)\n"
            "ERROR: No matching distribution found for onnxruntime",
            "The package index could not be reached; check the connection",
        ),
        (
            "after connection broken by 'ProxyError('Cannot connect to proxy.', OSError('Tunnel connection failed: 407 "
            "Proxy Authentication Required'))'\nERROR: No matching distribution found for onnxruntime",
            "The proxy refused pip",
        ),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "certificate"),
        ("/usr/bin/python3: No module named pip", "This Python has no pip"),
        ("ERROR: Could not install packages due to an OSError: [Errno 13] Permission denied: '/x'", "folder"),
        ("ERROR: No matching distribution found for onnxruntime", "no onnxruntime for this Python"),
        ("something new\n", "pip failed: something new"),
        ("", "pip failed: it said nothing"),
    ],
)
def test_what_pip_says_becomes_a_sentence(output: str, sentence: str) -> None:
    assert sentence in explained(output)


def test_python_is_one_that_is_there() -> None:
    assert Path(python_program()).exists()
