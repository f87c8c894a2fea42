"""onnxruntime, imported late: the plugin loads and lists its algorithms without it."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from ..errors import FusionError
from ..sentences import Sentence

REQUIREMENT = "onnxruntime>=1.19.2,<1.33"
"""Versions that every bundled model was run on, oldest and newest among them (`./dev compat onnxruntime`)."""

_folders: list[Path] = []


def runtime_folder(profile: Path) -> Path:
    """Where the installation command puts onnxruntime: in the QGIS profile, a folder for each Python version."""
    return profile / "python" / "amalgam_libs" / f"py{sys.version_info.major}{sys.version_info.minor}"


def offer_folder(folder: Path) -> None:
    """Look for onnxruntime in this folder too, after everything QGIS ships (its numpy must win)."""
    if folder not in _folders:
        _folders.append(folder)


def installation_command() -> str:
    """The command that installs onnxruntime for this QGIS; --no-deps, since it needs only the numpy that is here."""
    return install_command("--no-deps", "--upgrade", f'"{REQUIREMENT}"')


def install_command(*what: str) -> str:
    """The command that installs a package for this QGIS, or for this Python.

    Args:
        what: options of pip, and the package after them.
    """
    python = f"python{sys.version_info.major}.{sys.version_info.minor}" if sys.platform != "win32" else "python"
    target = f' --target "{_folders[0]}"' if _folders else ""
    *options, package = what
    return f"{python} -m pip install{''.join(f' {option}' for option in options)}{target} {package}"


def missing_runtime() -> Sentence:
    """What to tell a user who has no onnxruntime."""
    return Sentence(
        "onnxruntime, which runs the fusion networks, is not available in this QGIS; install it with: {}",
        installation_command(),
    )


def is_available() -> bool:
    """Whether onnxruntime can be found, without importing it."""
    extend_path()
    return importlib.util.find_spec("onnxruntime") is not None


def onnxruntime() -> ModuleType:
    """The module onnxruntime.

    Raises:
        FusionError: if it is missing or does not load, with the command that installs it.
    """
    extend_path()
    try:
        return importlib.import_module("onnxruntime")
    except ImportError as error:
        raise FusionError(
            "onnxruntime, which runs the fusion networks, is not available in this QGIS ({}); install it with: {}",
            str(error),
            installation_command(),
        ) from error


def extend_path() -> None:
    """Have Python look for modules where the installation commands put them."""
    for folder in _folders:
        if folder.is_dir() and str(folder) not in sys.path:
            sys.path.append(str(folder))
