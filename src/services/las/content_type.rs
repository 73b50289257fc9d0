//! What a file is, by its first bytes.

/// How many bytes are enough to tell.
pub const ENOUGH: usize = 16;

/// The types that documents have (the API's OpenAPI document of 2024-11-29, `POST /documents`).
const KNOWN: [(&str, &str); 5] = [
    ("application/pdf", "pdf"),
    ("image/jpeg", "jpg"),
    ("image/png", "png"),
    ("image/tiff", "tif"),
    ("image/webp", "webp"),
];

/// The media type of what begins so; none where no document does.
pub fn of(beginning: &[u8]) -> Option<&'static str> {
    let webp = beginning.starts_with(b"RIFF") && beginning.get(8..12) == Some(b"WEBP");
    // A byte order mark before a PDF does no harm.
    let bare = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning);
    let index = match beginning {
        _ if bare.starts_with(b"%PDF") => 0,
        [0xff, 0xd8, 0xff, ..] => 1,
        [0x89, b'P', b'N', b'G', ..] => 2,
        [b'I', b'I', 0x2a, 0, ..] | [b'M', b'M', 0, 0x2a, ..] => 3,
        _ if webp => 4,
        _ => return None,
    };
    KNOWN.get(index).map(|(kind, _)| *kind)
}

/// The usual end of a file's name for what begins so.
pub fn extension(beginning: &[u8]) -> &'static str {
    let kind = of(beginning);
    KNOWN.iter().find(|(known, _)| Some(*known) == kind).map_or("bin", |(_, end)| end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell() {
        assert_eq!(of(b"%PDF-1.7\n"), Some("application/pdf"));
        assert_eq!(of(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(of(b"\x89PNG\r\n\x1a\n"), Some("image/png"));
        assert_eq!((of(b"II*\0x"), of(b"MM\0*")), (Some("image/tiff"), Some("image/tiff")));
        assert_eq!(of(b"RIFF\x01\x02\x03\x04WEBPVP8 "), Some("image/webp"));
        assert_eq!((of(b"RIFF\x01\x02\x03\x04WAVE"), of(b"text"), of(b"")), (None, None, None));
        assert_eq!((extension(b"%PDF"), extension(b"?")), ("pdf", "bin"));
    }
}
