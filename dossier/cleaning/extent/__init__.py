"""How far the article reaches, in a page that was selected whole: its stretch, and what within it is the page's."""

from dossier.cleaning.extent.mail import drop_mail
from dossier.cleaning.extent.outside import drop_what_lies_outside

__all__ = ["drop_mail", "drop_what_lies_outside"]
