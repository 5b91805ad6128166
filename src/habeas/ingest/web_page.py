"""Reads .html and .htm: the article without the page around it, and what the page's own tags say of it. Never a network."""

import re
from typing import Any

import msgspec

from habeas.errors import UnreadableError
from habeas.ingest.decode import decode
from habeas.ingest.meta import MetaLine, iso_day
from habeas.ingest.readers import Draft, Drafts
from habeas.model import Record

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{2,40})", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t\xa0]+")
# A page of markup without words is cut here: parsers of nested tags are not linear.
_PAGE_LIMIT = 5_000_000
_DEPTH_LIMIT = 400
_HEAD_CHARACTERS = 400
_TITLE = ("og:title", "twitter:title", "headline", "dc.title", "citation_title")
_DATE = ("article:published_time", "datepublished", "og:published_time", "date", "dc.date", "dc.date.issued", "pubdate",
         "publishdate", "publish-date", "parsely-pub-date", "sailthru.date", "citation_publication_date")  # fmt: skip
_SITE = ("og:site_name", "publisher", "dc.publisher", "application-name")
_AUTHOR = ("author", "article:author", "dc.creator", "parsely-author", "byl")


def read(path: str, raw: bytes) -> Drafts:
    """One draft: title and author as first lines, then the article; date, site and address from the page's tags."""
    declared = _CHARSET.search(raw[:4096])
    decoded = decode(raw[:_PAGE_LIMIT], path, declared.group(1).decode("ascii").lower() if declared else None)
    page = _parse(decoded.text)
    if page is None:
        raise UnreadableError(f"{path} holds no page that can be read", "save the page again, or its text as .txt")
    tags = _tags(page)
    title = _clean(_first(tags, _TITLE) or _words(page, "h1") or _words(page, "title"))
    body = _article(decoded.text, page)
    if not body:
        raise UnreadableError(f"{path} holds no article", "save the text of the page as .txt")
    linked = _linked(page)
    author = _clean(_first(tags, _AUTHOR) or linked.author)
    if title is not None:
        body = body.removeprefix(title).lstrip()
    head = [line for line in (title, author) if line is not None]
    if author is not None and author in body[:_HEAD_CHARACTERS]:
        head.remove(author)
    text = "\n\n".join(["\n".join(head), body]) if head else body
    published = iso_day(_first(tags, _DATE) or _time_tag(page) or linked.published or "")
    site = _clean(_first(tags, _SITE) or linked.publisher)
    stated = MetaLine(published=published, publisher=site, url=_canonical(page, tags), language=_language(page))
    return Drafts(drafts=(Draft(text=text, key=raw, title=title, author=author, stated=stated),), issues=decoded.issues)


def _parse(text: str) -> Any:
    from lxml import etree, html

    try:
        page = html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.LxmlError, ValueError, AssertionError):
        return None
    return page if _depth(page) <= _DEPTH_LIMIT else None


def _depth(page: Any) -> int:
    """How deep the tags nest; walked with a stack, for a hostile page nests deeper than Python can call."""
    deepest, stack = 0, [(page, 1)]
    while stack:
        node, depth = stack.pop()
        deepest = max(deepest, depth)
        stack.extend((child, depth + 1) for child in node)
    return deepest


def _article(text: str, page: Any) -> str:
    """The main text by trafilatura; where that finds none, all paragraphs of the page."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(text, include_comments=False, include_tables=True, with_metadata=False, fast=True)
    except (ValueError, TypeError, AttributeError, RecursionError):
        found = None
    body = str(getattr(found, "text", None) or "").strip()
    if body:
        return body
    lines = (_clean(" ".join(node.itertext())) for node in page.iter("p", "li", "blockquote", "h2", "h3"))
    return "\n\n".join(line for line in lines if line)


def _tags(page: Any) -> dict[str, str]:
    """The page's meta tags: lower-case name → content; the first of a name counts."""
    tags: dict[str, str] = {}
    for node in page.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        content = (node.get("content") or "").strip()
        if name and content:
            tags.setdefault(name.strip().lower(), content)
    return tags


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((tags[name] for name in names if name in tags), None)


def _words(page: Any, tag: str) -> str | None:
    node = next(page.iter(tag), None)
    return " ".join(node.itertext()) if node is not None else None


def _clean(text: str | None) -> str | None:
    return _BLANKS.sub(" ", " ".join(text.split())).strip() or None if text else None


def _time_tag(page: Any) -> str | None:
    """A <time> that calls itself the publication date; any other may stand on a teaser."""
    for node in page.iter("time"):
        marks = f"{node.get('itemprop') or ''} {node.get('class') or ''}".lower()
        if node.get("datetime") and (node.get("pubdate") is not None or "publish" in marks or "entry-date" in marks):
            return str(node.get("datetime"))
    return None


class Linked(Record, frozen=True, kw_only=True):
    """What a page's JSON-LD says of its article."""

    published: str | None = None
    author: str | None = None
    publisher: str | None = None


def _linked(page: Any) -> Linked:
    """The first thing with a `datePublished` in the page's JSON-LD, at its top or in its graph."""
    for node in page.iter("script"):
        if "ld+json" not in (node.get("type") or ""):
            continue
        try:
            said = msgspec.json.decode((node.text or "").encode("utf-8"))
        except (msgspec.MsgspecError, UnicodeError, RecursionError):
            continue
        graph = said.get("@graph", [said]) if isinstance(said, dict) else said
        for thing in graph if isinstance(graph, list) else []:
            if isinstance(thing, dict) and isinstance(thing.get("datePublished"), str):
                day = str(thing["datePublished"])
                return Linked(published=day, author=_named(thing.get("author")), publisher=_named(thing.get("publisher")))
    return Linked()


def _named(thing: Any) -> str | None:
    """The name of a JSON-LD person or organisation, or of the first of several."""
    if isinstance(thing, list):
        thing = thing[0] if thing else None
    name = thing.get("name") if isinstance(thing, dict) else thing
    return name if isinstance(name, str) else None


def _canonical(page: Any, tags: dict[str, str]) -> str | None:
    for node in page.iter("link"):
        if (node.get("rel") or "").strip().lower() == "canonical" and node.get("href"):
            return str(node.get("href")).strip()
    return tags.get("og:url")


def _language(page: Any) -> str | None:
    root = next(page.iter("html"), None)
    return (root.get("lang") or "").strip() or None if root is not None else None
