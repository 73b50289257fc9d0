// Runs the code of a session's queries in one Node.js. The lines of its socket are those of driver.py.
// A query is over when nothing is left to wait for: no timer, no open handle (the event `beforeExit`).
'use strict';
(() => {
  const fs = require('fs');
  const path = require('path');
  const vm = require('vm');
  const { Readable } = require('stream');
  let rest = Buffer.alloc(0);

  function line() {
    for (;;) {
      const end = rest.indexOf(10);
      if (end >= 0) {
        const text = rest.subarray(0, end).toString();
        rest = rest.subarray(end + 1);
        return text;
      }
      const chunk = Buffer.alloc(65536);
      let n = 0;
      try {
        n = fs.readSync(0, chunk, 0, chunk.length, null);
      } catch (error) {
        if (error.code === 'EAGAIN' || error.code === 'EINTR') continue;
        process.reallyExit(0);
      }
      if (n === 0) process.reallyExit(0);
      rest = Buffer.concat([rest, chunk.subarray(0, n)]);
    }
  }
  const say = (text) => fs.writeSync(0, text + '\n');
  function ask() {
    say('ask 0');
    for (;;) {
      const text = line();
      if (text.startsWith('input ')) return text.slice(6);
    }
  }
  const stdin = new Readable({ read() { setImmediate(() => this.push(ask() + '\n')); } });
  stdin.fd = 0;
  stdin.isTTY = false;
  Object.defineProperty(process, 'stdin', { get: () => stdin, configurable: true });
  globalThis.prompt = (text = '') => { process.stdout.write(String(text)); return ask(); };

  globalThis.require = require('module').createRequire(path.join(process.cwd(), 'code.js'));
  let running = false;
  let code = 0;
  let count = 0;
  const fail = (error) => {
    code = 1;
    process.stderr.write((error && error.stack ? error.stack.split('\n    at Script.runInThisContext')[0] : String(error)) + '\n');
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  process.on('SIGINT', () => { if (running) process.reallyExit(130); });

  function next() {
    if (running) {
      running = false;
      say('done ' + (code || process.exitCode || 0));
      process.exitCode = undefined;
    }
    let text = line();
    while (!text.startsWith('run ')) text = line();
    running = true;
    code = 0;
    count += 1;
    // Something must be pending, or the program would end before it asks again whether all is done.
    setImmediate(() => {
      try {
        const source = fs.readFileSync(text.slice(4), 'utf8');
        new vm.Script(source, { filename: 'code-' + count + '.js' }).runInThisContext({ breakOnSigint: true });
      } catch (error) {
        if (error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') {
          process.stderr.write('Interrupted\n');
          code = 130;
        } else {
          fail(error);
        }
      }
    });
  }
  process.on('beforeExit', next);
})();
