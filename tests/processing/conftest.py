"""QGIS with the provider registered, and qgis_process as a user would start it."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / ".dev" / "profile"
RUNTIME = Path("profiles", "default", "python", "amalgam_libs")


@pytest.fixture
def provider(qgis_processing: None) -> Iterator[None]:
    """The plugin, as initProcessing registers it."""
    from plugin.main import AmalgamPlugin

    plugin = AmalgamPlugin(None)
    plugin.initProcessing()
    yield
    plugin.unload()


class Finished(NamedTuple):
    """How a program ended."""

    code: int
    text: str


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The profile that `./dev` sets up, copied, since a QGIS writes into its profile and others may run beside it."""
    folder = tmp_path_factory.mktemp("qgis") / "profile"
    shutil.copytree(PROFILE, folder, ignore=shutil.ignore_patterns(RUNTIME.name))
    (folder / RUNTIME).symlink_to(PROFILE / RUNTIME)
    return folder


@pytest.fixture
def qgis_process(profile: Path) -> Callable[..., Finished]:
    """Runs the real program, in the profile that `./dev` sets up or in another one."""
    usual = profile

    def run(*arguments: str, profile: Path = usual) -> Finished:
        done = subprocess.run(
            ["/usr/bin/qgis_process", *arguments],
            env=qgis_environment(profile),
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        return Finished(done.returncode, done.stdout + done.stderr)

    return run


def qgis_environment(profile: Path) -> dict[str, str]:
    """The environment of a QGIS that sees the plugin and nothing of this test's Python."""
    kept = {name: value for name, value in os.environ.items() if name in ("HOME", "LANG", "TMPDIR", "DISPLAY")}
    return {
        **kept,
        "PATH": "/usr/bin:/bin",
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QGIS_PLUGINPATH": str(ROOT / ".dev" / "plugins"),
    }
