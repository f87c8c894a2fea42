"""The command line: the algorithms of the toolbox on machines without QGIS. It speaks English only."""
