//! Many documents at once: into a dataset and out of it.
//!
//! A thread of its own reads and hashes ([`plan`]), as many requests as the service bears are under way ([`pace`]),
//! and what was done is remembered twice: in the official client's file ([`memory`]), so that both continue each
//! other's work, and in a journal of our own ([`journal`]), so that a run that was killed is continued without
//! sending anything twice.

pub mod download;
mod find;
pub mod journal;
pub mod lists;
pub mod memory;
mod one;
mod pace;
pub mod plan;
pub mod source;
pub mod upload;

use md5::{Digest, Md5};

use super::truth::Sum;

/// A sum as the official client writes it.
pub fn hex(sum: &Sum) -> String {
    sum.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The sum that 32 hexadecimal digits stand for.
pub fn from_hex(text: &str) -> Option<Sum> {
    if text.len() != 32 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut sum = Sum::default();
    for (index, byte) in sum.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(2 * index..2 * index + 2)?, 16).ok()?;
    }
    Some(sum)
}

/// The name of the official client's memory of a dataset: the sum of its ID.
pub fn name_of(dataset: &str) -> String {
    hex(&Md5::digest(dataset.as_bytes()).into())
}
