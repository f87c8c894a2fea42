"""The design space as separate parts: schedules, samplers, noise. None of them knows tiles, ONNX or rasters."""
