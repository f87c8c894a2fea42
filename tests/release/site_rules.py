"""What plugins.qgis.org asks of a zip that is uploaded, and of its metadata: every breach of a rule, in a sentence."""

from __future__ import annotations

import configparser
import re
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

from .package import MOST_BYTES

REQUIRED = (
    "name", "description", "version", "qgisMinimumVersion", "author", "email", "about", "tracker", "repository",
)  # fmt: skip
ADDRESSES = ("tracker", "repository", "homepage")
YES_OR_NO = ("experimental", "deprecated", "hasProcessingProvider")
NO_LONGER_READ = {"supportsQt6": "qgisMaximumVersion alone says so"}
FORBIDDEN = {".git", "__pycache__", "__MACOSX"}
SUSPICIOUS = {".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd", ".pyc", ".pyo"}
PLACEHOLDER = re.compile(r"\bexample\.(org|com|net)\b")
VERSION = re.compile(r"\d+(\.\d+){1,2}")
FIRST_OF_QT6 = 4
EXECUTABLE = 0o111


def broken_by_zip(path: Path) -> Iterator[str]:
    """Rules for the zip and its files."""
    size = path.stat().st_size
    if size > MOST_BYTES:
        yield f"The zip has {size:,} bytes; the plugin site takes {MOST_BYTES:,}."
    with zipfile.ZipFile(path) as archive:
        damaged = archive.testzip()
        entries = archive.infolist()
    if damaged:
        yield f"{damaged} is damaged in the zip."
    tops = {entry.filename.partition("/")[0] for entry in entries}
    if len(tops) != 1 or not all(top.isidentifier() and top.isascii() for top in tops):
        yield f"The zip must hold one folder, named as a Python package is, and not {', '.join(sorted(tops))}."
    names = {entry.filename.partition("/")[2] for entry in entries}
    for needed in ("__init__.py", "metadata.txt", "LICENSE"):
        if needed not in names:
            yield f"The zip has no {needed}."
    for entry in entries:
        yield from _broken_by_file(entry)


def _broken_by_file(entry: zipfile.ZipInfo) -> Iterator[str]:
    path = PurePosixPath(entry.filename)
    if path.is_absolute() or ".." in path.parts:
        yield f"{path} leads out of the zip."
    if FORBIDDEN & set(path.parts) or path.suffix.lower() in SUSPICIOUS:
        yield f"{path} must not be in a plugin."
    if path.name.startswith("."):
        yield f"{path} is hidden."
    if path.suffix == ".py" and (entry.external_attr >> 16) & EXECUTABLE:
        yield f"{path} can be executed."


def metadata_of(path: Path) -> Mapping[str, str]:
    """The entries of metadata.txt in a zip."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.count("/") == 1 and name.endswith("/metadata.txt"))
        parser.read_string(archive.read(name).decode("utf-8"))
    return dict(parser["general"])


def broken_by_metadata(entries: Mapping[str, str]) -> Iterator[str]:
    """Rules for metadata.txt, but for placeholders."""
    for name in REQUIRED:
        if not entries.get(name, "").strip():
            yield f"metadata.txt has no {name}."
    for name in YES_OR_NO:
        if entries.get(name, "no").lower() not in ("true", "false", "yes", "no"):
            yield f"{name} in metadata.txt is neither true nor false."
    for name, instead in NO_LONGER_READ.items():
        if name in entries:
            yield f"{name} in metadata.txt is no longer read: {instead}."
    if "/" in entries.get("author", ""):
        yield "The author's name in metadata.txt has a slash."
    for name in ADDRESSES:
        address = urlparse(entries.get(name, ""))
        if address.scheme not in ("http", "https") or not address.netloc:
            yield f"{name} in metadata.txt is no address."
    if "@" not in entries.get("email", ""):
        yield "email in metadata.txt is no address."
    yield from _broken_by_versions(entries)


def _broken_by_versions(entries: Mapping[str, str]) -> Iterator[str]:
    for name in ("version", "qgisMinimumVersion", "qgisMaximumVersion"):
        if not VERSION.fullmatch(entries.get(name, "")):
            yield f"{name} in metadata.txt is no version such as 3.40 or 1.2.3."
            return
    if int(entries["qgisMaximumVersion"].partition(".")[0]) < FIRST_OF_QT6:
        yield "qgisMaximumVersion in metadata.txt leaves out QGIS 4."


def placeholders(entries: Mapping[str, str]) -> Iterator[str]:
    """Addresses that only a person can set."""
    for name in (*ADDRESSES, "email"):
        if PLACEHOLDER.search(entries.get(name, "")):
            yield f"{name} in metadata.txt is a placeholder, {entries[name]}; set the real one."
