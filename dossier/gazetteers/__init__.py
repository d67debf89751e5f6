"""What the world's names are known to be: countries and their people, capitals, cities, other places, given names.

Names are given as a language writes them within a sentence, with plain apostrophes: look them up in a text that
`language.plain_apostrophes` has gone over.
"""

from dossier.gazetteers.capitals import capitals
from dossier.gazetteers.cities import City, cities
from dossier.gazetteers.countries import country_names, country_of, is_doubtful
from dossier.gazetteers.demonyms import country_prefixes, demonyms, peoples
from dossier.gazetteers.first_names import is_first_name
from dossier.gazetteers.known import known_names
from dossier.gazetteers.places import is_place

__all__ = [
    "City", "capitals", "cities", "country_names", "country_of", "country_prefixes", "demonyms", "is_doubtful",
    "is_first_name", "is_place", "known_names", "peoples",
]  # fmt: skip
