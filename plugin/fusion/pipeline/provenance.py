"""Which network made a result, and how it was sampled, as metadata of a GeoTIFF."""

from __future__ import annotations

from ..networks.session import Network
from ..version import plugin_version
from .sampling import Sampling


def run_provenance(network: Network, sampling: Sampling) -> dict[str, str]:
    """Versions, model, digest and sampling as strings: enough to make the result again."""
    card = network.card
    return {
        "SOFTWARE": f"Amalgam {plugin_version()}",
        "MODEL": f"{card.name} {card.version}",
        "MODEL_SHA256": network.digest,
        "PRECISION": network.arithmetic,
        "WEIGHTS": card.precision,
        "SCHEDULE": card.schedule,
        "SCHEDULER": sampling.scheduler,
        "START_LEVEL": f"{sampling.start_level:g}",
        "STEPS": str(sampling.steps),
        "SEED": str(sampling.seed),
        "ENSEMBLE": str(sampling.members),
        "SPREAD_FACTOR": f"{card.spread_factor(sampling.steps):.2f}",
        "ONNXRUNTIME": network.runtime_version,
        "PROVIDER": network.provider,
    }
