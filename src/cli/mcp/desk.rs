//! What the tools of one server share: the settings, clients that are made when they are needed, the current project.

use std::cell::{Cell, OnceCell, RefCell};
use std::future::Future;
use std::rc::Rc;

use rmcp::model::ContentBlock;
use serde_json::Value;
use tokio_util::sync::CancellationToken;

use super::clip::Clip;
use crate::cli::cocalc::whoami;
use crate::cli::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::services::{bai, cocalc, las, lmk};

/// How many times as much as is shown one picture may have.
const PICTURE: usize = 20;

/// Commands of CoCalc under way at once; further ones wait.
const JOBS: usize = 32;

/// What a tool answers.
pub type Reply = Vec<ContentBlock>;

/// The settings and what was made by them. They are read again after a failure that new settings would mend.
pub struct Round {
    /// The settings, and a terminal of which nothing but stderr is used.
    pub ctx: Ctx,
    bai: OnceCell<Rc<bai::Client>>,
    cocalc: OnceCell<Rc<cocalc::Client>>,
    las: OnceCell<Rc<las::Client>>,
    lmk: OnceCell<Rc<lmk::Client>>,
    /// What the key of CoCalc is of.
    key: OnceCell<Value>,
}

/// What the tools of one server share.
pub struct Desk {
    round: RefCell<Rc<Round>>,
    /// The project that was made the current one.
    pub project: RefCell<Option<String>>,
    /// Characters that a tool answers at most.
    pub most: usize,
    /// Whether tools may change something and run code.
    pub writes: bool,
    /// Commands of CoCalc under way at once: its server remembers a hundred jobs, and forgets the oldest for a new one.
    pub jobs: tokio::sync::Semaphore,
    busy: Cell<usize>,
    idle: tokio::sync::Notify,
}

impl Desk {
    /// With the settings of a command.
    pub fn new(ctx: &Ctx, most: usize, writes: bool) -> Desk {
        Desk {
            round: RefCell::new(Rc::new(Round::new(ctx))),
            project: RefCell::default(),
            most,
            writes,
            jobs: tokio::sync::Semaphore::new(JOBS),
            busy: Cell::new(0),
            idle: tokio::sync::Notify::new(),
        }
    }

    /// The settings as they are now.
    pub fn round(&self) -> Rc<Round> {
        self.round.borrow().clone()
    }

    /// Looks at an error: where settings are missing or refused, they are read again for the next call.
    pub fn heed(&self, error: &Error) {
        if matches!(error.kind(), Kind::Auth | Kind::Config) {
            let next = Rc::new(Round::new(&self.round().ctx));
            *self.round.borrow_mut() = next;
        }
    }

    /// Text within the bound.
    pub fn text(&self, text: &str) -> Reply {
        vec![ContentBlock::text(Clip::of(text, self.most))]
    }

    /// A value as JSON, within the bound.
    pub fn json(&self, value: &Value) -> Reply {
        self.text(&serde_json::to_string_pretty(value).unwrap_or_default())
    }

    /// As many rows as are within the bound, in an object with what is said about them.
    pub fn rows(&self, name: &str, mut rows: Vec<Value>, total: Option<u64>) -> Reply {
        let all = rows.len();
        let mut length = 0;
        let fits = rows.iter().take_while(|row| {
            // A row is printed over several lines, each with its indentation.
            length +=
                serde_json::to_string_pretty(row).map_or(0, |text| text.len() + 6 * text.lines().count());
            length <= self.most
        });
        let count = fits.count();
        rows.truncate(count);
        let mut whole = serde_json::json!({"count": count});
        if let Some(total) = total.filter(|total| *total > count as u64) {
            whole["total"] = total.into();
        }
        if all > count {
            whole["left_out"] = (all - count).into();
            whole["note"] = "more would exceed `--max-output`; ask for fewer".into();
        }
        whole[name] = rows.into();
        vec![ContentBlock::text(serde_json::to_string_pretty(&whole).unwrap_or_default())]
    }

    /// A picture, or a note in its place where it is too large.
    pub fn picture(&self, kind: &str, data: &str) -> ContentBlock {
        let data: String = data.split_whitespace().collect();
        match data.len() <= self.most.saturating_mul(PICTURE) {
            true => ContentBlock::image(data, kind),
            false => {
                ContentBlock::text(format!("[{kind}, too large to be shown: {} bytes]", data.len() / 4 * 3))
            }
        }
    }

    /// Counts a call for as long as it is under way.
    pub fn under_way(self: &Rc<Desk>) -> UnderWay {
        self.busy.set(self.busy.get() + 1);
        UnderWay(self.clone())
    }

    /// Waits until no call is under way.
    pub async fn quiet(&self) {
        while self.busy.get() > 0 {
            self.idle.notified().await;
        }
    }
}

/// A call that is under way.
pub struct UnderWay(Rc<Desk>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.busy.set(self.0.busy.get() - 1);
        self.0.idle.notify_waiters();
        self.0.idle.notify_one();
    }
}

/// The client in a cell, made where there is none.
fn kept<T>(cell: &OnceCell<Rc<T>>, make: impl FnOnce() -> Result<Rc<T>>) -> Result<Rc<T>> {
    match cell.get() {
        Some(client) => Ok(client.clone()),
        None => {
            let client = make()?;
            Ok(cell.get_or_init(|| client).clone())
        }
    }
}

impl Round {
    fn new(ctx: &Ctx) -> Round {
        let mut globals = ctx.globals.clone();
        // Stdin is the protocol's: nothing may ask there.
        globals.no_input = true;
        let ctx = Ctx::new(ctx.personality, globals, &ctx.words);
        let (bai, cocalc) = (OnceCell::new(), OnceCell::new());
        Round { ctx, bai, cocalc, las: OnceCell::new(), lmk: OnceCell::new(), key: OnceCell::new() }
    }

    /// The client of Backend.AI.
    ///
    /// # Errors
    /// A setting is missing or wrong.
    pub fn bai(&self) -> Result<Rc<bai::Client>> {
        kept(&self.bai, || self.ctx.bai())
    }

    /// The client of CoCalc.
    ///
    /// # Errors
    /// No key, an address that is none.
    pub fn cocalc(&self) -> Result<Rc<cocalc::Client>> {
        kept(&self.cocalc, || self.ctx.cocalc().map(Rc::new))
    }

    /// The client of Lucidtech.
    ///
    /// # Errors
    /// Credentials are missing.
    pub fn las(&self) -> Result<Rc<las::Client>> {
        kept(&self.las, || self.ctx.las().map(Rc::new))
    }

    /// The client of LMK.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn lmk(&self) -> Result<Rc<lmk::Client>> {
        let client = kept(&self.lmk, || self.ctx.lmk().map(Rc::new))?;
        if !client.is_logged_in() {
            return Err(lmk::client::not_logged_in());
        }
        Ok(client)
    }

    /// What the key of CoCalc is of: asked once.
    ///
    /// # Errors
    /// The service's refusal.
    pub async fn cocalc_key(&self) -> Result<Value> {
        if let Some(value) = self.key.get() {
            return Ok(value.clone());
        }
        let value = whoami::kind(&*self.cocalc()?).await?;
        Ok(self.key.get_or_init(|| value).clone())
    }
}

/// Whether the call was cancelled by who made it.
pub struct Stop(pub CancellationToken);

impl Stop {
    /// Returns when the call is cancelled.
    pub async fn asked(&self) {
        self.0.cancelled().await;
    }

    /// Some work, left where it is when the call is cancelled.
    ///
    /// # Errors
    /// Those of the work; that it was cancelled.
    pub async fn or<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        tokio::select! {
            done = work => done,
            () = self.asked() => Err(cancelled()),
        }
    }
}

/// The error of a call that was cancelled.
pub fn cancelled() -> Error {
    Error::new(Kind::Interrupted, "the call was cancelled")
}
