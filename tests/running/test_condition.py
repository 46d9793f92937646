"""What staff is told of a kiosk that is not well."""

from pathlib import Path

from kiosk.running.condition import FILE, MARKS, Condition, last_condition


def test_a_mark_for_each_trouble_in_the_same_order_always(tmp_path: Path) -> None:
    condition = Condition(tmp_path)
    marks: list[str] = []
    condition.changed.connect(marks.append)
    condition.tell("disk", "no room")
    condition.tell("content", "3 problems")
    condition.tell("content", "4 problems")
    condition.is_over("clock")
    assert marks == ["D", "CD"]
    assert last_condition(tmp_path) == {"disk": "no room", "content": "4 problems"}
    condition.is_over("disk")
    condition.is_over("content")
    assert marks == ["D", "CD", "C", ""]
    assert last_condition(tmp_path) == {}


def test_a_new_start_forgets_the_troubles_of_the_last(tmp_path: Path) -> None:
    Condition(tmp_path).tell("window", "something is in front")
    Condition(tmp_path)
    assert last_condition(tmp_path) == {}


def test_what_cannot_be_read_or_kept_is_no_trouble_of_its_own(tmp_path: Path) -> None:
    assert last_condition(tmp_path / "nowhere") == {}
    (tmp_path / FILE).write_text("[1")
    assert last_condition(tmp_path) == {}
    condition = Condition(tmp_path / "nowhere")
    condition.tell("disk", "gone")
    assert condition.mark == "D"


def test_each_trouble_has_a_letter_of_its_own() -> None:
    assert len(set(MARKS.values())) == len(MARKS)
