"""Who, what and when an article names: one way of finding per module.

A recogniser has `recognise(article, register) -> Iterable[Finding]`. Findings may overlap and may
contradict each other: linking and curation choose. Which recognisers run is told by dossier.yml.
"""
