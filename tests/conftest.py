"""Shared by all tests: the modules beside this file (dossiers.py …) can be imported from every folder of tests, and what is
skipped is said by name. With HABEAS_NO_SKIP=1 (`make test-all`) a skipped test is a failed one.
"""

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

# The same examples every time and no stop-watch: a law that fails on a busy machine only says that the machine is busy.
settings.register_profile("steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

NO_SKIP = os.environ.get("HABEAS_NO_SKIP", "") not in ("", "0")


def _refuse(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that keeps its reason; an expected failure stays what it is."""
    if NO_SKIP and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"{reason} (HABEAS_NO_SKIP is set: nothing may be skipped)"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _refuse(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _refuse(report)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped:
        terminalreporter.section(f"skipped: {len(skipped)}")
        for name in sorted({report.nodeid for report in skipped}):
            terminalreporter.line(name)
