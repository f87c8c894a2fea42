"""PyTorch code that made every bundled model: `python -m training fit|export|evaluate NAME`."""
