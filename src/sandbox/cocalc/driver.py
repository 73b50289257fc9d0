"""Runs code for the sandbox's Jupyter: one request on stdin, one answer on stdout, each a line of JSON.

Arguments: the kernel's name, or --specs. With jupyter_client and ipykernel it is a real kernel; otherwise a plain
Python that only does what a kernel's outputs need.
"""
import ast
import io
import json
import os
import signal
import sys
import time
import traceback

answers = os.fdopen(os.dup(1), "w")
asked = os.fdopen(os.dup(0))
nothing = os.open(os.devnull, os.O_RDWR)
for number in (0, 1, 2):    # what the code itself starts must not come between
    os.dup2(nothing, number)

try:
    import ipykernel  # noqa: F401
    from jupyter_client.kernelspec import KernelSpecManager
    from jupyter_client.manager import KernelManager
except ImportError:
    KernelManager = None

PLAIN = "python3"


class Late(BaseException):
    """The time is over."""


def specs():
    if KernelManager is None:
        return [{"name": PLAIN, "display_name": "Python 3 (plain: there is no ipykernel here)", "language": "python",
                 "argv": ["python3"], "env": {}, "metadata": {}, "interrupt_mode": "signal", "resource_dir": ""}]
    found = []
    for name, one in KernelSpecManager().get_all_specs().items():
        spec = {key: one["spec"].get(key) for key in ("display_name", "language", "argv", "metadata", "env", "interrupt_mode")}
        found.append({"name": name.lower(), **spec, "resource_dir": one["resource_dir"]})
    return sorted(found, key=lambda spec: spec["display_name"])


class Real:
    """A kernel."""

    def __init__(self, name):
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel(cwd=os.getcwd())
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def folder(self, path):
        self.run(f"import os; os.chdir({path!r})", 30)

    def run(self, code, limit):
        outputs, end = [], time.monotonic() + limit
        message = self.client.execute(code, allow_stdin=False)
        while True:
            try:
                found = self.client.get_iopub_msg(timeout=max(0.01, end - time.monotonic()))
            except Exception as error:
                self.manager.interrupt_kernel()
                raise Late() from error
            if found["parent_header"].get("msg_id") != message:
                continue
            kind, content = found["msg_type"], dict(found["content"])
            if kind == "status" and content["execution_state"] == "idle":
                return outputs
            if kind == "clear_output":
                outputs.clear()
            if kind not in ("stream", "execute_result", "display_data", "error"):
                continue
            content.pop("execution_count", None)
            outputs.append({name: value for name, value in content.items() if value != {}})

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


class Plain:
    """What a kernel would answer, as far as a bare Python can."""

    def __init__(self):
        self.space = {"__name__": "__main__"}

    def folder(self, path):
        os.chdir(path)

    def run(self, code, limit):
        outputs = []

        class Stream(io.TextIOBase):
            def __init__(self, name):
                self.named = name

            def write(self, text):
                if outputs and outputs[-1].get("name") == self.named:
                    outputs[-1]["text"] += text
                elif text:
                    outputs.append({"name": self.named, "text": text})
                return len(text)

        def late(*_):
            raise Late()

        kept = sys.stdout, sys.stderr
        sys.stdout, sys.stderr = Stream("stdout"), Stream("stderr")
        signal.signal(signal.SIGALRM, late)
        signal.setitimer(signal.ITIMER_REAL, limit)
        try:
            tree = ast.parse(code, "<cell>")
            last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
            exec(compile(tree, "<cell>", "exec"), self.space)
            if last is not None:
                value = eval(compile(ast.Expression(last.value), "<cell>", "eval"), self.space)
                if value is not None and not code.rstrip().endswith(";"):
                    outputs.append({"data": self.shown(value)})
        except Late:
            raise
        except BaseException as error:
            lines = traceback.format_exception(type(error), error, error.__traceback__.tb_next)
            outputs.append({"ename": type(error).__name__, "evalue": str(error),
                            "traceback": "".join(lines).splitlines()})
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            sys.stdout, sys.stderr = kept
        return outputs

    @staticmethod
    def shown(value):
        data = {"text/plain": repr(value)}
        for kind, name in (("text/html", "_repr_html_"), ("image/svg+xml", "_repr_svg_"), ("text/latex", "_repr_latex_")):
            text = getattr(value, name, lambda: None)()
            if text:
                data[kind] = text
        return data

    def close(self):
        pass


def bounded(outputs, most):
    size, kept = 0, []
    for output in outputs:
        size += len(json.dumps(output))
        if size > most and "traceback" not in output:
            note = f"Output truncated since it exceeded the cell output limit of {most} characters"
            return kept + [{"name": "stdout", "output_type": "stream", "text": [note]}]
        kept.append(output)
    return kept


def execute(kernel, request):
    outputs, limit = [], request["limit"]
    path = request.get("path")
    if path is not None:
        if os.path.isdir(path):
            kernel.folder(path)
        else:
            outputs.append({"name": "stderr", "text": f"Error: ENOENT: no such file or directory, chdir '{path}'"})
    if request.get("history"):
        kernel.run("\n".join(request["history"]), limit)
    return outputs + bounded(kernel.run(request["input"], limit), request["most"])


def of_notebook(output, count):
    if "traceback" in output:
        return {"output_type": "error", "ename": output.get("ename", ""), "evalue": output.get("evalue", ""),
                "traceback": output["traceback"]}
    if "text" in output:
        return {"output_type": "stream", "name": output["name"], "text": output["text"]}
    return {"output_type": "execute_result", "execution_count": count, "data": output["data"],
            "metadata": output.get("metadata", {})}


def notebook(kernel, request):
    whole, count = json.loads(request["ipynb"]), 0
    for cell in whole["cells"]:
        if cell["cell_type"] != "code":
            continue
        count += 1
        try:
            found = bounded(kernel.run("".join(cell["source"]), request["limit"]), request["most"])
        except Late:
            found = [{"ename": "Timeout Error", "evalue": "execution time limit", "traceback": [late_text(request["limit"])]}]
        cell["execution_count"] = count
        cell["outputs"] = [of_notebook(output, count) for output in found]
    return json.dumps(whole)


def late_text(limit):
    return f"Timeout Error: execution time limit = {round(limit)} seconds"


def main():
    if sys.argv[1] == "--specs":
        return {"value": specs()}
    name, names = sys.argv[1], [spec["name"] for spec in specs()]
    if name not in names:
        asked.readline()
        return {"error": f'Error: No spec available for kernel "{name}".  Available specs: {json.dumps(names)}'}
    kernel = Plain() if KernelManager is None else Real(name)
    try:
        line = asked.readline()
        if not line:
            return {"value": None}
        request = json.loads(line)
        return {"value": (notebook if "ipynb" in request else execute)(kernel, request)}
    except Late:
        return {"error": late_text(request["limit"])}
    finally:
        kernel.close()


try:
    result = main()
except Exception as failure:
    result = {"error": f"Error: {failure}"}
answers.write(json.dumps(result))
answers.flush()
os._exit(0)
