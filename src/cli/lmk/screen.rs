//! Where one is attached to a job: its output to stdout as it is, keys and signals to it.

use std::time::Duration;

use serde_json::Value;
use tokio::io::AsyncBufReadExt;
use tokio::net::UnixStream;
use tokio::net::unix::OwnedWriteHalf;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc;

use crate::cli::context::Ctx;
use crate::error::{Error, Kind as ErrorKind, Result};
use crate::jobs::End;
use crate::jobs::frame::{self, Kind};
use crate::output::raw::{Raw, keys, size};

/// The key that detaches when it is typed twice: Ctrl-\.
const DETACH: u8 = 0x1c;
/// How long the first one waits for the second.
const TWICE: Duration = Duration::from_millis(600);

/// How one is attached.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// What is typed goes to the program.
    pub keys: bool,
    /// Nothing that happens here reaches the program, nor is it stopped with it.
    pub look: bool,
    /// Signals to us are meant for the program.
    pub owner: bool,
    /// Ctrl-C asks what to do, as the official client does.
    pub ask: bool,
    /// From the first byte of the output.
    pub all: bool,
    /// Else from so many lines before its end.
    pub lines: usize,
}

/// How it came to an end.
#[derive(Debug)]
pub enum Seen {
    /// The program ended.
    Ended(End),
    /// It was ended because its time was over.
    Overdue,
    /// It never began: why, and the exit status that says so.
    Failed(String, u8),
    /// The job goes on without us.
    Detached,
    /// The keeper is gone.
    Lost,
}

/// The signals that mean something here.
struct Signals {
    interrupt: Signal,
    terminate: Signal,
    quit: Signal,
    hangup: Signal,
    resize: Signal,
    suspend: Option<Signal>,
}

impl Signals {
    fn new(own_suspend: bool) -> Result<Signals> {
        Ok(Signals {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
            quit: signal(SignalKind::quit())?,
            hangup: signal(SignalKind::hangup())?,
            resize: signal(SignalKind::window_change())?,
            suspend: if own_suspend { Some(signal(SignalKind::from_raw(libc::SIGTSTP))?) } else { None },
        })
    }

    async fn next(&mut self) -> i32 {
        let suspend = async {
            match &mut self.suspend {
                Some(suspend) => suspend.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = self.interrupt.recv() => libc::SIGINT,
            _ = self.terminate.recv() => libc::SIGTERM,
            _ = self.quit.recv() => libc::SIGQUIT,
            _ = self.hangup.recv() => libc::SIGHUP,
            _ = self.resize.recv() => libc::SIGWINCH,
            _ = suspend => libc::SIGTSTP,
        }
    }
}

/// One who is attached.
struct Screen<'a> {
    ctx: &'a Ctx,
    manner: Manner,
    output: OwnedWriteHalf,
    raw: Option<Raw>,
    typed: Option<mpsc::Receiver<Vec<u8>>>,
    /// A detach key that may be the first of two.
    held: bool,
    asked: bool,
    last: Option<Seen>,
}

/// Attaches over a line to the job's keeper until its end, or until one detaches.
///
/// # Errors
/// Stdout cannot be written to.
pub async fn follow(ctx: &Ctx, stream: UnixStream, manner: Manner) -> Result<Seen> {
    let (mut input, output) = stream.into_split();
    let mut screen =
        Screen { ctx, manner, output, raw: None, typed: None, held: false, asked: false, last: None };
    let mut signals = Signals::new(!manner.ask)?;
    if screen.greet().await.is_err() {
        return Ok(Seen::Lost);
    }
    let (sender, mut frames) = mpsc::channel(2);
    tokio::spawn(async move {
        while let Ok(Some(frame)) = frame::read(&mut input).await {
            if sender.send(frame).await.is_err() {
                return;
            }
        }
    });
    loop {
        tokio::select! {
            frame = frames.recv() => match frame {
                Some((kind, bytes)) => screen.show(kind, &bytes).await?,
                None => return Ok(screen.last.unwrap_or(Seen::Lost)),
            },
            bytes = typed(&mut screen.typed) => match bytes {
                Some(bytes) => if screen.typed(&bytes).await {
                    return Ok(screen.detach().await);
                },
                None => screen.typed = None,
            },
            () = tokio::time::sleep(TWICE), if screen.held => {
                screen.held = false;
                screen.say(Kind::Bytes, &[DETACH]).await;
            }
            number = signals.next() => if let Some(seen) = screen.signaled(number, &mut frames).await? {
                return Ok(seen);
            }
        }
    }
}

async fn typed(keys: &mut Option<mpsc::Receiver<Vec<u8>>>) -> Option<Vec<u8>> {
    match keys {
        Some(keys) => keys.recv().await,
        None => std::future::pending().await,
    }
}

impl Screen<'_> {
    async fn greet(&mut self) -> std::io::Result<()> {
        let hello = crate::jobs::Hello {
            all: self.manner.all,
            lines: self.manner.lines,
            size: if self.manner.keys { size() } else { None },
            patient: !self.ctx.ui.stdout_tty,
            stops: !self.manner.ask && !self.manner.look,
            leave: false,
        };
        let text = serde_json::to_vec(&hello).unwrap_or_default();
        frame::write(&mut self.output, Kind::Hello, &text).await
    }

    /// Tells the keeper something; that it is gone is noticed where its frames end.
    async fn say(&mut self, kind: Kind, bytes: &[u8]) {
        let _ = frame::write(&mut self.output, kind, bytes).await;
    }

    async fn show(&mut self, kind: Kind, bytes: &[u8]) -> Result<()> {
        match kind {
            Kind::Bytes => return self.print(bytes).await,
            Kind::Hello => {
                let about: Value = serde_json::from_slice(bytes).unwrap_or_default();
                if about["pty"] == true {
                    self.terminal(about["crlf"] == true)?;
                }
            }
            Kind::Gap => {
                let missing = String::from_utf8_lossy(bytes);
                let line = format!("\r\n[afar: {missing} bytes of output are no longer kept]\r\n");
                self.ctx.ui.write_err(line.as_bytes());
            }
            Kind::Stopped => self.stop().await?,
            Kind::End => self.last = Some(ended(bytes)),
            Kind::Note => {
                let text = String::from_utf8_lossy(bytes);
                match &self.raw {
                    Some(_) => {
                        let text = crate::output::sanitize::for_terminal(&text);
                        self.ctx.ui.write_err(format!("\r\n[afar: {text}]\r\n").as_bytes());
                    }
                    None => text.lines().for_each(|line| self.ctx.ui.warn(line)),
                }
            }
            _ => {}
        }
        if matches!(kind, Kind::End) {
            // The shell's terminal is as it was, also while we wait for news of the notification.
            (self.raw, self.typed) = (None, None);
        }
        Ok(())
    }

    /// Prepares the terminal here for what comes from the job's one, which ends lines with CR LF or with LF.
    fn terminal(&mut self, crlf: bool) -> Result<()> {
        if self.manner.keys {
            self.raw = Some(Raw::enter_as(!crlf)?);
            self.typed = Some(keys());
        } else if crlf && !self.manner.ask && self.ctx.ui.stdin_tty && self.ctx.ui.stdout_tty {
            self.raw = Raw::enter_for_output()?;
        }
        Ok(())
    }

    async fn print(&mut self, bytes: &[u8]) -> Result<()> {
        match self.ctx.ui.write(bytes) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.say(Kind::Detach, b"").await;
                Err(error)
            }
            other => other,
        }
    }

    /// The program was stopped, by Ctrl-Z for example: so are we, until the shell lets us go on. Who only looks is
    /// stopped alone.
    async fn stop(&mut self) -> Result<()> {
        let raw = self.raw.take();
        let was_raw = raw.as_ref().map(Raw::keeps_output);
        drop(raw);
        let own = rustix::process::getpgrp();
        rustix::process::kill_process_group(own, rustix::process::Signal::STOP)
            .map_err(|error| Error::service(format!("cannot stop: {error}")))?;
        match was_raw {
            Some(keeps_output) if self.manner.keys => {
                self.raw = Raw::enter_as(keeps_output).ok();
                self.resize().await;
            }
            Some(_) => self.raw = Raw::enter_for_output().ok().flatten(),
            None => {}
        }
        if !self.manner.look {
            self.say(Kind::Stopped, b"").await;
        }
        Ok(())
    }

    async fn resize(&mut self) {
        if let Some((rows, columns)) = size().filter(|_| self.manner.keys) {
            let bytes = [rows.to_be_bytes(), columns.to_be_bytes()].concat();
            self.say(Kind::Size, &bytes).await;
        }
    }

    /// Passes on what is typed; whether it was the word to detach.
    async fn typed(&mut self, bytes: &[u8]) -> bool {
        let mut out = Vec::with_capacity(bytes.len() + 1);
        for byte in bytes {
            match (self.held, *byte == DETACH) {
                (true, true) => return true,
                (false, true) => self.held = true,
                (held, false) => {
                    if held {
                        out.push(DETACH);
                        self.held = false;
                    }
                    out.push(*byte);
                }
            }
        }
        if !out.is_empty() {
            self.say(Kind::Bytes, &out).await;
        }
        false
    }

    async fn detach(&mut self) -> Seen {
        self.say(Kind::Detach, b"").await;
        self.raw = None;
        Seen::Detached
    }

    async fn signaled(
        &mut self,
        number: i32,
        frames: &mut mpsc::Receiver<(Kind, Vec<u8>)>,
    ) -> Result<Option<Seen>> {
        match number {
            libc::SIGWINCH => self.resize().await,
            // The terminal goes away: that is what jobs are for. What runs in the foreground goes with it.
            libc::SIGHUP => return Ok(Some(self.detach().await)),
            libc::SIGINT if self.manner.ask => return self.ask(frames).await,
            libc::SIGTSTP if self.manner.look => self.stop().await?,
            libc::SIGINT if self.manner.look => return Ok(Some(self.detach().await)),
            libc::SIGTERM | libc::SIGQUIT if !self.manner.owner => return Ok(Some(self.detach().await)),
            _ => self.say(Kind::Signal, number.to_string().as_bytes()).await,
        }
        Ok(None)
    }

    /// The official client's question at Ctrl-C.
    async fn ask(&mut self, frames: &mut mpsc::Receiver<(Kind, Vec<u8>)>) -> Result<Option<Seen>> {
        if std::mem::replace(&mut self.asked, false) {
            return Ok(Some(self.detach().await));
        }
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut lines = tokio::io::BufReader::new(tokio::io::stdin()).lines();
        let mut kept = Vec::new();
        let answer = loop {
            self.ctx.ui.ask("interrupt/detach/resume process (i/d/r): ");
            let line = loop {
                tokio::select! {
                    line = lines.next_line() => break line.ok().flatten(),
                    _ = interrupt.recv() => break None,
                    frame = frames.recv(), if kept.len() < 10_000 => match frame {
                        Some((Kind::End, bytes)) => {
                            self.last = Some(ended(&bytes));
                            break None;
                        }
                        Some(frame) => kept.push(frame),
                        None => break None,
                    },
                }
            };
            match line.as_deref().map(|line| line.trim().to_lowercase()) {
                Some(word) if matches!(word.as_str(), "i" | "d" | "r") => break word,
                Some(word) => self.ctx.ui.print(&format!("Invalid selection: {word}\n"))?,
                None => break "d".to_owned(),
            }
        };
        for (kind, bytes) in kept {
            self.show(kind, &bytes).await?;
        }
        match answer.as_str() {
            _ if self.last.is_some() => return Ok(self.last.take()),
            "d" => return Ok(Some(self.detach().await)),
            "i" => {
                self.asked = true;
                self.say(Kind::Signal, libc::SIGINT.to_string().as_bytes()).await;
            }
            _ => {}
        }
        Ok(None)
    }
}

/// How the end was told.
pub fn ended(bytes: &[u8]) -> Seen {
    let said: Value = serde_json::from_slice(bytes).unwrap_or_default();
    if said["overdue"] == true {
        return Seen::Overdue;
    }
    if let Ok(end) = serde_json::from_value::<End>(said["end"].clone()) {
        return Seen::Ended(end);
    }
    let text = said["failure"]["text"].as_str().unwrap_or("it did not start").to_owned();
    let code = said["failure"]["code"].as_u64().and_then(|code| u8::try_from(code).ok());
    Seen::Failed(text, code.unwrap_or(125))
}
