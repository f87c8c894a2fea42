"""Whatever the plugin says to a user can be translated: no sentence is put together where nobody can look it up."""

from __future__ import annotations

from pathlib import Path

import pytest

from .sentences import offences_of, templates_of
from .strings import ROOT, all_strings

HOME = ROOT / "plugin" / "fusion" / "sentences.py"
"""Where `joined` and `counted` hand on what they are given."""


@pytest.mark.parametrize("folder", sorted(path.name for path in (ROOT / "plugin").iterdir() if path.is_dir()))
def test_every_sentence_can_be_looked_up(folder: str) -> None:
    """If this fails: give a literal with fields, and the values apart; see `plugin.fusion.sentences`."""
    paths = [path for path in sorted((ROOT / "plugin" / folder).rglob("*.py")) if path != HOME]
    assert [f"{path.relative_to(ROOT)}:{offence}" for path in paths for offence in offences_of(path)] == []


def test_sentences_of_the_core_are_among_the_texts() -> None:
    texts = all_strings()
    assert "CROP must be 0 pixels or more, not {}." in texts
    assert "the model has no int8 file" in texts
    assert "{} bands" in texts
    assert "{:.2f}" not in texts


@pytest.mark.parametrize(
    ("source", "templates"),
    [
        ('raise FusionError("No " "{}.", name)', ["No {}."]),
        ('feedback.info("Many." if many else "One.")', ["Many.", "One."]),
        ('feedback.warn("{}; {:.2f}", a, Sentence("{:.2f}", b))', ["{}; {:.2f}"]),
        ('counted(n, "1 year", "{} years")', ["1 year", "{} years"]),
        ('joined("{}, {}", parts)', ["{}, {}"]),
        ("feedback.warn(doubt.template, *doubt.values)", []),
        ("Sentence(template, *values)", []),
        ("self.info(template, *values)", []),
        ('raise FusionError("OUTPUT is {}.", "FUSED" if judged else "PAN")', ["OUTPUT is {}."]),
        ('raise FusionError("{}: {}.", ", ".join(names), str(error))', ["{}: {}."]),
    ],
)
def test_what_can_be_looked_up_is_found(tmp_path: Path, source: str, templates: list[str]) -> None:
    path = tmp_path / "source.py"
    path.write_text(source, encoding="utf-8")
    assert templates_of(path) == templates
    assert offences_of(path) == []


@pytest.mark.parametrize(
    "source",
    [
        'raise FusionError(f"No {name}.")',
        'raise FusionError("No " + name)',
        'raise FusionError("No {}.".format(name))',
        'raise FusionError("No %s." % name)',
        "raise FusionError(sentence)",
        "raise FusionError(str(error)) from error",
        'raise FusionError(tr("No raster."))',
        "raise FusionError()",
        'raise SettingError("Try {}.")',
        'raise SettingError("Try {} or {}.", 4)',
        'raise SettingError("Try {steps}.", steps)',
        'raise FusionError("It said: {}", error) from error',
        "feedback.warn(doubt)",
        "feedback.warn(doubt.template, *other.values)",
        "feedback.info(line)",
        'info(f"{n} bands")',
        'feedback.info("{}", f"{n} bands")',
        'feedback.info("{} of {}", n, "many bands" if n else "PAN")',
        'feedback.info("{}", "the " + name)',
        "counted(n, one, many)",
        'counted(n, "a band", "bands")',
        'joined(f"{separator}", parts)',
        'joined(", ", parts)',
    ],
)
def test_what_nobody_could_look_up_is_an_offence(tmp_path: Path, source: str) -> None:
    path = tmp_path / "source.py"
    path.write_text(source, encoding="utf-8")
    assert offences_of(path)
