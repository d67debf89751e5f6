"""The text of a clipping's bytes: by what they declare, else by what they look like."""

from __future__ import annotations

import codecs
import gzip
import io
import re
import zlib

from dossier.model import Clipping, Problem, UnreadableClipping

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,200}?encoding)\s*=\s*["']?([\w.:-]{1,40})""", re.IGNORECASE
)
_AS_BROWSERS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252", "iso-8859-9": "cp1254",
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "big5": "big5hkscs",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "windows-31j": "cp932",
    "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "ksc5601": "cp949", "tis-620": "cp874",
}  # fmt: skip
"""Names that browsers read as the larger table that their writers used (WHATWG Encoding Standard, section 4.2)."""

_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v"))
"""What text has none of."""

GOOD_FOR_EACH_BROKEN = 10
"""A text whose bytes fit so much oftener than they fail is in that encoding, with damage: any other fits by chance."""

DECLARATION_WITHIN = 4096

MAX_CONTENT = 50_000_000
"""So many bytes may be in a compressed clipping: far more than a page with all its pictures, far less than memory."""

LATIN = frozenset(
    {f"cp{n}" for n in (437, 775, 850, 852, 858, 1250, 1252, 1254, 1257, 1258)}
    | {"latin_1", *(f"iso8859_{n}" for n in (1, 2, 3, 4, 9, 10, 13, 14, 15, 16))}
    | {"mac_roman", "mac_latin2", "mac_iceland", "mac_turkish"}
)
"""Tables of one byte a letter for the Latin alphabets."""


def decode(clipping: Clipping) -> str:
    """The clipping as text: the "decoded input" in which every span counts.

    A byte order mark decides, then UTF-8 where it fits, then a page's own declaration, then detection.
    A declared encoding that does not fit is not believed; a few broken bytes become replacement signs.
    Raises `UnreadableClipping` for what is no text.
    """
    data = content(clipping)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _refuse_binary(data.decode(encoding, "replace"), clipping)
    try:
        return _refuse_binary(data.decode("utf-8"), clipping)
    except UnicodeDecodeError:
        text = _declared(data) or _with_damage(data, "utf-8") or _detected(data, clipping)
        return _refuse_binary(text, clipping)


def content(clipping: Clipping) -> bytes:
    """The bytes of a clipping, decompressed where it is compressed.

    A file of several members is all of them, one after the other (RFC 1952, 2.2). Raises `UnreadableClipping`
    for a file that is cut off or damaged, or holds more than `MAX_CONTENT` bytes.
    """
    if not clipping.compression:
        return clipping.data
    try:
        with gzip.open(io.BytesIO(clipping.data)) as packed:
            data = packed.read(MAX_CONTENT + 1)
    except (EOFError, OSError, zlib.error) as error:
        raise _damaged(clipping) from error
    if not clipping.data:
        raise _damaged(clipping)
    if len(data) > MAX_CONTENT:
        said = f"there are more than {MAX_CONTENT // 1_000_000} MB in it"
        raise UnreadableClipping(Problem(clipping.origin, said, "save only the article"))
    return data


def _damaged(clipping: Clipping) -> UnreadableClipping:
    hint = "compress the clipping again, or put it here as it was before"
    return UnreadableClipping(Problem(clipping.origin, "this gzip file is cut off or damaged", hint))


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:DECLARATION_WITHIN])
    if match is None:
        return ""
    name = match[1].decode("ascii").lower()
    encoding = _AS_BROWSERS.get(name, name)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return _with_damage(data, encoding)
    except (LookupError, ValueError):
        return ""


def _with_damage(data: bytes, encoding: str) -> str:
    """The text with a replacement sign for each broken byte, where these are few among its letters beyond ASCII."""
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(not char.isascii() for char in text) - broken
    return text if beyond_ascii >= GOOD_FOR_EACH_BROKEN * broken else ""


def _detected(data: bytes, clipping: Clipping) -> str:
    # Imported here: hardly a clipping needs it.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise _unreadable(clipping)
    if best.encoding in LATIN:
        # The tables of Europe differ in a few letters, too few to tell them apart by; this one is the commonest by far.
        try:
            return data.decode("cp1252")
        except UnicodeDecodeError:
            pass
    return data.decode(best.encoding, "replace")


def _refuse_binary(text: str, clipping: Clipping) -> str:
    data = text.encode("utf-8", "surrogatepass")  # where no part of another character looks like a control
    if len(data) - len(data.translate(None, _CONTROLS)) > len(text) * 0.01:
        raise _unreadable(clipping)
    return text


def _unreadable(clipping: Clipping) -> UnreadableClipping:
    return UnreadableClipping(
        Problem(clipping.origin, "this is not text in any encoding we know", "save the clipping as UTF-8 text")
    )
