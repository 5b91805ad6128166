"""Who copied, rewrote, translated or cited whom."""
