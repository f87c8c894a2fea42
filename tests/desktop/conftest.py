"""QGIS on a screen of its own, with the plugin installed from its zip by mouse and keyboard, as a user installs it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.made_scenes import Pair, simulate_pair
from tests.release.package import pack

from .desktop import Desktop
from .gestures import install

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / ".dev" / "profile" / "profiles" / "default" / "python" / "amalgam_libs"
NEEDED = ("Xvfb", "openbox", "xdotool", "qgis")


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return archive_of_checkout(tmp_path_factory.mktemp("zip"))


@pytest.fixture(scope="session")
def installed(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desktop]:
    """A new profile in which the zip was installed; onnxruntime is where the dock's button puts it."""
    missing = [program for program in NEEDED if shutil.which(program, path="/usr/bin:/bin") is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"needs {', '.join(missing)}")
    folder = tmp_path_factory.mktemp("desktop")
    python = folder / "profiles" / "profiles" / "default" / "python"
    python.mkdir(parents=True)
    (python / RUNTIME.name).symlink_to(RUNTIME)
    desktop = Desktop(folder, folder / "profiles")
    try:
        install(desktop, archive)
        yield desktop
    finally:
        desktop.close()


@pytest.fixture
def desktop(installed: Desktop, request: pytest.FixtureRequest) -> Iterator[Desktop]:
    """The same QGIS with an empty project and no dialog; what a failed test left on the screen is kept as a picture."""
    installed.ask("tidy()")
    yield installed
    installed.wait_for("busy() == 0")
    installed.ask("tidy()")


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """Four bands, ratio 4, 320 x 320 PAN pixels."""
    return simulate_pair(tmp_path_factory.mktemp("town"), 320, 320)


@pytest.fixture
def project(desktop: Desktop, town: Pair) -> Desktop:
    """PAN and MS are in the project."""
    desktop.ask(f"add({str(town.pan)!r}, 'PAN')")
    desktop.ask(f"add({str(town.ms)!r}, 'MS')")
    return desktop


def archive_of_checkout(folder: Path) -> Path:
    """The plugin's zip, with the uncommitted changes of files that git knows."""
    changed = subprocess.run(["git", "stash", "create"], cwd=ROOT, capture_output=True, text=True, check=True)
    return pack(folder / "amalgam.zip", changed.stdout.strip() or "HEAD")
