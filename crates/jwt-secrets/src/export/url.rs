//! Parts of a URL.

/// Whether `text` can be a part of a URL as it stands: unreserved characters only (RFC 3986 section 2.3).
pub(super) fn takes_bare(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_unreserved)
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unreserved_characters_can_stand_in_a_url() {
        for byte in 0..=127_u8 {
            let text = char::from(byte).to_string();
            let unreserved = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
            assert_eq!(takes_bare(&text), unreserved, "{text:?}");
        }
        assert!(!takes_bare("ü"));
        assert!(!takes_bare("a+b"));
        assert!(!takes_bare("a/b"));
        assert!(!takes_bare("YQ=="));
    }
}
