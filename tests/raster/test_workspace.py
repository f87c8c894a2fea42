from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.raster.workspace import check_room, workspace


def test_the_folder_is_beside_the_output_and_gone_afterwards(tmp_path: Path) -> None:
    with workspace(tmp_path / "fused.tif") as folder:
        (folder / "state").write_bytes(b"x")
        assert folder.parent == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_removed_by_the_next_one_of_that_output(tmp_path: Path) -> None:
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    orphan = tmp_path / f".fused-{platform.node()}-{int(dead.stdout)}-abc"
    living = tmp_path / f".fused-{platform.node()}-{os.getppid()}-abc"
    other = tmp_path / f".other-{platform.node()}-{int(dead.stdout)}-abc"
    for folder in (orphan, living, other):
        folder.mkdir()
    with workspace(tmp_path / "fused.tif"):
        pass
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([living.name, other.name])


def test_a_folder_that_cannot_be_written_is_refused_with_a_sentence() -> None:
    with pytest.raises(FusionError, match="cannot be written"), workspace(Path("/proc/fused.tif")):
        pass


def test_a_run_that_would_fill_the_disk_is_refused(tmp_path: Path) -> None:
    check_room(tmp_path, 1)
    with pytest.raises(FusionError, match=r"has [\d,.]+ MB free and the run may need 1,000,000,000,000\.0 MB"):
        check_room(tmp_path, 10**18)
