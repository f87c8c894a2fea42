"""The plugin site would take the zip, but for addresses that only a person can set; and what is wrong is found."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from .__main__ import complaints
from .package import pack
from .scans import found_by_bandit, found_by_detect_secrets, found_by_flake8, found_for_qt6
from .site_rules import broken_by_metadata, broken_by_zip, metadata_of, placeholders

Entries = Mapping[str, str]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack(tmp_path_factory.mktemp("package") / "amalgam.zip")


@pytest.fixture(scope="module")
def entries(archive: Path) -> Entries:
    return metadata_of(archive)


def zip_of(path: Path, *names: str, executable: bool = False) -> Path:
    """A plugin that has what it must have, and these."""
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("p/__init__.py", "p/metadata.txt", "p/LICENSE", *names):
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o100755 if executable else 0o100644) << 16
            archive.writestr(entry, "")
    return path


def test_plugin_site_has_nothing_to_complain_of(archive: Path) -> None:
    assert [*complaints(archive)] == []


def test_addresses_are_refused_until_a_person_has_set_them(entries: Entries) -> None:
    said = [*placeholders(entries)]
    assert [sentence.split()[0] for sentence in said] == ["tracker", "repository", "homepage", "email"]
    real = {
        "tracker": "https://a.org/1",
        "repository": "https://a.org",
        "homepage": "https://a.org",
        "email": "a@a.org",
    }
    assert [*placeholders({**entries, **real})] == []


def test_plain_plugin_breaks_no_rule(tmp_path: Path) -> None:
    assert [*broken_by_zip(zip_of(tmp_path / "plain.zip", "p/a.py"))] == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("q/a.py", "The zip must hold one folder, named as a Python package is, and not p, q."),
        ("p/../a.py", "p/../a.py leads out of the zip."),
        ("p/__pycache__/a.py", "p/__pycache__/a.py must not be in a plugin."),
        ("p/run.SH", "p/run.SH must not be in a plugin."),
        ("p/.hidden", "p/.hidden is hidden."),
    ],
)
def test_file_that_is_not_allowed_is_named(tmp_path: Path, name: str, sentence: str) -> None:
    assert [*broken_by_zip(zip_of(tmp_path / "broken.zip", name))] == [sentence]


def test_module_that_can_be_executed_is_named(tmp_path: Path) -> None:
    assert [*broken_by_zip(zip_of(tmp_path / "broken.zip", executable=True))] == ["p/__init__.py can be executed."]


def test_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "broken.zip", "w") as archive:
        archive.writestr("p/__init__.py", "")
    assert [*broken_by_zip(tmp_path / "broken.zip")] == ["The zip has no metadata.txt.", "The zip has no LICENSE."]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"about": " "}, "metadata.txt has no about."),
        ({"experimental": "perhaps"}, "experimental in metadata.txt is neither true nor false."),
        ({"supportsQt6": "True"}, "supportsQt6 in metadata.txt is no longer read: qgisMaximumVersion alone says so."),
        ({"author": "A/B"}, "The author's name in metadata.txt has a slash."),
        ({"tracker": "issues"}, "tracker in metadata.txt is no address."),
        ({"email": "nobody"}, "email in metadata.txt is no address."),
        ({"version": "one"}, "version in metadata.txt is no version such as 3.40 or 1.2.3."),
        (
            {"qgisMaximumVersion": "3.99"},
            "qgisMaximumVersion in metadata.txt leaves out QGIS 4.",
        ),
    ],
)
def test_broken_metadata_are_named(entries: Entries, wrong: Entries, sentence: str) -> None:
    assert [*broken_by_metadata({**entries, **wrong})] == [sentence]


@pytest.mark.parametrize(
    ("scan", "code", "said"),
    [
        (found_by_bandit, "def f(x):\n    return eval(x)\n", "B307"),
        (found_by_detect_secrets, 'AWS = "AKIAIOSFODNN7EXAMPLX"\n', "AWS Access Key"),  # pragma: allowlist secret
        (found_by_flake8, "try:\n    import a\nexcept:\n    a = None\n", "E722"),
    ],
)
def test_scan_finds_what_is_planted(
    tmp_path: Path, scan: Callable[[Path], Iterator[str]], code: str, said: str
) -> None:
    (tmp_path / "planted.py").write_text(code)
    (sentence,) = scan(tmp_path)
    assert said in sentence
    assert "planted.py:" in sentence


def test_what_the_script_for_qt6_says_is_a_finding(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text("import sys\nprint('a.py:1 enum error', *sys.argv[1:])\nsys.stderr.write('WARNING: gone\\n')\n")
    assert [*found_for_qt6(tmp_path, str(script))] == [
        "pyqt5_to_pyqt6.py: a.py:1 enum error --dry_run .",
        "pyqt5_to_pyqt6.py: WARNING: gone",
    ]
