//! One who is attached to a job: gets its output by position, types, resizes, sends signals.

use std::cell::Cell;
use std::io;
use std::rc::Rc;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::net::UnixStream;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::mpsc;

use super::frame::{self, Kind};
use super::log::Piece;
use super::shared::{Seat, Shared, Stage};

/// How much output is sent at a time.
const PIECE: usize = 64 << 10;
/// What Ctrl-C is on the wire.
const INTERRUPT: u8 = 3;

/// How someone attaches.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Hello {
    /// From the first byte.
    pub all: bool,
    /// From so many lines before the end.
    pub lines: usize,
    /// The terminal's rows and columns.
    pub size: Option<(u16, u16)>,
    /// Everything must arrive, however long the reader takes.
    pub patient: bool,
    /// Wants to be told when the program is stopped.
    pub stops: bool,
    /// Only waits until the program runs, or could not be started.
    pub leave: bool,
}

/// Serves one who is attached until the job's end or his.
pub async fn serve(shared: Rc<Shared>, stream: UnixStream, owner: bool) {
    let (mut input, mut output) = stream.into_split();
    let Ok(Some((Kind::Hello, text))) = frame::read(&mut input).await else {
        return left(&shared, owner);
    };
    let hello: Hello = serde_json::from_slice(&text).unwrap_or_default();
    if hello.leave {
        return leave(&shared, &mut output).await;
    }
    let about = json!({"name": shared.spec.name, "crlf": shared.spec.crlf, "pty": shared.spec.pty});
    if frame::write(&mut output, Kind::Hello, about.to_string().as_bytes()).await.is_err() {
        return left(&shared, owner);
    }
    let at = match (hello.all, shared.log.borrow()) {
        (true, _) => 0,
        (_, log) if hello.lines == 0 => log.length(),
        (_, log) => log.last_lines(hello.lines),
    };
    let seat = Rc::new(Seat {
        at: Cell::new(at),
        moved: Cell::new(Instant::now()),
        patient: Cell::new(hello.patient),
        told: Cell::new(hello.stops),
    });
    shared.seats.borrow_mut().push(seat.clone());
    if let Some(size) = hello.size {
        let _ = shared.size.send(size);
    }
    let (detach, mut detached) = mpsc::channel(1);
    let listening = tokio::task::spawn_local(listen(shared.clone(), input, hello.size, detach, owner));
    tokio::select! {
        sent = send(&shared, &seat, &mut output) => {
            if sent.is_err() {
                left(&shared, owner);
            }
        }
        _ = detached.recv() => {}
    }
    listening.abort();
    shared.seats.borrow_mut().retain(|one| !Rc::ptr_eq(one, &seat));
    shared.taken.notify_one();
}

/// Lets somebody go who only started the job, as soon as the program runs; where it waits for others, at once.
async fn leave(shared: &Shared, output: &mut OwnedWriteHalf) {
    let mut stage = shared.stage.subscribe();
    let over = stage.wait_for(|stage| *stage != Stage::Waiting || shared.spec.waits()).await;
    let over = over.map(|stage| stage.clone());
    let _ = match over {
        Ok(Stage::Failed(failure)) => {
            let text = serde_json::to_vec(&json!({"failure": failure})).unwrap_or_default();
            frame::write(output, Kind::End, &text).await
        }
        // Without a word it would be as if the keeper had never come so far.
        _ => frame::write(output, Kind::Hello, b"{}").await,
    };
}

/// The caller is gone: what runs in the foreground ends with him.
fn left(shared: &Shared, owner: bool) {
    if owner && shared.spec.foreground && shared.is_live() {
        let _ = shared.signal(libc::SIGHUP, false);
    }
}

async fn send(shared: &Shared, seat: &Seat, output: &mut OwnedWriteHalf) -> io::Result<()> {
    let mut buffer = vec![0u8; PIECE];
    let (mut grown, mut stage) = (shared.grown.subscribe(), shared.stage.subscribe());
    let (mut stops, mut said) = (shared.stops.subscribe(), shared.said.subscribe());
    // Who comes late is told too.
    said.mark_changed();
    loop {
        if said.has_changed().unwrap_or(false) {
            let text = said.borrow_and_update().clone();
            if !text.is_empty() {
                frame::write(output, Kind::Note, text.as_bytes()).await?;
            }
        }
        let now = stage.borrow_and_update().clone();
        grown.mark_unchanged();
        let length = shared.log.borrow().length();
        if seat.at.get() < length {
            let piece = shared.log.borrow().read(seat.at.get(), &mut buffer);
            let at = match piece {
                Piece::Bytes(count) => {
                    frame::write(output, Kind::Bytes, &buffer[..count]).await?;
                    seat.at.get() + count as u64
                }
                Piece::Gap(to) => {
                    let missing = to - seat.at.get();
                    frame::write(output, Kind::Gap, missing.to_string().as_bytes()).await?;
                    to
                }
            };
            seat.at.set(at);
            seat.moved.set(Instant::now());
            shared.taken.notify_one();
            continue;
        }
        match now {
            Stage::Ended(end, whole) if seat.at.get() >= whole => {
                let text = serde_json::to_vec(&json!({"end": end, "overdue": shared.overdue.get()}))
                    .unwrap_or_default();
                frame::write(output, Kind::End, &text).await?;
                return notice(shared, output).await;
            }
            Stage::Failed(failure) => {
                let text = serde_json::to_vec(&json!({"failure": failure})).unwrap_or_default();
                return frame::write(output, Kind::End, &text).await;
            }
            _ => {}
        }
        tokio::select! {
            _ = grown.changed() => {}
            _ = stage.changed() => {}
            _ = said.changed() => said.mark_changed(),
            _ = stops.changed() => {
                stops.mark_unchanged();
                if seat.told.get() {
                    frame::write(output, Kind::Stopped, b"").await?;
                }
            }
        }
    }
}

/// Tells what became of the notification, where somebody may still wait for that.
async fn notice(shared: &Shared, output: &mut OwnedWriteHalf) -> io::Result<()> {
    let mut known = shared.notice.clone();
    let told = known.wait_for(Option::is_some).await.ok().and_then(|text| text.clone());
    match told {
        Some(text) if !text.is_empty() => frame::write(output, Kind::Note, text.as_bytes()).await,
        _ => Ok(()),
    }
}

async fn listen(
    shared: Rc<Shared>,
    mut input: OwnedReadHalf,
    mut size: Option<(u16, u16)>,
    detach: mpsc::Sender<()>,
    owner: bool,
) {
    while let Ok(Some((kind, bytes))) = frame::read(&mut input).await {
        match kind {
            Kind::Bytes => {
                // The size is that of the last who typed.
                if let Some(size) = size {
                    let _ = shared.size.send(size);
                }
                if bytes.contains(&INTERRUPT) {
                    shared.interrupted.set(true);
                    // No program has the terminal yet.
                    if shared.is_waiting() {
                        let _ = shared.signal(libc::SIGINT, false);
                        continue;
                    }
                }
                let _ = shared.typed.send(bytes);
            }
            Kind::Size if bytes.len() == 4 => {
                let pair =
                    (u16::from_be_bytes([bytes[0], bytes[1]]), u16::from_be_bytes([bytes[2], bytes[3]]));
                size = Some(pair);
                let _ = shared.size.send(pair);
            }
            Kind::Signal => {
                if let Some(signal) = std::str::from_utf8(&bytes).ok().and_then(|text| text.parse().ok()) {
                    shared.interrupted.set(shared.interrupted.get() || signal == libc::SIGINT);
                    let _ = shared.signal(signal, false);
                }
            }
            Kind::Stopped => {
                let _ = shared.signal(libc::SIGCONT, false);
            }
            Kind::Detach => {
                left(&shared, owner);
                let _ = detach.send(()).await;
                return;
            }
            _ => break,
        }
    }
    left(&shared, owner);
    let _ = detach.send(()).await;
}
