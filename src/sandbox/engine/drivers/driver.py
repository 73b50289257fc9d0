# Runs the code of a session's queries in one interpreter. Orders come in over descriptor 0, a socket, as lines:
#   run PATH      run the code in that file
#   input TEXT    the answer to a question
# and over the same socket it says:
#   ask 0|1       the code waits for a line of input (1: a hidden one); the prompt went to stdout
#   media JSON    [type, data] of something to look at
#   done CODE     the code ended
import ast, base64, builtins, getpass, io, json, linecache, os, signal, sys, traceback, types


def driver():
    link = os.fdopen(os.dup(0), "r+b", buffering=0)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    owner = os.getpid()

    def order():
        line = link.readline()
        if not line:
            os._exit(0)
        word, _, rest = line.decode("utf-8", "surrogateescape").rstrip("\n").partition(" ")
        return word, rest

    def say(text):
        link.write((text + "\n").encode())

    def ask(prompt="", hidden=False):
        sys.stdout.write(str(prompt))
        sys.stdout.flush()
        say("ask 1" if hidden else "ask 0")
        while True:
            word, rest = order()
            if word == "input":
                return rest

    class Stdin(io.TextIOBase):
        encoding = "utf-8"

        def readable(self):
            return True

        def fileno(self):
            return 0

        def readline(self, size=-1):
            return ask() + "\n"

        def read(self, size=-1):
            return self.readline()

    sys.stdin = Stdin()
    builtins.input = lambda prompt="": ask(prompt)
    getpass.getpass = lambda prompt="Password: ", stream=None: ask(prompt, True)
    module = types.ModuleType("__main__")
    module.__builtins__ = builtins
    sys.modules["__main__"] = module
    names = module.__dict__

    def show(value):
        names["_"] = value
        for method, kind in (("_repr_svg_", "image/svg+xml"), ("_repr_png_", "image/png"), ("_repr_html_", "text/html")):
            data = getattr(value, method, None) and not isinstance(value, type) and getattr(value, method)()
            if data:
                if isinstance(data, bytes):
                    data = "data:%s;base64,%s" % (kind, base64.b64encode(data).decode())
                return say("media " + json.dumps([kind, data]))
        sys.stdout.write(repr(value))

    def execute(source, name):
        tree = compile(source, name, "exec", ast.PyCF_ONLY_AST)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec"), names)
        if last is not None:
            value = eval(compile(ast.Expression(last.value), name, "eval"), names)
            if value is not None:
                show(value)

    def report(name):
        kind, error, trace = sys.exc_info()
        while trace and trace.tb_frame.f_code.co_filename != name:
            trace = trace.tb_next
        traceback.print_exception(kind, error, trace)

    def status(code):
        if code is None:
            return 0
        if isinstance(code, int):
            return code
        print(code, file=sys.stderr)
        return 1

    def run(path, name):
        with open(path, encoding="utf-8", newline="") as file:
            source = file.read()
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            execute(source, name)
            return 0
        except SystemExit as stop:
            return status(stop.code)
        except KeyboardInterrupt:
            report(name)
            return 130
        except BaseException:
            report(name)
            return 1

    count = 0
    while True:
        try:
            signal.signal(signal.SIGINT, lambda *_: None)
            word, rest = order()
            if word != "run":
                continue
            count += 1
            code = run(rest, "<code %d>" % count)
            signal.signal(signal.SIGINT, lambda *_: None)
            for stream in (sys.stdout, sys.stderr):
                try:
                    stream.flush()
                except Exception:
                    pass
            if os.getpid() != owner:
                os._exit(code & 255)
            say("done %d" % code)
        except KeyboardInterrupt:
            say("done 130")


driver()
