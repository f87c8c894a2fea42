"""What Windows refuses, on a system that does not: to replace, rename or remove a file that is open, and long paths."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

IN_USE = (13, "The process cannot access the file because it is being used by another process")
TOO_LONG = (2, "The system cannot find the path specified")
LONGEST_PATH = 259
FILES = Path("/proc/self/fd")
MAPPED = Path("/proc/self/maps")

Identity = tuple[int, int]


def open_files() -> set[Identity]:
    """Device and number of every file that this process has open or mapped: other names of it are in use as well."""
    found = {(about.st_dev, about.st_ino) for about in filter(None, map(_about, FILES.iterdir()))}
    for line in MAPPED.read_text().splitlines():
        parts = line.split(maxsplit=5)
        if len(parts) == 6 and parts[5].startswith("/"):
            major, minor = (int(part, 16) for part in parts[3].split(":"))
            found.add((os.makedev(major, minor), int(parts[4])))
    return found


def is_in_use(path: Path) -> bool:
    """Whether a file, or any file in a folder, is open."""
    inside = path.rglob("*") if path.is_dir() and not path.is_symlink() else iter([path])
    there = [about for about in map(_about, inside) if about is not None]
    return bool(there) and not {(about.st_dev, about.st_ino) for about in there}.isdisjoint(open_files())


def _about(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:
        return None


def lock_open_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `os` refuse what Windows refuses about files that this process has open."""
    for name in ("replace", "rename", "unlink", "remove"):
        monkeypatch.setattr(os, name, _refusing(getattr(os, name)))


def _refusing(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(*paths: Any, **settings: Any) -> Any:
        for path in _named(paths, settings.get("dir_fd")):
            if is_in_use(path):
                raise PermissionError(*IN_USE, str(path))
        return real(*paths, **settings)

    return call


def _named(paths: tuple[Any, ...], folder: int | None) -> Iterator[Path]:
    """Paths that a function of `os` was given, some of them by the descriptor of their folder."""
    for path in paths:
        yield Path(path) if folder is None else (FILES / str(folder)).readlink() / path


def limit_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no file or folder be made whose path is longer than Windows takes."""
    for name in ("open", "mkdir"):
        monkeypatch.setattr(os, name, _limited(getattr(os, name)))


def _limited(real: Callable[..., Any]) -> Callable[..., Any]:
    def call(path: Any, *values: Any, **settings: Any) -> Any:
        if not isinstance(path, int) and len(os.path.abspath(path)) > LONGEST_PATH:
            raise FileNotFoundError(*TOO_LONG, str(path))
        return real(path, *values, **settings)

    return call
