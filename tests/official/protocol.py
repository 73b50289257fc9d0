"""The reference client of the Model Context Protocol on `afar mcp serve`: `protocol.py AFAR`, with a sandbox's variables set."""

import asyncio
import os
import sys

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

OFFICIAL = {"exec", "jupyter_execute", "project_status", "projects_search", "set_current_project", "get_current_project"}


def member(value, *names):
    """A member by the name that this version of the client has for it."""
    for name in names:
        if hasattr(value, name):
            return getattr(value, name)
    raise AssertionError(f"{names} of {value!r}")


async def session(afar, *options, body):
    server = StdioServerParameters(command=afar, args=["mcp", "serve", *options], env=dict(os.environ))
    async with stdio_client(server) as (read, write):
        async with ClientSession(read, write) as client:
            info = await client.initialize()
            assert member(info, "serverInfo", "server_info").name == "afar", info
            await body(client)


async def called(client, name, **arguments):
    result = await client.call_tool(name, arguments)
    assert not member(result, "isError", "is_error"), (name, result)
    return result.content[0].text


async def reads(client):
    tools = (await client.list_tools()).tools
    assert {tool.name for tool in tools} & OFFICIAL == OFFICIAL - {"exec", "jupyter_execute"}, tools
    assert all(member(tool.annotations, "readOnlyHint", "read_only_hint") for tool in tools), tools
    refused = await client.call_tool("exec", {"command": "ls"})
    assert member(refused, "isError", "is_error") and "--allow-write" in refused.content[0].text, refused


async def writes(client):
    tools = {tool.name for tool in (await client.list_tools()).tools}
    assert OFFICIAL <= tools, tools
    text = await called(client, "exec", command="echo out; echo err >&2; exit 3", bash=True)
    assert text == "stdout:\nout\n\n\nstderr:\nerr\n\n\nexit_code: 3", text
    assert await called(client, "jupyter_execute", input="a + 1", history=["a = 5"]) == "6"
    assert "Second project" in await called(client, "projects_search", query="second")
    assert "Second project" in await called(client, "set_current_project", project_id="Second project")
    assert "Second project" in await called(client, "get_current_project")
    texts = await asyncio.gather(*(called(client, "exec", command="echo", args=[str(n)]) for n in range(8)))
    assert [text.split("\n")[1] for text in texts] == [str(n) for n in range(8)], texts
    assert "\n42\n" in await called(client, "bai_run", image="python:3.9", code="print(6 * 7)")
    resources = {str(one.uri) for one in (await client.list_resources()).resources}
    assert resources == {"cocalc://project-files", "cocalc://account-profile"}, resources
    for uri in sorted(resources):
        try:
            from pydantic import AnyUrl

            content = await client.read_resource(AnyUrl(uri))
        except (ImportError, TypeError, ValueError):
            content = await client.read_resource(uri)
        assert content.contents[0].text, content
    wrong = await client.call_tool("exec", {"command": 1})
    assert member(wrong, "isError", "is_error"), wrong


async def main(afar):
    await session(afar, body=reads)
    await session(afar, "--allow-write", body=writes)
    print("ok mcp by the reference client")


asyncio.run(main(sys.argv[1]))
