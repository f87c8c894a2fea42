"""A model's card as a page: what it was validated on, its licence and its scores."""

from __future__ import annotations

from html import escape

from ...fusion.errors import FusionError
from ...fusion.networks.card import ModelCard
from ...fusion.networks.metadata import read_card
from ...fusion.networks.registry import model_path
from ...numbers import filled
from ...processing.formulas import Formula
from ...translation import told, tr


def model_page(model: str) -> str:
    """HTML about a model; if its card cannot be read, the reason."""
    try:
        return card_page(read_card(model_path(model)))
    except FusionError as error:
        return f"<p>{escape(told(error.sentence))}</p>"


def formula_page(formula: Formula) -> str:
    """HTML about a classical method."""
    return f"<h4>{escape(formula.label)}</h4><p>{escape(tr(formula.description))}</p>"


def card_page(card: ModelCard) -> str:
    """HTML about a card."""
    low, high = card.ratio_range
    facts = (
        (tr("Limits"), card.limits),
        (tr("Trained on"), card.training_data),
        (tr("Ratios"), filled(tr("{:g} to {:g}"), low, high)),
        (tr("Bands"), card.bands),
        (tr("Precision"), card.precision),
        (tr("Licence"), card.licence),
        (tr("Scores measured with"), _scored_with(card)),
    )
    rows = "".join(f"<p><b>{escape(name)}:</b> {escape(text)}</p>" for name, text in facts if text)
    version = escape(f"{card.name} {card.version}")
    return f"<h4>{escape(card.title)}</h4><p>{version}</p>{rows}{_scores(card.scores)}"


def _scored_with(card: ModelCard) -> str:
    """The parameters that a card's scores were measured with, as scripts spell them; "" if the card names none."""
    return ", ".join(f"{name.upper()} {value:g}" for name, value in card.scored_with.items())


def _scores(scores: dict[str, dict[str, float]]) -> str:
    """One table for each group of score sets that were measured with the same indices."""
    by_indices: dict[tuple[str, ...], list[str]] = {}
    for data, values in sorted(scores.items()):
        by_indices.setdefault(tuple(values), []).append(data)
    return "".join(_table(scores, indices, names) for indices, names in by_indices.items())


def _table(scores: dict[str, dict[str, float]], indices: tuple[str, ...], names: list[str]) -> str:
    head = "".join(f"<th align='right'>&nbsp;{escape(index)}</th>" for index in indices)
    body = "".join(
        f"<tr><td>{escape(name.replace('_', ' '))}</td>"
        + "".join(f"<td align='right'>&nbsp;{filled('{:.4g}', scores[name][index])}</td>" for index in indices)
        + "</tr>"
        for name in names
    )
    return f"<table><tr><th></th>{head}</tr>{body}</table><br>"
