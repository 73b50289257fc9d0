//! Bytes of a stream to text, as they come.

/// Decodes UTF-8 that arrives in pieces: a character cut by a piece's end waits for the rest, and what is no
/// UTF-8 becomes U+FFFD.
#[derive(Default)]
pub struct Decoder {
    held: Vec<u8>,
}

impl Decoder {
    /// The text of what was held and `bytes`, without an unfinished character at the end.
    pub fn push(&mut self, bytes: &[u8]) -> String {
        if self.held.is_empty() {
            let keep = unfinished(bytes);
            let (now, later) = bytes.split_at(bytes.len() - keep);
            self.held.extend_from_slice(later);
            return String::from_utf8_lossy(now).into_owned();
        }
        let mut all = std::mem::take(&mut self.held);
        all.extend_from_slice(bytes);
        self.push(&all)
    }

    /// The text of what is left at the stream's end.
    pub fn finish(&mut self) -> String {
        String::from_utf8_lossy(&std::mem::take(&mut self.held)).into_owned()
    }
}

/// How many bytes at the end of `bytes` are the beginning of a character that is not all there.
fn unfinished(bytes: &[u8]) -> usize {
    for back in 1..=bytes.len().min(3) {
        let byte = bytes[bytes.len() - back];
        let length = match byte {
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            0x80..=0xbf => continue,
            _ => return 0,
        };
        return if length > back { back } else { 0 };
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_survive_any_cut() {
        let text = "aé█😀z";
        for cut in 0..=text.len() {
            let mut decoder = Decoder::default();
            let (one, two) = text.as_bytes().split_at(cut);
            let whole = decoder.push(one) + &decoder.push(two) + &decoder.finish();
            assert_eq!(whole, text, "cut at {cut}");
        }
    }

    #[test]
    fn bad_bytes_are_replaced_and_nothing_is_lost_after_them() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.push(b"a\xffb\xe2\x96"), "a\u{fffd}b");
        assert_eq!(decoder.push(b"z"), "\u{fffd}z");
        assert_eq!(decoder.push(b"\xf0\x9f"), "");
        assert_eq!(decoder.finish(), "\u{fffd}");
    }
}
