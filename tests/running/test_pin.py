"""The PIN of staff: which ones are refused, how it is kept, and that nobody can try for long."""

import json
from pathlib import Path
from random import Random
from stat import S_IMODE

import pytest

from kiosk.running import pin
from kiosk.running.pin import LOCKED_S, MOST_TRIES, Answer, PinStore, SillyPinError, refuse_silly
from tests.running.fingertips import Watch

PIN, WRONG = "280611", "611280"


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def store(tmp_path: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch) -> PinStore:
    monkeypatch.setattr(pin, "_COST", 2**4)
    store = PinStore(tmp_path, watch)
    store.keep(PIN)
    return store


def after_restart(tmp_path: Path) -> tuple[PinStore, Watch]:
    """The same folder, read by a new process on a machine that has just started."""
    watch = Watch()
    watch.seconds = 3.0
    return PinStore(tmp_path, watch), watch


def tried(store: PinStore, times: int) -> list[Answer]:
    return [store.answer(WRONG) for _ in range(times)]


@pytest.mark.parametrize(
    "silly",
    [
        *("", "12345", "1234567890123", "12a456", "１２３４５６", "-12345", "12 456"),
        *("000000", "111111", "99999999", "121212", "112211", "123123", "12341234"),
        *("123456", "654321", "012345", "890123", "210987", "1234567890", "135791", "975319"),
        *("2580258", "258025", "0852085", "147258", "147258369", "159357", "123654", "123321"),
        *("112233", "101112", "142536"),
    ],
)
def test_a_pin_that_anybody_would_try_is_refused(silly: str) -> None:
    with pytest.raises(SillyPinError):
        refuse_silly(silly)


@pytest.mark.parametrize(
    "good", ["280611", "140785", "010190", "311299", "74205918", "736402918465"]
)
def test_a_date_or_any_other_pin_is_taken(good: str) -> None:
    refuse_silly(good)


def test_hardly_any_pin_by_chance_is_refused() -> None:
    chance, refused = Random(7), 0
    for _ in range(2_000):
        try:
            refuse_silly(f"{chance.randrange(10**6):06}")
        except SillyPinError:
            refused += 1
    assert refused < 40


def test_the_pin_itself_is_written_nowhere(store: PinStore, tmp_path: Path) -> None:
    store.answer(PIN)
    store.answer(WRONG)
    for file in tmp_path.iterdir():
        assert PIN not in file.read_text()
        assert WRONG not in file.read_text()
        assert S_IMODE(file.stat().st_mode) == 0o600, file


def test_it_is_hashed_as_owasp_says(tmp_path: Path, watch: Watch) -> None:
    store = PinStore(tmp_path, watch)
    store.keep(PIN)
    kept = json.loads(store.path.read_text())
    assert (kept["n"], kept["r"], kept["p"]) == (2**15, 8, 3)
    assert len(kept["salt"]) == 32
    assert store.answer(PIN) == Answer("right")
    before = kept["salt"]
    store.keep(PIN)
    assert json.loads(store.path.read_text())["salt"] != before


def test_the_right_pin_opens_and_forgets_the_wrong_ones(store: PinStore) -> None:
    assert [answer.left for answer in tried(store, 3)] == [4, 3, 2]
    assert store.answer(PIN) == Answer("right")
    assert store.answer(WRONG) == Answer("wrong", 4)


def test_after_five_wrong_ones_even_the_right_one_waits_five_minutes(
    store: PinStore, watch: Watch
) -> None:
    assert tried(store, MOST_TRIES)[-1] == Answer("locked", LOCKED_S)
    watch.wait(LOCKED_S - 1)
    assert store.answer(PIN) == Answer("locked", 1)
    assert store.locked_for_s() == 1
    watch.wait(1)
    assert store.locked_for_s() == 0
    assert tried(store, 2)[-1] == Answer("wrong", 3)
    assert store.answer(PIN) == Answer("right")


def test_tries_survive_a_restart(store: PinStore, tmp_path: Path) -> None:
    tried(store, 4)
    again, _ = after_restart(tmp_path)
    assert again.answer(WRONG).verdict == "locked"


def test_after_a_restart_the_five_minutes_begin_anew(
    store: PinStore, tmp_path: Path, watch: Watch
) -> None:
    tried(store, MOST_TRIES)
    watch.wait(LOCKED_S - 10)
    again, its_watch = after_restart(tmp_path)
    its_watch.wait(11)
    assert again.answer(PIN).verdict == "locked"
    its_watch.wait(LOCKED_S - 11)
    assert again.answer(PIN) == Answer("right")


def test_a_try_counts_before_it_is_looked_at(
    store: PinStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever pulls the plug while the kiosk thinks has had that try."""

    def plug_is_pulled(*anything: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(pin, "_is_of", plug_is_pulled)
    for _ in range(MOST_TRIES):
        with pytest.raises(KeyboardInterrupt):
            store.answer(PIN)
    assert after_restart(tmp_path)[0].answer(PIN).verdict == "locked"


def test_a_try_that_cannot_be_counted_opens_nothing(
    store: PinStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def disk_is_full(*anything: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pin, "write_whole", disk_is_full)
    with pytest.raises(OSError, match="No space"):
        store.answer(PIN)


@pytest.mark.parametrize("written", ["", "x", "-3", "999", "2\x00"])
def test_a_damaged_count_of_tries_is_a_lock(
    store: PinStore, tmp_path: Path, watch: Watch, written: str
) -> None:
    (tmp_path / pin.TRIES_FILE).write_text(written)
    assert store.answer(PIN).verdict == "locked"
    watch.wait(LOCKED_S)
    assert store.answer(PIN) == Answer("right")


@pytest.mark.parametrize(
    "written",
    [
        *("", "null", "[]", "{}", "7", '"280611"'),
        '{"n": 16, "r": 8, "p": 3, "salt": "", "hash": ""}',
        '{"n": 3, "r": 8, "p": 3, "salt": "00", "hash": "' + "00" * 32 + '"}',
        '{"n": 1073741824, "r": 8, "p": 3, "salt": "00", "hash": "' + "00" * 32 + '"}',
    ],
)
def test_a_damaged_pin_opens_to_nobody(store: PinStore, written: str) -> None:
    store.path.write_text(written)
    try:
        answer = store.answer(PIN)
    except ValueError:
        return
    assert answer.verdict == "wrong"


def test_whether_there_is_a_pin(store: PinStore) -> None:
    assert store.is_set()
    assert store.remove()
    assert not store.is_set()
    assert not store.remove()


def test_a_new_pin_ends_a_lock(store: PinStore) -> None:
    tried(store, MOST_TRIES)
    store.keep("140785")
    assert store.answer(PIN).verdict == "wrong"
    assert store.answer("140785") == Answer("right")
