"""A blind comparison says nothing before it is counted, and counts what was answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image as Picture

from training import blind, full_pairs
from training.blind import ANSWERS, KEY, Count, count, table, write_blind
from training.full_pairs import OURS

from .looked_at import look_at, made_full_pair, two_ways


@pytest.fixture(scope="module")
def pair_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_full_pair(tmp_path_factory.mktemp("pan"))


@pytest.fixture
def folder(pair_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pairs (the same one twice), in places of 48 pixels."""
    monkeypatch.setattr(full_pairs, "KEPT", tmp_path / "kept")
    pairs = {"made_full_1": pair_folder, "made_full_2": pair_folder}
    monkeypatch.setattr(full_pairs, "check_pairs", lambda cases: pairs)
    monkeypatch.setattr(blind, "ways", two_ways)
    monkeypatch.setattr(blind, "SIDE", 48)
    return write_blind(tmp_path / "blind", np.random.default_rng(1))


def key_of(folder: Path) -> dict[str, dict[str, Any]]:
    key: dict[str, dict[str, Any]] = json.loads((folder / KEY).read_text(encoding="utf-8"))["key"]
    return key


def answer(folder: Path, answers: dict[str, str]) -> None:
    (folder / ANSWERS).write_text("".join(f"{number} {one}\n" for number, one in answers.items()), encoding="utf-8")


def test_pictures_are_shuffled_and_say_nothing(folder: Path) -> None:
    key = key_of(folder)
    files = sorted(file.name for file in folder.iterdir() if not file.name.startswith("."))
    assert files == [f"{number}.png" for number in key]
    assert len(key) == 2 * blind.PER_PAIR
    assert {entry["A"] for entry in key.values()} == {OURS, "gsa"}
    pairs = [entry["pair"] for entry in key.values()]
    assert pairs != sorted(pairs)
    assert Picture.open(folder / "001.png").info == {}


def test_the_key_tells_which_is_which(folder: Path, pair_folder: Path) -> None:
    looked, key = look_at(pair_folder), key_of(folder)
    for number, entry in key.items():
        row, col = entry["row_and_column"]
        place = np.s_[int(row) : int(row) + 48, int(col) : int(col) + 48]
        red = {method: looked.fused[method][2][place] for method in (OURS, "gsa")}
        if (red[OURS] == red["gsa"]).all():
            continue
        shown = np.asarray(Picture.open(folder / f"{number}.png"))[2 * blind.GAP :: blind.ZOOM, :, 0].astype(float)
        left = shown[:, : 48 * blind.ZOOM : blind.ZOOM]
        likeness = {method: np.corrcoef(left.ravel(), image.ravel())[0, 1] for method, image in red.items()}
        assert max(likeness, key=likeness.__getitem__) == entry["A"], number


def test_answers_are_counted_by_pair(folder: Path) -> None:
    key = key_of(folder)
    wanted = {"made_full_1": OURS, "made_full_2": "gsa"}
    answers = {number: "A" if entry["A"] == wanted[entry["pair"]] else "b" for number, entry in key.items()}
    first = next(number for number, entry in key.items() if entry["pair"] == "made_full_1")
    answer(folder, answers | {first: "="})
    each = blind.PER_PAIR
    assert count(folder) == {
        "made_full_1": Count(each - 1, 0, 1), "made_full_2": Count(0, each, 0), "all": Count(each - 1, each, 1),
    }  # fmt: skip
    assert f"| made 2 | 0 | {each} | 0 | {200 / 2**each:.2g} % |" in table(folder)


@pytest.mark.parametrize("change", [{"001": "C"}, {"999": "A"}, {"001": ""}])
def test_what_is_no_answer_is_refused(folder: Path, change: dict[str, str]) -> None:
    answer(folder, dict.fromkeys(key_of(folder), "A") | change)
    with pytest.raises(ValueError, match="once each"):
        count(folder)


def test_every_picture_wants_an_answer_and_only_one(folder: Path) -> None:
    key = list(key_of(folder))
    answer(folder, dict.fromkeys(key[1:], "A"))
    with pytest.raises(ValueError, match="says nothing of 001"):
        count(folder)
    with (folder / ANSWERS).open("a", encoding="utf-8") as file:
        file.write("002 B\n")
    with pytest.raises(ValueError, match="once each"):
        count(folder)


def test_chance_is_that_of_a_coin() -> None:
    assert Count(5, 0, 3).chance == pytest.approx(2 / 32)
    assert Count(2, 2, 0).chance == 1.0
    assert Count(0, 0, 9).chance == 1.0
