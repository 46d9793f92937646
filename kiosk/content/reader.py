"""Reads a content folder: either all that staff wrote, or everything that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from kiosk.content.articles import ArticleTexts
from kiosk.content.codes import Circumstances, codes_of, too_dense
from kiosk.content.figure_checks import check_figures
from kiosk.content.files import UnreadableError, bytes_of
from kiosk.content.guard import LARGEST_FILE, Document, parsed
from kiosk.content.kiosk_checks import check_kiosk, check_notices, check_repeated
from kiosk.content.model import Code, Language, Recording
from kiosk.content.office_checks import (
    SpecialDayChecks,
    check_dates,
    check_followed_hours,
    check_lines,
    check_overlaps,
)
from kiosk.content.office_rules import rules_of
from kiosk.content.picture_files import PictureError, check_picture
from kiosk.content.private_matters import check_neutral_name
from kiosk.content.problems import Findings, Mark, Problem, sentence
from kiosk.content.recordings import Recordings
from kiosk.content.schedule import PublicHolidays
from kiosk.content.source import (
    ArticleFile,
    FigureEntry,
    KioskFile,
    NoticeEntry,
    OfficeFile,
    PlaceEntry,
    SituationEntry,
    Source,
)
from kiosk.content.suggestions import suggestion
from kiosk.content.surroundings import Surroundings, surroundings_in
from kiosk.content.survey import Survey, surveyed
from kiosk.content.text_checks import check_translations
from kiosk.content.validation import Validation

MOST_BYTES = 64 * 1024 * 1024
"""Bytes of text read from one content folder; ten thousand offices have about 20 MB."""

MOST_VALUES_IN_ALL = 1_500_000
"""Values and names in all files together; ten thousand full offices have about 900,000."""

MOST_PROBLEMS = 5_000
"""After so many problems the remaining files are not opened."""

NOWHERE = "-"
"""Stands for a name or a place that is missing, while the rest of an office is checked."""

Written = TypeVar("Written", bound=BaseModel)


class Marks:
    """Finds the line of any value of any file, for checks that come after the reading."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = ""
        self._document = Document("")

    def mark(self, file: str, *path: str | int) -> Mark:
        """Where a value stands, or the nearest thing around it that is known."""
        if file != self._file:
            self._file, self._document = file, Document(file)
            try:
                raw = bytes_of(self._folder / file, LARGEST_FILE)
                self._document = parsed(file, raw, Findings())
            except UnreadableError:
                pass
        return self._document.mark(*path)


@dataclass(frozen=True)
class Reading:
    """What came of reading a folder: the source is None if there is any error."""

    source: Source | None
    problems: tuple[Problem, ...]
    marks: Marks

    def mark(self, file: str, *path: str | int) -> Mark:
        """Where a value stands, such as ``("offices/zon.yaml", "name", "pl")``."""
        return self.marks.mark(file, *path)


def read(folder: Path, today: date) -> Reading:
    """Reads the folder as of a day. Never raises for anything that lies in it."""
    return _Reader(folder, today).reading()


class _Reader:
    def __init__(self, folder: Path, today: date) -> None:
        self._folder = folder
        self._today = today
        self._findings = Findings()
        self._marks = Marks(folder)
        self._bytes_left = MOST_BYTES
        self._values_left = MOST_VALUES_IN_ALL
        self._around = Surroundings()
        self._pictures: dict[str, PictureError | None] = {}
        self._stopped = False

    def reading(self) -> Reading:
        source = self._source() if self._is_folder() else None
        if self._findings.has_errors:
            source = None
        return Reading(source, self._findings.all(), self._marks)

    def _is_folder(self) -> bool:
        try:
            if self._folder.is_dir():
                return True
        except (OSError, ValueError):
            pass
        self._findings.error(Mark("."), "There is no folder {folder}.", folder=str(self._folder))
        return False

    def _source(self) -> Source | None:
        survey = surveyed(self._folder, self._findings)
        kiosk_document = self._document_in(survey, "kiosk.yaml")
        places_document = self._document_in(survey, "places.yaml")
        self._around = surroundings_in(
            kiosk_document.values, places_document.values, survey.offices, survey.pictures
        )
        kiosk = self._kiosk(kiosk_document)
        places = self._entries(PlaceEntry, places_document)
        offices = self._offices(survey)
        notices_document = self._document_in(survey, "notices.yaml")
        notices = self._entries(NoticeEntry, notices_document)
        check_notices(notices_document, notices, self._today, self._findings)
        situations_document = self._document_in(survey, "situations.yaml")
        situations = self._entries(SituationEntry, situations_document)
        for situation_id, situation in situations.items():
            check_neutral_name(situation, situations_document, (situation_id,), self._findings)
        figures_document = self._document_in(survey, "figures.yaml")
        figures = self._entries(FigureEntry, figures_document)
        check_figures(figures_document, figures, self._findings)
        articles = self._articles(survey)
        texts = ArticleTexts(self._bytes_of, self._check_picture, self._findings)
        bodies = texts.bodies(survey, self._around.languages)
        recordings = self._recordings(survey)
        for office_id, office in offices.items():
            if office.hours_of is not None:
                self._check_followed_hours(office_id, offices)
        if kiosk is None or self._findings.has_errors:
            return None
        domains = self._around.domains or frozenset()
        circumstances = Circumstances(kiosk, places, domains)
        for office_id in offices:
            self._check_codes(office_id, offices, circumstances)
        return Source(
            folder=self._folder,
            kiosk=kiosk,
            places=places,
            offices=offices,
            notices=notices,
            situations=situations,
            figures=figures,
            articles=articles,
            bodies=bodies,
            recordings=recordings,
            domains=domains,
        )

    def _kiosk(self, document: Document) -> KioskFile | None:
        check_repeated(document, self._findings)
        kiosk = self._whole_file(KioskFile, document)
        if kiosk is None:
            return None
        check_kiosk(document, kiosk, self._findings)
        if kiosk.organisation.logo is not None:
            mark = document.mark("organisation", "logo")
            self._check_picture(mark, kiosk.organisation.logo)
        return kiosk

    def _offices(self, survey: Survey) -> dict[str, OfficeFile]:
        offices: dict[str, OfficeFile] = {}
        special_days = self._special_days()
        for office_id in survey.offices:
            document = self._document(f"offices/{office_id}.yaml")
            check_lines(document, self._findings)
            validation = Validation(document, self._around, self._findings)
            office = validation.whole_file(OfficeFile)
            if office is not None:
                offices[office_id] = office
            else:
                office = self._mended(validation)
            if office is not None:
                self._check_office(office, document, special_days)
        return offices

    def _mended(self, validation: Validation) -> OfficeFile | None:
        """What is right in an office that is not, to be checked as far as possible."""
        places = self._around.places or frozenset({NOWHERE})
        return validation.mended(OfficeFile, {"name": NOWHERE, "place": min(places)})

    def _check_office(
        self, office: OfficeFile, document: Document, special_days: SpecialDayChecks | None
    ) -> None:
        if self._around.languages:
            check_translations(office, document, (), self._around.languages, self._findings)
        check_neutral_name(office, document, (), self._findings)
        check_overlaps(document, office, self._findings)
        check_dates(document, office, self._today, self._findings)
        if special_days is not None:
            special_days.check(office, document)

    def _special_days(self) -> SpecialDayChecks | None:
        try:
            holidays = PublicHolidays(self._around.country or "", ())
        except ValueError:
            return None
        return SpecialDayChecks(self._today, holidays, self._findings)

    def _articles(self, survey: Survey) -> dict[str, ArticleFile]:
        articles: dict[str, ArticleFile] = {}
        for article_id in survey.articles:
            document = self._document(f"articles/{article_id}.yaml")
            article = self._whole_file(ArticleFile, document)
            if article is None:
                continue
            articles[article_id] = article
            if article.picture is not None:
                self._check_picture(document.mark("picture"), article.picture)
        return articles

    def _recordings(self, survey: Survey) -> dict[str, dict[Language, Recording]]:
        named = {
            "offices/{}.yaml": survey.offices,
            "articles/{}.yaml": survey.articles,
            "places.yaml": self._around.places,
        }
        recordings = Recordings(self._folder, named, self._findings)
        return recordings.good_ones(survey.recordings, self._around.languages)

    def _check_followed_hours(self, office_id: str, offices: Mapping[str, OfficeFile]) -> None:
        def mark(key: str) -> Mark:
            return self._marks.mark(f"offices/{office_id}.yaml", key)

        check_followed_hours(office_id, offices, mark, self._findings)

    def _check_codes(
        self, office_id: str, offices: Mapping[str, OfficeFile], around: Circumstances
    ) -> None:
        office = offices[office_id]
        for code in codes_of(office, rules_of(office_id, offices), around):
            if too_dense(code, around.kiosk):
                self._say_too_dense(code, f"offices/{office_id}.yaml", office)

    def _say_too_dense(self, code: Code, file: str, office: OfficeFile) -> None:
        if code.kind == "way":
            mark, field = self._marks.mark("places.yaml", office.place, "address"), "address"
        elif code.kind == "website" and office.website is None:
            mark, field = self._marks.mark("kiosk.yaml", "organisation", "website"), "website"
        else:
            field = "website" if code.kind == "website" else "name"
            mark = self._marks.mark(file, field)
        self._findings.error(
            mark,
            "The QR code of this office ({kind}) would be too fine to be read from where visitors "
            "stand. Shorten “{field}”.",
            kind=code.kind,
            field=field,
        )

    def _whole_file(self, model: type[Written], document: Document) -> Written | None:
        written = Validation(document, self._around, self._findings).whole_file(model)
        if written is not None and self._around.languages:
            check_translations(written, document, (), self._around.languages, self._findings)
        return written

    def _entries(self, model: type[Written], document: Document) -> dict[str, Written]:
        good = Validation(document, self._around, self._findings).entries(model)
        if self._around.languages:
            for entry_id, entry in good.items():
                check_translations(
                    entry, document, (entry_id,), self._around.languages, self._findings
                )
        return good

    def _document_in(self, survey: Survey, file: str) -> Document:
        return self._document(file) if file in survey.files else Document(file)

    def _document(self, file: str) -> Document:
        raw = self._bytes_of(file)
        if raw is None:
            return Document(file)
        document = parsed(file, raw, self._findings)
        self._values_left -= document.values_seen
        return document

    def _bytes_of(self, file: str) -> bytes | None:
        """A file's bytes, unless it cannot be read or all files together are too much."""
        if self._is_too_much():
            return None
        try:
            raw = bytes_of(self._folder / file, LARGEST_FILE)
        except UnreadableError as error:
            self._findings.error(Mark(file), error.says)
            return None
        self._bytes_left -= len(raw)
        return raw

    def _is_too_much(self) -> bool:
        """Whether nothing more should be opened; says so the first time."""
        too_large = self._bytes_left < 0 or self._values_left < 0
        if self._stopped or not (too_large or self._findings.count > MOST_PROBLEMS):
            return self._stopped
        self._stopped = True
        if too_large:
            self._findings.error(
                Mark("."), "The content is too large; the remaining files were not read."
            )
        else:
            self._findings.error(
                Mark("."), "There are so many problems that the remaining files were not read."
            )
        return True

    def _check_picture(self, mark: Mark, picture: str) -> None:
        """Says once for each place that asks for it what is wrong with a picture."""
        if picture not in self._pictures:
            self._pictures[picture] = self._picture_error(picture)
        error = self._pictures[picture]
        if error is not None:
            self._findings.error(mark, error.says, **error.values)

    def _picture_error(self, picture: str) -> PictureError | None:
        known = self._around.pictures or frozenset()
        if picture not in known:
            return PictureError(
                sentence("There is no picture {picture}."),
                picture=picture,
                **suggestion(picture, known),
            )
        try:
            check_picture(self._folder / picture)
        except PictureError as error:
            return error
        return None
