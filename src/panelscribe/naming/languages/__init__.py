"""The languages that naming knows, by code. A new language is a file beside this one, and a name in this list."""

from panelscribe.naming.language import Language
from panelscribe.naming.languages.de import GERMAN
from panelscribe.naming.languages.en import ENGLISH
from panelscribe.naming.languages.es import SPANISH
from panelscribe.naming.languages.fr import FRENCH

LANGUAGES = {language.code: language for language in (ENGLISH, GERMAN, SPANISH, FRENCH)}


def language_of(code: str) -> Language:
    """The cue phrases for a language code such as "de" or "pt-BR"; English where the language is not known.

    >>> language_of("de-AT").code, language_of("xx").code
    ('de', 'en')
    """
    return LANGUAGES.get(code.casefold().replace("_", "-").partition("-")[0], ENGLISH)
