//! A run: one piece of code under way, and the two ends of the talk about it.

use tokio::sync::mpsc;

use super::process::Reader;

/// How many pieces of output may wait for who reads them; a program that says more waits too.
const WAITING: usize = 4;

/// Where output came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stream {
    Stdout,
    Stderr,
}

/// What happens in a run.
#[derive(Debug, PartialEq, Eq)]
pub enum Event {
    Output(Stream, String),
    /// Something to look at: its type and data.
    Media(String, String),
    /// The code waits for a line of input; `true` for a hidden one.
    Ask(bool),
    /// The clean stage ended, with this exit code.
    Cleaned(i32),
    /// The build stage ended, with this exit code.
    Built(i32),
    /// The run is over.
    Finished(i32),
}

/// The reader's end. A run whose reader goes away is interrupted.
pub struct Run {
    pub events: mpsc::Receiver<Event>,
    pub answers: mpsc::Sender<String>,
}

/// The end of the one who runs the code.
pub struct RunIo {
    pub teller: Teller,
    pub answers: mpsc::Receiver<String>,
}

/// Tells the reader what happens.
pub struct Teller(mpsc::Sender<Event>);

/// A new run's two ends.
pub fn pair() -> (Run, RunIo) {
    let (events_in, events) = mpsc::channel(WAITING);
    let (answers, answers_out) = mpsc::channel(WAITING);
    (Run { events, answers }, RunIo { teller: Teller(events_in), answers: answers_out })
}

impl Teller {
    /// Tells the reader, once it has room; `false` when it went away.
    pub async fn tell(&self, event: Event) -> bool {
        self.0.send(event).await.is_ok()
    }

    /// Waits until the reader went away.
    pub async fn reader_gone(&self) {
        self.0.closed().await;
    }

    /// Passes on what lies in both pipes.
    pub async fn drain(&self, out: &mut Reader, err: &mut Reader, seen: &mut impl FnMut(&str)) {
        for (reader, stream) in [(out, Stream::Stdout), (err, Stream::Stderr)] {
            while let Some(text) = reader.take_now() {
                seen(&text);
                if !text.is_empty() && !self.tell(Event::Output(stream, text)).await {
                    break;
                }
            }
        }
    }
}
