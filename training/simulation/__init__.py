"""Simulated very-high-resolution scenes, for the demo, the tests and the training; not part of the plugin zip."""
