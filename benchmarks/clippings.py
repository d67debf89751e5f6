"""Generate a dossier of made-up clippings: the same number gives the same bytes on any machine."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

SYLLABLES = tuple("ba ce di fo gu la me ni po ru sa te vi zo cra pre stri mon gra len tor qua sci".split())  # noqa: SIM905 - easier to read and change than a list
SMALL_WORDS = tuple("il la di che e a in un per con non del della si dei da al sono come".split())  # noqa: SIM905 - the same
VOCABULARY = 8_000
PEOPLE, COUNTRIES, TOPICS = 120, 40, 20
WORDS = 700


def write(root: Path, articles: int) -> None:
    """Put seeds/ and register/ of a made-up dossier into `root`: half plain text, the rest HTML and Markdown."""
    chance = random.Random(articles)
    words = vocabulary(random.Random(1))
    names = [_name(random.Random(f"person {n}"), words) for n in range(PEOPLE)]
    lands = [words[100 + n].capitalize() for n in range(COUNTRIES)]
    (root / "seeds").mkdir(parents=True)
    (root / "register").mkdir()
    (root / "register/actors.yml").write_text("".join(_actors(names, lands)), "utf-8")
    (root / "register/topics.yml").write_text("".join(_topics(words)), "utf-8")
    for number in range(articles):
        suffix, form = chance.choice([("txt", _text), ("txt", _text), ("html", _html), ("md", _markdown)])
        year, month, day = chance.randint(2010, 2024), chance.randint(1, 12), chance.randint(1, 28)
        paragraphs = list(_paragraphs(chance, words, names, lands))
        title = " ".join(_sentence(chance, words, names, lands).split()[:9]).rstrip(".,")
        page = form(title, f"{year}-{month:02}-{day:02}", paragraphs)
        folder = root / "seeds" / str(year)
        folder.mkdir(exist_ok=True)
        (folder / f"{number:06}.{suffix}").write_text(page, "utf-8")


def vocabulary(chance: random.Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < VOCABULARY:
        found["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(found)


def _name(chance: random.Random, words: list[str]) -> tuple[str, str]:
    first, last = chance.sample(words, 2)
    return first.capitalize(), last.capitalize()


def _actors(names: list[tuple[str, str]], lands: list[str]) -> Iterator[str]:
    for number, (first, last) in enumerate(names):
        yield f"person-{number}:\n  name: {first} {last}\n  type: person\n  aliases: [{last}]\n"
    for number, land in enumerate(lands):
        yield f"country-{number}:\n  name: {land}\n  type: country\n"


def _topics(words: list[str]) -> Iterator[str]:
    for number in range(TOPICS):
        listed = ", ".join(words[300 + number * 3 : 303 + number * 3])
        yield f"topic-{number}:\n  label: Topic {number}\n  terms: [{listed}]\n"


def _sentence(chance: random.Random, words: list[str], names: list[tuple[str, str]], lands: list[str]) -> str:
    """Words as rare as their rank says (Zipf), every second one small, and a name now and then."""
    told = []
    for _ in range(chance.randint(10, 30)):
        rank = min(int(chance.paretovariate(0.9)), VOCABULARY) - 1
        told.append(chance.choice(SMALL_WORDS) if chance.random() < 0.45 else words[rank])
    if chance.random() < 0.5:
        told.insert(chance.randrange(len(told)), " ".join(chance.choice(names)))
    if chance.random() < 0.4:
        told.insert(chance.randrange(len(told)), chance.choice(lands))
    text = " ".join(told)
    return text[0].upper() + text[1:] + "."


def _paragraphs(chance: random.Random, *vocabulary: list) -> Iterator[str]:  # type: ignore[type-arg] # three kinds
    count = 0
    while count < WORDS:
        paragraph = " ".join(_sentence(chance, *vocabulary) for _ in range(chance.randint(2, 6)))
        count += len(paragraph.split())
        yield paragraph


def _text(title: str, date: str, paragraphs: list[str]) -> str:
    body = "\n\n".join(paragraphs)
    return f"Vai al contenuto\n\nMenu\n\nDifesa\n\n{title}\n\n{date}\n\n{body}\n\nCondividi su Facebook\n\nTorna su\n"


def _html(title: str, date: str, paragraphs: list[str]) -> str:
    items = "".join(f'<li><a href="/{n}">Sezione {n}</a></li>' for n in range(40))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="it"><head><title>{title} | Sito</title>'
        f'<meta property="article:published_time" content="{date}"><style>body{{margin:0}}</style></head><body>'
        f"<nav><ul>{items}</ul></nav><main><article><h1>{title}</h1>{body}</article></main>"
        f"<aside><h2>Leggi anche</h2><ul>{items}</ul></aside><footer>Tutti i diritti riservati</footer></body></html>"
    )


def _markdown(title: str, date: str, paragraphs: list[str]) -> str:
    body = "\n\n".join(paragraphs)
    return f'---\ntitle: "{title}"\npublished: "{date}"\nlanguage: it\n---\n\n{body}\n'
