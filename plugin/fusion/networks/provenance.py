"""Which network made a result, with which settings, as metadata of a GeoTIFF."""

from __future__ import annotations

from .session import Network


def network_provenance(network: Network, scheduler: str, start_level: float, steps: int, seed: int) -> dict[str, str]:
    """Model, digest and settings of the sampler, as strings."""
    card = network.card
    return {
        "MODEL": f"{card.name} {card.version}",
        "MODEL_SHA256": network.digest,
        "PRECISION": network.arithmetic,
        "WEIGHTS": card.precision,
        "SCHEDULE": card.schedule,
        "SCHEDULER": scheduler,
        "START_LEVEL": f"{start_level:g}",
        "STEPS": str(steps),
        "SEED": str(seed),
        "ONNXRUNTIME": network.runtime_version,
        "PROVIDER": network.provider,
    }
