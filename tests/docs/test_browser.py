"""What the browser finds wrong with a site, on a small one with every fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .browser import problems_of

HEAD = '<!doctype html><html><head><meta charset="utf-8"><link rel="icon" href="data:,"></head>'
SOUND = f'{HEAD}<body><main><article><h1 id="top">So</h1><a href="../#top">home</a></article></main></body></html>'
FAULTY = f"""{HEAD}<body><main><article>
<h1 id="top">So</h1>
<div class="wide" style="width: 900px">wide</div>
<img src="missing.png" alt="a picture">
<img src="http://localhost:1/foreign.png" alt="from elsewhere">
<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
<a href="other/">a page</a> <a href="none/">no page</a> <a href="other/#none">no anchor</a>
<script>undefinedFunction()</script>
</article></main></body></html>"""

pytestmark = pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium")


def site_of(folder: Path, home: str) -> Path:
    (folder / "other").mkdir()
    (folder / "index.html").write_text(home, encoding="utf-8")
    (folder / "other" / "index.html").write_text(SOUND, encoding="utf-8")
    return folder


def test_every_fault_is_found(tmp_path: Path) -> None:
    problems = "\n".join(problems_of(site_of(tmp_path, FAULTY)))
    assert "index.html at 400: wider than the screen" in problems
    assert "index.html at 1280: wider than the screen" not in problems
    assert "missing.png does not show" in problems
    assert "foreign.png is fetched from another host" in problems
    assert "has no text in its place" in problems
    assert "none/ does not exist" in problems
    assert "other/index.html has no #none" in problems
    assert "a script failed" in problems


def test_a_sound_site_has_no_faults_and_its_pictures_are_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "pictures").mkdir()
    assert problems_of(site_of(tmp_path / "site", SOUND.replace("../#top", "other/#top")), tmp_path / "pictures") == []
    assert len(list((tmp_path / "pictures").iterdir())) == 4
