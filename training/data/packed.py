"""Scenes as one file of plain arrays, small enough to travel, for machines without GDAL."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from .scene import Scene

LARGEST = 4_000_000
"""Bytes of an entry's arrays, before they are compressed; of patches, and of wide scenes, a part is taken."""

INDEX = "index"


class Packed(NamedTuple):
    """Scenes and how often each is drawn."""

    scenes: list[Scene]
    shares: np.ndarray


def pack(entries: dict[str, tuple[Sequence[Scene], float]], path: Path) -> Path:
    """Write the scenes of some entries, each with its share of the episodes.

    Args:
        entries: by name: scenes and their share together.
        path: of the npz file to write.
    """
    arrays: dict[str, np.ndarray] = {}
    index: list[dict[str, Any]] = []
    for name, (scenes, share) in entries.items():
        for scene in scenes:
            k, part = len(index), _part(scene, LARGEST // len(scenes))
            arrays[f"{k} hrms"] = _small(part.hrms)
            if part.pan is not None:
                arrays[f"{k} pan"] = part.pan.astype(np.float32)
            index.append({"name": name, "patch": part.patch, "share": share / len(scenes)})
    arrays[INDEX] = np.array(json.dumps(index))
    np.savez_compressed(path, **arrays)
    return path


def unpack(path: Path) -> Packed:
    """The scenes of a file that `pack` wrote."""
    with np.load(path) as file:
        index = json.loads(str(file[INDEX]))
        scenes = [Scene(file[f"{k} hrms"], entry["patch"], file.get(f"{k} pan")) for k, entry in enumerate(index)]
    shares = np.array([entry["share"] for entry in index])
    return Packed(scenes, shares / shares.sum())


def _part(scene: Scene, most: int) -> Scene:
    """As many whole patches, or as much of the middle of a scene, as fit into so many bytes."""
    hrms = _small(scene.hrms)
    bands, rows, cols = hrms.shape
    wanted = most // (bands * cols * hrms.itemsize)
    if wanted >= rows:
        return scene
    if scene.patch is not None:
        kept = np.s_[: max(wanted // scene.patch, 1) * scene.patch]
    else:
        edge = int(np.sqrt(most / (bands * hrms.itemsize)))
        return _window(scene, min(rows, edge), min(cols, edge))
    return Scene(scene.hrms[:, kept], scene.patch, None if scene.pan is None else scene.pan[kept])


def _window(scene: Scene, rows: int, cols: int) -> Scene:
    top, left = ((size - part) // 2 for size, part in zip(scene.hrms.shape[1:], (rows, cols), strict=True))
    window = np.s_[top : top + rows, left : left + cols]
    return Scene(scene.hrms[(slice(None), *window)], None, None if scene.pan is None else scene.pan[window])


def _small(hrms: np.ndarray) -> np.ndarray:
    """Reflectance times 10,000 and the like need no fractions."""
    if np.issubdtype(hrms.dtype, np.floating) and hrms.min() >= 0.0 and 255.0 < hrms.max() < 65535.0:
        return np.rint(hrms).astype(np.uint16)
    return hrms
