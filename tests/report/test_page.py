"""The page: everything in one file, everything escaped."""

from __future__ import annotations

import math
import re
import sys
from pathlib import Path

import pytest

from plugin.fusion.errors import FusionError
from plugin.fusion.report.colours import Palette
from plugin.fusion.report.page import _environment, number, render, save_page
from plugin.fusion.report.tables import Column

USING = """{% extends "page.html.j2" %}
{% from "tables.html.j2" import table, facts %}
{% from "plots.html.j2" import scatter, lines, histogram %}
{% from "pictures.html.j2" import gallery %}
{% block content %}BODY{% endblock %}"""


def page(body: str, **values: object) -> str:
    template = _environment().from_string(USING.replace("BODY", body), globals={"colour": Palette()})
    return str(template.render(**values))


def test_the_page_asks_nothing_of_the_network() -> None:
    html = page("{{ facts([('a', 1)]) }}")
    assert not re.search(r"(src|href)\s*=|url\(|@import|fetch\(|https?://", html)
    assert html.startswith("<!DOCTYPE html>")


def test_what_comes_from_files_is_escaped() -> None:
    html = page(
        "{{ facts([(evil, evil)]) }}{{ table(columns, [[evil, 1.0]]) }}{{ gallery([(evil, 'data:,', evil)]) }}"
        "{{ lines([(evil, [1, 2], [1, 2])], evil, evil, evil) }}",
        evil='<script>"boo"',
        columns=[Column('<script>"boo"'), Column("b")],
    )
    assert html.count("<script>") == 1  # the page's own
    assert '"boo"' not in html


def test_table_shows_digits_sort_keys_and_the_best() -> None:
    columns = [Column("Method"), Column("ERGAS", 2, "lower", "an error")]
    html = page("{{ table(columns, rows, mark_best=true) }}", columns=columns, rows=[["a", 1.2345], ["b", math.nan]])
    assert 'data-value="1.2345">1.23</td>' in html
    assert 'data-value="">–</td>' in html
    assert re.search(r"lower<.*> is better<", html)
    two = page("{{ table(columns, rows, mark_best=true) }}", columns=columns, rows=[["a", 2.0], ["b", 1.0]])
    assert 'class="best">1.00</td>' in two


def test_plots_draw_every_series_and_name_it_once_in_the_legend() -> None:
    series = [("ddim", [1.0, 2.0], [3.0, math.nan]), ("gsa", [0.1], [4.0])]
    html = page("{{ scatter(series, 'T', 'x', 'y', log_x=true, labels=[['1', '2'], ['gsa']]) }}", series=series)
    assert len(re.findall(r"<g><title>", html)) == 2  # the NaN is not drawn
    assert html.count("<li>") == 2
    drawn = page("{{ histogram([('all', [0, 1, 2], [5, 6])], 'T', 'x', 'y') }}")
    assert drawn.count('<path class="curve') == 1
    assert "<li>" not in drawn


def test_a_name_has_one_colour_in_every_plot_of_a_page() -> None:
    first, second = "[('gsa', [1], [1]), ('net, ddim', [2], [2])]", "[('net, ddim, 4 steps', [1, 2], [1, 2])]"
    html = page(f"{{{{ scatter({first}, 'T', 'x', 'y') }}}}{{{{ lines({second}, 'T', 'x', 'y') }}}}")
    assert set(re.findall(r'class="mark (s\d)"', html)) == {"s0", "s1"}
    assert re.findall(r'class="curve (s\d)"', html) == ["s1"]


@pytest.mark.parametrize(
    ("value", "digits", "text"),
    [
        (1.23456, 3, "1.235"),
        (-2.0, 1, "−2.0"),
        (12345.678, 1, "12,345.7"),
        (0.00001, 3, "1.0e−05"),
        (0.0, 3, "0.000"),
        (math.nan, 3, "–"),
        (math.inf, 3, "∞"),
        (-math.inf, 3, "−∞"),
    ],
)
def test_numbers_for_people(value: float, digits: int, text: str) -> None:
    assert number(value, digits) == text


def test_save_leaves_the_report_and_nothing_else(tmp_path: Path) -> None:
    save_page(tmp_path / "report.html", "<p>ä</p>")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]
    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "<p>ä</p>"


def test_a_folder_that_is_not_there_ends_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(FusionError, match="cannot be written"):
        save_page(tmp_path / "nowhere" / "report.html", "")


def test_without_jinja_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    _environment.cache_clear()
    with pytest.raises(FusionError, match="need the Python package Jinja2"):
        render("page.html.j2")
    _environment.cache_clear()
