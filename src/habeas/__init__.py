"""Habeas keeps count of political prisoners."""
