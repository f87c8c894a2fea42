"""A pair to try the plugin with: simulated (`python -m tests.demo.sample`), small, and shipped."""

from __future__ import annotations

import shutil
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "sample"
FILES = ("sample_pan.tif", "sample_ms.tif")


def sample_pair(folder: Path) -> tuple[Path, Path]:
    """PAN and MS, copied into a folder where they stay and results can be written beside them.

    Raises:
        OSError: if the folder cannot be written to.
    """
    for name in FILES:
        if not (folder / name).is_file():
            shutil.copyfile(FOLDER / name, folder / name)
    pan, ms = (folder / name for name in FILES)
    return pan, ms
