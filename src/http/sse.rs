//! Server-sent events: the stream's text to events.

use std::time::Duration;

use super::response::Response;
use crate::error::{Error, Result};

/// The longest event that is taken; a server that sends more is broken.
const LONGEST: usize = 16 << 20;

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its name; `message` where none is given.
    pub name: String,
    /// Its data, lines joined by LF.
    pub data: String,
}

/// Turns pieces of the stream, cut anywhere, into events.
#[derive(Debug, Default)]
pub struct Parser {
    line: Vec<u8>,
    after_cr: bool,
    begun: bool,
    name: String,
    data: Option<String>,
    retry: Option<Duration>,
}

impl Parser {
    /// Takes a piece in; whole events come out.
    ///
    /// # Errors
    /// An event longer than 16 MiB.
    pub fn feed(&mut self, piece: &[u8]) -> Result<Vec<Event>> {
        let mut events = Vec::new();
        for &byte in piece {
            if std::mem::take(&mut self.after_cr) && byte == b'\n' {
                continue;
            }
            match byte {
                b'\n' | b'\r' => {
                    self.after_cr = byte == b'\r';
                    events.extend(self.end_of_line());
                }
                _ if self.line.len() + self.data.as_ref().map_or(0, String::len) >= LONGEST => {
                    return Err(Error::service("the server's event is too long"));
                }
                _ => self.line.push(byte),
            }
        }
        Ok(events)
    }

    fn end_of_line(&mut self) -> Option<Event> {
        let bytes = std::mem::take(&mut self.line);
        let text = String::from_utf8_lossy(&bytes);
        let text = match std::mem::replace(&mut self.begun, true) {
            false => text.strip_prefix('\u{feff}').unwrap_or(&text),
            true => &text,
        };
        if text.is_empty() {
            let name = std::mem::take(&mut self.name);
            let data = self.data.take()?;
            return Some(Event { name: if name.is_empty() { "message".to_owned() } else { name }, data });
        }
        let (field, value) = text.split_once(':').unwrap_or((text, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "retry" => self.retry = value.parse().ok().map(Duration::from_millis).or(self.retry),
            "event" => value.clone_into(&mut self.name),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            _ => {}
        }
        None
    }
}

/// The events of an answer, as they come.
pub struct Events {
    response: Response,
    parser: Parser,
    ready: std::collections::VecDeque<Event>,
}

impl Events {
    /// Reads an answer as events.
    pub fn new(response: Response) -> Events {
        Events { response, parser: Parser::default(), ready: std::collections::VecDeque::new() }
    }

    /// How long the server wants one to wait before the stream is opened again.
    pub fn retry(&self) -> Option<Duration> {
        self.parser.retry
    }

    /// The next event; none when the stream ended.
    ///
    /// # Errors
    /// The connection broke.
    pub async fn next(&mut self) -> Result<Option<Event>> {
        while self.ready.is_empty() {
            match self.response.chunk().await? {
                Some(piece) => self.ready.extend(self.parser.feed(&piece)?),
                None => return Ok(None),
            }
        }
        Ok(self.ready.pop_front())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn event(name: &str, data: &str) -> Event {
        Event { name: name.into(), data: data.into() }
    }

    #[test]
    fn an_event_that_never_ends_is_refused() {
        let line = [b"data: ".as_slice(), &[b'x'; 99_994], b"\n"].concat();
        let mut parser = Parser::default();
        let mut lines = (0..200).map(|_| parser.feed(&line));
        assert_eq!(lines.position(|fed| fed.is_err()), Some(167));
        assert!(Parser::default().feed(&vec![b'x'; LONGEST + 1]).is_err());
        // Many events may be as long together as they like.
        let mut parser = Parser::default();
        let whole = [line.as_slice(), b"\n"].concat();
        assert!((0..200).all(|_| parser.feed(&whole).unwrap().len() == 1));
    }

    #[test]
    fn comments_are_passed_over_and_data_lines_join() {
        let text = b"\xef\xbb\xbf: ping\n\nevent: a\r\ndata: 1\rdata:2\n\ndata\n\nid: 3\n\nevent: lost\n\n";
        let events = Parser::default().feed(text).unwrap();
        assert_eq!(events, [event("a", "1\n2"), event("message", "")]);
    }

    proptest! {
        #[test]
        fn any_cut_gives_the_same_events(
            events in prop::collection::vec(("[a-z]{1,8}", "[^\r\n\u{feff}]{0,20}"), 0..6),
            cuts in prop::collection::vec(0usize..200, 0..8),
        ) {
            let mut text = String::new();
            for (name, data) in &events {
                text.push_str(&format!("event: {name}\r\ndata: {data}\r\n\r\n"));
            }
            let bytes = text.as_bytes();
            let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
            cuts.push(bytes.len());
            cuts.sort_unstable();
            let (mut parser, mut start, mut found) = (Parser::default(), 0, Vec::new());
            for cut in cuts {
                found.extend(parser.feed(&bytes[start..cut]).unwrap());
                start = cut;
            }
            let wanted: Vec<Event> = events.iter().map(|(name, data)| event(name, data)).collect();
            prop_assert_eq!(found, wanted);
        }

        #[test]
        fn any_bytes_parse(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            Parser::default().feed(&bytes).unwrap();
        }
    }
}
