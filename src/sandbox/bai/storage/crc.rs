//! The checksum of zip archives.

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let (mut value, mut bit) = (at as u32, 0);
        while bit < 8 {
            value = if value & 1 == 1 { value >> 1 ^ 0xedb8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
}

/// The checksum of what came before and `bytes`; 0 is that of nothing.
pub fn add(before: u32, bytes: &[u8]) -> u32 {
    let step = |sum: u32, byte: &u8| TABLE[usize::from((sum as u8) ^ byte)] ^ sum >> 8;
    !bytes.iter().fold(!before, step)
}

#[cfg(test)]
mod tests {
    use super::add;

    #[test]
    fn known_sums() {
        assert_eq!(add(0, b""), 0);
        assert_eq!(add(0, b"123456789"), 0xcbf4_3926);
        assert_eq!(add(add(0, b"1234"), b"56789"), 0xcbf4_3926);
    }
}
