"""Work in processes: order kept, faults told apart, the rest done."""

import os
import time

from habeas.engine.run import Fault, Limits, ordered


def work(task: bytes) -> bytes:
    if task == b"die":
        os._exit(3)
    if task == b"raise":
        raise ValueError("a secret that must not travel")
    if task == b"hang":
        time.sleep(60)
    if task.startswith(b"slow"):
        time.sleep(0.1)
    return task.upper()


def test_results_come_in_the_order_of_the_tasks() -> None:
    tasks = [b"slow1", b"a", b"b", b"slow2", b"c"]
    assert list(ordered(work, tasks, workers=2)) == [t.upper() for t in tasks]


def test_a_dying_a_raising_and_a_hanging_task_stop_nothing_else() -> None:
    tasks = [b"a", b"die", b"b", b"raise", b"c", b"hang", b"d"]
    found = list(ordered(work, tasks, workers=2, limits=Limits(seconds=3)))
    assert found[0::2] == [b"A", b"B", b"C", b"D"]
    assert found[1::2] == [Fault("died"), Fault("raised", "ValueError"), Fault("time", "3 s")]


def test_without_workers_the_work_is_done_here() -> None:
    assert list(ordered(work, [b"a", b"raise"], workers=0)) == [b"A", Fault("raised", "ValueError")]


def test_an_answer_larger_than_a_pipe_comes_whole() -> None:
    large = b"x" * 3_000_000
    assert list(ordered(work, [large, large], workers=2)) == [large.upper()] * 2


def test_no_task_gives_nothing() -> None:
    assert list(ordered(work, [], workers=2)) == []
