"""The way to a Dask cluster, and what is wrong with it, in sentences."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from ..errors import FusionError
from ..networks.runtime import extend_path, install_command

LOCAL = re.compile(r"local:([1-9][0-9]{0,2})")
ADDRESS = re.compile(r"(?!local:)((tcp|tls|ucx|ws|wss)://)?([^\s:/]+|\[[0-9a-fA-F:]+\]):[0-9]{1,5}")
SECONDS_TO_CONNECT = 5
SECONDS_TO_FIND_WORKERS = 15
WORKERS_A_TILE_MAY_END = 10


def check_cluster(text: str) -> None:
    """Refuse what names no cluster; "" asks for none.

    Raises:
        FusionError: with what would.
    """
    if text and not LOCAL.fullmatch(text) and not ADDRESS.fullmatch(text):
        raise FusionError(
            "CLUSTER must be local:2, for two workers on this machine, or the address of a Dask scheduler, such as "
            "tcp://10.0.0.1:8786, not {}.",
            text,
        )


def connected(text: str, opened: ExitStack) -> Any:
    """A client of a cluster.

    Args:
        text: as `check_cluster` lets it pass.
        opened: closes the client, and workers that were started here.

    Raises:
        FusionError: if there is no Dask, no such scheduler, or no worker.
    """
    dask, local = _distributed(), LOCAL.fullmatch(text)
    address = opened.enter_context(_workers_here(dask, int(local[1]))) if local else text
    try:
        client = opened.enter_context(dask.Client(address, timeout=SECONDS_TO_CONNECT, set_as_default=False))
    except (OSError, TimeoutError, ValueError) as error:
        raise FusionError(
            "No Dask scheduler answers at {}; start one there (dask scheduler), correct CLUSTER, or leave it empty.",
            text,
        ) from error
    try:
        client.wait_for_workers(1, timeout=SECONDS_TO_FIND_WORKERS)
    except TimeoutError as error:
        raise FusionError(
            "The scheduler {} has no workers; start some (dask worker {}) where this version of Amalgam is installed.",
            text,
            text,
        ) from error
    return client


@contextmanager
def troubles(text: str) -> Iterator[None]:
    """Turns what Dask raises of lost workers and schedulers into one sentence."""
    dask = _distributed()
    try:
        yield
    except dask.KilledWorker as error:
        raise FusionError(
            "One tile ended {} workers, one after another; they may lack memory, and a smaller TILE_SIZE needs less.",
            error.allowed_failures + 1,
        ) from error
    except ImportError as error:
        raise FusionError(
            "The workers of {} do not have Amalgam ({}); install its wheel, of this version, where they run.",
            text,
            str(error),
        ) from error
    except (OSError, CancelledError) as error:
        raise FusionError("The scheduler {} is not there any more; start it again, and run again.", text) from error


def _distributed() -> ModuleType:
    """Dask's module.

    Raises:
        FusionError: if it is not installed, with the command that installs it.
    """
    extend_path()
    try:
        return importlib.import_module("distributed")
    except ImportError as error:
        raise FusionError(
            "CLUSTER needs Dask's package distributed, which is not available here ({}); leave CLUSTER empty, or "
            "install it with: {}",
            str(error),
            install_command("distributed"),
        ) from error


def _workers_here(dask: ModuleType, workers: int) -> Any:
    """A cluster of processes of this machine, each with one thread.

    Raises:
        FusionError: if processes of Python cannot be started from here.
    """
    if "python" not in Path(sys.executable).name.lower():
        raise FusionError(
            "Workers cannot be started from {}; start them by hand, and give CLUSTER the address of their scheduler.",
            sys.executable,
        )
    importlib.import_module("dask").config.set({"distributed.scheduler.allowed-failures": WORKERS_A_TILE_MAY_END - 1})
    return dask.LocalCluster(
        n_workers=workers, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address="127.0.0.1:0",
        memory_limit=0, silence_logs="CRITICAL",
    )  # fmt: skip
