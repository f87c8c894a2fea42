"""`./dev package`: the zip for the plugin site and for Install from ZIP, `dist/amalgam-X.Y.Z.zip`, and a wheel.

The same commit gives the same bytes, whoever packs it where and when: names are sorted, and dates, permissions and line
ends do not depend on the machine.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from pathlib import Path

from plugin.fusion.version import plugin_version

ROOT = Path(__file__).resolve().parents[2]
FOLDER = "amalgam"
MOST_BYTES = 25_000_000
"""What the plugin site takes."""

PLAIN_FILE = 0o100644 << 16
UNIX = 3
LEVEL = 9

Date = tuple[int, int, int, int, int, int]
"""Year, month, day, hour, minute, second."""


def pack(path: Path, tree: str = "HEAD") -> Path:
    """Write the plugin's zip.

    Args:
        path: where to.
        tree: a commit or a tree of this repository; what .gitattributes ignores is left out.

    Returns:
        The path.
    """
    return write_zip(path, ((f"{FOLDER}/{name}", content) for name, content in sorted(files_of(tree))), date_of(tree))


def write_zip(path: Path, files: Iterable[tuple[str, bytes]], date: Date) -> Path:
    """Write files, by name and content, in their order, as if all of them were made at a date; returns the path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, date)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, UNIX, PLAIN_FILE
            archive.writestr(entry, content, compresslevel=LEVEL)
    return path


def files_of(tree: str) -> Iterator[tuple[str, bytes]]:
    """Names and contents, as they are in the repository."""
    packed = _git("-c", "core.autocrlf=false", "-c", "core.eol=lf", "archive", "--format=tar", tree)
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content is not None:
                yield member.name, content.read()


def date_of(tree: str) -> Date:
    """When the commit was made, in UTC; for a mere tree, that of HEAD: modules that changed must look newer."""
    commit = tree if _git("cat-file", "-t", tree).strip() == b"commit" else "HEAD"
    made = datetime.fromtimestamp(int(_git("show", "--no-patch", "--format=%ct", commit)), timezone.utc)
    return made.year, made.month, made.day, made.hour, made.minute, made.second


def _git(*arguments: str) -> bytes:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, check=True).stdout


def main() -> int:
    """Pack HEAD; 1 if the plugin site would not take it."""
    from .wheel import pack_wheel  # which packs as this module does

    path = ROOT / "dist" / f"{FOLDER}-{plugin_version()}.zip"
    path.parent.mkdir(exist_ok=True)
    size = pack(path).stat().st_size
    print(f"{path.relative_to(ROOT)}: {size:,} bytes (limit {MOST_BYTES:,})")
    wheel = pack_wheel(path.parent)
    print(f"{wheel.relative_to(ROOT)}: {wheel.stat().st_size:,} bytes")
    return int(size > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main())
