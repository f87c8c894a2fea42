"""onnxruntime: whether it is there, how it gets there, and loading it early."""
