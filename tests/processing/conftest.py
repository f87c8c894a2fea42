"""QGIS with the provider registered, and a small simulated pair on disk."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from plugin.fusion.physics.sampling import Relation
from plugin.fusion.physics.wald import degraded
from plugin.fusion.simulation.scene import pan_weights, panchromatic, simulate_scene, to_dn
from tests.demo.rasters import NAMES, write

ROOT = Path(__file__).resolve().parents[2]


class Pair(NamedTuple):
    """Two rasters of one simulated place, ratio 4: PAN 256 x 256 at 0.5 m, MS of four bands."""

    pan: str
    ms: str


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    folder = tmp_path_factory.mktemp("pair")
    scene = simulate_scene(256, 256, seed=5)
    pan = to_dn(panchromatic(scene.reflectance, pan_weights(scene.wavelengths_nm)))
    ms = degraded(to_dn(scene.reflectance).astype(np.float32), Relation.of_ratio(4))
    write(folder / "pan.tif", pan[None], 0.5, ("Panchromatic",))
    write(folder / "ms.tif", np.rint(ms).astype(np.uint16), 2.0, NAMES)
    return Pair(str(folder / "pan.tif"), str(folder / "ms.tif"))


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


@pytest.fixture
def qgis_process(tmp_path: Path) -> Callable[..., Finished]:
    """Runs the real program, in the profile that `./dev` sets up or in another one."""

    def run(*arguments: str, profile: Path = ROOT / ".dev" / "profile") -> Finished:
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
