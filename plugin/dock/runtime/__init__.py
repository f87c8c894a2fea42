"""onnxruntime: whether it is there, how it gets there, and that it is warm."""
