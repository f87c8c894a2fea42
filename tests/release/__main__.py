"""`./dev release-check`: packs HEAD and holds the zip to what plugins.qgis.org asks; 1 if it would complain."""

from __future__ import annotations

import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from .package import pack
from .scans import QT6_SCRIPT, found_by_bandit, found_by_detect_secrets, found_by_flake8, found_for_qt6, qt6_script
from .site_rules import broken_by_metadata, broken_by_zip, metadata_of, placeholders


def complaints(archive: Path) -> Iterator[str]:
    """All that the site would find in a zip, placeholders apart."""
    yield from broken_by_zip(archive)
    yield from broken_by_metadata(metadata_of(archive))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
        yield from found_by_bandit(folder)
        yield from found_by_detect_secrets(folder)
        yield from found_by_flake8(folder)
        script = qt6_script()
        if script is not None:
            yield from found_for_qt6(folder, script)


def main() -> int:
    """Say what is found."""
    with tempfile.TemporaryDirectory() as folder:
        archive = pack(Path(folder) / "amalgam.zip")
        found = [*complaints(archive), *placeholders(metadata_of(archive))]
    for sentence in found:
        print(sentence)
    if qt6_script() is None:
        print(f"{QT6_SCRIPT} of QGIS is not on this machine; tests/dock/test_qt6.py alone has looked at Qt 6.")
    print(f"Not to be released yet: {len(found)} findings." if found else "Ready to be released.")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
