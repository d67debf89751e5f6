"""How a clipping becomes an article: one format per module.

A format has `SUFFIXES`, the file endings it takes, and `read(clipping) -> Article`, which gives every
readable block of the clipping with its spans of the decoded input, and what it knows of the fields.
What belongs to the article is judged afterwards, in cleaning, except where only the format can know.
"""
