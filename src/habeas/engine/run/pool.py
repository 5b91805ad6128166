"""Work spread over processes: results in the order of the tasks, a time limit by kill, and a fault that stops only its own task."""

import multiprocessing
import signal
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Literal, Protocol

Work = Callable[[bytes], bytes]
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may use. Memory is held by the system where it can be (Linux)."""

    seconds: float = 120.0
    megabytes: int = 2048


@dataclass(frozen=True, slots=True)
class Fault:
    """A task that gave nothing: its process died, ran out of time, or raised (`detail` is the kind of error, no more)."""

    kind: Literal["died", "time", "raised"]
    detail: str = ""


class _Process(Protocol):
    """What we need of a process, whichever way it was started."""

    def terminate(self) -> None: ...
    def kill(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...
    def close(self) -> None: ...
    def is_alive(self) -> bool: ...


@dataclass(slots=True)
class _Worker:
    process: _Process
    pipe: "Connection[bytes, bytes]"
    index: int = 0
    deadline: float = 0.0


@dataclass(slots=True)
class _Pool:
    work: Work
    limits: Limits
    idle: list[_Worker] = field(default_factory=list)
    busy: list[_Worker] = field(default_factory=list)

    def start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self.work, self.limits.megabytes), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def give(self, index: int, task: bytes) -> None:
        worker = self.idle.pop() if self.idle else self.start()
        try:
            worker.pipe.send_bytes(task)
        except OSError:  # it died between two tasks, which is no fault of this one
            _end(worker)
            worker = self.start()
            worker.pipe.send_bytes(task)
        worker.index, worker.deadline = index, time.monotonic() + self.limits.seconds
        self.busy.append(worker)

    def collect(self) -> Iterator[tuple[int, bytes | Fault]]:
        """What has come in by the next event: an answer, a death, or a deadline."""
        patience = max(0.0, min(worker.deadline for worker in self.busy) - time.monotonic())
        ready = set(map(id, wait([worker.pipe for worker in self.busy], patience)))
        now = time.monotonic()
        for worker in [w for w in self.busy if id(w.pipe) in ready or w.deadline <= now]:
            self.busy.remove(worker)
            yield worker.index, self._answer(worker, late=id(worker.pipe) not in ready)

    def _answer(self, worker: _Worker, *, late: bool) -> bytes | Fault:
        if late:
            _end(worker)
            return Fault("time", f"{self.limits.seconds:.0f} s")
        try:
            answer = worker.pipe.recv_bytes()
        except (EOFError, OSError):
            _end(worker)
            return Fault("died")
        self.idle.append(worker)
        return answer[1:] if answer[:1] == b"+" else Fault("raised", answer[1:].decode("ascii", "replace"))

    def close(self) -> None:
        for worker in (*self.idle, *self.busy):
            _end(worker)


def ordered(work: Work, tasks: Iterable[bytes], *, workers: int, limits: Limits | None = None) -> Iterator[bytes | Fault]:
    """The result of each task in order. `workers` 0 works in this process, unguarded; others are replaced after a fault.

    Only a few tasks are ever in flight or waiting for an earlier one, whatever their number.
    """
    if workers < 1:
        yield from (_here(work, task) for task in tasks)
        return
    pool = _Pool(work, limits or Limits())
    waiting: dict[int, bytes | Fault] = {}
    supply = enumerate(tasks)
    given = told = 0
    try:
        while True:
            while len(pool.busy) < workers and given - told < 8 * workers and (task := next(supply, None)) is not None:
                pool.give(*task)
                given += 1
            if not pool.busy and not waiting:
                return
            waiting.update(pool.collect() if told not in waiting else ())
            while told in waiting:
                yield waiting.pop(told)
                told += 1
    finally:
        pool.close()


def _here(work: Work, task: bytes) -> bytes | Fault:
    try:
        return work(task)
    except Exception as error:  # a reader's fault on one file must not end the run
        return Fault("raised", type(error).__name__)


def _end(worker: _Worker) -> None:
    """Stop a process of ours and let its handles go."""
    worker.pipe.close()
    worker.process.join(0.2)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join()
    worker.process.close()


def _serve(pipe: "Connection[bytes, bytes]", work: Work, megabytes: int) -> None:
    """The life of a worker: a task in, an answer out, until the pipe closes. Ctrl-C is for the one who started us."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _cap_memory(megabytes)
    while True:
        try:
            task = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        result = _here(work, task)
        pipe.send_bytes(b"+" + result if isinstance(result, bytes) else b"-" + result.detail.encode("ascii", "replace"))


def _cap_memory(megabytes: int) -> None:
    """A hostile file may fill its own process, not the machine; systems without rlimits go without."""
    try:
        import resource
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes * _MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (wanted if hard == resource.RLIM_INFINITY else min(wanted, hard), hard))
