"""The wheel runs where there is no QGIS: in an environment of its own, in which importing qgis or Qt fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from osgeo import gdal

from plugin.fusion.tasks.pansharpening.job import DEFAULT_SHARPNESS

from ..made_scenes import Pair, fuse, read
from .wheel import pack_wheel

BLOCKED = ("qgis", "PyQt5", "PyQt6", "torch", "training", "plugin")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of a virtual environment in which the wheel is installed, and whose packages are this one's."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--system-site-packages", "--without-pip", folder], check=True)
    python = folder / "bin" / "python"
    asked = ["--python", str(python), "install", "-q", "--no-deps", "--no-index", str(wheel)]
    subprocess.run([sys.executable, "-m", "pip", *asked], check=True)
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "others.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    for name in BLOCKED:
        (site / f"{name}.py").write_text(f"raise ImportError('{name} is not to be imported')\n", encoding="utf-8")
    return python


def run(python: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Python with some words, far from this repository."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QGIS"))}
    return subprocess.run(
        [python, *words], cwd=python.parent, env=kept, capture_output=True, text=True, timeout=120, check=False
    )


def test_the_wheel_holds_the_core_the_command_line_and_the_models(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        assert archive.testzip() is None
    folders = {"/".join(Path(name).parts[1:3]) for name in names if name.startswith("amalgam/plugin/")}
    assert folders == {"plugin/__init__.py", "plugin/fusion", "plugin/command"}
    assert {"amalgam/__main__.py", "amalgam/metadata.txt", "amalgam/models/SHA256SUMS", "amalgam/LICENSE"} <= names


def test_the_same_commit_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    assert pack_wheel(tmp_path).read_bytes() == wheel.read_bytes()


def test_qgis_is_out_of_reach(environment: Path) -> None:
    """What the next tests rest on."""
    assert "not to be imported" in run(environment, "-c", "import qgis").stderr


def test_a_network_runs_without_qgis_and_gives_the_same_pixels(
    environment: Path, pair: Pair, tmp_path: Path, output: Path
) -> None:
    rasters = ("--PAN", str(pair.pan), "--MS", str(pair.ms), "--OUTPUT", str(output))
    done = run(environment, "-m", "amalgam", "ddrf_pansharpening", *rasters, "--MODEL", "ddrf-s", "--THREADS", "1")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["MODEL_ID"] == "ddrf-s"
    here, _ = fuse(pair.pan, pair.ms, tmp_path / "here.tif", sharpness=DEFAULT_SHARPNESS, tile_size=512)
    assert (read(output) == here).all()
    assert gdal.Open(str(output)).GetMetadata("AMALGAM") == gdal.Open(str(tmp_path / "here.tif")).GetMetadata("AMALGAM")


def test_no_module_of_qgis_is_loaded(environment: Path) -> None:
    code = "import sys, amalgam.plugin.command.main; print([n for n in sys.modules if n.split('.')[0] in {!r}])"
    done = run(environment, "-c", code.replace("{!r}", repr(BLOCKED)))
    assert done.stdout.strip() == "[]", done.stderr


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("--help",), 0, "python -m amalgam ALGORITHM"),
        (("ddrf_pansharpening", "--help"), 0, "--PANCHROMATIC RASTER   (must be given)"),
        (("ddrf_pansharpening", "--PAN", "a.tif"), 2, "--SPECTRAL and --OUTPUT must be given; see --help."),
        (("ddrf_pansharpening", "--PAN=a.tif", "--MS=b.tif", "--OUTPUT=c.tif"), 1, "The PAN raster cannot be opened"),
    ],
)
def test_what_a_newcomer_meets(environment: Path, words: tuple[str, ...], status: int, said: str) -> None:
    done = run(environment, "-m", "amalgam", *words)
    assert done.returncode == status
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
