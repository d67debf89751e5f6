"""What stands above the text: kicker, title, lede, byline, date; what the text itself says of the latter two."""

from dossier.cleaning.head.below import find_byline_below
from dossier.cleaning.head.crumbs import is_crumb_trail
from dossier.cleaning.head.dateline import find_dateline
from dossier.cleaning.head.kicker import find_kicker
from dossier.cleaning.head.lede import find_lede
from dossier.cleaning.head.signature import find_byline_and_date
from dossier.cleaning.head.title import find_title

__all__ = [
    "find_byline_and_date", "find_byline_below", "find_dateline", "find_kicker", "find_lede", "find_title",
    "is_crumb_trail",
]  # fmt: skip
