"""One page from a template: escaped, styled inside, allowed to load nothing."""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import jinja2
import msgspec

from habeas.publish.speakers import SHAPES

# A mask in a text is as long as what it hides, so that offsets stay true; on a page its length would tell something.
_MASKED = re.compile("█+")
# Sorted by what they break: control characters are no text, and a page may not hold a lone surrogate.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def printable(text: str) -> str:
    """The text without characters that a page cannot carry; each leaves the replacement sign, so that nothing vanishes."""
    return _MASKED.sub("█████", _UNPRINTABLE.sub("\ufffd", text))


def _finalize(value: object) -> object:
    return printable(value) if type(value) is str else value


@cache
def stylesheet() -> str:
    """The style of all pages."""
    return (files("habeas.publish") / "assets" / "habeas.css").read_text(encoding="utf-8").strip()


@cache
def policy() -> str:
    """What the page may load: its own style, known by its hash, and nothing else."""
    digest = base64.b64encode(hashlib.sha256(stylesheet().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("habeas.publish", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    environment.globals["style"] = stylesheet()
    environment.globals["policy"] = policy()
    environment.globals["shapes"] = SHAPES
    return environment


def page_parts(template: str, view: msgspec.Struct) -> Iterator[bytes]:
    """The page that `template` makes of `view`, as UTF-8, some of it at a time."""
    fields = {name: getattr(view, name) for name in view.__struct_fields__}
    stream = _environment().get_template(template).stream(fields)
    stream.enable_buffering(500)
    return (str(part).encode("utf-8", "replace") for part in stream)


def page(template: str, view: msgspec.Struct) -> bytes:
    """The page that `template` makes of `view`, as UTF-8."""
    return b"".join(page_parts(template, view))
