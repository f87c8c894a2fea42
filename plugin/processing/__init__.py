"""The Processing face: a provider, and one algorithm a file over a shared base."""
