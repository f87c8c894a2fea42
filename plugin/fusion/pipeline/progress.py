"""What of a run is done: of one that can be resumed, on record beside its output."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from ..durable import sync_folder
from ..errors import FusionError
from ..raster.scratch import Scratch
from ..spans import Image
from .journal import NAME, Entry, Place, Recorded, add, begin

SECONDS_BETWEEN, SHARE_BETWEEN = 2.0, 0.001
"""At least so many seconds, and so large a share of the time so far, lie between two entries of one pass."""

NOTHING = Place(0, 0, 0)


class Probe(NamedTuple):
    """A tile of the first pass of the first sample.

    Attributes:
        number: which of its tiles, from 0.
        digest: of its state.
    """

    number: int
    digest: str


class _Waiting(NamedTuple):
    """What `Progress.add` was told last."""

    place: Place
    scratch: Scratch
    state: Image


class Progress:
    """Of a run that nobody will resume: nothing is on record, and nothing stays.

    Args:
        folder: for scratch files.

    Attributes:
        folder: as given.
        place: how far the run is, by the record.
        gathered: what was gathered of every sample that is folded.
        probe: a tile that must come out the same again; None if there is none on record.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.place = NOTHING
        self.gathered: list[Any] = []
        self.probe: Probe | None = None

    def tiles_done(self, member: int, step: int, tiles: int) -> int:
        """How many tiles of a pass are done, of so many."""
        if (member, step) < self.place[:2]:
            return tiles
        return self.place.tiles if (member, step) == self.place[:2] else 0

    def add(self, place: Place, ends_pass: bool, scratch: Scratch, state: Image) -> None:
        """One more tile is done.

        Args:
            place: how far the run is now.
            ends_pass: whether it was the last one of its pass.
            scratch: that it went into.
            state: what went there.
        """

    def end_member(self, member: int, gathered: Any, sums: Sequence[Scratch]) -> None:
        """One more sample is folded.

        Args:
            member: its number, from 0.
            gathered: of it.
            sums: of all samples so far.
        """


class Journalled(Progress):
    """Of a run whose work is kept until its output is complete.

    Args:
        folder: of the unfinished work, with its journal.
        recorded: what the journal says.

    Attributes:
        reached: how far the run is by now, by the record.
    """

    def __init__(self, folder: Path, recorded: Recorded) -> None:
        super().__init__(folder)
        self._about, self._began = recorded.about, time.perf_counter()
        self._waiting: _Waiting | None = None
        self._take(recorded)

    @property
    def seconds(self) -> float:
        """How long it took to get where the record is, all runs together."""
        return self._recorded_seconds

    def add(self, place: Place, ends_pass: bool, scratch: Scratch, state: Image) -> None:
        """Put it on record, now or a little later; at the end of a pass, now."""
        self._waiting = _Waiting(place, scratch, state)
        least = max(SECONDS_BETWEEN, SHARE_BETWEEN * self._elapsed)
        if ends_pass or self._elapsed - self._recorded_seconds >= least:
            self.catch_up()

    def end_member(self, member: int, gathered: Any, sums: Sequence[Scratch]) -> None:
        """Put it on record now."""
        self._record(Place(member + 1, 0, 0), sums, gathered=gathered)

    def catch_up(self) -> None:
        """Put on record what is done.

        Raises:
            FusionError: if the disk refuses.
        """
        if self._waiting is not None:
            place = self._waiting.place
            digest = digest_of(self._waiting.state) if (place.member, place.step) == (0, 0) else ""
            self._record(place, [self._waiting.scratch], digest)

    def begin_anew(self) -> None:
        """Forget what is on record.

        Raises:
            FusionError: if the disk refuses.
        """
        with _refusals(self.folder):
            for file in self.folder.iterdir():
                if file.name.startswith(("state_", "mean_", "squares_", NAME)):
                    file.unlink()
            begin(self.folder / NAME, self._about)
        self._began = time.perf_counter()
        self._take(Recorded(self._about))

    def _take(self, recorded: Recorded) -> None:
        self.place, self.gathered = recorded.place, recorded.gathered
        self._earlier = self._recorded_seconds = recorded.seconds
        self.reached = recorded.place
        self._waiting = None
        probes = [Probe(entry.place.tiles - 1, entry.digest) for entry in recorded.entries if entry.digest]
        self.probe = probes[len(probes) // 2] if probes else None

    @property
    def _elapsed(self) -> float:
        return self._earlier + time.perf_counter() - self._began

    def _record(self, place: Place, scratches: Sequence[Scratch], digest: str = "", gathered: Any = None) -> None:
        """What the entry speaks of is on the disk before the entry is."""
        self._waiting = None
        with _refusals(self.folder):
            for scratch in scratches:
                scratch.sync()
            with suppress(OSError):  # a file system that knows no such thing
                sync_folder(self.folder)
            sizes = {scratch.path.name: scratch.size for scratch in scratches}
            add(self.folder / NAME, Entry(place, self._elapsed, sizes, digest, gathered))
        self._recorded_seconds, self.reached = self._elapsed, place


def digest_of(state: Image) -> str:
    """A number of a tile's state that no other state has."""
    return hashlib.sha256(state.tobytes()).hexdigest()


class _refusals:  # noqa: N801 - reads as a clause: with _refusals(folder)
    """Turns errors of the file system into one sentence."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError):
            raise FusionError(
                "What is done cannot be put on record in the folder {} ({}); make room, or choose another output "
                "folder.",
                self._folder.parent,
                error.strerror,
            ) from error
