"""Runs a notebook in one kernel, cell by cell. Arguments: the notebook, where it goes when it is done, the kernel or an
empty word for the notebook's own, seconds for a cell or 0 for none, 1 to go on after an exception. A line of JSON tells
each cell's end. Ends with 86 where the module is missing, 3 where a cell failed."""
import json
import queue
import sys
import time

try:
    from jupyter_client.manager import KernelManager
except ImportError:
    sys.exit(86)

source, target, name, limit, go_on = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4]), sys.argv[5] == "1"
book = json.load(open(source, encoding="utf-8"))
kernel = name or book.get("metadata", {}).get("kernelspec", {}).get("name") or "python3"
cells = [cell for cell in book["cells"] if cell.get("cell_type") == "code"]


def tell(**what):
    print(json.dumps(what), flush=True)


def run(client, code):
    outputs, failed, message = [], False, client.execute(code, allow_stdin=False)
    end = time.monotonic() + limit if limit else None
    while True:
        try:
            found = client.get_iopub_msg(timeout=min(1, end - time.monotonic()) if end else 1)
        except (queue.Empty, ValueError):
            if end and time.monotonic() >= end:
                manager.interrupt_kernel()
                text = f"the cell ran longer than {limit:g} s"
                return outputs + [{"output_type": "error", "ename": "TimeoutError", "evalue": text, "traceback": [text]}], True
            if not manager.is_alive():
                text = "the kernel died"
                return outputs + [{"output_type": "error", "ename": "DeadKernelError", "evalue": text, "traceback": [text]}], True
            continue
        if found["parent_header"].get("msg_id") != message:
            continue
        kind, content = found["msg_type"], found["content"]
        if kind == "status" and content["execution_state"] == "idle":
            return outputs, failed
        if kind == "clear_output":
            outputs.clear()
        elif kind == "stream":
            if outputs and outputs[-1]["output_type"] == "stream" and outputs[-1]["name"] == content["name"]:
                outputs[-1]["text"] += content["text"]
            else:
                outputs.append({"output_type": "stream", "name": content["name"], "text": content["text"]})
        elif kind in ("display_data", "execute_result"):
            output = {"output_type": kind, "data": content["data"], "metadata": content.get("metadata", {})}
            if kind == "execute_result":
                output["execution_count"] = content.get("execution_count")
            outputs.append(output)
        elif kind == "error":
            failed = True
            outputs.append({"output_type": "error", "ename": content["ename"], "evalue": content["evalue"],
                            "traceback": content["traceback"]})


manager = KernelManager(kernel_name=kernel)
manager.start_kernel()
client = manager.client()
client.start_channels()
bad = False
try:
    client.wait_for_ready(timeout=120)
    for number, cell in enumerate(cells, 1):
        text = cell.get("source", "")
        text = text if isinstance(text, str) else "".join(text)
        begun = time.monotonic()
        tell(begin=number, of=len(cells))
        cell["outputs"], failed = run(client, text) if text.strip() else ([], False)
        cell["execution_count"] = number
        shown = [o for o in cell["outputs"] if o["output_type"] in ("stream", "error")]
        results = [{"data": {"text/plain": o["data"]["text/plain"]}} for o in cell["outputs"] if "text/plain" in o.get("data", {})]
        tell(done=number, of=len(cells), seconds=round(time.monotonic() - begun, 2), failed=failed,
             outputs=[o for o in shown + results if len(json.dumps(o)) < 20000])
        bad = bad or failed
        if failed and not go_on:
            break
finally:
    client.stop_channels()
    manager.shutdown_kernel(now=True)
    with open(target, "w", encoding="utf-8") as file:
        json.dump(book, file)
sys.exit(3 if bad else 0)
