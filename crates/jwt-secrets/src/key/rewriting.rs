//! What programs write a text as: with escapes, for an address, in the other alphabet of base64.

use zeroize::Zeroizing;

pub(super) fn owned(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

/// With other characters in the place of two, which are as long.
pub(super) fn replaced(text: &str, from: [char; 2], to: [char; 2]) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    for character in text.chars() {
        let place = from.iter().position(|other| *other == character);
        let other = place.and_then(|place| to.get(place).copied());
        out.push(other.unwrap_or(character));
    }
    out
}

pub(super) fn doubled_dollars(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(2 * text.len()));
    for character in text.chars() {
        if character == '$' {
            out.push('$');
        }
        out.push(character);
    }
    out
}

pub(super) fn escaped(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(2 * text.len()));
    for character in text.chars() {
        if matches!(character, '\\' | '"' | '$' | '`') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

pub(super) fn unescaped(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let plain = match characters.peek() {
            Some('n') if character == '\\' => '\n',
            Some(next @ ('\\' | '"' | '$' | '`')) if character == '\\' => *next,
            _ => {
                out.push(character);
                continue;
            }
        };
        characters.next();
        out.push(plain);
    }
    out
}

pub(super) fn url_encoded(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(3 * text.len()));
    for octet in text.bytes() {
        if octet.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&octet) {
            out.push(char::from(octet));
        } else {
            let digits = [octet >> 4, octet & 15].map(|digit| char::from_digit(digit.into(), 16));
            out.push('%');
            out.extend(
                digits
                    .into_iter()
                    .flatten()
                    .map(|digit| digit.to_ascii_uppercase()),
            );
        }
    }
    out
}

pub(super) fn url_decoded(text: &str) -> Option<Zeroizing<String>> {
    let mut octets = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut parts = text.split('%');
    octets.extend_from_slice(parts.next()?.as_bytes());
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return None;
        }
        octets.push(u8::from_str_radix(digits, 16).ok()?);
        octets.extend_from_slice(rest.as_bytes());
    }
    Some(owned(core::str::from_utf8(&octets).ok()?))
}
