"""Reads articles: what is said about each, and its text in every language."""

from collections.abc import Callable

from kiosk.content.font_letters import NO_SUCH_LETTERS, unknown_letters
from kiosk.content.guard import LARGEST_FILE, decoded
from kiosk.content.languages import SLIPS
from kiosk.content.markdown import LARGEST_BODY, body_of
from kiosk.content.model import Block, Language
from kiosk.content.problems import Findings, Mark
from kiosk.content.suggestions import suggestion
from kiosk.content.survey import Survey

MOST_MARKDOWN = 256 * 1024
"""Bytes of all articles' texts together; a kiosk shows a few short ones."""

Bodies = dict[Language, tuple[Block, ...]]


class ArticleTexts:
    """The Markdown files of a content folder."""

    def __init__(
        self,
        bytes_of_file: Callable[[str], bytes | None],
        check_picture: Callable[[Mark, str], None],
        findings: Findings,
    ) -> None:
        self._bytes_of_file = bytes_of_file
        self._check_picture = check_picture
        self._findings = findings
        self._room = MOST_MARKDOWN

    def bodies(self, survey: Survey, languages: tuple[Language, ...] | None) -> dict[str, Bodies]:
        """Each article's text as blocks by language; texts without an article are found."""
        read: dict[str, Bodies] = {}
        for article, files in sorted(survey.bodies.items()):
            if article not in survey.articles:
                for file in sorted(files.values()):
                    self._findings.warning(
                        Mark(file),
                        "This text is not used: there is no {file}.",
                        file=f"articles/{article}.yaml",
                        **suggestion(article, survey.articles),
                    )
                continue
            bodies = read.setdefault(article, {})
            for language, file in sorted(files.items()):
                blocks = self._body(language, file, languages)
                if blocks is not None:
                    bodies[language] = blocks
        for article in survey.articles:
            self._check_languages(article, survey.bodies.get(article, {}), languages)
        return read

    def _body(
        self, language: Language, file: str, languages: tuple[Language, ...] | None
    ) -> tuple[Block, ...] | None:
        if languages is not None and language not in languages:
            self._findings.error(
                Mark(file),
                "“{code}” is no language of this kiosk; those are {languages}.",
                code=language,
                languages=", ".join(languages),
                **suggestion(language, languages, SLIPS),
            )
            return None
        raw = self._bytes_of_file(file)
        if raw is None:
            return None
        self._room -= len(raw)
        if (len(raw) > LARGEST_BODY and len(raw) <= LARGEST_FILE) or self._room < 0:
            self._findings.error(
                Mark(file),
                "This text is too long for a kiosk: {most} KiB are fine, and {all} KiB for all "
                "articles together.",
                most=str(LARGEST_BODY // 1024),
                all=str(MOST_MARKDOWN // 1024),
            )
            return None
        text = decoded(file, raw, self._findings)
        return None if text is None else self._blocks(file, text)

    def _blocks(self, file: str, text: str) -> tuple[Block, ...]:
        body = body_of(text)
        for problem in body.problems:
            self._findings.error(Mark(file, problem.line), problem.says, **problem.values)
        for number, line in enumerate(text.splitlines(), start=1):
            if letters := unknown_letters(line):
                self._findings.error(Mark(file, number), NO_SUCH_LETTERS, letters=letters)
        for line_number, picture in body.pictures:
            self._check_picture(Mark(file, line_number), picture)
        if not body.blocks and not body.problems:
            self._findings.error(Mark(file), "This file is empty. Write its content or delete it.")
        return body.blocks

    def _check_languages(
        self, article: str, files: dict[str, str], languages: tuple[Language, ...] | None
    ) -> None:
        if languages is None:
            return
        mark = Mark(f"articles/{article}.yaml")
        if languages[0] not in files:
            self._findings.error(
                mark,
                "The text of this article is missing: {file}.",
                file=f"articles/{article}.{languages[0]}.md",
            )
        missing = [language for language in languages[1:] if language not in files]
        if missing:
            self._findings.warning(
                mark,
                "There is no text in {languages}; visitors will read the one in “{first}”.",
                languages=", ".join(missing),
                first=languages[0],
            )
