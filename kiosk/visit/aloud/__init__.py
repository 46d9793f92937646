"""Texts in the words in which a person reads them aloud: numbers, times, dates, short forms."""
