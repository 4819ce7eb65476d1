//! Texts that programs make to tell things apart, and dates: unlike any other, and not drawn for a secret.

use super::Pattern;
use crate::encoding;

/// Seconds since 1970: from 2001, when they have ten digits, to 2100.
const SECONDS: core::ops::Range<u64> = 1_000_000_000..4_102_444_800;

/// What the text is. None of these has the length of a text that is generated, but for two UUIDs, which have hyphens in
/// their places: odds below 2^-48.
pub(super) fn find(text: &str) -> Option<Pattern> {
    uuids(text)
        .or_else(|| time(text))
        .or_else(|| is_ulid(text).then_some(Pattern::Ulid))
        .or_else(|| is_object_id(text).then_some(Pattern::ObjectId))
        .or_else(|| is_nano_id(text).then_some(Pattern::NanoId))
}

/// One UUID, or two in a row, as RFC 9562 section 4 writes them; in braces or as a URN too.
fn uuids(text: &str) -> Option<Pattern> {
    let text = text.strip_prefix("urn:uuid:").unwrap_or(text);
    let text = text.trim_matches(['{', '}']);
    let (first, rest) = text.split_at_checked(36)?;
    let version = uuid(first)?;
    let rest = rest.strip_prefix(['-', '_', '.', ':', ' ']).unwrap_or(rest);
    let of = |version: u8| match version {
        // A time and the address of a computer: 14 bits tell two clocks apart (section 5.1), and 48 are the address.
        1 | 2 | 6 => 62,
        // 48 bits of a time (section 5.7).
        7 => 74,
        _ => 122,
    };
    let bits = match rest {
        "" => of(version),
        _ => of(version) + of(uuid(rest)?),
    };
    Some(Pattern::Uuid { version, bits })
}

/// The version of a UUID.
fn uuid(text: &str) -> Option<u8> {
    let fits = |(place, found): (usize, u8)| match place {
        8 | 13 | 18 | 23 => found == b'-',
        _ => found.is_ascii_hexdigit(),
    };
    let whole = text.len() == 36 && (0..).zip(text.bytes()).all(fits);
    let version = text.chars().nth(14)?.to_digit(16)?;
    if !whole {
        return None;
    }
    u8::try_from(version).ok()
}

/// A number of seconds or milliseconds, or a date as it is written from large to small.
fn time(text: &str) -> Option<Pattern> {
    let digits = |text: &str| text.bytes().all(|found| found.is_ascii_digit());
    if digits(text) {
        let number: u64 = text.parse().ok()?;
        let seconds = match text.len() {
            10 => number,
            13 => number / 1_000,
            16 => number / 1_000_000,
            8 => return is_day(text).then_some(Pattern::Date),
            _ => return None,
        };
        return SECONDS.contains(&seconds).then_some(Pattern::Timestamp);
    }
    let (day, rest) = text.split_at_checked(10)?;
    let mark = day.chars().nth(4).filter(|mark| "-/._".contains(*mark))?;
    let parts: Vec<&str> = day.split(mark).collect();
    let day = encoding::join(&parts);
    // What stands behind it is a time: digits, and what joins them.
    let time = |found: char| found.is_ascii_digit() || "T:.+-Z tz".contains(found);
    (parts.len() == 3 && is_day(&day) && rest.chars().all(time)).then_some(Pattern::Date)
}

/// Year, month and day in eight digits.
fn is_day(digits: &str) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<u16>().ok();
    digits.len() == 8
        && part(0, 4).is_some_and(|year| (1900..2100).contains(&year))
        && part(4, 6).is_some_and(|month| (1..=12).contains(&month))
        && part(6, 8).is_some_and(|day| (1..=31).contains(&day))
}

/// 26 characters of Crockford's base 32, of which the first is at most 7; from 2000 on the time in it begins with 0.
fn is_ulid(text: &str) -> bool {
    let symbol = |found: u8| {
        let upper = found.to_ascii_uppercase();
        found.is_ascii_digit() || (upper.is_ascii_uppercase() && !b"ILOU".contains(&upper))
    };
    text.len() == 26 && text.starts_with('0') && text.bytes().all(symbol)
}

/// 24 hex digits, of which the first eight are a time in seconds.
fn is_object_id(text: &str) -> bool {
    let hexadecimal = text.bytes().all(|found| found.is_ascii_hexdigit());
    let seconds = text.get(..8).map(|time| u64::from_str_radix(time, 16));
    text.len() == 24
        && hexadecimal
        && seconds.is_some_and(|seconds| seconds.is_ok_and(|seconds| SECONDS.contains(&seconds)))
}

/// 21 characters of base64url that are no words: of both cases, and digits.
fn is_nano_id(text: &str) -> bool {
    let has = |of: fn(&u8) -> bool| text.as_bytes().iter().any(of);
    text.len() == 21
        && text.chars().all(encoding::is_base64url)
        && has(u8::is_ascii_digit)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_uppercase)
}
