"""Which places a report names, which country it is about, and places of detention by form alone."""
