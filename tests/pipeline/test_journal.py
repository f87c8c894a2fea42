from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import Any

import pytest

from plugin.fusion.pipeline.journal import NAME, Entry, Place, add, begin, read, text_of

ABOUT = {"job": {"SEED": 5, "MISSING": [[float("nan"), float("inf")]]}, "inputs": {"pan.tif": [100, 0, "ab"]}}
TILES = (9, 4)
ENTRIES = [
    Entry(Place(0, 0, 3), 1.5, {"state_0_0": 100}, "abc"),
    Entry(Place(0, 1, 4), 3.25, {"state_0_1": 50}),
    Entry(Place(1, 0, 0), 4.0, {"mean_0": 50, "squares_0": 50}, gathered=[[0.1, 1e-300], [3.0, 2.0]]),
    Entry(Place(1, 0, 1), 5.0, {"state_1_0": 100}),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    begin(tmp_path / NAME, ABOUT)
    for entry in ENTRIES:
        add(tmp_path / NAME, entry)
    return tmp_path / NAME


def line(values: Any) -> bytes:
    """Values with the check sum that they ought to have."""
    text = text_of(values)
    return text_of({"check": zlib.crc32(text.encode()), "line": json.loads(text)}).encode() + b"\n"


def test_what_is_written_is_read(path: Path) -> None:
    recorded = read(path, TILES)
    assert recorded is not None
    assert text_of(recorded.about) == text_of(ABOUT)
    assert recorded.entries == ENTRIES
    assert recorded.place == Place(1, 0, 1)
    assert recorded.gathered == [[[0.1, 1e-300], [3.0, 2.0]]]
    assert recorded.sizes == {"state_0_0": 100, "state_0_1": 50, "mean_0": 50, "squares_0": 50, "state_1_0": 100}


def test_a_job_that_has_a_journal_cannot_begin_another(path: Path) -> None:
    with pytest.raises(FileExistsError):
        begin(path, ABOUT)


def test_of_a_last_line_that_is_cut_off_nothing_stays(path: Path) -> None:
    whole = path.read_bytes()
    last = whole.rindex(b"\n", 0, -1) + 1
    for length in (last + 1, len(whole) - 1):
        path.write_bytes(whole[:length])
        recorded = read(path, TILES)
        assert recorded is not None
        assert recorded.entries == ENTRIES[:-1]
        assert path.read_bytes() == whole[:last]
    add(path, ENTRIES[-1])
    assert path.read_bytes() == whole


@pytest.mark.parametrize("place", range(0, 900, 7))
def test_a_bit_that_fell_over_makes_the_whole_unbelievable(path: Path, place: int) -> None:
    """All but the very last line feed, without which the last line is cut off."""
    content = bytearray(path.read_bytes())
    content[place % (len(content) - 1)] ^= 1
    path.write_bytes(bytes(content))
    assert read(path, TILES) is None


GOOD = ENTRIES[0].plain()


@pytest.mark.parametrize(
    "values",
    [
        {},
        [],
        "text",
        GOOD | {"more": 1},
        {name: value for name, value in GOOD.items() if name != "digest"},
        GOOD | {"place": [0, 0]},
        GOOD | {"place": [0, 0, -1]},
        GOOD | {"place": [0, 0, 10]},
        GOOD | {"place": [0, 2, 0]},
        GOOD | {"place": [0, 0, True]},
        GOOD | {"place": [0, 0, 1.0]},
        GOOD | {"place": [0, 0, 10**30]},
        GOOD | {"place": [1, 0, 1]},
        GOOD | {"place": "000"},
        GOOD | {"seconds": "1"},
        GOOD | {"seconds": float("nan")},
        GOOD | {"seconds": -1.0},
        GOOD | {"files": ["state_0_0"]},
        GOOD | {"files": {"../../state_0_0": 1}},
        GOOD | {"files": {"state_0_0": -1}},
        GOOD | {"digest": 5},
    ],
)
def test_what_no_run_can_have_written_is_not_believed(tmp_path: Path, values: Any) -> None:
    path = tmp_path / NAME
    path.write_bytes(line({"format": 1, "about": ABOUT}) + line(values))
    assert read(path, TILES) is None


def test_entries_go_forward(tmp_path: Path) -> None:
    begin(tmp_path / NAME, ABOUT)
    for entry in (ENTRIES[0], ENTRIES[0]):
        add(tmp_path / NAME, entry)
    assert read(tmp_path / NAME, TILES) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"\xff\xfe\n",
        b"[" * 100_000 + b"\n",
        b"1" * 10_000 + b"\n",
        line({"format": 2, "about": {}}),
        line({"format": 1, "about": []}),
        line({"format": 1, "about": {}})[:-1],
    ],
)  # fmt: skip
def test_what_is_no_journal_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert read(tmp_path / NAME) is None


def test_pipes_links_folders_and_huge_files_are_not_read(tmp_path: Path, path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(path)
    (tmp_path / "folder").mkdir()
    with open(tmp_path / "huge", "wb") as file:
        file.truncate(8 * 10**9)
    for name in ("pipe", "link", "folder", "huge", "none"):
        assert read(tmp_path / name) is None
