"""Two jobs of one process do not spoil each other's run, nor what GDAL is told for the whole process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.made_scenes import Pair

ROOT = Path(__file__).resolve().parents[2]


def test_a_full_disk_is_noticed_though_another_job_has_ended(pair: Pair, output: Path) -> None:
    old = output.with_name("second.tif")
    old.write_bytes(b"the result of another run")
    command = [sys.executable, "-m", "tests.faults.two_jobs", str(pair.pan), str(pair.ms), str(output.parent)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    outcome, settings = done.stdout.splitlines()
    assert "cannot be written" in outcome
    assert settings == "restored"
    assert old.read_bytes() == b"the result of another run"
    assert sorted(path.name for path in output.parent.iterdir()) == ["first.tif", "second.tif"]
