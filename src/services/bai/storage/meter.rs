//! How far transfers are: all of them together, and each file that is under way.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::http::Count;

/// What has moved, and what there is to move.
#[derive(Debug, Default)]
pub struct Meter {
    /// Bytes that moved, those of files under way left out.
    pub moved: Arc<AtomicU64>,
    total: Cell<u64>,
    under_way: RefCell<Vec<Rc<File>>>,
}

/// A file that is under way.
#[derive(Debug)]
pub struct File {
    /// Its name in the folder.
    pub name: String,
    total: Cell<Option<u64>>,
    /// How many of its bytes are where they belong.
    at: Arc<AtomicU64>,
    /// How many of them were there at first.
    there: Cell<u64>,
}

/// Holds a file among those under way.
#[derive(Debug)]
pub(super) struct Flight<'a> {
    meter: &'a Meter,
    file: Rc<File>,
}

impl Meter {
    /// So many bytes more are to move.
    pub fn expect(&self, bytes: u64) {
        self.total.set(self.total.get() + bytes);
    }

    /// So many bytes need not move after all.
    pub fn spare(&self, bytes: u64) {
        self.total.set(self.total.get().saturating_sub(bytes));
    }

    /// Moved, and to move.
    pub fn read(&self) -> (u64, u64) {
        let now: u64 = self.under_way.borrow().iter().map(|file| file.moved()).sum();
        (self.moved.load(Ordering::Relaxed) + now, self.total.get())
    }

    /// The files that are under way.
    pub fn files(&self) -> Vec<Rc<File>> {
        self.under_way.borrow().clone()
    }

    /// A file begins; it is under way until what is returned goes.
    pub(super) fn begin(&self, name: &str, total: Option<u64>) -> Flight<'_> {
        let file = Rc::new(File {
            name: name.to_owned(),
            total: Cell::new(total),
            at: Arc::default(),
            there: Cell::new(0),
        });
        self.under_way.borrow_mut().push(file.clone());
        Flight { meter: self, file }
    }
}

impl File {
    /// How many of its bytes are where they belong, and how many there are, where that is known.
    pub fn read(&self) -> (u64, Option<u64>) {
        (self.at.load(Ordering::Relaxed), self.total.get())
    }

    /// How many bytes of it moved in this run.
    pub fn moved(&self) -> u64 {
        self.at.load(Ordering::Relaxed).saturating_sub(self.there.get())
    }
}

impl Flight<'_> {
    /// Counts the bytes of one request.
    pub(super) fn count(&self) -> Count {
        Count::among(&self.file.at)
    }

    /// So many bytes more are there.
    pub(super) fn add(&self, bytes: u64) {
        self.file.at.fetch_add(bytes, Ordering::Relaxed);
    }

    /// It is so long.
    pub(super) fn is_long(&self, total: u64) {
        self.file.total.set(Some(total));
    }

    /// So many bytes were there already.
    pub(super) fn resume(&self, bytes: u64) {
        self.file.there.set(bytes);
        self.file.at.store(bytes, Ordering::Relaxed);
    }

    /// It begins anew; how many bytes that had been there already must move after all.
    pub(super) fn restart(&self) -> u64 {
        self.file.at.store(0, Ordering::Relaxed);
        self.file.there.replace(0)
    }
}

impl Drop for Flight<'_> {
    fn drop(&mut self) {
        self.meter.moved.fetch_add(self.file.moved(), Ordering::Relaxed);
        self.meter.under_way.borrow_mut().retain(|file| !Rc::ptr_eq(file, &self.file));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_under_way_count_among_all_and_stay_counted() {
        let meter = Meter::default();
        meter.expect(100);
        let flight = meter.begin("a", Some(60));
        flight.resume(10);
        meter.spare(10);
        flight.add(20);
        assert_eq!((meter.read(), meter.files()[0].read()), ((20, 90), (30, Some(60))));
        meter.expect(flight.restart());
        assert_eq!(meter.read(), (0, 100));
        flight.add(60);
        drop(flight);
        assert_eq!((meter.read(), meter.files().len()), ((60, 100), 0));
    }
}
