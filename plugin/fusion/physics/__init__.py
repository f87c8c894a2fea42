"""What sensors do to a scene: MTF, sampling, Wald's protocol, wavelets, and the way back."""
