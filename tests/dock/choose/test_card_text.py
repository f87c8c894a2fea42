"""A card as a page."""

from __future__ import annotations

from plugin.dock.choose.card_text import card_page, formula_page, model_page
from plugin.fusion.tasks.classical.registry import METHODS
from tests.networks.cards import card


def test_page_says_what_it_was_validated_on_and_how_well() -> None:
    scores = {"quickbird_reduced": {"ergas": 0.9958, "sam": 1.0092}, "spot6_full": {"hqnr": 0.962}}
    page = card_page(card(limits="SPOT-6 only", licence="GPL-2.0-or-later", scores=scores))
    for fact in ("Limits", "SPOT-6 only", "GPL-2.0-or-later", "quickbird reduced", "0.9958", "ergas", "0.962"):
        assert fact in page, fact


def test_page_says_what_its_scores_were_measured_with() -> None:
    assert "Scores measured with:</b> SHARPNESS 1<" in card_page(card(scored_with={"sharpness": 1.0}))
    assert "measured with" not in card_page(card())


def test_bundled_model_has_a_page() -> None:
    assert "ddrf-s" in model_page("ddrf-s")


def test_nothing_in_a_card_is_taken_for_html() -> None:
    page = card_page(card(title="<script>alert(1)</script>", limits="a < b"))
    assert "<script>" not in page
    assert "a &lt; b" in page


def test_missing_model_is_said_in_a_sentence() -> None:
    assert "There is no model called nonesuch" in model_page("nonesuch")


def test_formula_has_a_page_too() -> None:
    assert "Brovey" in formula_page(METHODS["brovey"])
