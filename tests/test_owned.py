from __future__ import annotations

import ctypes
import os
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from plugin.fusion.owned import NO_SUCH_PROCESS, STILL_ACTIVE, is_running_on_windows, owned_file, owned_folder


def dead_process() -> int:
    ended = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    return int(ended.stdout)


def test_no_two_share_a_file_and_its_name_says_whose_it_is(tmp_path: Path) -> None:
    one, two = owned_file(tmp_path / "fused.tif"), owned_file(tmp_path / "fused.tif")
    assert one != two
    for path in (one, two):
        assert path.name.startswith(f".fused-{platform.node()}-{os.getpid()}-")
        assert path.suffix == ".tif"


@pytest.mark.parametrize("make", [owned_file, owned_folder])
def test_what_killed_processes_left_is_removed_and_nothing_else(tmp_path: Path, make: Any) -> None:
    stem, dead = f".fused-{platform.node()}-", dead_process()
    kept = [
        f"{stem}{os.getppid()}-abc.part.tif",
        f".other-{platform.node()}-{dead}-abc",
        f"{stem}text-abc",
        "fused.tif",
    ]
    left = [f"{stem}{dead}-abc.part.tif", f"{stem}{dead}-abc.part.tif.aux.xml", f"{stem}{10**30}-abc.part.tif"]
    for name in kept + left:
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / f"{stem}{dead}-folder").mkdir()
    (tmp_path / f"{stem}{dead}-folder" / "state_0").write_bytes(b"x")
    made = make(tmp_path / "fused.tif")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([*kept, made.name])


class Kernel:
    """What kernel32 says of one process."""

    def __init__(self, handle: int, code: int) -> None:
        self._handle, self._code = handle, code
        self.closed: list[int] = []

    def OpenProcess(self, rights: int, inherits: bool, process: int) -> int:
        return self._handle

    def GetExitCodeProcess(self, handle: int, code: Any) -> int:
        ctypes.cast(code, ctypes.POINTER(ctypes.c_ulong))[0] = self._code
        return 1

    def CloseHandle(self, handle: int) -> int:
        self.closed.append(handle)
        return 1


@pytest.mark.parametrize(
    ("handle", "code", "error", "runs"),
    [(7, STILL_ACTIVE, 0, True), (7, 1, 0, False), (0, 0, NO_SUCH_PROCESS, False), (0, 0, 5, True)],
    ids=["runs", "has ended but is remembered", "is gone", "belongs to somebody else"],
)
def test_windows_is_asked_whether_a_process_runs(handle: int, code: int, error: int, runs: bool) -> None:
    kernel = Kernel(handle, code)
    assert is_running_on_windows(4711, kernel, lambda: error) is runs
    assert kernel.closed == ([handle] if handle else [])
