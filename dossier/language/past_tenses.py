"""Which past a verb is in: that of stories, or that of what had been before."""

from __future__ import annotations

from dossier.language.verbs import forms_of, tense_of

_REMOTE = ("ò", "ì", "arono", "erono", "irono", "ettero")


def is_remote(verb: str, language: str) -> bool:
    """Whether a verb is in the passato remoto, the Italian tense of what is long over.

    >>> [is_remote(verb, "it") for verb in ("tremò", "disse", "fu distrutto", "è caduto", "cadeva")]
    [True, True, True, False, False]
    """
    if language != "it":
        return False
    word = verb.lower().split()[0]
    forms = forms_of(language)
    if word in forms.lists["remote"]:
        return True
    return (word in forms.finite or word.endswith(_REMOTE)) and tense_of(word, language) == "past"


def is_pluperfect(verb: str, language: str) -> bool:
    """Whether a verb with its auxiliary tells what had been before something else.

    With "essere" only verbs that have it in the perfect do: "era atteso" is a state.

    >>> [is_pluperfect(verb, "it") for verb in ("aveva detto", "era stato punito", "erano cominciati", "era atteso")]
    [True, True, True, False]
    """
    words = verb.lower().split()
    if len(words) < 2:
        return False
    lists = forms_of(language).lists
    if words[0] in lists["had"]:
        return True
    return words[0] in lists["was"] and any(word[:-1] + "o" in lists["past_with_be"] for word in words[1:])
