"""The networks, small enough for a CPU and free of anything that looks further than its receptive field."""
