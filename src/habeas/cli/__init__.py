"""The command line: parse, call a job, print. Nothing heavy is loaded before a command runs."""
