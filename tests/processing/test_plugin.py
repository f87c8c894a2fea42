"""The plugin's life: loaded, listed, unloaded, loaded again; with and without a window, a network, patience."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication

from plugin.main import AmalgamPlugin
from tests.made_scenes import Pair

from .conftest import ROOT, Finished, qgis_environment

QgisProcess = Callable[..., Finished]
ALGORITHM = "amalgam:ddrf_pansharpening"
PATIENCE_S = 300.0


def test_importing_the_package_needs_no_qgis() -> None:
    code = "import sys, importlib.util as u; s = u.spec_from_file_location('amalgam', '__init__.py'); "
    code += "m = u.module_from_spec(s); s.loader.exec_module(m); print(any(n.startswith('qgis') for n in sys.modules))"
    done = subprocess.run(["/usr/bin/python3", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_loads_unloads_and_loads_again(qgis_processing: None) -> None:
    registry = QgsApplication.processingRegistry()
    for _ in range(2):
        plugin = AmalgamPlugin(None)
        plugin.initGui()
        assert registry.providerById("amalgam").name() == "Amalgam"
        assert registry.algorithmById("amalgam:ddrf_pansharpening") is not None
        plugin.unload()
        assert registry.providerById("amalgam") is None


def test_desktop_loads_unloads_and_reloads_it(tmp_path: Path) -> None:
    """QGIS itself, with a window on a virtual screen."""
    log, script = tmp_path / "log.txt", tmp_path / "script.py"
    script.write_text(
        f"""
import os, traceback
from qgis import utils
from qgis.core import QgsApplication
registry = QgsApplication.processingRegistry()
try:
    said = [utils.loadPlugin("amalgam"), utils.startPlugin("amalgam"), registry.providerById("amalgam") is not None]
    said += [utils.unloadPlugin("amalgam"), registry.providerById("amalgam") is None]
    said += [utils.loadPlugin("amalgam"), utils.startPlugin("amalgam"), utils.reloadPlugin("amalgam")]
    said += [len(registry.providerById("amalgam").algorithms()) >= 1]
except Exception:
    said = [traceback.format_exc()]
open({str(log)!r}, "w").write(repr(said))
os._exit(0)
"""
    )
    environment = qgis_environment(tmp_path / "profile")
    del environment["QT_QPA_PLATFORM"]
    command = ["xvfb-run", "-a", "qgis", "--profiles-path", str(tmp_path), "--nologo", "--noversioncheck"]
    command += ["--code", str(script)]
    subprocess.run(command, env=environment, timeout=PATIENCE_S, check=False, capture_output=True)
    assert log.read_text() == repr([True] * 9)


def test_qgis_process_fuses_a_pair(qgis_process: QgisProcess, pair: Pair, tmp_path: Path) -> None:
    output = tmp_path / "fused.tif"
    done = qgis_process("run", ALGORITHM, "--", f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", f"OUTPUT={output}")
    assert done.code == 0, done.text
    assert "CONSISTENCY" in done.text
    assert gdal.Open(str(output)).RasterXSize == 160


def test_without_onnxruntime_it_lists_and_says_how_to_install(
    qgis_process: QgisProcess, pair: Pair, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    qgis_process("plugins", "enable", "amalgam", profile=profile)
    assert ALGORITHM in qgis_process("list", profile=profile).text
    output = tmp_path / "fused.tif"
    parameters = (f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}", f"OUTPUT={output}")
    done = qgis_process("run", ALGORITHM, "--", *parameters, profile=profile)
    assert done.code == 1
    assert "pip install --no-deps --upgrade --target" in done.text
    assert not output.exists()


@pytest.mark.parametrize("fault", ["truncated", "not_a_raster", "pan_coarser", "steps_0"])
def test_bad_input_ends_with_a_sentence_and_exit_code_1(
    qgis_process: QgisProcess, pair: Pair, tmp_path: Path, fault: str
) -> None:
    broken = tmp_path / "broken.tif"
    whole = pair.pan.read_bytes()
    broken.write_bytes(whole[: len(whole) // 2] if fault == "truncated" else b"no raster")
    one_band = str(tmp_path / "one_band.tif")
    gdal.Translate(one_band, str(pair.ms), bandList=[1])
    pan, ms, steps, sentence = {
        "truncated": (str(broken), pair.ms, 1, "damaged or truncated"),
        "not_a_raster": (str(broken), pair.ms, 1, "choose another, or convert it to GeoTIFF"),
        "pan_coarser": (one_band, pair.pan, 1, "PAN is not finer than MS"),
        "steps_0": (pair.pan, pair.ms, 0, "STEPS must be a whole number"),
    }[fault]
    output = tmp_path / "out" / "fused.tif"
    output.parent.mkdir()
    parameters = (f"PANCHROMATIC={pan}", f"SPECTRAL={ms}", f"STEPS={steps}", f"OUTPUT={output}")
    done = qgis_process("run", ALGORITHM, "--", *parameters)
    assert done.code == 1
    assert sentence in done.text
    assert "Traceback" not in done.text
    assert list(output.parent.iterdir()) == []


def test_interrupt_ends_within_a_tile_and_leaves_nothing(profile: Path, pair: Pair, tmp_path: Path) -> None:
    output = tmp_path / "fused.tif"
    command = ["qgis_process", "run", ALGORITHM, "--", f"PANCHROMATIC={pair.pan}", f"SPECTRAL={pair.ms}"]
    running = subprocess.Popen(
        [*command, "STEPS=500", "TILE_SIZE=64", f"OUTPUT={output}"],
        env=qgis_environment(profile),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    deadline = time.monotonic() + PATIENCE_S
    while not list(tmp_path.iterdir()) and running.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    running.send_signal(signal.SIGINT)
    text, _ = running.communicate(timeout=PATIENCE_S)
    assert running.returncode == 1
    assert "Cancelled; nothing was written." in text
    assert list(tmp_path.iterdir()) == []
