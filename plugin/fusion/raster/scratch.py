"""Scratch space: a float32 raster on disk between two passes over the scene, which keeps memory bounded."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np

from ..durable import sync_file
from ..errors import FusionError
from ..spans import Image, Window, mirrored


class Scratch:
    """(bands, rows, columns) float32 over a window of absolute pixels, in a file that goes with its folder.

    The file is mapped only for the length of one call: what is not being read or written occupies no memory.

    Attributes:
        path: of the file.
        window: that it covers.
    """

    def __init__(self, path: Path, bands: int, window: Window, is_there: bool = False) -> None:
        """Claim the space, unless the file is there already.

        Raises:
            FusionError: if the disk refuses.
        """
        self.path, self.window = path, window
        self._shape = (bands, *window.shape)
        if not is_there:
            self._claim()

    @property
    def bands(self) -> int:
        """Number of bands."""
        return self._shape[0]

    @property
    def size(self) -> int:
        """Size of the file."""
        return 4 * int(np.prod(self._shape, dtype=np.int64))

    def _claim(self) -> None:
        path, size = self.path, self.size
        try:
            with open(path, "wb") as file:
                if hasattr(os, "posix_fallocate"):
                    os.posix_fallocate(file.fileno(), 0, size)  # a full disk must show here, not in a mapped page
                file.truncate(size)
        except OSError as error:
            raise FusionError(
                "The folder {} has no room for {:,.1f} MB of intermediate results; make room or choose another output "
                "folder ({}).",
                path.parent.parent,
                size / 1e6,
                error.strerror,
            ) from error

    def write(self, window: Window, image: Image) -> None:
        """Store (bands, rows, columns) at a window inside this one's."""
        self._map()[(slice(None), *window.within(self.window))] = image

    def sync(self) -> None:
        """Return once what was written is on the disk, where other machines that share it can read it, too.

        Raises:
            OSError: if the disk refuses.
        """
        self._map().flush()
        sync_file(self.path)

    def read(self, window: Window) -> Image:
        """The pixels (bands, rows, columns) of any window, mirrored beyond the scratch window."""
        rows, cols = (mirrored(wanted.indices() - own.start, len(own)) for wanted, own in zip(window, self.window))
        top, left = rows.min(), cols.min()
        inner = np.array(self._map()[:, top : rows.max() + 1, left : cols.max() + 1])
        if inner.shape[1:] == window.shape and rows[0] <= rows[-1] and cols[0] <= cols[-1]:
            return inner
        return inner[:, (rows - top)[:, None], (cols - left)[None, :]]

    def _map(self) -> np.memmap:
        return np.memmap(self.path, np.float32, "r+", shape=self._shape)
