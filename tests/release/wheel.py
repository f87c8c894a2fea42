"""The wheel of the plugin's core, for machines without QGIS: `dist/amalgam-X.Y.Z-py3-none-any.whl`.

It holds what the command line and the workers of a cluster need, in the folders that the plugin has in QGIS, so that
both name every module alike.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from plugin.fusion.version import plugin_version

from .package import FOLDER, date_of, files_of, write_zip

INSIDE = ("plugin/__init__.py", "plugin/fusion/", "plugin/command/", "models/")
AT_TOP = ("__init__.py", "__main__.py", "metadata.txt", "LICENSE")

METADATA = """\
Metadata-Version: 2.1
Name: amalgam
Version: {version}
Summary: Generative image fusion: pansharpening by diffusion models, on the CPU; the QGIS plugin's core
License: GPL-2.0-or-later
Requires-Python: >=3.11
Requires-Dist: numpy>=1.24
Requires-Dist: onnxruntime>=1.19
Requires-Dist: PyWavelets>=1.4
Provides-Extra: cluster
Requires-Dist: distributed>=2024.1; extra == "cluster"

`python -m amalgam --help` shows what there is. Needs GDAL's Python package (osgeo) of the system or of conda, which no
wheel brings along.
"""

WHEEL = """\
Wheel-Version: 1.0
Generator: amalgam
Root-Is-Purelib: true
Tag: py3-none-any
"""


def pack_wheel(folder: Path, tree: str = "HEAD") -> Path:
    """Write the wheel; the same commit gives the same bytes.

    Args:
        folder: where to.
        tree: a commit or a tree of this repository.

    Returns:
        Its path.
    """
    version = plugin_version()
    info = f"{FOLDER}-{version}.dist-info"
    files = [
        (f"{FOLDER}/{name}", content)
        for name, content in sorted(files_of(tree))
        if name in AT_TOP or name.startswith(INSIDE)
    ]
    files.append((f"{info}/METADATA", METADATA.format(version=version).encode()))
    files.append((f"{info}/WHEEL", WHEEL.encode()))
    record = [f"{name},sha256={_digest(content)},{len(content)}\n" for name, content in files]
    files.append((f"{info}/RECORD", "".join([*record, f"{info}/RECORD,,\n"]).encode()))
    return write_zip(folder / f"{FOLDER}-{version}-py3-none-any.whl", files, date_of(tree))


def _digest(content: bytes) -> str:
    """As RECORD has it: base64 for addresses, without padding."""
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
