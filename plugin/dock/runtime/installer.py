"""Installs onnxruntime when the user asks for it: pip in a process of its own, then a try to import it in another."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QStandardPaths, pyqtSignal

from ...fusion.networks.runtime import REQUIREMENT, is_available
from ...translation import tr
from .pip_words import stage_of, why_it_does_not_load, why_no_wheel, why_pip_failed

FOREIGN = ("PYTHONHOME", "PYTHONPATH", "PYTHONEXECUTABLE")
"""Variables that QGIS sets for its own Python, and that another Python must not see."""


class RuntimeInstaller(QObject):
    """Runs one installation at a time.

    Args:
        folder: where to install, as `networks.runtime.runtime_folder` says.
        program: a Python with pip, followed by arguments that come first.

    Signals:
        said: with a line on what is going on.
        ended: with "" if onnxruntime can be used now, else with a sentence on why not.
    """

    said = pyqtSignal(str)
    ended = pyqtSignal(str)

    def __init__(self, folder: Path, parent: QObject, program: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._folder = folder
        self._program = program or (python_program(),)
        self._output = ""
        self._is_trying = False
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.setProcessEnvironment(_environment())
        self._process.readyRead.connect(self._read)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail)

    @property
    def is_running(self) -> bool:
        """Whether an installation is in progress."""
        return bool(self._process.state() != QProcess.ProcessState.NotRunning)

    def start(self, wheel: Path | None = None) -> None:
        """Install a tested version, or this wheel file without any network; called only when the user has clicked."""
        problem = why_no_wheel(wheel.name) if wheel else ""
        if problem:
            self.ended.emit(problem)
            return
        self._is_trying = False
        self.said.emit(tr("Installing onnxruntime into {} …").format(self._folder))
        package = ("--no-index", str(wheel)) if wheel else (REQUIREMENT,)
        self._run("-m", "pip", "install", "--no-deps", "--upgrade", "--no-input", "--no-color",
                  "--disable-pip-version-check", "--retries", "1", "--target", str(self._folder), *package)  # fmt: skip

    def stop(self) -> None:
        """Stop the installation."""
        if self.is_running:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(1000)

    def _run(self, *arguments: str) -> None:
        self._output = ""
        self._process.start(self._program[0], [*self._program[1:], *arguments])

    def _read(self) -> None:
        text = bytes(self._process.readAll()).decode("utf-8", "replace")
        self._output += text
        for stage in filter(None, (stage_of(line.strip()) for line in text.splitlines())):
            self.said.emit(stage)

    def _finish(self, code: int) -> None:
        self._read()
        if code != 0:
            QgsMessageLog.logMessage(self._output.strip(), "Amalgam", Qgis.MessageLevel.Warning)
            self.ended.emit(why_it_does_not_load(self._output) if self._is_trying else why_pip_failed(self._output))
        elif not self._is_trying:
            self._is_trying = True
            self.said.emit(tr("Checking that it loads …"))
            self._run("-c", "import sys; sys.path.append(sys.argv[1]); import onnxruntime", str(self._folder))
        else:
            importlib.invalidate_caches()
            self.ended.emit("" if is_available() else tr("onnxruntime was installed but is not found; restart QGIS."))

    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.ended.emit(
                tr("{} could not be started; install onnxruntime with your system's packages.").format(self._program[0])
            )


def python_program() -> str:
    """The Python that belongs to this QGIS; `sys.executable` is QGIS itself on Windows and macOS."""
    names = [f"python{sys.version_info.major}.{sys.version_info.minor}", "python3", "python"]
    prefix = Path(sys.base_prefix)
    folders = [str(prefix), str(prefix / "bin")]
    for name in names:
        found = QStandardPaths.findExecutable(name, folders) or QStandardPaths.findExecutable(name)
        if found:
            return str(found)
    return names[1]


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    for name in FOREIGN:
        environment.remove(name)
    return environment
