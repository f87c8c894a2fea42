"""What MkDocs is told beside `mkdocs.yml`: pages that are made of algorithms and model cards, and links to them.

The pages of `docs/` are read in two places, on a forge and as a site. There they name algorithms and models; here each
name between backticks leads to its page.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from posixpath import relpath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from training.pages import MEASURED, OLDER

ROOT = Path(__file__).resolve().parents[2]
MADE = ROOT / ".dev" / "pages"
"""Where the made pages lie, and `nav.json`, which says in what order."""

FROM_ROOT = {"icon.svg": "resources/icon.svg", "contributing.md": "CONTRIBUTING.md", "changelog.md": "CHANGELOG.md"}
"""Files of the site that lie elsewhere in the repository."""

OTHERS = "Guides"
"""The section of pages that the navigation has forgotten."""

NAMED = re.compile(r"(?<![\[`])`(?:amalgam:)?([a-z0-9][\w-]*)`(?!\])")
FENCED = re.compile(r"^(```.*?^```|#.*?$)", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(r"(?<!\[)!\[[^\]]*\]\(([\w./-]+\.(?:jpg|png|svg))\)")
"""Each leads to itself, in its own size."""

NOTES = {MEASURED: "measured", OLDER: "older"}
NOTE = re.compile(rf"^({'|'.join(map(re.escape, NOTES))})(?:.+\n?)+?(?=\n\n|\n*\Z)", re.MULTILINE)
"""Paragraphs with a look of their own."""

LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(#[\w-]+)?\)")

_pages: dict[str, str] = {}


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the pages, in a process of its own: QGIS starts and ends there."""
    screenless = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-m", "tests.docs.made", str(MADE)], cwd=ROOT, env=screenless, check=True)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the made pages and those from elsewhere in the repository, and put the former into the navigation."""
    for name, source in FROM_ROOT.items():
        files.append(File.generated(config, name, abs_src_path=str(ROOT / source)))
    for path in sorted(MADE.rglob("*.md")):
        name = path.relative_to(MADE).as_posix()
        files.append(File.generated(config, name, abs_src_path=str(path)))
        _pages[path.stem] = name
    for section, entries in json.loads((MADE / "nav.json").read_text(encoding="utf-8")).items():
        _section(config.nav or [], section).extend(entries)
    said = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    written = sorted(path.name for path in (ROOT / "docs").glob("*.md"))
    _section(config.nav or [], OTHERS).extend(name for name in written if name not in said)
    return files


def on_page_markdown(markdown: str, page: Any, config: MkDocsConfig, files: Files) -> str:
    """Lead names of algorithms and models to their pages, and links of the repository to those of the site."""
    here: str = page.file.src_uri
    moved = {source: name for name, source in FROM_ROOT.items()}
    if here in moved.values():
        markdown = LINK.sub(lambda link: _relinked(link, ""), markdown)
    elif "/" not in here:
        markdown = LINK.sub(lambda link: _relinked(link, "docs"), markdown)

    def named(found: re.Match[str]) -> str:
        target = _pages.get(found[1], here)
        return found[0] if target == here else f"[{found[0]}]({relpath(target, Path(here).parent.as_posix())})"

    parts = FENCED.split(markdown)
    markdown = "".join(part if FENCED.fullmatch(part) else NAMED.sub(named, part) for part in parts)
    markdown = PICTURE.sub(r"[\g<0>](\g<1>)", markdown)
    return NOTE.sub(lambda note: f"{note[0]}\n{{ .{NOTES[note[1]]} }}", markdown)


def _relinked(link: re.Match[str], folder: str) -> str:
    """A link from a page in this folder of the repository, as one of the site."""
    path = Path(folder, link[1])
    parts: list[str] = []
    for part in path.parts:
        if part == ".." and parts:
            parts.pop()
        else:
            parts.append(part)
    target = "/".join(parts)
    moved = {source: name for name, source in FROM_ROOT.items()}
    name = moved.get(target, target.removeprefix("docs/"))
    return f"]({name}{link[2] or ''})"


def _section(nav: list[Any], title: str) -> list[Any]:
    """The entries of a section of the navigation."""
    return next(entry[title] for entry in nav if isinstance(entry, dict) and title in entry)
