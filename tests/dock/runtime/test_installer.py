"""Installing onnxruntime: by a stand-in for Python that says what pip says, and by pip itself from made-up wheels."""

from __future__ import annotations

import stat
import zipfile
from pathlib import Path

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject

from plugin.dock.runtime import installer
from plugin.dock.runtime.installer import RuntimeInstaller, python_program
from plugin.fusion.networks.runtime import REQUIREMENT

from ..conftest import wait_until


def stand_in(folder: Path, body: str) -> tuple[str, ...]:
    """A program that writes its arguments to a file and then does `body`."""
    program = folder / "python"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> {folder}/arguments\n{body}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return (str(program),)


def ended_with(program: tuple[str, ...], folder: Path, wheel: Path | None = None) -> tuple[str, list[str]]:
    """How an installation ended, and what it said."""
    owner = QObject()
    work = RuntimeInstaller(folder, owner, program)
    said: list[str] = []
    ends: list[str] = []
    work.said.connect(said.append)
    work.ended.connect(ends.append)
    work.start(wheel)
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
        assert "Downloading onnxruntime …" in said
        words = (tmp_path / "arguments").read_text().split("\n")
        assert words[:4] == ["-m", "pip", "install", "--no-deps"]
        assert words[words.index("--target") + 1 : words.index("--target") + 3] == [str(target), REQUIREMENT]
        assert "import onnxruntime" in " ".join(words[words.index("-c") :])

    def test_foreign_python_settings_are_kept_from_pip(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTHONHOME", "/of/qgis")
        ended_with(stand_in(tmp_path, f'echo "$PYTHONHOME." > {tmp_path}/home; exit 1'), tmp_path)
        assert (tmp_path / "home").read_text() == ".\n"

    def test_what_pip_says_goes_into_the_log_and_nowhere_else(self, tmp_path: Path) -> None:
        logged: list[str] = []
        QgsApplication.messageLog().messageReceived.connect(lambda text, *_: logged.append(text))
        problem, said = ended_with(stand_in(tmp_path, "echo 'Traceback: odd 0x7f'; exit 2"), tmp_path)
        assert not any("odd" in text for text in (problem, *said))
        assert any("odd 0x7f" in text for text in logged)

    def test_package_that_does_not_load_is_said_so(self, tmp_path: Path) -> None:
        body = 'if [ "$1" = -c ]; then echo "ImportError: DLL load failed"; exit 1; fi'
        problem, _ = ended_with(stand_in(tmp_path, body), tmp_path)
        assert problem.startswith("onnxruntime was installed but does not load; install Microsoft's Visual C++ runtime")

    def test_a_wheel_file_needs_no_network_and_brings_nothing_else(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """By pip itself; the wheel asks for a numpy that nobody has."""
        monkeypatch.setattr(installer, "is_available", lambda: True)
        monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/nothing-is-there")
        target = tmp_path / "libs"
        assert ended_with((python_program(),), target, made_wheel(tmp_path))[0] == ""
        assert {path.name for path in target.iterdir()} == {"onnxruntime", "onnxruntime-1.30.0.dist-info"}

    def test_a_wheel_for_another_machine_is_said_so(self, tmp_path: Path) -> None:
        problem, _ = ended_with((python_program(),), tmp_path / "libs", made_wheel(tmp_path, "cp27-cp27m-win32"))
        assert problem.startswith("This wheel is for another Python or machine; download the one for Python 3.")

    def test_a_damaged_wheel_is_said_so(self, tmp_path: Path) -> None:
        wheel = made_wheel(tmp_path)
        wheel.write_bytes(wheel.read_bytes()[:200])
        assert ended_with((python_program(),), tmp_path / "libs", wheel)[0].startswith("The wheel file is damaged")

    def test_another_file_is_refused_before_pip_runs(self, tmp_path: Path) -> None:
        problem, said = ended_with(stand_in(tmp_path, "exit 0"), tmp_path, tmp_path / "torch-2.0-py3-none-any.whl")
        assert problem.startswith("torch-2.0-py3-none-any.whl is no wheel of onnxruntime")
        assert not (tmp_path / "arguments").exists()
        assert said == []

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


def made_wheel(folder: Path, tag: str = "py3-none-any") -> Path:
    """A package called onnxruntime that holds nothing but wishes."""
    path = folder / f"onnxruntime-1.30.0-{tag}.whl"
    about = "onnxruntime-1.30.0.dist-info"
    texts = {
        "onnxruntime/__init__.py": "",
        f"{about}/METADATA": "Metadata-Version: 2.1\nName: onnxruntime\nVersion: 1.30.0\nRequires-Dist: numpy>=99\n",
        f"{about}/WHEEL": f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: {tag}\n",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in texts.items():
            archive.writestr(name, text)
        archive.writestr(f"{about}/RECORD", "".join(f"{name},,\n" for name in (*texts, f"{about}/RECORD")))
    return path


def test_python_is_one_that_is_there() -> None:
    assert Path(python_program()).exists()
