"""Where a result can be written without overwriting anything."""

from __future__ import annotations

import os
from pathlib import Path


def free_name(wanted: str) -> str:
    """This path, or a similar one with a number that does not exist yet; "" if the folder cannot be written to."""
    path = Path(wanted)
    if not os.access(path.parent, os.W_OK):
        return ""
    names = (path, *(path.with_name(f"{path.stem}_{number}{path.suffix}") for number in range(2, 1000)))
    return next((str(name) for name in names if not name.exists()), "")
