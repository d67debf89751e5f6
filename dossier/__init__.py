"""Dossier turns a folder of press clippings into a published, searchable dossier."""

__version__ = "0.1.0"
