"""Names and links of the repository's pages, as the site has them."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from training.pages import MEASURED, OLDER

from . import hook


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hook, "_pages", {"benchmark": "algorithms/benchmark.md", "ddrf-s": "models/ddrf-s.md"})


def seen(text: str, name: str) -> str:
    page: Any = SimpleNamespace(file=SimpleNamespace(src_uri=name))
    nothing: Any = None
    return hook.on_page_markdown(text, page, nothing, nothing)


@pytest.mark.usefixtures("pages")
def test_names_lead_to_their_pages_from_wherever_they_stand() -> None:
    assert seen("`benchmark`", "speed.md") == "[`benchmark`](algorithms/benchmark.md)"
    assert seen("`amalgam:benchmark`", "models/ddrf-s.md") == "[`amalgam:benchmark`](../algorithms/benchmark.md)"


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("text", ["# `benchmark`", "```sh\n`benchmark`\n```", "[`benchmark`](x.md)", "`other`"])
def test_headings_commands_and_links_stay(text: str) -> None:
    assert seen(text, "speed.md") == text


@pytest.mark.usefixtures("pages")
def test_a_page_does_not_lead_to_itself() -> None:
    assert seen("`ddrf-s`", "models/ddrf-s.md") == "`ddrf-s`"


def test_a_picture_leads_to_itself() -> None:
    assert seen("![roofs](gallery/a.jpg)", "gallery.md") == "[![roofs](gallery/a.jpg)](gallery/a.jpg)"


def test_what_was_measured_is_marked() -> None:
    page = f"# Speed\n\n{MEASURED} ddrf-s 0.1.0; a processor,\ntwo lines.\n\n{OLDER} ddrf-s 0.1.0.\n\nText.\n"
    said = seen(page, "speed.md")
    assert "two lines.\n{ .measured }\n\n" in said
    assert "ddrf-s 0.1.0.\n{ .older }\n\nText." in said


@pytest.mark.parametrize(
    ("page", "link", "there"),
    [
        ("contributing.md", "docs/architecture.md", "architecture.md"),
        ("contributing.md", "docs/speed.md#memory", "speed.md#memory"),
        ("architecture.md", "../CONTRIBUTING.md", "contributing.md"),
        ("architecture.md", "gallery.md", "gallery.md"),
        ("algorithms/benchmark.md", "../speed.md", "../speed.md"),
        ("speed.md", "https://onnxruntime.ai", "https://onnxruntime.ai"),
    ],
)
def test_links_of_the_repository_hold_on_the_site(page: str, link: str, there: str) -> None:
    assert seen(f"[so]({link})", page) == f"[so]({there})"
