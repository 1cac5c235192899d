"""One file per language: cue phrases and the article's sentences, as data."""
