//! What a secret decodes to, which may say more than its text.

use super::Digested;
use super::Finding;
use super::Foreign;
use super::Pattern;
use super::Published;
use crate::KeyError;
use crate::jws::Mistaken;
use crate::key::Key;
use crate::key::LenientDecoder;
use crate::key::Reading;

/// The encodings, the likeliest first: a text of hex digits is base64 too, and base64 is base64url where neither of the two
/// last characters is in it.
const ENCODINGS: [Reading; 3] = [Reading::Hex, Reading::Base64, Reading::Base64Url];
/// More encodings than this, one in the other, are not looked into.
const DEEPEST: usize = 3;
/// Shorter texts are words that happen to be base64.
const SHORTEST: usize = 8;
/// Fewer octets are letters by accident too often, unless they are a published secret.
const LEAST_TYPED: usize = 6;
/// As many characters as the shortest generated text.
const DRAWN: usize = 43;
/// The least length that is called nearly encoded.
const LEAST_NEARLY: usize = 16;

/// What is found in the octets that `secret` decodes to, and in those which these decode to, as far as they are text.
pub(super) fn findings(secret: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    layer(secret, DEEPEST, &mut findings);
    findings
}

fn layer(text: &str, deeper: usize, findings: &mut Vec<Finding>) {
    let Some((reading, key)) = octets(text) else {
        return;
    };
    look_into(&key, reading, deeper, findings);
}

/// What is found in the octets of a key, which a text was decoded to under a reading.
pub(super) fn findings_in(key: &Key, reading: Reading) -> Vec<Finding> {
    let mut findings = Vec::new();
    look_into(key, reading, DEEPEST, &mut findings);
    findings
}

fn look_into(key: &Key, reading: Reading, deeper: usize, findings: &mut Vec<Finding>) {
    if let Some(digested) = Digested::find(key.octets()) {
        findings.push(Finding::Digest(digested));
        return;
    }
    let Some(inner) = typed(key.octets()) else {
        findings
            .extend(Pattern::of_octets(key.octets()).map(|found| Finding::Pattern(found, reading)));
        return;
    };
    if inner.ends_with('\n') {
        findings.push(Finding::LineInside(reading));
    }
    let inner = inner.trim_end();
    if let Some((published, likeness)) = Published::find(inner) {
        findings.push(Finding::Published(published, likeness));
        return;
    }
    if let Some(mistaken) = Mistaken::of(inner, "").filter(|found| *found != Mistaken::IdAndSecret)
    {
        findings.push(Finding::Mistaken(mistaken));
        return;
    }
    if inner.len() < LEAST_TYPED {
        return;
    }
    let pattern = Pattern::of_text(inner).filter(|found| found.is_weak());
    findings.extend(pattern.map(|found| Finding::Pattern(found, reading)));
    let Some(inside) = encoding(inner) else {
        findings.push(Finding::Pattern(Pattern::TypedText, reading));
        return;
    };
    if pattern.is_none() {
        findings.push(Finding::EncodedTwice(reading, inside));
        if deeper > 1 && inside != Reading::Utf8 {
            layer(inner, deeper - 1, findings);
        }
    }
}

/// The octets that whoever made the text meant, if it is encoded.
fn octets(text: &str) -> Option<(Reading, Key)> {
    if text.len() < SHORTEST {
        return None;
    }
    ENCODINGS
        .into_iter()
        .find_map(|reading| Some((reading, reading.octets(text).ok()?)))
}

/// The text that octets are, if all are printable ASCII or white space.
///
/// Odds: 32 octets have 2^-44, which is 98 of 256 each.
fn typed(octets: &[u8]) -> Option<&str> {
    let printable = |octet: &u8| matches!(octet, b' '..=b'~' | b'\n' | b'\r' | b'\t');
    if !octets.iter().all(printable) {
        return None;
    }
    core::str::from_utf8(octets).ok()
}

/// What a text that was decoded is encoded in once more; as UTF-8 where it is long enough for letters and digits that were
/// drawn, and none where it was typed.
fn encoding(text: &str) -> Option<Reading> {
    let has = |of: fn(&u8) -> bool| text.as_bytes().iter().any(of);
    let drawn =
        has(u8::is_ascii_digit) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    let hexadecimal = has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic);
    match octets(text) {
        Some((Reading::Hex, _)) if hexadecimal && text.len() >= 16 => Some(Reading::Hex),
        Some((reading, _))
            if reading != Reading::Hex && (drawn && text.len() >= 16 || text.ends_with('=')) =>
        {
            Some(reading)
        }
        _ => {
            let symbols = text.chars().all(crate::encoding::is_base64url);
            (drawn && symbols && text.len() >= DRAWN).then_some(Reading::Utf8)
        }
    }
}

/// The decoder that takes a text which is nearly encoded so.
const fn decoder(reading: Reading) -> LenientDecoder {
    match reading {
        Reading::Hex => LenientDecoder::HexToForeign,
        Reading::Base64 => LenientDecoder::StandardAlphabet,
        _ => LenientDecoder::BothAlphabets,
    }
}

/// What keeps a text from being the hex or base64 that it nearly is.
pub(super) fn nearly(text: &str) -> Option<Finding> {
    if text.len() < LEAST_NEARLY {
        return None;
    }
    let error = |reading: Reading| reading.octets(text).err();
    let hex = error(Reading::Hex)?;
    let (reading, error) = if is_nearly_hex(text) {
        (Reading::Hex, hex)
    } else {
        let standard = error(Reading::Base64)?;
        error(Reading::Base64Url)?;
        if !is_nearly_base64(text) {
            return None;
        }
        (Reading::Base64, standard)
    };
    let decoder = decoder(reading);
    let foreign = match error {
        KeyError::Character { position, .. } => Foreign::at(text, position),
        _ => None,
    };
    Some(Finding::Foreign {
        reading,
        foreign,
        decoder,
        octets: decoder.length(text)?,
    })
}

/// Four fifths hex digits of one case, or no more than letters of one case and digits in a length of hex keys.
///
/// Odds: 35 of 43 letters and digits among 16 have 2^-43, of 64 all of one case 2^-50.
fn is_nearly_hex(text: &str) -> bool {
    let count = |of: fn(u8) -> bool| text.bytes().filter(|found| of(*found)).count();
    let lower = count(|found| matches!(found, b'0'..=b'9' | b'a'..=b'f'));
    let upper = count(|found| matches!(found, b'0'..=b'9' | b'A'..=b'F'));
    let digits = count(|found| found.is_ascii_digit());
    let share = 5 * lower.max(upper) >= 4 * text.len();
    let one_case = text
        .bytes()
        .all(|found| matches!(found, b'0'..=b'9' | b'a'..=b'z'))
        || text
            .bytes()
            .all(|found| matches!(found, b'0'..=b'9' | b'A'..=b'Z'));
    (share && digits > 0) || (one_case && matches!(text.len(), 64 | 96 | 128))
}

/// Base64 but for one character in twenty, or with the wrong padding. It has letters of both cases and digits, and what
/// words have not: padding, or `+` or `/`.
///
/// A generated text has no such characters, and is no such mixture.
fn is_nearly_base64(text: &str) -> bool {
    let symbol = |found: &char| found.is_ascii_alphanumeric() || "+/-_=".contains(*found);
    let foreign = text.chars().filter(|found| !symbol(found)).count();
    let has = |of: fn(&u8) -> bool| text.as_bytes().iter().any(of);
    let mixed =
        has(u8::is_ascii_digit) && has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    mixed && 20 * foreign <= text.len() && text.contains(['+', '/', '='])
}

/// The key below every minimum that those get who decode a text which is long enough as it stands.
pub(super) fn short(text: &str, minimum: usize) -> Option<Finding> {
    if text.len() < minimum {
        return None;
    }
    ENCODINGS.into_iter().find_map(|reading| {
        let (bytes, by) = match reading.octets(text) {
            Ok(key) => {
                let (bytes, effective) = (key.octets().len(), key.effective_length());
                if effective < bytes.min(minimum) {
                    return Some(Finding::PaddedWithNuls {
                        reading,
                        bytes,
                        effective,
                    });
                }
                (bytes, None)
            }
            // As long as nothing is dropped but what is left at the end.
            Err(KeyError::Length { .. } | KeyError::StrayBits { .. }) => {
                let decoder = decoder(reading);
                (decoder.length(text)?, Some(decoder))
            }
            Err(_) => return None,
        };
        (bytes < minimum).then_some(Finding::DecodedShort {
            reading,
            bytes,
            decoder: by,
        })
    })
}
