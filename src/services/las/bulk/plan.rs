//! What is to be done with each document: found out on a thread of its own, ahead of the network, within a fixed
//! amount of memory.

use std::collections::HashSet;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use bytes::Bytes;
use md5::{Digest, Md5};
use serde_json::Value;

use super::journal::{self, Journal, Open, Pending};
use super::memory::{All, Known};
use super::source::{Broken, Entry, Source, Truth};
use crate::error::{Error, IoContext, Result};
use crate::http::Body;
use crate::services::las::documents::Content;
use crate::services::las::truth::{self, Encoding, Sum};

/// Up to this size a file is kept in memory between reading and sending; larger ones are read twice.
const SMALL: u64 = 1 << 20;
/// How much is kept in memory in all.
const BUDGET: u64 = 8 << 20;
/// How much of it waits for the journal at most, so that the rest is under way meanwhile.
const WAITING: u64 = BUDGET / 4;

/// A document that was read.
pub struct Prepared {
    /// As it was listed.
    pub entry: Entry,
    /// The sum of its content.
    pub sum: Sum,
    /// Its ground truth as the API takes it, with the sum that the official client has of it.
    pub truth: Option<(Value, Sum)>,
    /// How long it is.
    pub length: u64,
    /// What is to be done.
    pub todo: Todo,
    content: Held,
}

/// What is to be done with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Todo {
    /// Make it.
    Make,
    /// It is there with the same ground truth.
    Nothing,
    /// It is there with another ground truth.
    Update(String),
    /// An earlier run made it; its content may not have arrived.
    Finish(Pending),
    /// An earlier run may have made it.
    LookUp(Pending),
    /// The same content is under way already.
    Again,
}

/// What the plan says of an entry.
pub enum Planned {
    /// It can be sent.
    Ready(Box<Prepared>),
    /// It cannot.
    Broken(Box<Broken>),
    /// It was not looked at, as the run is over.
    Left(Entry),
}

enum Held {
    Nothing,
    Bytes(Bytes, #[allow(dead_code)] Permit),
    File(Content),
}

impl Prepared {
    /// What goes over the wire.
    pub fn body(&self) -> Body {
        match &self.content {
            Held::Bytes(bytes, _) => Body::Raw(bytes.clone()),
            Held::File(content) => content.body(),
            Held::Nothing => Body::Empty,
        }
    }

    /// What has become of a file that is read as it is sent.
    pub fn trouble(&self) -> Option<String> {
        match &self.content {
            Held::File(content) => content.trouble(),
            _ => None,
        }
    }

    /// How much memory its content takes.
    fn held(&self) -> u64 {
        match &self.content {
            Held::Bytes(..) => self.length,
            _ => 0,
        }
    }

    /// Forgets the content: what is left costs little.
    pub fn release(&mut self) {
        self.content = Held::Nothing;
    }

    /// The sum of the ground truth.
    pub fn truth_sum(&self) -> Option<Sum> {
        self.truth.as_ref().map(|(_, sum)| *sum)
    }
}

/// An amount of memory that is shared; who wants more than is left waits.
#[derive(Clone)]
struct Budget(Arc<(Mutex<u64>, Condvar)>);

struct Permit {
    budget: Budget,
    amount: u64,
}

impl Budget {
    fn take(&self, amount: u64) -> Permit {
        let (used, freed) = &*self.0;
        let mut used = used.lock().unwrap_or_else(PoisonError::into_inner);
        while *used > 0 && *used + amount > BUDGET {
            used = freed.wait(used).unwrap_or_else(PoisonError::into_inner);
        }
        *used += amount;
        Permit { budget: self.clone(), amount }
    }

    fn has(&self, amount: u64) -> bool {
        let used = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        *used == 0 || *used + amount <= BUDGET
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let (used, freed) = &*self.budget.0;
        *used.lock().unwrap_or_else(PoisonError::into_inner) -= self.amount;
        freed.notify_all();
    }
}

/// What was sent before, and what is under way.
#[derive(Clone, Default)]
pub struct Past {
    /// What was sent.
    pub known: Arc<All>,
    /// What an earlier run left open.
    pub open: Arc<Open>,
}

impl Past {
    /// What is to be done with a content.
    fn todo(&self, sum: &Sum, truth: Option<Sum>) -> Todo {
        match (self.known.get(sum), self.open.get(sum)) {
            (Some(Known { id, truth: before }), _) if truth.is_some() && truth != *before => {
                Todo::Update(id.to_string())
            }
            (Some(_), _) => Todo::Nothing,
            (None, Some(pending)) if pending.made.is_some() => Todo::Finish(pending.clone()),
            (None, Some(pending)) => Todo::LookUp(pending.clone()),
            (None, None) => Todo::Make,
        }
    }
}

/// Reads documents and says what is to be done with them.
pub struct Planner {
    past: Past,
    encoding: Encoding,
    budget: Budget,
    seen: HashSet<Sum>,
}

impl Planner {
    /// A planner.
    pub fn new(past: Past, encoding: Encoding) -> Planner {
        let budget = Budget(Arc::new((Mutex::new(0), Condvar::new())));
        Planner { past, encoding, budget, seen: HashSet::new() }
    }

    /// Reads one document. `held` is what waits to be handed over; where that keeps memory from becoming free,
    /// `flush` hands it over.
    ///
    /// # Errors
    /// What is wrong with the file or its ground truth.
    pub fn prepare(
        &mut self,
        entry: &Entry,
        held: u64,
        flush: &mut dyn FnMut() -> Result<()>,
    ) -> Result<Prepared> {
        let truth = self.truth(&entry.truth)?;
        let looked_at = Content::of(&entry.path)?;
        let length = looked_at.length;
        let (sum, content) = match length <= SMALL {
            true => {
                if !self.budget.has(length) && (held >= WAITING || held + length > BUDGET) {
                    flush()?;
                }
                let permit = self.budget.take(length);
                let bytes = read_whole(&looked_at)?;
                (Md5::digest(&bytes).into(), Held::Bytes(bytes, permit))
            }
            false => (sum_of(&entry.path)?, Held::File(looked_at)),
        };
        let mut todo = self.past.todo(&sum, truth.as_ref().map(|(_, sum)| *sum));
        let sends = matches!(todo, Todo::Make | Todo::Finish(_) | Todo::LookUp(_));
        if !self.seen.insert(sum) && todo != Todo::Nothing {
            todo = Todo::Again;
        }
        let content = if sends && todo != Todo::Again { content } else { Held::Nothing };
        Ok(Prepared { entry: entry.clone(), sum, truth, length, todo, content })
    }

    fn truth(&self, truth: &Truth) -> Result<Option<(Value, Sum)>> {
        let value = match truth {
            Truth::None => return Ok(None),
            Truth::File(path) => truth::read(path, self.encoding)?,
            Truth::Given(value) => value.clone(),
        };
        if !truth::is_any(&value) {
            return Ok(None);
        }
        // The official client's sum is of what the file says, not of the list that is sent.
        let sum = truth::sum(&value);
        truth::listed(value).map(|list| Some((list, sum)))
    }
}

/// The content of a small file, which must be what it was when it was looked at.
fn read_whole(content: &Content) -> Result<Bytes> {
    let doing = || format!("cannot read {}", content.path.display());
    let mut bytes = Vec::with_capacity(usize::try_from(content.length).unwrap_or_default() + 1);
    let file = std::fs::File::open(&content.path).doing(doing)?;
    file.take(content.length + 1).read_to_end(&mut bytes).doing(doing)?;
    match bytes.len() as u64 == content.length {
        true => Ok(bytes.into()),
        false => Err(Error::service(format!("{} changed while it was read", content.path.display()))),
    }
}

fn sum_of(path: &Path) -> Result<Sum> {
    let doing = || format!("cannot read {}", path.display());
    let mut file = std::fs::File::open(path).doing(doing)?;
    let (mut sum, mut buffer) = (Md5::new(), vec![0; 128 * 1024]);
    loop {
        match file.read(&mut buffer).doing(doing)? {
            0 => return Ok(sum.finalize().into()),
            count => sum.update(buffer.get(..count).unwrap_or_default()),
        }
    }
}

/// Plans everything, and hands it over in order. Before documents that are to be made are handed over, the journal
/// has them: `batch` at a time.
pub fn run(
    source: Source,
    planner: &mut Planner,
    mut journal: Option<Journal>,
    batch: usize,
    stop: &AtomicBool,
    hand_over: &mut dyn FnMut(Planned) -> bool,
) -> Result<()> {
    let (mut waiting, mut lines, mut held) = (Vec::new(), String::new(), 0);
    for listed in source {
        let planned = match listed {
            Ok(entry) if stop.load(Ordering::Relaxed) => Planned::Left(entry),
            Err(broken) => Planned::Broken(broken),
            Ok(entry) => {
                let before = held;
                let mut flush = || {
                    held = 0;
                    pass_on(&mut journal, &mut lines, &mut waiting, hand_over)
                };
                match planner.prepare(&entry, before, &mut flush) {
                    Ok(prepared) => Planned::Ready(Box::new(prepared)),
                    Err(error) => Planned::Broken(Box::new(Broken { entry, error })),
                }
            }
        };
        if let Planned::Ready(prepared) = &planned {
            held += prepared.held();
            if prepared.todo == Todo::Make {
                let pending = journal::begun(&prepared.entry.path, prepared.truth_sum());
                lines.push_str(&journal::intent(&prepared.sum, &pending));
            }
        }
        waiting.push(planned);
        if waiting.len() >= batch {
            held = 0;
            pass_on(&mut journal, &mut lines, &mut waiting, hand_over)?;
        }
    }
    pass_on(&mut journal, &mut lines, &mut waiting, hand_over)
}

fn pass_on(
    journal: &mut Option<Journal>,
    lines: &mut String,
    waiting: &mut Vec<Planned>,
    hand_over: &mut dyn FnMut(Planned) -> bool,
) -> Result<()> {
    if let Some(journal) = journal {
        journal.promise(lines)?;
    }
    lines.clear();
    for planned in waiting.drain(..) {
        if !hand_over(planned) {
            return Err(Error::service("nobody listens any more"));
        }
    }
    Ok(())
}
