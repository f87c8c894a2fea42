"""Unfinished files and folders: their names say which process they belong to, and what killed ones left is removed."""

from __future__ import annotations

import ctypes
import os
import platform
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from .names import short

QUERY_LIMITED_INFORMATION, STILL_ACTIVE, NO_SUCH_PROCESS = 0x1000, 259, 87
"""Of Windows: a right to a process, the exit code of one that runs, and the error that there is none of that number."""


def owned_folder(path: Path) -> Path:
    """A new folder beside a file that is to be written.

    Raises:
        OSError: if the file's folder cannot be read or written.
    """
    _remove_orphans(path)
    return Path(tempfile.mkdtemp(prefix=f"{_stem(path)}{os.getpid()}-", dir=path.parent))


def owned_file(path: Path) -> Path:
    """A new, empty file beside one that is to be written, with the same ending.

    Raises:
        OSError: if the file's folder cannot be read or written.
    """
    _remove_orphans(path)
    file, name = tempfile.mkstemp(prefix=f"{_stem(path)}{os.getpid()}-", suffix=f".part{path.suffix}", dir=path.parent)
    os.close(file)
    return Path(name)


def _stem(path: Path) -> str:
    """How all names begin that belong to processes of this machine which want to write a file."""
    return f".{short(path.stem)}-{platform.node()}-"


def _remove_orphans(path: Path) -> None:
    """Remove what killed processes of this machine left behind that wanted to write a file."""
    stem = _stem(path)
    for left in path.parent.iterdir():
        owner = left.name[len(stem) :].partition("-")[0]
        if left.name.startswith(stem) and owner.isdigit() and not _is_running(int(owner)):
            if left.is_dir() and not left.is_symlink():
                shutil.rmtree(left, ignore_errors=True)
            else:
                with suppress(OSError):  # somebody else may be removing it at this moment
                    left.unlink()


def _is_running(process: int) -> bool:
    if sys.platform == "win32":  # os.kill would end the process there
        return is_running_on_windows(process, ctypes.WinDLL("kernel32", use_last_error=True), ctypes.get_last_error)
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def is_running_on_windows(process: int, kernel: Any, last_error: Any) -> bool:
    """Whether a process runs; if Windows does not tell, it is taken to.

    Args:
        process: its number.
        kernel: kernel32.dll.
        last_error: tells why its last call failed.
    """
    handle = kernel.OpenProcess(QUERY_LIMITED_INFORMATION, False, process)
    if not handle:
        return bool(last_error() != NO_SUCH_PROCESS)
    code = ctypes.c_ulong(STILL_ACTIVE)
    kernel.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel.CloseHandle(handle)
    return code.value == STILL_ACTIVE
