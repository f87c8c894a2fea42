"""The report as a file."""

from __future__ import annotations

import html
import re

from tests.made_scenes import MODEL

from .conftest import Compared


def test_it_opens_offline(compared: Compared) -> None:
    """Nothing is loaded from anywhere."""
    sources = re.findall(r'(?:src|href)="([^"]*)"', compared.page)
    assert sources
    assert all(source.startswith("data:image/png;base64,") for source in sources)
    assert not re.search(r"@import|url\(|fetch\(|https?://(?!www\.w3\.org)", compared.page)


def test_it_is_small(compared: Compared) -> None:
    assert len(compared.page) < 3_000_000


def test_it_names_the_best_and_explains_failures(compared: Compared) -> None:
    best, last = compared.comparison.best, compared.comparison.outcomes[-1]
    assert f"{best.row.label} has the lowest ERGAS, {best.scores['ERGAS']:.3f}" in compared.page
    assert html.escape(str(last.error)) in compared.page


def test_it_shows_every_row_and_its_command(compared: Compared) -> None:
    text = html.unescape(compared.page)
    for one in compared.comparison.outcomes:
        assert one.command in text
    table = compared.page.partition('<table class="sortable">')[2].partition("</table>")[0]
    assert table.count("<tr>") == 1 + len(compared.comparison.outcomes)
    assert "amalgam:simulate_pair" in compared.page
    assert compared.page.count('class="copy"') == len(compared.comparison.outcomes) + 1


def test_it_shows_plots_pictures_errors_and_spectra(compared: Compared) -> None:
    for words in ("ERGAS against time", "HQNR against time", "PAN&#39;s share against time", "beside the truth",
                  "At full resolution",
                  f"Error of {MODEL}, ddim, 1 step", "Spectra in the ring", "Place A"):  # fmt: skip
        assert words in compared.page


def test_it_says_who_shows_most_of_pan_and_what_hqnr_rewards(compared: Compared) -> None:
    text = html.unescape(compared.page)
    fine = [one for one in compared.comparison.outcomes if not one.error]
    most = max(fine, key=lambda one: one.scores["PAN_SHARE"])
    card = text.partition("Most of PAN's detail")[2].partition("</p>")[0]
    assert f"{most.scores['PAN_SHARE']:.3f}" in card
    assert most.row.label in card
    assert "HQNR rewards keeping the MS as it is" in text
