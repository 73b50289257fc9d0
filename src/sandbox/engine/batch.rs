//! Batch mode: clean, build, execute; each a command of a shell, or the language's own way (`*`).

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::{Instant, sleep, sleep_until};

use super::image::Language;
use super::kernel::Kernel;
use super::process::{self, Process};
use super::query::pass;
use super::run::{Event, RunIo, Stream};
use super::stdin::Input;

/// How long a program may go on after its reader went away and it was interrupted.
const GRACE: Duration = Duration::from_secs(3);
/// How often a silent program is looked at: does it wait for input?
const GLANCE: Duration = Duration::from_millis(25);

/// What a batch run does. A stage that is empty or missing does nothing, and its end is told all the same.
#[derive(Default, Debug, Clone)]
pub struct Stages {
    pub clean: Option<String>,
    pub build: Option<String>,
    pub exec: Option<String>,
}

enum Stage {
    Clean,
    Build,
    Exec,
}

/// Runs all stages and tells about them.
pub async fn run(kernel: Arc<Kernel>, stages: Stages, mut io: RunIo) {
    let guard = kernel.idle.lock().await;
    let cleaned = stage(&kernel, &Stage::Clean, stages.clean.as_deref(), &mut io).await;
    io.teller.tell(Event::Cleaned(cleaned)).await;
    let built = stage(&kernel, &Stage::Build, stages.build.as_deref(), &mut io).await;
    io.teller.tell(Event::Built(built)).await;
    let code = match built {
        0 => stage(&kernel, &Stage::Exec, stages.exec.as_deref(), &mut io).await,
        _ => 127,
    };
    // The next query's interrupts are for the interpreter again, where there is one.
    kernel.set_group(guard.as_ref().map(|interpreter| interpreter.process.group));
    io.teller.tell(Event::Finished(code)).await;
}

async fn stage(kernel: &Kernel, stage: &Stage, line: Option<&str>, io: &mut RunIo) -> i32 {
    let lines = match line {
        None | Some("") => return 0,
        Some("*") => match usual(kernel, stage) {
            Usual::Lines(lines) => lines,
            Usual::Nothing(code, why) => {
                if !why.is_empty() {
                    io.teller.tell(Event::Output(Stream::Stderr, why)).await;
                }
                return code;
            }
        },
        Some(line) => vec![vec!["/bin/sh".to_owned(), "-c".to_owned(), line.to_owned()]],
    };
    for line in lines {
        let code = match command(kernel, &line, io).await {
            Ok(code) => code,
            Err(error) => {
                io.teller.tell(Event::Output(Stream::Stderr, format!("{}: {error}\n", line[0]))).await;
                127
            }
        };
        if code != 0 {
            return code;
        }
    }
    0
}

/// What `*` comes to.
enum Usual {
    Lines(Vec<Vec<String>>),
    /// Nothing can be done: the exit code, and the line that says why.
    Nothing(i32, String),
}

fn usual(kernel: &Kernel, stage: &Stage) -> Usual {
    let has = |name: &str| kernel.around.work.join(name).is_file();
    let program = || kernel.image.program.display().to_string();
    let words = |words: &[&str]| Usual::Lines(vec![words.iter().map(|word| (*word).to_owned()).collect()]);
    let nothing = |code, label: &str, why: &str| Usual::Nothing(code, format!("{label}: {label}: {why}\n"));
    match (kernel.image.language, stage) {
        (Language::Python, Stage::Build) if has("setup.py") => {
            words(&[&program(), "-m", "pip", "install", "--user", "-e", "."])
        }
        (Language::Python, Stage::Build) => {
            nothing(0, "python-kernel", "skipping the build phase due to missing \"setup.py\" file")
        }
        (Language::Python, Stage::Exec) if has("main.py") => words(&[&program(), "-u", "main.py"]),
        (Language::Python, Stage::Exec) => {
            nothing(127, "python-kernel", "cannot find the main script (\"main.py\").")
        }
        (Language::Node, Stage::Exec) if has("main.js") => words(&[&program(), "main.js"]),
        (Language::Node, Stage::Exec) => {
            nothing(127, "nodejs-kernel", "cannot find executable (\"main.js\").")
        }
        (Language::Bash, Stage::Exec) if has("main.sh") => words(&[&program(), "main.sh"]),
        (Language::Bash, Stage::Exec) => {
            nothing(127, "bash-kernel", "cannot find the main script (\"main.sh\").")
        }
        (Language::C, Stage::Clean) if has("Makefile") => words(&["make", "clean"]),
        (Language::C, Stage::Clean) => {
            nothing(0, "c-kernel", "skipping the clean phase due to missing \"Makefile\".")
        }
        (Language::C, Stage::Build) if has("main.c") => Usual::Lines(compile_all(kernel)),
        (Language::C, Stage::Build) => {
            nothing(127, "c-kernel", "cannot find build script (\"Makefile\") or the main file (\"main.c\").")
        }
        (Language::C, Stage::Exec) if has("main") => words(&["./main"]),
        (Language::C, Stage::Exec) if has("a.out") => words(&["./a.out"]),
        (Language::C, Stage::Exec) => {
            nothing(127, "c-kernel", "cannot find executable (\"a.out\" or \"main\").")
        }
        (_, Stage::Clean | Stage::Build) => Usual::Nothing(0, String::new()),
    }
}

/// One compiler call for all C files below the work folder.
fn compile_all(kernel: &Kernel) -> Vec<Vec<String>> {
    let mut sources = Vec::new();
    let mut dirs = vec![kernel.around.work.clone()];
    while let Some(dir) = dirs.pop() {
        for entry in std::fs::read_dir(&dir).into_iter().flatten().flatten() {
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                dirs.push(path);
            } else if path.extension().is_some_and(|extension| extension == "c") {
                sources.push(path);
            }
        }
    }
    sources.sort();
    let name = |path: PathBuf| {
        path.strip_prefix(&kernel.around.work)
            .map_or_else(|_| path.clone(), PathBuf::from)
            .display()
            .to_string()
    };
    let mut line = vec![kernel.image.program.display().to_string()];
    line.extend(sources.into_iter().map(name));
    line.extend(["-Wall", "-o", "./main", "-lm", "-lpthread"].map(str::to_owned));
    vec![line]
}

/// Runs one command to its end: its exit code. The output of C programs is passed on line by line, where the host
/// has `stdbuf`, as on a terminal.
///
/// # Errors
/// It cannot be started.
pub(super) async fn command(kernel: &Kernel, words: &[String], io: &mut RunIo) -> io::Result<i32> {
    let mut line: Vec<OsString> = words.iter().map(OsString::from).collect();
    if let Some(stdbuf) = kernel.program("stdbuf") {
        line.splice(0..0, [stdbuf.into_os_string(), "-i0".into(), "-oL".into()]);
    }
    let program = PathBuf::from(line.remove(0));
    let (stdin, input) = Input::pipe()?;
    let mut process = Process::start(&program, &line, &kernel.around, stdin)?;
    kernel.set_group(Some(process.group));
    Ok(follow(kernel, &mut process, input.as_ref(), io).await)
}

async fn follow(kernel: &Kernel, process: &mut Process, input: Option<&Input>, io: &mut RunIo) -> i32 {
    let Process { child, group, out, err } = process;
    let RunIo { teller, answers } = io;
    let mut asked = false;
    let mut pause = GLANCE;
    let mut deadline: Option<Instant> = None;
    loop {
        tokio::select! {
            biased;
            Some(answer) = answers.recv(), if asked => {
                asked = false;
                pause = GLANCE;
                if let Some(input) = input {
                    let _ = input.answer(&answer);
                }
            }
            text = out.next(), if !out.ended() => { pass(kernel, teller, Stream::Stdout, text).await; }
            text = err.next(), if !err.ended() => { pass(kernel, teller, Stream::Stderr, text).await; }
            status = child.wait() => {
                teller.drain(out, err, &mut |text| kernel.note(text)).await;
                return status.map_or(1, process::code_of);
            }
            () = sleep(pause), if !asked && deadline.is_none() && input.is_some() => {
                pause = (pause * 2).min(Duration::from_millis(400));
                if input.is_some_and(|input| input.is_awaited(*group)) {
                    teller.drain(out, err, &mut |text| kernel.note(text)).await;
                    asked = teller.tell(Event::Ask(false)).await;
                }
            }
            () = teller.reader_gone(), if deadline.is_none() => {
                process::interrupt(*group);
                deadline = Some(Instant::now() + GRACE);
            }
            () = sleep_until(deadline.unwrap_or_else(Instant::now)), if deadline.is_some() => {
                process::kill(*group);
                return 137;
            }
        }
    }
}
