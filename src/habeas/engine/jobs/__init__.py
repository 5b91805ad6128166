"""The jobs: each strings stages together over a store, and leaves what INTERFACE.md promises."""
