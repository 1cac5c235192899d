"""The languages that naming knows, by code."""

from panelscribe.naming.language import Language
from panelscribe.naming.languages.en import ENGLISH

LANGUAGES: dict[str, Language] = {language.code: language for language in (ENGLISH,)}


def language_of(code: str) -> Language:
    """The cue phrases for a language code such as "de" or "pt-BR"; English where the language is not known."""
    return LANGUAGES.get(code.casefold().partition("-")[0].partition("_")[0], ENGLISH)
