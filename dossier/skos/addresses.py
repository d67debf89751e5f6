"""Addresses of concepts in the vocabularies that topics are matched to."""

from __future__ import annotations

import re

MEDIA_TOPICS = "http://cv.iptc.org/newscodes/mediatopic/"
WIKIDATA = "http://www.wikidata.org/entity/"

_MEDIA_TOPIC = re.compile(r"[0-2]\d{7}")
_ITEM = re.compile(r"Q[1-9]\d*")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`/?#]+[^\s<>\"{}|\\^`]*")
_PLACES = (
    (re.compile(r"medtop:(.*)"), MEDIA_TOPICS, _MEDIA_TOPIC, "Media Topic"),
    (re.compile(r"https?://cv\.iptc\.org/newscodes/mediatopic/(.*)"), MEDIA_TOPICS, _MEDIA_TOPIC, "Media Topic"),
    (re.compile(r"(Q\S*)"), WIKIDATA, _ITEM, "Wikidata item"),
    (re.compile(r"https?://(?:www\.|m\.)?wikidata\.org/(?:entity|wiki)/(.*)"), WIKIDATA, _ITEM, "Wikidata item"),
)


def concept_address(written: str) -> str:
    """The address of a concept as people write it: its code, its page, or the address itself.

    Raises ValueError where it is none.

    >>> concept_address("medtop:20000053"), concept_address("https://www.wikidata.org/wiki/Q198")
    ('http://cv.iptc.org/newscodes/mediatopic/20000053', 'http://www.wikidata.org/entity/Q198')
    >>> concept_address("medtop:war")
    Traceback (most recent call last):
    ValueError: 'medtop:war' is not a Media Topic
    """
    written = written.strip()
    for place, base, form, name in _PLACES:
        if match := place.fullmatch(written):
            code = match[1]
            if not form.fullmatch(code):
                raise ValueError(f"'{written}' is not a {name}")
            return base + code
    if not _ADDRESS.fullmatch(written):
        raise ValueError(f"'{written}' is not the address of a concept")
    return written
