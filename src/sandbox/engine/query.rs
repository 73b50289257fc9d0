//! Query mode: code in, output out, the interpreter's state stays.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use super::batch::command;
use super::image::Language;
use super::interpreter::{Interpreter, Said};
use super::kernel::Kernel;
use super::process::{self, Process};
use super::run::{Event, RunIo, Stream, Teller};

/// How long code may go on after its reader went away and it was interrupted.
const GRACE: Duration = Duration::from_secs(3);

/// Runs a query to its end and tells about it.
pub async fn run(kernel: Arc<Kernel>, code: String, mut io: RunIo) {
    let result = match kernel.image.language {
        Language::C => compiled(&kernel, &code, &mut io).await,
        _ => interpreted(&kernel, &code, &mut io).await,
    };
    let code = match result {
        Ok(code) => code,
        Err(error) => {
            io.teller
                .tell(Event::Output(Stream::Stderr, format!("the sandbox cannot run this: {error}\n")))
                .await;
            127
        }
    };
    io.teller.tell(Event::Finished(code)).await;
}

async fn interpreted(kernel: &Kernel, code: &str, io: &mut RunIo) -> io::Result<i32> {
    let mut idle = kernel.idle.lock().await;
    let path = kernel.private_file("");
    tokio::fs::write(&path, code).await?;
    let mut interpreter = match idle.take() {
        Some(interpreter) => interpreter,
        None => start(kernel)?,
    };
    while let Some(text) = interpreter.process.out.take_now().or_else(|| interpreter.process.err.take_now()) {
        kernel.note(&text);
    }
    if interpreter.link.run(&path).await.is_err() {
        // It ended since the last query; a new one knows nothing of the old one's state.
        interpreter = start(kernel)?;
        interpreter.link.run(&path).await?;
    }
    let (code, alive) = talk(kernel, &mut interpreter, io).await;
    let _ = tokio::fs::remove_file(&path).await;
    if alive {
        *idle = Some(interpreter);
    } else {
        kernel.set_group(None);
    }
    Ok(code)
}

fn start(kernel: &Kernel) -> io::Result<Interpreter> {
    let image = &kernel.image;
    let interpreter = Interpreter::start(image.language, &image.program, &kernel.around)?
        .ok_or_else(|| io::Error::other("the image has no interpreter"))?;
    kernel.set_group(Some(interpreter.process.group));
    Ok(interpreter)
}

/// Follows a query; the exit code, and whether the interpreter lives on.
async fn talk(kernel: &Kernel, interpreter: &mut Interpreter, io: &mut RunIo) -> (i32, bool) {
    let Interpreter { process, link } = interpreter;
    let Process { child, group, out, err } = process;
    let RunIo { teller, answers } = io;
    let mut asked = false;
    let mut deadline: Option<Instant> = None;
    let mut seen = |text: &str| kernel.note(text);
    loop {
        let told = tokio::select! {
            biased;
            said = link.next() => {
                teller.drain(out, err, &mut seen).await;
                match said {
                    Said::Ask(hidden) => {
                        asked = true;
                        teller.tell(Event::Ask(hidden)).await
                    }
                    Said::Media(kind, data) => teller.tell(Event::Media(kind, data)).await,
                    Said::Done(code) => return (code, true),
                    Said::Gone => return (ended(child, *group).await, false),
                }
            }
            Some(answer) = answers.recv(), if asked => {
                asked = false;
                link.answer(&answer).await.is_ok()
            }
            text = out.next(), if !out.ended() => pass(kernel, teller, Stream::Stdout, text).await,
            text = err.next(), if !err.ended() => pass(kernel, teller, Stream::Stderr, text).await,
            status = child.wait() => {
                teller.drain(out, err, &mut seen).await;
                return (status.map_or(1, process::code_of), false);
            }
            () = teller.reader_gone(), if deadline.is_none() => {
                process::interrupt(*group);
                deadline = Some(Instant::now() + GRACE);
                true
            }
            () = sleep_until(deadline.unwrap_or_else(Instant::now)), if deadline.is_some() => {
                process::kill(*group);
                return (137, false);
            }
        };
        // A reader that is gone is seen above; its output only goes to the log.
        let _ = told;
    }
}

async fn ended(child: &mut tokio::process::Child, group: i32) -> i32 {
    match tokio::time::timeout(GRACE, child.wait()).await {
        Ok(Ok(status)) => process::code_of(status),
        _ => {
            process::kill(group);
            137
        }
    }
}

/// Passes output on to the reader and the log.
pub(super) async fn pass(kernel: &Kernel, teller: &Teller, stream: Stream, text: String) -> bool {
    kernel.note(&text);
    text.is_empty() || teller.tell(Event::Output(stream, text)).await
}

/// Compiles and runs a program in C.
async fn compiled(kernel: &Kernel, code: &str, io: &mut RunIo) -> io::Result<i32> {
    let guard = kernel.idle.lock().await;
    let source = kernel.private_file(".c");
    let binary = source.with_extension("bin");
    tokio::fs::write(&source, code).await?;
    let compile = compile_line(&kernel.image.program, &source, &binary);
    let mut status = command(kernel, &compile, io).await?;
    if status == 0 {
        status = command(kernel, &[binary.display().to_string()], io).await?;
    }
    drop(guard);
    let _ = tokio::fs::remove_file(&source).await;
    let _ = tokio::fs::remove_file(&binary).await;
    Ok(status)
}

fn compile_line(compiler: &Path, source: &Path, binary: &Path) -> Vec<String> {
    let [compiler, source, binary] = [compiler, source, binary].map(|path| path.display().to_string());
    let mut line = vec![compiler, source, "-Wall".to_owned(), "-o".to_owned(), binary];
    line.extend(["-lm", "-lpthread"].map(str::to_owned));
    line
}
