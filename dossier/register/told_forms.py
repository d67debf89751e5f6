"""What people may correct in what an article tells: who says it, and what happened when."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from dossier import yamlfile
from dossier.register.values import AnyDate, Id, has_words

NOBODY = "nobody"
"""What people write for a quotation that has no speaker."""


class _ToldForm(yamlfile.Form):
    """Words of the text, and what is said of them."""

    words: Annotated[str, AfterValidator(has_words)]
    hidden: bool = False

    @model_validator(mode="after")
    def _says_something(self) -> _ToldForm:
        others = [info.alias or name for name, info in type(self).model_fields.items() if name not in ("words", "time")]
        if not any(getattr(self, name) for name in others):
            hint = "add one of: " + ", ".join(others)
            raise PydanticCustomError("nothing_said", "nothing is said of these words", {"hint": hint})
        return self


def _says_who(value: object) -> object:
    """A validator: an empty speaker may mean nobody, or that the id is still to be written."""
    if isinstance(value, str) and not value.strip():
        hint = f"write the id that the actor has in register/actors.yml, or '{NOBODY}'"
        raise PydanticCustomError("no_speaker", "it does not tell who speaks", {"hint": hint})
    return value


class QuotationForm(_ToldForm):
    """Something said by somebody, by its words without the marks."""

    words: Annotated[str, AfterValidator(has_words)] = Field(
        description="The quotation as it stands, or its first words with … behind them."
    )
    speaker: Annotated[Id | None, BeforeValidator(_says_who)] = Field(
        None, description=f"The id of the actor who says it; '{NOBODY}' for none."
    )
    hidden: bool = Field(False, description="It is no quotation: leave it out.")


class StatementForm(_ToldForm):
    """A sentence that tells what happened when, or one that should be taken for such."""

    words: Annotated[str, AfterValidator(has_words)] = Field(
        description="The sentence as it stands, or its first words with … behind them."
    )
    time: str = Field("", description="The words that tell the time, where the sentence tells several: 'martedì'.")
    date: AnyDate = Field(
        "", description="When it happened: YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a / between."
    )
    actors: list[Id] = Field(
        [], description="The ids of those who have a part in it, where the program has them wrong."
    )
    pinned: bool = Field(False, description="Show it always; a sentence that is no statement yet becomes one.")
    hidden: bool = Field(False, description="Leave it out of the timeline.")

    @model_validator(mode="after")
    def _is_clear(self) -> StatementForm:
        if self.hidden and (self.pinned or self.date or self.actors):
            raise PydanticCustomError("unclear", "it is hidden and corrected at once", {"hint": "keep one of the two"})
        return self
