"""The dock: choose, preview, trust, run. It runs the same algorithms as the toolbox and has no second code path."""
