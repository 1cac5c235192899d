"""The engine that asks a server: real HTTP on the loopback, with servers that misbehave in every way."""

import json
import socket
from pathlib import Path
from typing import Any

import pytest

from panelscribe.config import DrafterSettings, drafter_key
from panelscribe.drafting.llm import Reply, Request
from panelscribe.engines.chat_client import MOST_BYTES
from panelscribe.engines.language_model import KeptReplies, LanguageModel, server_address
from panelscribe.errors import EngineError, InputError
from tests.stub_server import Answer, Stub, completion, serving

REQUEST = Request("section 1", (("system", "be brief"), ("user", "hello")), {"type": "object"}, 50)


def model(stub: Stub, **options: float) -> LanguageModel:
    return LanguageModel(
        stub.url,
        "stub",
        timeout=options.get("timeout", 5.0),
        retries=int(options.get("retries", 0)),
    )


def test_an_answer_with_its_tokens() -> None:
    with serving(lambda body, n: completion({"a": 1}, tokens=21)) as stub:
        reply = model(stub).draft(REQUEST)
    assert reply == Reply('{"a": 1}', 21, 21)
    assert stub.bodies[0] == model(stub).payload(REQUEST)
    assert stub.bodies[0]["temperature"] == 0


def test_only_the_body_is_sent_and_nothing_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "ambient-secret")
    monkeypatch.setenv(
        "OPENAI_CUSTOM_HEADERS", "x-mine: ambient-secret\nauthorization: ambient-secret"
    )
    monkeypatch.setenv("OPENAI_BASE_URL", "http://192.0.2.1/v1")
    with serving(lambda body, n: completion({})) as stub:
        model(stub).draft(REQUEST)
    assert "ambient-secret" not in json.dumps(stub.headers)
    assert set(stub.headers[0]) <= {
        "host", "content-type", "content-length", "accept", "accept-encoding", "connection", "user-agent",
    }  # fmt: skip


def test_the_key_goes_into_the_header_alone() -> None:
    with serving(lambda body, n: completion({})) as stub:
        keyed = LanguageModel(stub.url, "stub", key=lambda: "sk-test", retries=0)
        keyed.draft(REQUEST)
    assert stub.headers[0]["authorization"] == "Bearer sk-test"
    assert "sk-test" not in json.dumps(stub.bodies)
    assert "sk-test" not in keyed.identity + keyed.address


def test_the_key_comes_from_the_environment_or_a_command() -> None:
    command = DrafterSettings(key_command="printf from-command")
    assert (
        drafter_key(command, {"PANELSCRIBE_LLM_KEY": " from-environment\n"}) == "from-environment"
    )
    assert drafter_key(command, {}) == "from-command"
    assert drafter_key(DrafterSettings(), {}) is None
    with pytest.raises(InputError, match="key command failed"):
        drafter_key(DrafterSettings(key_command="false"), {})
    with pytest.raises(InputError, match="key command failed"):
        drafter_key(DrafterSettings(key_command="/nowhere/at-all"), {})


@pytest.mark.parametrize(
    "url", ["localhost:11434", "ftp://x/v1", "http://", "http://u:p@x/v1", "http://x/v1?key=sk"]
)
def test_an_address_that_is_none_or_holds_a_secret_is_refused(url: str) -> None:
    with pytest.raises(InputError) as caught:
        server_address(url)
    assert "sk" not in caught.value.message.replace("localhost", "")


def test_a_server_without_schemas_is_asked_more_simply() -> None:
    def script(body: dict[str, object], number: int) -> Answer:
        form = body.get("response_format")
        if form is not None:
            return Answer(b'{"error": {"message": "response_format is not supported"}}', 400)
        return completion({"plain": True})

    with serving(script) as stub:
        asked = model(stub)
        assert asked.draft(REQUEST).text == '{"plain": true}'
        forms = [body.get("response_format", {"type": None})["type"] for body in stub.bodies]
        assert forms == ["json_schema", "json_object", "json_object", None]
        assert stub.bodies[1]["response_format"]["schema"] == REQUEST.schema
        asked.draft(REQUEST)
    assert len(stub.bodies) == 5, "what the server does not understand is learned once"


def test_llama_cpp_says_500_where_it_does_not_know_a_form() -> None:
    def script(body: dict[str, Any], number: int) -> Answer:
        if body["response_format"]["type"] == "json_schema":
            message = "'loc': ('body', 'response_format', 'type'), 'msg': Input should be 'text'"
            return Answer(json.dumps({"error": {"message": message}}).encode(), 500)
        return completion({"schema": "kept"})

    with serving(script) as stub:
        assert model(stub).draft(REQUEST).text == '{"schema": "kept"}'
    assert len(stub.bodies) == 2


def test_a_server_that_wants_other_words_gets_them() -> None:
    def script(body: dict[str, object], number: int) -> Answer:
        if "max_tokens" in body:
            return Answer(b'{"error": {"message": "max_tokens: use max_completion_tokens"}}', 400)
        if "temperature" in body:
            return Answer(b'{"error": {"message": "temperature is not supported"}}', 400)
        return completion({})

    with serving(script) as stub:
        model(stub).draft(REQUEST)
    assert stub.bodies[-1]["max_completion_tokens"] == 50
    assert "temperature" not in stub.bodies[-1]


def test_a_busy_server_is_asked_again_when_it_says() -> None:
    def script(body: dict[str, object], number: int) -> Answer:
        if number == 0:
            return Answer(b"{}", 429, headers={"retry-after": "0.05"})
        return completion({})

    with serving(script) as stub:
        model(stub, retries=1).draft(REQUEST)
    assert len(stub.bodies) == 2


def test_a_server_that_wants_an_hour_of_patience_is_left_alone() -> None:
    busy = Answer(b"{}", 429, headers={"retry-after": "3600"})
    with serving(lambda body, n: busy) as stub, pytest.raises(EngineError, match="429"):
        model(stub, retries=3).draft(REQUEST)
    assert len(stub.bodies) == 1


def test_a_server_error_is_retried_and_then_said() -> None:
    broken = Answer(b"oops", 500, "text/plain")
    with serving(lambda b, n: broken) as stub, pytest.raises(EngineError, match="500") as caught:
        model(stub, retries=1).draft(REQUEST)
    assert len(stub.bodies) == 2
    assert stub.url in caught.value.message


@pytest.mark.parametrize(
    ("status", "hint"), [(401, "PANELSCRIBE_LLM_KEY"), (403, "key"), (404, "--llm-url")]
)
def test_refusals_say_what_to_do(status: int, hint: str) -> None:
    with (
        serving(lambda body, n: Answer(b"{}", status)) as stub,
        pytest.raises(EngineError) as caught,
    ):
        model(stub, retries=2).draft(REQUEST)
    assert hint in (caught.value.hint or "")
    assert len(stub.bodies) == 1


def test_a_slow_server_is_given_up() -> None:
    slow = Answer(b"{}", pause=30)
    with serving(lambda b, n: slow) as stub, pytest.raises(EngineError, match="no answer within"):
        model(stub, timeout=0.3).draft(REQUEST)


def test_a_dripping_server_is_given_up() -> None:
    drip = Answer(b" ", times=1000, pause=0.05)
    with (
        serving(lambda body, n: drip) as stub,
        pytest.raises(EngineError, match="did not end within"),
    ):
        model(stub, timeout=0.4).draft(REQUEST)


def test_nobody_listens() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(EngineError, match="no connection") as caught:
        LanguageModel(f"http://127.0.0.1:{port}/v1", "stub", retries=0).draft(REQUEST)
    assert caught.value.hint == "is the server running?"


@pytest.mark.parametrize("status", [200, 500])
def test_ten_megabytes_are_not_read(status: int) -> None:
    flood = Answer(b"x" * 1_000_000, status, times=10)
    with (
        serving(lambda body, n: flood) as stub,
        pytest.raises(EngineError, match=f"longer than {MOST_BYTES}"),
    ):
        model(stub, retries=2).draft(REQUEST)
    assert len(stub.bodies) == 1


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_are_not_followed(status: int) -> None:
    with serving(lambda body, n: completion({})) as elsewhere:
        sent = Answer(b"", status, headers={"location": f"{elsewhere.url}/chat/completions"})
        with (
            serving(lambda body, n: sent) as stub,
            pytest.raises(EngineError, match="not followed"),
        ):
            model(stub, retries=1).draft(REQUEST)
        assert elsewhere.bodies == []


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"<html>Welcome</html>", content_type="text/html"),
        Answer(b"not json at all"),
        Answer(b"[]"),
        Answer(b'{"choices": []}'),
        Answer(b'{"choices": [{"message": 5}]}'),
        Answer(b'{"choices": {"0": 1}}'),
        Answer(b"\xff\xfe\x00", content_type="application/octet-stream"),
        Answer(b"[" * 100_000),
    ],
)
def test_what_is_no_completion_is_said(answer: Answer) -> None:
    with (
        serving(lambda body, n: answer) as stub,
        pytest.raises(EngineError, match="no chat completion"),
    ):
        model(stub).draft(REQUEST)


def test_a_completion_of_another_content_type_is_one_all_the_same() -> None:
    right = completion({"a": 1})
    with serving(lambda body, n: Answer(right.body, content_type="text/plain")) as stub:
        assert model(stub).draft(REQUEST).text == '{"a": 1}'


def test_a_broken_off_response_is_a_failure() -> None:
    with (
        serving(lambda body, n: Answer(b'{"choices": [', cut=True)) as stub,
        pytest.raises(EngineError),
    ):
        model(stub).draft(REQUEST)


def test_a_cut_off_answer_says_so_and_odd_counts_are_estimated() -> None:
    document = {
        "choices": [{"message": {"content": None}, "finish_reason": "length"}],
        "usage": {"prompt_tokens": "many", "completion_tokens": -3},
    }
    with serving(lambda body, n: Answer(json.dumps(document).encode())) as stub:
        reply = model(stub).draft(REQUEST)
    assert not reply.complete
    assert reply.text == ""
    assert (reply.prompt_tokens, reply.completion_tokens) == (3, 0)


def test_answers_are_kept_by_content(tmp_path: Path) -> None:
    with serving(lambda body, n: completion({"n": n})) as stub:
        kept = KeptReplies(model(stub), tmp_path)
        first = kept.draft(REQUEST)
        other = kept.draft(Request("section 2", (("user", "other"),), {}, 50))
    again = KeptReplies(model(stub), tmp_path).draft(REQUEST)  # the server is gone
    assert not first.cached
    assert again.cached
    assert again.text == first.text != other.text
    for path in tmp_path.iterdir():
        path.write_text("{", encoding="utf-8")
    with pytest.raises(EngineError):
        KeptReplies(model(stub), tmp_path).draft(REQUEST)
