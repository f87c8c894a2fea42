"""The core: numpy, GDAL, onnxruntime. Arrays are (bands, rows, columns) float32 unless a docstring says otherwise."""
