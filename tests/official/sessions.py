"""LMK's Python functions for sessions, on the server of LMK_SERVER_URL, signed in. An assertion fails, or all is well."""

import asyncio

import lmk
from lmk.generated.api.session_api import SessionApi
from lmk.generated.exceptions import ApiException
from lmk.generated.models.partial_process_session_state import PartialProcessSessionState
from lmk.generated.models.process_send_signal_request import ProcessSendSignalRequest
from lmk.generated.models.session_action_request import SessionActionRequest
from lmk.generated.models.session_action_request_body import SessionActionRequestBody
from lmk.generated.models.update_session_request import UpdateSessionRequest
from lmk.generated.models.update_session_request_state import UpdateSessionRequestState

instance = lmk.get_instance()
api = SessionApi(instance.client)
headers = {"Authorization": f"Bearer {instance.access_token}"}
made = lmk.create_session("job", {"type": "process", "hostname": "h", "command": "make", "pid": 7, "notifyOn": "none"})
session = made.session_id


def change(**fields):
    state = UpdateSessionRequestState(actual_instance=PartialProcessSessionState(type="process", **fields))
    return api.update_session(session, UpdateSessionRequest(state=state), _headers=headers)


def act():
    body = SessionActionRequestBody(actual_instance=ProcessSendSignalRequest(signal=2))
    return api.session_action(session, SessionActionRequest(action="sendSignal", body=body), _headers=headers)


def refused(status, call):
    try:
        call()
    except ApiException as error:
        assert error.status == status, error.status
    else:
        raise AssertionError(f"{status} was to come")


async def talk():
    heard = []
    async with lmk.session_connect(session, read_only=False) as socket:
        await socket.send({"notifyOn": "stop", "notifyChannel": None})

        async def listen():
            async for message in socket:
                heard.append(message["message"])
                if len(heard) == 3:
                    return

        listening = asyncio.create_task(listen())
        loop = asyncio.get_running_loop()
        while True:
            try:
                await loop.run_in_executor(None, act)
                break
            except ApiException as error:
                assert error.status == 412
        await loop.run_in_executor(None, lambda: change(notifyOn="error"))
        await loop.run_in_executor(None, lambda: lmk.end_session(session))
        await asyncio.wait_for(listening, 10)
    return heard


refused(412, act)
first, second, third = asyncio.run(talk())
assert (first["type"], first["action"], first["body"]) == ("action", "sendSignal", {"signal": 2}), first
assert second["session"]["state"]["notifyOn"] == "error", second
assert third["session"]["endedAt"], third
assert api.get_session(session, _headers=headers).ended_at
refused(409, lambda: change(notifyOn="none"))
refused(409, lambda: lmk.end_session(session))
refused(404, lambda: api.get_session("nosuch", _headers=headers))
