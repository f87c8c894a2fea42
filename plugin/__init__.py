"""Amalgam's QGIS faces (`processing`, `dock`) over a core that knows no QGIS (`fusion`)."""
