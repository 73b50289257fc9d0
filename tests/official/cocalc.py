"""The classes Project and Hub of cocalc-api 0.5.1 on the server of COCALC_HOST, with its account's key and its first
project's. An assertion fails, or all is well."""

import os
import sys

from cocalc_api import Hub, Project

host, key = os.environ["COCALC_HOST"], os.environ["COCALC_API_KEY"]
project_id, project_key = os.environ["COCALC_PROJECT_ID"], sys.argv[1]


def refused(words, call, *args, **options):
    try:
        call(*args, **options)
    except RuntimeError as error:
        assert any(one in str(error) for one in words.split("|")), error
    else:
        raise AssertionError(f"not refused: {words}")


for project in (Project(key, host=host, project_id=project_id), Project(project_key, host=host)):
    system = project.system
    assert system.ping()["now"] > 1_700_000_000_000
    assert system.test()["project_id"] == project_id
    assert system.exec("echo 'hello from cocalc'")["stdout"] == "hello from cocalc\n"
    assert system.exec("echo", args=["a b", "", "c"])["stdout"] == "a b  c\n"
    assert system.exec("pwd", cwd="/")["stdout"] == "/\n"
    assert system.exec("env", env={"A": "x y"})["stdout"].find("A=x y\n") >= 0
    assert system.exec("echo", args=["0123456789"], max_output=4)["stdout"].startswith("0123 (truncated")
    refused("exited with nonzero code 3", system.exec, "exit 3", bash=True)
    refused("killed command|timeout", system.exec, "sleep", args=["30"], timeout=1)
    job = system.exec("for i in 1 2; do echo $i; done; exit 4", bash=True, async_call=True)
    over = project.call("system.exec", [{"async_get": job["job_id"], "async_await": True}])
    assert over["status"] == "error" and over["exit_code"] == 1, over
    assert system.jupyter_execute(input="sum(range(100))", kernel="python3")[0]["data"]["text/plain"] == "4950"
    found = system.jupyter_execute(history=["a = 100"], input="sum(range(a + 1))", kernel="python3")
    assert found[0]["data"]["text/plain"] == "5050"
    assert system.jupyter_execute(input='print("Hello")', kernel="python3") == [{"name": "stdout", "text": "Hello\n"}]
    assert system.jupyter_execute(input="1/0", kernel="python3")[-1]["ename"] == "ZeroDivisionError"
    refused("No spec available", system.jupyter_execute, input="1", kernel="no-such-kernel")
    kernels = system.list_jupyter_kernels()
    assert kernels and system.stop_jupyter_kernel(pid=kernels[0]["pid"]) == {"success": True}
    assert system.stop_jupyter_kernel(pid=1) == {"success": False}
    refused("unknown function", project.call, "system.noSuch", [{}])

refused("must specify project_id", Project(key, host=host).system.ping)
refused("must sign in", Project("sk-wrong", host=host).system.ping)
refused("must match", Project(project_key, host=host, project_id="7f86ecf2-1453-4350-8edf-7c32759767fa").system.ping)
refused("must be a collaborator", Project(key, host=host, project_id="00000000-0000-4000-8000-000000000000").system.ping)
refused("must be signed in", Hub(project_key, host=host).system.ping)

hub = Hub(key, host=host)
assert hub.system.ping()["now"]
me = hub.system.test()["account_id"]
assert hub.system.get_names([me, "00000000-0000-4000-8000-000000000000"])[me]["first_name"] == "Ada"
grace = hub.system.user_search("grace@sandbox.local")[0]["account_id"]
new = hub.projects.create_project(title="From Python")
assert hub.projects.get(project_id=new)[0]["title"] == "From Python"
assert {one["project_id"] for one in hub.projects.get(all=True)} >= {project_id, new}
hub.projects.start(new)
assert hub.projects.state(new)["state"] == "running"
assert hub.projects.status(new)["start_ts"]
Project(key, host=host, project_id=new).system.exec("mkdir -p a && echo hi > a/f.txt", bash=True)
hub.projects.copy_path_between_projects(new, "a", target_project_id=project_id, target_path="b")
assert Project(key, host=host, project_id=project_id).system.exec("cat", args=["b/f.txt"])["stdout"] == "hi\n"
assert hub.projects.add_collaborator(new, grace)
assert hub.projects.remove_collaborator(new, grace) is None
hub.projects.touch(new)
hub.projects.stop(new)
assert hub.projects.state(new)["state"] == "opened"
hub.projects.delete(new)
assert hub.projects.get(project_id=new, deleted=True)
assert hub.jupyter.kernels(project_id)[0]["name"] == "python3"
assert hub.jupyter.execute(input="6*7", kernel="python3", project_id=project_id)["output"][0]["data"]["text/plain"] == "42"
refused("not enabled", hub.jupyter.execute, input="1", kernel="python3")
assert "patches" in hub.sync.history(project_id, "notes.txt")
assert hub.db.query({"accounts": {"first_name": None}}) == {"accounts": {"first_name": "Ada"}}
number = hub.messages.send("Hi", "a **body**", [grace])
assert hub.messages.get(type="sent", limit=1)[0]["id"] == number
refused("limit must be", hub.messages.get, limit=501)
hub.org.create("official")
hub.org.set("official", title="By Python")
assert hub.org.get("official")["title"] == "By Python"
refused("already used", hub.org.create, "official")
user = hub.org.create_user("official", "b@example.org", firstName="B")
hub.org.add_user("official", grace)
hub.org.add_admin("official", grace)
assert {one["account_id"] for one in hub.org.get_users("official")} == {user, grace}
hub.org.remove_admin("official", grace)
hub.org.remove_user("official", grace)
token = hub.org.create_token(user)["token"]
hub.org.expire_token(token)
hub.org.message("official", "Subject", "Body")
assert any(one["name"] == "official" for one in hub.org.get_all())
