"""`python -m tests.command` (in `.venv`, with QGIS): writes the table of parameters that the command line reads."""

from __future__ import annotations

from qgis.core import QgsApplication

from plugin.command.parameters import TABLE


def main() -> None:
    """Write it anew."""
    application = QgsApplication([], False)
    application.initQgis()
    from .table import table

    TABLE.write_text(table(), encoding="utf-8")
    print(f"Written: {TABLE.name}")


if __name__ == "__main__":
    main()
