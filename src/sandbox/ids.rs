//! Identifiers and keys made here.

/// A random version 4 UUID in its usual spelling.
pub(crate) fn uuid4() -> String {
    let mut bytes = random_bytes::<16>();
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    hyphenate(&hex(&bytes))
}

/// `text` as a canonical UUID, where it is one: hyphens and braces are optional, as in the manager.
pub(crate) fn parse_uuid(text: &str) -> Option<String> {
    let digits: String =
        text.trim_start_matches("urn:uuid:").chars().filter(|c| !matches!(c, '-' | '{' | '}')).collect();
    let good = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    good.then(|| hyphenate(&digits.to_ascii_lowercase()))
}

fn hyphenate(digits: &str) -> String {
    let cut = |from: usize, to: usize| &digits[from..to];
    format!("{}-{}-{}-{}-{}", cut(0, 8), cut(8, 12), cut(12, 16), cut(16, 20), cut(20, 32))
}

/// `n` random bytes as lower-case hexadecimal digits.
pub(crate) fn random_hex<const N: usize>() -> String {
    hex(&random_bytes::<N>())
}

/// Lower-case hexadecimal digits of `bytes`.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| [DIGITS[usize::from(b >> 4)], DIGITS[usize::from(b & 15)]])
        .map(char::from)
        .collect()
}

/// An access key of the manager's form: `AKIA` and 16 letters or digits of base 32.
pub(crate) fn access_key() -> String {
    format!("AKIA{}", pick::<16>(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"))
}

/// A secret of `N` letters and digits: nothing that a command line takes for an option.
pub(crate) fn secret<const N: usize>() -> String {
    pick::<N>(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
}

fn pick<const N: usize>(alphabet: &[u8]) -> String {
    random_bytes::<N>().iter().map(|b| char::from(alphabet[usize::from(*b) % alphabet.len()])).collect()
}

fn random_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if getrandom::fill(&mut bytes).is_err() {
        // The system has no random source: keys that are merely hard to guess beat no sandbox.
        fastrand::fill(&mut bytes);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uuids_have_their_form_and_parse_back() {
        let id = uuid4();
        assert_eq!(id.len(), 36);
        assert_eq!(&id[14..15], "4");
        assert_eq!(parse_uuid(&id.replace('-', "").to_uppercase()), Some(id));
        assert_eq!(parse_uuid("abc"), None);
        assert_eq!(parse_uuid("zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"), None);
    }

    #[test]
    fn keys_have_the_length_of_the_managers() {
        assert_eq!(access_key().len(), 20);
        assert_eq!(secret::<40>().len(), 40);
        assert_ne!(secret::<40>(), secret::<40>());
    }
}
