"""A journal: what job a run is, and what of it is done; lines of JSON, each with a check sum.

What is read is believed only if every line is whole and says something that a run can have written; but the last line
may be cut off, as a failure of power leaves it.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

NAME = "journal.jsonl"
FORMAT = 1

MOST_BYTES = 2**26
"""Of a whole journal; sums of light in thousands of regions take a few millions of bytes."""

FILE = re.compile(r"[a-z]+(_[0-9]+)+")
"""What files of unfinished work are called."""


class Place(NamedTuple):
    """How far a run is; all that comes before is done.

    Attributes:
        member: number of samples that are folded into the mean.
        step: number of the pass that is being made.
        tiles: how many of its tiles are done.
    """

    member: int
    step: int
    tiles: int


class Entry(NamedTuple):
    """What is on the disk.

    Attributes:
        place: how far the run is.
        seconds: how long it took to get there, all runs of the job together.
        files: names of the files that were brought to the disk for this, and their sizes in bytes.
        digest: of the last tile of a first pass, by which a later run knows that it would do the same; "" for none.
        gathered: what was gathered of the sample that was folded last.
    """

    place: Place
    seconds: float
    files: Mapping[str, int]
    digest: str = ""
    gathered: Any = None

    def plain(self) -> dict[str, Any]:
        """For a line of the journal."""
        return {
            "place": list(self.place), "seconds": round(self.seconds, 3), "files": dict(self.files),
            "digest": self.digest, "gathered": self.gathered,
        }  # fmt: skip


@dataclass
class Recorded:
    """What a journal says.

    Attributes:
        about: what job it is, section by section.
        entries: in their order.
    """

    about: dict[str, Any]
    entries: list[Entry] = field(default_factory=list)

    @property
    def place(self) -> Place:
        """How far the run is."""
        return self.entries[-1].place if self.entries else Place(0, 0, 0)

    @property
    def seconds(self) -> float:
        """How long it took to get there."""
        return self.entries[-1].seconds if self.entries else 0.0

    @property
    def gathered(self) -> list[Any]:
        """What was gathered of every sample that is folded."""
        return [entry.gathered for entry in self.entries if entry.place.member > 0 and entry.place[1:] == (0, 0)]

    @property
    def sizes(self) -> dict[str, int]:
        """Sizes of all files that were ever brought to the disk."""
        return {name: size for entry in self.entries for name, size in entry.files.items()}


def text_of(value: object) -> str:
    """The same text for the same value, whatever the order of its parts."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), default=_plain)


def begin(path: Path, about: Mapping[str, Any]) -> None:
    """Write a new journal.

    Raises:
        OSError: if the disk refuses.
    """
    _append(path, {"format": FORMAT, "about": about}, "xb")


def add(path: Path, entry: Entry) -> None:
    """Add an entry, and return once it is on the disk.

    Raises:
        OSError: if the disk refuses.
    """
    _append(path, entry.plain(), "ab")


def read(path: Path, tiles: Sequence[int] = ()) -> Recorded | None:
    """What a journal says; None if there is none that could be believed. A last line that is cut off is removed.

    Args:
        path: of the journal.
        tiles: how many tiles each pass of a sample has; () if that does not matter yet.
    """
    content = _content(path)
    lines = content.split(b"\n")
    values = [_checked(line) for line in lines[:-1]]
    if not values or any(value is None for value in values):
        return None
    first, *others = (value for value in values if value is not None)
    entries = [_entry(value) for value in others]
    about = first.get("about")
    if first.get("format") != FORMAT or not isinstance(about, dict) or not all(entries):
        return None
    recorded = Recorded(about, [entry for entry in entries if entry is not None])
    if not _is_in_order(recorded.entries) or (tiles and not _is_possible(recorded.entries, tiles)):
        return None
    if lines[-1]:
        os.truncate(path, len(content) - len(lines[-1]))
    return recorded


def _append(path: Path, values: Mapping[str, Any], mode: str) -> None:
    text = text_of(values)
    line = text_of({"check": zlib.crc32(text.encode()), "line": json.loads(text)})
    with open(path, mode) as file:
        file.write(line.encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _content(path: Path) -> bytes:
    """What the file holds; nothing if it is no file, or larger than a journal can be."""
    try:
        if not path.is_file() or path.is_symlink() or path.stat().st_size > MOST_BYTES:
            return b""
        with open(path, "rb") as file:
            return file.read(MOST_BYTES)
    except OSError:
        return b""


def _checked(line: bytes) -> dict[str, Any] | None:
    """What a line says; None if it is damaged."""
    try:
        outer = json.loads(line)
        inner = outer["line"] if isinstance(outer, dict) and set(outer) == {"check", "line"} else None
        is_whole = isinstance(inner, dict) and outer["check"] == zlib.crc32(text_of(inner).encode())
    except (ValueError, RecursionError):
        return None
    return inner if is_whole else None


def _entry(values: Mapping[str, Any]) -> Entry | None:
    """An entry from what a line says; None if it is none."""
    if set(values) != {"place", "seconds", "files", "digest", "gathered"}:
        return None
    place, seconds, files = values["place"], values["seconds"], values["files"]
    is_entry = (
        isinstance(place, list)
        and len(place) == len(Place._fields)
        and all(_is_count(number) for number in place)
        and isinstance(seconds, (int, float))
        and 0.0 <= seconds < 1e9
        and isinstance(files, dict)
        and all(FILE.fullmatch(name) and _is_count(size) for name, size in files.items())
        and isinstance(values["digest"], str)
    )
    return Entry(Place(*place), float(seconds), files, values["digest"], values["gathered"]) if is_entry else None


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**63


def _is_in_order(entries: Sequence[Entry]) -> bool:
    """Whether a run can have written them one after another."""
    places = [entry.place for entry in entries]
    return all(before < after for before, after in zip(places, places[1:]))


def _is_possible(entries: Sequence[Entry], tiles: Sequence[int]) -> bool:
    """Whether there are such passes, with so many tiles, and every sample was folded in its turn."""
    folded = [place.member for place in (entry.place for entry in entries) if place[1:] == (0, 0)]
    last = entries[-1].place.member if entries else 0
    fits = all(entry.place.step < len(tiles) and entry.place.tiles <= tiles[entry.place.step] for entry in entries)
    return fits and folded == list(range(1, last + 1))


def _plain(value: object) -> str:
    return hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else repr(value)
