"""Which models are on this machine, as a Processing algorithm."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber

from ..fusion.errors import FusionError
from ..fusion.networks.card import ModelCard
from ..fusion.networks.metadata import read_card
from ..fusion.networks.registry import digest, int8_path, model_ids, model_path
from ..translation import told, tr
from .names import COUNT
from .table import Record, TableAlgorithm


class ListModels(TableAlgorithm):
    """The algorithm `amalgam:list_models`."""

    columns: Mapping[str, type] = {
        "MODEL": str, "TITLE": str, "TASK": str, "FAMILY": str, "VERSION": str, "PRECISIONS": str, "MEGABYTES": float,
        "SHA256": str, "SCORES": str, "RATIOS": str, "BANDS": str, "LIMITS": str, "TRAINING_DATA": str,
        "LICENCE": str, "FOLDER": str, "PROBLEM": str,
    }  # fmt: skip

    def name(self) -> str:
        return "list_models"

    def displayName(self) -> str:
        return tr("Models on this machine")

    def group(self) -> str:
        return tr("Models")

    def groupId(self) -> str:
        return "models"

    def tags(self) -> list[str]:
        return tr("model,network,onnx,card,version,licence,digest").split(",")

    def shortDescription(self) -> str:
        return tr("Lists the networks that came with the plugin and those of your own.")

    def shortHelpString(self) -> str:
        return tr(
            "Lists the networks on this machine: those that came with the plugin, and those of your own in the folder "
            "amalgam_models of your QGIS profile. One row for each: what it is for, how it scored and on what, where "
            "it was not validated, and the digest by which results name it.\n\n"
            "A file that cannot be used is listed with the reason under PROBLEM."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_table(tr("Models"), tr("A table without geometry, one row for each model."))
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Models that can be used")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        return True

    def process(self, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        self.rows = [_row(model) for model in model_ids()]
        for row in self.rows:
            feedback.pushInfo(f"{row['MODEL']}: {row['PROBLEM'] or row['TITLE']}")
        return {COUNT: sum(not row["PROBLEM"] for row in self.rows)}


def _row(model: str) -> Record:
    """A model's row of the table; for a file that cannot be used, only its name and the reason."""
    row: Record = dict.fromkeys(ListModels.columns, "") | {"MODEL": model, "MEGABYTES": None}
    try:
        path = model_path(model)
        variant = int8_path(model)
        card = read_card(path)
    except FusionError as error:
        return row | {"PROBLEM": told(error.sentence)}
    low, high = card.ratio_range
    return row | {
        "TITLE": card.title,
        "TASK": card.task,
        "FAMILY": card.family,
        "VERSION": card.version,
        "PRECISIONS": _precisions(card, variant),
        "MEGABYTES": round(sum(file.stat().st_size for file in (path, variant) if file) / 1e6, 3),
        "SHA256": digest(path),
        "SCORES": _scores(card),
        "RATIOS": f"{low:g} - {high:g}",
        "BANDS": card.bands,
        "LIMITS": card.limits,
        "TRAINING_DATA": card.training_data,
        "LICENCE": card.licence,
        "FOLDER": str(path.parent),
    }


def _precisions(card: ModelCard, variant: Path | None) -> str:
    """The precisions of which there are weights."""
    return card.precision if variant is None else f"{card.precision}, int8"


def _scores(card: ModelCard) -> str:
    """A card's scores, each with the data it was measured on."""
    return "; ".join(
        f"{data}: {', '.join(f'{name} {value:g}' for name, value in scores.items())}"
        for data, scores in card.scores.items()
    )
