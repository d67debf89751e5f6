"""Which of overlapping mentions hold, and their links in the text."""

from dossier.linking.choosing import choose
from dossier.linking.text import Links, body, plain_body

__all__ = ["Links", "body", "choose", "plain_body"]
