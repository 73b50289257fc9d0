//! What a job's keeper and who is attached say to each other: a letter, a length, and so many bytes.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// The most that one frame carries.
pub const LARGEST: usize = 1 << 20;

/// What a frame is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// To the keeper: who attaches and how (JSON). From it: what job this is (JSON).
    Hello,
    /// Bytes for the program, or of its output.
    Bytes,
    /// To the keeper: rows and columns.
    Size,
    /// To the keeper: a signal's number, for the program's group.
    Signal,
    /// To the keeper: the caller goes, the job stays.
    Detach,
    /// To the keeper: go on after a stop. From it: the program was stopped.
    Stopped,
    /// From the keeper: output that is no longer kept was left out here; how many bytes.
    Gap,
    /// From the keeper: how it ended (JSON).
    End,
    /// From the keeper: what happened to the job beside its output; after the end, what became of the notification.
    Note,
}

const LETTERS: [(Kind, u8); 9] = [
    (Kind::Hello, b'H'),
    (Kind::Bytes, b'B'),
    (Kind::Size, b'W'),
    (Kind::Signal, b'S'),
    (Kind::Detach, b'D'),
    (Kind::Stopped, b'T'),
    (Kind::Gap, b'G'),
    (Kind::End, b'E'),
    (Kind::Note, b'N'),
];

/// Writes a frame.
///
/// # Errors
/// The other side is gone.
pub async fn write(out: &mut (impl AsyncWrite + Unpin), kind: Kind, bytes: &[u8]) -> io::Result<()> {
    let letter = LETTERS.iter().find(|(known, _)| *known == kind).map_or(b'?', |(_, letter)| *letter);
    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes();
    let mut head = [letter, 0, 0, 0, 0];
    head[1..].copy_from_slice(&length);
    if bytes.len() <= 4096 {
        let whole = [&head[..], bytes].concat();
        return out.write_all(&whole).await;
    }
    out.write_all(&head).await?;
    out.write_all(bytes).await
}

/// Reads a frame; none at the end. Not to be cancelled in the middle.
///
/// # Errors
/// The connection broke, or this is another language.
pub async fn read(input: &mut (impl AsyncRead + Unpin)) -> io::Result<Option<(Kind, Vec<u8>)>> {
    let mut head = [0u8; 5];
    match input.read_exact(&mut head).await {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    };
    let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
    let kind = LETTERS.iter().find(|(_, letter)| *letter == head[0]).map(|(kind, _)| *kind);
    let (Some(kind), true) = (kind, length <= LARGEST) else {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "not a job's keeper"));
    };
    let mut bytes = vec![0u8; length];
    input.read_exact(&mut bytes).await?;
    Ok(Some((kind, bytes)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test(flavor = "current_thread")]
    async fn frames_come_as_they_went() {
        let mut wire = Vec::new();
        write(&mut wire, Kind::Bytes, b"abc").await.unwrap();
        write(&mut wire, Kind::End, &[7; 5000]).await.unwrap();
        let mut input = &wire[..];
        assert_eq!(read(&mut input).await.unwrap(), Some((Kind::Bytes, b"abc".to_vec())));
        assert_eq!(read(&mut input).await.unwrap(), Some((Kind::End, vec![7; 5000])));
        assert_eq!(read(&mut input).await.unwrap(), None);
        assert!(read(&mut &b"HTTP/1.1 404"[..]).await.is_err());
        assert!(read(&mut &b"B\xff\xff\xff\xff"[..]).await.is_err());
    }
}
