"""`python -m amalgam ALGORITHM --NAME VALUE ...`."""

from __future__ import annotations

import difflib
import json
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from ..fusion.errors import Cancelled, FusionError
from ..fusion.networks.registry import offer_models, unusable_models
from ..fusion.version import plugin_version
from .algorithms import ALGORITHMS, job_of
from .errors import UsageError
from .help import help_of, overview
from .outcome import outcome
from .parameters import Described, described, settings_of, values_of
from .watcher import TerminalWatcher

FAILED, NOT_UNDERSTOOD, SIGNALLED = 1, 2, 128
"""Exit statuses; to the last, the number of the signal is added."""

OWN_MODELS = "AMALGAM_MODELS"
"""The environment variable that names a folder of a user's own models."""

HELP = ("--help", "-h", "help")


def main(words: Sequence[str]) -> int:
    """Obey a command.

    Args:
        words: of it, without the program's name.

    Returns:
        The exit status.
    """
    if os.environ.get(OWN_MODELS):
        offer_models(Path(os.environ[OWN_MODELS]))
    try:
        return _obeyed(words)
    except UsageError as error:
        return _refused(str(error), NOT_UNDERSTOOD)
    except FusionError as error:
        return _refused(str(error), FAILED)
    except Exception as error:  # a mistake of ours: all that there is to know about it, and a sentence at the end
        traceback.print_exc()
        return _refused(f"The run failed because of a mistake in Amalgam ({error}); please report it.", FAILED)


def _obeyed(words: Sequence[str]) -> int:
    if not words or words[0] in HELP:
        print(overview(), end="", file=sys.stdout if words else sys.stderr)
        return 0 if words else NOT_UNDERSTOOD
    if words[0] == "--version":
        print(f"Amalgam {plugin_version()}")
        return 0
    algorithm = _algorithm(words[0])
    if any(word in HELP[:2] for word in words[1:]):
        print(help_of(algorithm), end="")
        return 0
    return _run(algorithm, words[1:])


def _algorithm(name: str) -> Described:
    id_ = name.removeprefix("amalgam:")
    if id_ in ALGORITHMS:
        return described()[id_]
    near = difflib.get_close_matches(id_, ALGORITHMS, 1)
    raise UsageError(
        f"There is no algorithm {name}; " + (f"did you mean {near[0]}?" if near else "see --help for what there is.")
    )


def _run(algorithm: Described, words: Sequence[str]) -> int:
    """Run an algorithm, and print what came of it.

    Raises:
        UsageError: if the words cannot be understood.
        FusionError: if the run fails.
    """
    values = values_of(settings_of(words, algorithm.parameters), algorithm.parameters)
    watcher = TerminalWatcher()
    watcher.obey_signals()
    for sentence in unusable_models():
        watcher.warn(sentence.template, *sentence.values)
    job, run = job_of(algorithm.id, values)
    try:
        result = run(job, watcher)
    except Cancelled:
        return _refused("Cancelled; nothing was written.", SIGNALLED + watcher.stopped_by)
    finally:
        watcher.end()
    by_network = bool(ALGORITHMS[algorithm.id].families)
    print(json.dumps(outcome(result, values, algorithm.parameters, by_network), indent=1))
    return 0


def _refused(sentence: str, status: int) -> int:
    print(sentence, file=sys.stderr)
    return status
