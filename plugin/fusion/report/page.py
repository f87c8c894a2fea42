"""From a template and values to one HTML file."""

from __future__ import annotations

import math
import os
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import FusionError
from ..owned import owned_file
from .axes import PlotArea
from .colours import Palette
from .pictures import heat_scale
from .tables import best_cells, sort_key

TEMPLATES = Path(__file__).resolve().parent / "templates"
DASH = "–"


def render(template: str, **values: Any) -> str:
    """The page that a template of this package makes of these values.

    Raises:
        FusionError: if Jinja2, which comes with QGIS, is missing.
    """
    return str(_environment().get_template(template, globals={"colour": Palette()}).render(**values))


class Page(NamedTuple):
    """A page that is written and waits for its name.

    Attributes:
        path: the name that it is to have.
        part: where it lies until then.
    """

    path: Path
    part: Path

    def abandon(self) -> None:
        """Leave nothing behind."""
        self.part.unlink(missing_ok=True)


def write_page(path: Path, html: str) -> Page:
    """Write a page, or any other text, still without its name.

    Raises:
        FusionError: if the folder or the disk refuses.
    """
    part: Path | None = None
    try:
        part = owned_file(path)
        part.write_text(html, encoding="utf-8")
    except OSError as error:
        if part is not None:
            part.unlink(missing_ok=True)
        raise _refusal(path, error) from error
    return Page(path, part)


def save_page(path: Path, html: str) -> None:
    """Write a page under its final name, wholly or not at all.

    Raises:
        FusionError: if the folder or the disk refuses.
    """
    page = write_page(path, html)
    try:
        os.replace(page.part, path)
    except OSError as error:
        page.abandon()
        raise _refusal(path, error) from error


def _refusal(path: Path, error: OSError) -> FusionError:
    return FusionError(
        "The report {} cannot be written ({}); check that the folder exists and that you may write there.",
        path,
        error.strerror,
    )


def number(value: float, digits: int = 3) -> str:
    """A number for people: a dash where there is none, and no more digits than wanted."""
    if math.isnan(value):
        return DASH
    if math.isinf(value):
        return "∞" if value > 0 else "−∞"
    if value and abs(value) < 0.5 * 10.0**-digits:
        return f"{value:.1e}".replace("-", "−")
    return f"{value:,.{digits}f}".replace("-", "−")


@cache
def _environment() -> Any:
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise FusionError(
            "Reports need the Python package Jinja2, which QGIS usually brings; install it, or leave the report out."
        ) from error
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    environment.filters.update(number=number, sort_key=sort_key)
    environment.globals.update(PlotArea=PlotArea, best_cells=best_cells, heat_scale=heat_scale)
    return environment
