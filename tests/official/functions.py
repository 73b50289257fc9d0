"""LMK's Python functions for signing in and notifying, on the server of LMK_SERVER_URL. An assertion fails, or all is well."""

import asyncio

import lmk

assert not lmk.logged_in()
lmk.login(auth_mode="manual", poll_interval=0.05, print_function=lambda *words: None)
assert lmk.logged_in()
lmk.login(auth_mode="manual", force=True, poll_interval=0.05, print_function=lambda *words: None)

channels = lmk.list_notification_channels()
assert channels, "the sandbox has channels"
one = channels[0]
found = lmk.channels.get(name=one.name.lower())  # the client lowers the names, not what it looks for
assert found.notification_channel_id == one.notification_channel_id

event = lmk.notify("told by Python", notification_channels=[one.notification_channel_id])
assert event.event_id
quiet = lmk.notify("kept, nobody told", content_type="text/plain", notify=False)
assert quiet.event_id != event.event_id


async def later():
    return await lmk.notify("told by Python too", async_req=True)


assert asyncio.run(later()).event_id

lmk.logout()
assert not lmk.logged_in()
