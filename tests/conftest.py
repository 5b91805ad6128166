"""Shared by all tests: this file makes the modules beside it (dossiers.py …) importable from every folder of tests."""
