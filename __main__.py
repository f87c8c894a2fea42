"""`python -m amalgam`: the algorithms on machines without QGIS; docs/cluster.md says how to install it."""

import importlib.util
import sys

if __name__ == "__main__":
    if importlib.util.find_spec("osgeo") is None:
        sys.exit("GDAL's Python package (osgeo) is missing; install it (on Debian: apt install python3-gdal).")
    from .plugin.command.main import main

    sys.exit(main(sys.argv[1:]))
