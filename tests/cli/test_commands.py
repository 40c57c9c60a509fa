"""The command as a user meets it: what is printed where, and how it exits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from checker import __version__
from checker.cli.main import main
from checker.reporting.schema import report_schema

ROOT = Path(__file__).resolve().parents[2]
STORM = str(ROOT / "examples" / "storm")

Ran = tuple[int, str, str]
Check = Callable[..., Ran]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Check:
    """Runs `check` in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as end:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return int(end.value.code or 0), out, err

    return run


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two outlets that agree on a number."""
    said = {"Gull": "The ferry carried 212 passengers.", "Post": "The ferry had 212 passengers aboard."}
    return written(tmp_path / "story", said)


@pytest.fixture
def quarrel(tmp_path: Path) -> Path:
    """Two outlets that do not."""
    return written(
        tmp_path / "quarrel",
        {
            "Gull": "The ferry Marit ran aground off Skarnes on Friday. The ferry carried 212 passengers.",
            "Post": "The ferry Marit ran aground off Skarnes on Friday. The ferry carried 350 passengers.",
        },
    )


def written(folder: Path, said: dict[str, str]) -> Path:
    folder.mkdir()
    for outlet, text in said.items():
        front = f"---\noutlet: {outlet}\npublished: 2024-03-09\n---\n"
        (folder / f"{outlet.lower()}.md").write_text(f"{front}\n# Ferry runs aground\n\n{text}\n", encoding="utf-8")
    return folder


# Calls ---------------------------------------------------------------------------------------------------------------


def test_version(check: Check) -> None:
    assert check("--version") == (0, f"check {__version__}\n", "")


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["rules", "--help"], ["explain", "-h"]])
def test_help(check: Check, arguments: list[str]) -> None:
    code, out, _ = check(*arguments)
    assert (code, out[:6]) == (0, "Usage:")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Usage"),
        (["run"], "Missing argument"),
        (["x.md", "--no-such-option"], "No such option"),
        (["x.md", "--format", "xml"], "xml"),
        (["x.md", "-o", "report.md"], "FORMAT=PATH"),
        (["x.md", "-o", "xml=report.xml"], "FORMAT=PATH"),
        (["x.md", "-o", "md="], "FORMAT=PATH"),
        (["x.md", "--retrieved", "31/02/2025"], "31/02/2025"),
        (["x.md", "--fail-on", "sometimes"], "sometimes"),
        (["x.md", "--min-confidence", "2"], "2"),
        (["x.md", "--config", "missing.yaml"], "U101"),
        (["missing.md"], "C101"),
        (["explain", "one", "two", "three"], "name one"),
        (["explain", "one", "two"], "PATHS"),
        (["explain", "no-such-rule"], "no rule is called"),
        (["explain", "x", "--run", "missing.json"], "missing.json"),
        (["schema", "clippings"], "clippings"),
        (["values", "missing.txt"], "missing.txt"),
        (["rules", "validate", "missing"], "R100"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_exits_2_and_says_why(check: Check, arguments: list[str], says: str) -> None:
    code, out, err = check(*arguments)
    assert code == 2
    assert says in err + out
    assert "Traceback" not in err


def test_paths_alone_run(check: Check, story: Path) -> None:
    assert check(str(story)) == check("run", str(story))


def test_a_folder_named_like_a_command_is_given_with_its_dot(check: Check, story: Path) -> None:
    story.rename("values")
    assert check("./values")[0] == 0


# Exit codes ----------------------------------------------------------------------------------------------------------


def test_agreement_exits_0(check: Check, story: Path) -> None:
    code, out, _ = check(str(story))
    assert code == 0
    assert "0 conflicts" in out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 1),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "info"], 1),
        (["--fail-on", "never"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_a_conflict_exits_1_unless_told_otherwise(check: Check, quarrel: Path, arguments: list[str], code: int) -> None:
    assert check(str(quarrel), *arguments)[0] == code


def test_nothing_read_exits_3(check: Check, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert check("empty")[0] == 3


def test_unread_text_outranks_a_conflict(check: Check, quarrel: Path) -> None:
    (quarrel / "broken.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    code, out, _ = check(str(quarrel))
    assert code == 3
    assert "1 conflict" in out


def test_a_missing_path_outranks_all_and_the_rest_is_read(check: Check, quarrel: Path) -> None:
    code, out, err = check(str(quarrel), "missing.md")
    assert code == 2
    assert "1 conflict" in out
    assert "missing.md: C101" in err


def test_wrong_rules_exit_2(check: Check, story: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "bad.yaml").write_text("version: 1\nid: bad\ntitel: x\n", encoding="utf-8")
    code, _, err = check(str(story), "--rules", "own")
    assert code == 2
    assert "own/bad.yaml:3:1: R101" in err
    assert "did you mean 'title'" in err


# Output --------------------------------------------------------------------------------------------------------------


def test_json_on_standard_output_keeps_its_schema(check: Check, quarrel: Path) -> None:
    _, out, _ = check(str(quarrel), "--format", "json")
    report = json.loads(out)
    jsonschema.validate(report, report_schema())
    assert [fact["verdict"] for fact in report["facts"]].count("conflict") == 1


def test_json_points_at_the_words(check: Check, quarrel: Path) -> None:
    report = json.loads(check(str(quarrel), "-f", "json")[1])
    paths = {clipping["id"]: Path(clipping["path"]) for clipping in report["clippings"]}
    for claim in report["claims"]:
        file = paths[claim["clipping"]].read_text(encoding="utf-8")
        assert file[claim["start"] : claim["end"]] == claim["text"]


def test_several_forms_in_one_run(check: Check, quarrel: Path, tmp_path: Path) -> None:
    files = [f"-o{form}=out/report.{form}" for form in ("md", "json", "text")]
    _, out, err = check(str(quarrel), *files)
    assert (tmp_path / "out" / "report.text").read_text(encoding="utf-8") == out
    assert (tmp_path / "out" / "report.md").read_text(encoding="utf-8").startswith("# Consistency report")
    assert json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))["schema_version"] == 1
    assert err.count("Wrote ") == 3


def test_links_of_a_written_report_lead_to_the_clippings(check: Check, quarrel: Path, tmp_path: Path) -> None:
    check("quarrel", "-o", "md=out/report.md")
    page = (tmp_path / "out" / "report.md").read_text(encoding="utf-8")
    assert "](../quarrel/post.md?plain=1#L" in page


def test_a_file_that_cannot_be_written(check: Check, story: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    code, _, err = check(str(story), "-o", "md=taken/report.md")
    assert code == 2
    assert "taken" in err


def test_quiet_is_only_findings(check: Check, story: Path, quarrel: Path) -> None:
    assert check(str(story), "-q", "-o", "md=report.md") == (0, "", "")
    assert "212 passengers" in check(str(quarrel), "-q")[1]


@pytest.mark.parametrize(("colour", "coloured"), [("always", True), ("never", False), ("auto", False)])
def test_colour(check: Check, quarrel: Path, colour: str, coloured: bool) -> None:
    assert ("\x1b[" in check(str(quarrel), "--color", colour)[1]) is coloured


@pytest.mark.parametrize(("no_colour", "coloured"), [("", True), ("1", False)])
def test_no_color_on_a_terminal(
    check: Check, quarrel: Path, monkeypatch: pytest.MonkeyPatch, no_colour: str, coloured: bool
) -> None:
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert ("\x1b[" in check(str(quarrel))[1]) is coloured


# The other verbs -----------------------------------------------------------------------------------------------------


def test_explain_a_finding_from_paths_and_from_a_stored_run(check: Check, quarrel: Path) -> None:
    report = json.loads(check(str(quarrel), "-f", "json", "-o", "json=run.json")[1])
    fact = next(fact for fact in report["facts"] if fact["verdict"] == "conflict")
    code, out, _ = check("explain", fact["fingerprint"], str(quarrel))
    assert code == 0
    assert "conflict (error), between outlets" in out
    assert (code, out) == check("explain", fact["id"], "--run", "run.json")[:2]


def test_explain_two_claims(check: Check, quarrel: Path) -> None:
    report = json.loads(check(str(quarrel), "-f", "json")[1])
    fact = next(fact for fact in report["facts"] if fact["verdict"] == "conflict")
    code, out, _ = check("explain", *fact["claims"][:2], str(quarrel))
    assert code == 0
    assert f"Both stand in fact {fact['fingerprint']}" in out
    assert "Likeness" in out
    stored = check("-o", "json=run.json", str(quarrel)), check("explain", *fact["claims"][:2], "--run", "run.json")
    assert "Give the PATHS" in stored[1][1]


def test_explain_what_is_not_there(check: Check, quarrel: Path) -> None:
    code, _, err = check("explain", "nowhere", str(quarrel))
    assert code == 2
    assert "no fact and no claim" in err


def test_explain_needs_a_report(check: Check, tmp_path: Path) -> None:
    (tmp_path / "run.json").write_text("[1]", encoding="utf-8")
    assert check("explain", "abcd", "--run", "run.json")[0] == 2


def test_rules(check: Check) -> None:
    code, out, _ = check("rules", "list")
    ids = [line.split()[0] for line in out.splitlines()[1:]]
    assert code == 0
    assert ids == sorted(ids)
    code, page, _ = check("explain", ids[0])
    assert code == 0
    assert page.startswith("# ")
    assert check("rules", "validate") == (0, f"{len(ids)} rules, no mistakes\n", "")


@pytest.mark.parametrize("name", ["report", "rules"])
def test_schema(check: Check, name: str) -> None:
    code, out, _ = check("schema", name)
    assert code == 0
    jsonschema.Draft202012Validator.check_schema(json.loads(out))


def test_values_as_a_table_and_as_json_lines(check: Check, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The rate is 24%.\nIt met on Friday.\n", encoding="utf-8")
    code, out, _ = check("values", "note.txt", "--published", "2025-05-26")
    assert code == 0
    assert out.splitlines()[1].split()[:3] == ["1:13", "percent", "24%"]
    assert "23 May 2025" in out
    _, out, _ = check("values", "note.txt", "--format", "jsonl")
    first = json.loads(out.splitlines()[0])
    assert (first["start"], first["end"], first["value"], first["unit"]) == (12, 15, 24, "percent")


def test_values_of_bytes_that_are_no_text(check: Check, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_bytes(b"caf\xe9")
    code, _, err = check("values", "note.txt")
    assert code == 3
    assert "not UTF-8" in err


# Configuration -------------------------------------------------------------------------------------------------------


def test_an_alias_makes_two_names_one_outlet(check: Check, story: Path, tmp_path: Path) -> None:
    assert "from 2 outlets" in check(str(story))[1]
    config = tmp_path / "check.yaml"
    config.write_text("version: 1\noutlets:\n  Gull: {aliases: [Post], timezone: Asia/Tokyo}\n", encoding="utf-8")
    assert "from 1 outlet" in check(str(story))[1]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("version: 1\noutlet: {}\n", "check.yaml:2:1: R101 unknown key 'outlet'"),
        ("version: 1\noutlets:\n  Gull: {timezone: Mars/Base}\n", "check.yaml:3:20: U103"),
        ("version: 2\n", "check.yaml:1:10: R105"),
        ("outlets: [", "R115"),
        ("rules: [missing]\n", "R100"),
    ],
)
def test_a_configuration_with_a_mistake_exits_2(
    check: Check, story: Path, tmp_path: Path, text: str, says: str
) -> None:
    (tmp_path / "check.yaml").write_text(text, encoding="utf-8")
    code, _, err = check(str(story))
    assert code == 2
    assert says in err


# Processes -----------------------------------------------------------------------------------------------------------


def process(*arguments: str, **options: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "checker", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options  # type: ignore[call-overload]
    )


def test_standard_input(story: Path) -> None:
    text = (story / "gull.md").read_bytes()
    done = subprocess.run([sys.executable, "-m", "checker", "-", "-f", "json"], input=text, capture_output=True)
    assert done.returncode == 0
    assert json.loads(done.stdout)["clippings"][0]["outlet"] == "Gull"


def test_a_reader_that_goes_away() -> None:
    running = process(STORM, "-f", "json")
    assert running.stdout
    running.stdout.close()
    _, err = running.communicate()
    assert b"Traceback" not in err
    assert running.returncode == 141


def test_the_same_bytes_in_any_place_and_order(story: Path, quarrel: Path) -> None:
    """Order of the paths, time zone, locale and hash seed change nothing."""
    paths = [str(story), str(quarrel)]
    outputs = set()
    for zone, seed, order in (("UTC", "1", paths), ("Asia/Tokyo", "2", paths[::-1]), ("America/Lima", "3", paths)):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
        done = subprocess.run(
            [sys.executable, "-m", "checker", *order, "-f", "json"], capture_output=True, env=environment
        )
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_starting_loads_nothing_heavy() -> None:
    code = "import sys, checker.cli.main; print([m for m in ('pandas', 'yaml', 're2', 'rich') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_run_does_not_load_pandas(story: Path) -> None:
    code = "import sys; from checker import check; check(sys.argv[1:]).to_markdown(); print('pandas' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, str(story)], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_a_fault_of_ours_is_no_conflict(check: Check, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a promise broken")

    monkeypatch.setattr("checker.pipeline.align", broken)
    code, _, err = check(str(story))
    assert code == 70
    assert "a promise broken" in err


def test_ctrl_c(check: Check, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.pipeline.align", interrupted)
    assert check(str(story))[0] == 130
