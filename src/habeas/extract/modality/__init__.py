"""Whether what is told has happened: done, planned, alleged or denied; a flow or a stock."""
