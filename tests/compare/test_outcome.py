"""Which row is best."""

from __future__ import annotations

from plugin.fusion.compare.outcome import Comparison, Outcome, ranked
from plugin.fusion.compare.plan import Row
from plugin.fusion.sentences import Sentence


def outcome(method: str, error: str = "", scheduler: str = "", **scores: float) -> Outcome:
    return Outcome(
        Row(method, scheduler, 1 if scheduler else 0), "", scores=scores, error=Sentence(error) if error else None
    )


def test_with_a_truth_the_lowest_ergas_is_best_and_failures_come_last() -> None:
    rows = [outcome("a", ERGAS=2.0, HQNR=0.9), outcome("b", "It failed."), outcome("c", ERGAS=1.0, HQNR=0.8)]
    assert [one.row.method for one in ranked(rows, has_truth=True)] == ["c", "a", "b"]


def test_without_a_truth_the_highest_hqnr_is_best_and_none_is_worst() -> None:
    rows = [outcome("a", HQNR=float("nan")), outcome("b", HQNR=0.8), outcome("c", HQNR=0.9)]
    assert [one.row.method for one in ranked(rows, has_truth=False)] == ["c", "b", "a"]


def test_the_best_model_is_found_behind_classical_methods() -> None:
    rows = [outcome("gsa"), outcome("m", "It failed.", "ddim"), outcome("n", scheduler="heun")]
    found = Comparison(rows, None, [], 1.0).best_network
    assert found is not None
    assert found.row.method == "n"
    assert Comparison(rows[:2], None, [], 1.0).best_network is None
