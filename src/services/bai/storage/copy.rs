//! Copies a file from one folder to another, or within one: what comes from the storage proxy goes back to it in
//! pieces, so that no more than a piece is ever in memory and nothing on the disk. Both ways go on after a break.

use bytes::Bytes;
use url::Url;

use super::super::NAME;
use super::download::{Fetcher, Known};
use super::is_passing;
use super::refused;
use super::remote::Wanted;
use super::sink::{Going, Sink};
use super::tus::Sender;
use crate::error::{Error, Result};
use crate::http::Body;

/// How much is gathered before it is sent on.
const PIECE: usize = 1 << 20;

/// The way from one folder to the other.
struct Relay<'a> {
    sender: &'a Sender<'a>,
    /// The new file's name.
    name: &'a str,
    size: Option<u64>,
    gathered: Vec<u8>,
    /// How much came.
    at: u64,
    /// How much of it the other folder's proxy has.
    sent: u64,
    url: Option<Url>,
    /// Why it could not be sent on.
    trouble: Option<Error>,
}

/// Copies a file of the fetcher's folder to the sender's; how long it is.
///
/// # Errors
/// As those of a download and of an upload.
pub async fn copy(fetcher: &Fetcher<'_>, wanted: &Wanted, sender: &Sender<'_>, name: &str) -> Result<u64> {
    let flight = fetcher.meter.begin(&wanted.name, wanted.size);
    let place = fetcher.place(&wanted.name).await?;
    let mut relay = Relay {
        sender,
        name,
        size: wanted.size,
        gathered: Vec::new(),
        at: 0,
        sent: 0,
        url: None,
        trouble: None,
    };
    let received = fetcher.receive(wanted, place, &mut relay, Known::default(), &flight).await;
    if let Some(trouble) = relay.trouble {
        return Err(trouble);
    }
    received?;
    // The last piece, and the only one of an empty file.
    if !relay.gathered.is_empty() || relay.at == 0 {
        relay.send().await?;
    }
    Ok(relay.at)
}

impl Sink for Relay<'_> {
    fn at(&self) -> u64 {
        self.at
    }

    fn put(&mut self, piece: &[u8]) -> Result<()> {
        self.gathered.extend_from_slice(piece);
        self.at += piece.len() as u64;
        Ok(())
    }

    fn restart(&mut self) -> Result<()> {
        self.gathered.clear();
        (self.at, self.sent, self.url) = (0, 0, None);
        Ok(())
    }

    fn known(&mut self, known: &Known) {
        if known.validator.is_some() {
            self.size = known.total.or(self.size);
        }
    }

    fn going(&mut self) -> Option<Going<'_>> {
        if self.gathered.len() < PIECE {
            return None;
        }
        Some(Box::pin(async {
            let sent = self.send().await;
            sent.map_err(|error| {
                self.trouble = Some(error);
                // Not one that the download would try again after.
                Error::service("what came could not be sent on").of(NAME)
            })
        }))
    }
}

impl Relay<'_> {
    /// Sends on what was gathered.
    async fn send(&mut self) -> Result<()> {
        let url = match &self.url {
            Some(url) => url.clone(),
            None => {
                let size = self.size.ok_or_else(|| {
                    Error::service("the storage proxy does not say how long the file is").of(NAME)
                })?;
                let Sender { client, folder, overrides, .. } = self.sender;
                let url = client.upload_ticket(folder, self.name, size, overrides).await?;
                self.url.insert(url).clone()
            }
        };
        let piece = Bytes::from(std::mem::take(&mut self.gathered));
        let (mut from, mut tries) = (0, 0);
        loop {
            let rest = piece.slice(from..);
            let end = self.sent + rest.len() as u64;
            let trouble = match self.sender.piece(&url, self.sent, rest.len() as u64, Body::Raw(rest)).await?
            {
                Ok(now) if now == end => {
                    self.sent = end;
                    return Ok(());
                }
                Ok(now) => self.odd(now),
                Err(error) => error,
            };
            if trouble.http_status().is_some_and(|status| !is_passing(status)) {
                return Err(refused(self.name, trouble));
            }
            match self.sender.again(&url, &mut tries, trouble).await? {
                Ok(now) if now == end => {
                    self.sent = end;
                    return Ok(());
                }
                Ok(now) if (self.sent..end).contains(&now) => {
                    if now > self.sent {
                        tries = 0;
                    }
                    from += usize::try_from(now - self.sent).unwrap_or(usize::MAX);
                    self.sent = now;
                }
                Ok(now) => return Err(self.odd(now)),
                Err(error) => return Err(refused(self.name, error)),
            }
        }
    }

    fn odd(&self, now: u64) -> Error {
        let name = self.name;
        Error::service(format!("the storage proxy has {now} bytes of {name} where others were sent")).of(NAME)
    }
}
