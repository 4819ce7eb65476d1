//! hex and base64 into a buffer that is there already. What they make of a text some [`Way`](jwt_secrets::key::Way) makes
//! as well, which a test asks for; these only are quicker.

/// Whether the text is hex, two digits for each octet. Then `octets` has them.
pub fn hex(text: &[u8], octets: &mut Vec<u8>) -> bool {
    let digit = |symbol: u8| char::from(symbol).to_digit(16);
    octets.clear();
    if text.is_empty() || !text.len().is_multiple_of(2) {
        return false;
    }
    for pair in text.chunks_exact(2) {
        let [high, low] = pair else { return false };
        let (Some(high), Some(low)) = (digit(*high), digit(*low)) else {
            return false;
        };
        // Two digits make an octet.
        octets.extend(u8::try_from(high << 4 | low));
    }
    true
}

/// Whether the text is base64 of one alphabet, with or without padding, but for what is left behind the last whole octet.
/// Then `octets` has them, and the answer is how many of them are in whole groups of four characters, where some decoders
/// stop: all, if no decoder stops there.
pub fn base64(text: &[u8], octets: &mut Vec<u8>) -> Option<usize> {
    octets.clear();
    let padding = text
        .iter()
        .rev()
        .take_while(|symbol| **symbol == b'=')
        .count();
    let symbols = text.get(..text.len() - padding)?;
    let (mut standard, mut url_safe) = (false, false);
    let (mut bits, mut count) = (0_u32, 0_u32);
    for symbol in symbols {
        let value = match symbol {
            b'A'..=b'Z' => symbol - b'A',
            b'a'..=b'z' => symbol - b'a' + 26,
            b'0'..=b'9' => symbol - b'0' + 52,
            b'+' | b'/' => {
                standard = true;
                62 + u8::from(*symbol == b'/')
            }
            b'-' | b'_' => {
                url_safe = true;
                62 + u8::from(*symbol == b'_')
            }
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            octets.extend(u8::try_from(bits >> count & 0xff));
        }
    }
    if octets.is_empty() || (standard && url_safe) {
        return None;
    }
    let groups = symbols.len() / 4 * 3;
    let fewer = padding == 0 && !url_safe && groups > 0 && groups < octets.len();
    Some(if fewer { groups } else { octets.len() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jwt_secrets::key::Way;

    #[test]
    fn what_they_make_of_a_text_a_way_makes_as_well() {
        let ways = |text: &str, key: &[u8]| {
            Way::all().any(|way| way.key(text).is_some_and(|made| made.octets() == key))
        };
        let mut octets = Vec::new();
        let mut texts: Vec<String> = [
            "secret",
            "c2VjcmV0",
            "c2VjcmV0Cg==",
            "a-b_",
            "+/+/",
            "00ff",
            "=",
            "",
            "a",
            "-_",
        ]
        .map(str::to_owned)
        .into();
        texts.extend((1..70).map(|length| "Zm9vYmFyMTIz".chars().cycle().take(length).collect()));
        texts.extend((1..70).map(|length| "0a1B".chars().cycle().take(length).collect()));
        let mut made = 0;
        for text in texts {
            if hex(text.as_bytes(), &mut octets) {
                assert!(ways(&text, &octets), "{text}");
                made += 1;
            }
            if let Some(groups) = base64(text.as_bytes(), &mut octets) {
                assert!(ways(&text, &octets), "{text}");
                made += 1;
                if groups < octets.len() {
                    assert!(ways(&text, &octets[..groups]), "{text}");
                    made += 1;
                }
            }
        }
        assert!(made > 200, "{made}");
        for foreign in ["a b", "a+b_", "\u{e4}bcd", "ab=c", "a", "="] {
            assert_eq!(base64(foreign.as_bytes(), &mut octets), None, "{foreign}");
        }
        for foreign in ["", "0", "0g", "012"] {
            assert!(!hex(foreign.as_bytes(), &mut octets), "{foreign}");
        }
    }
}
