//! The time, and how a date is written.

use js_sys::Array;
use js_sys::Date;
use js_sys::Intl::RelativeTimeFormat;
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// Seconds since 1970.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a double holds every second there will be"
)]
pub fn now() -> i64 {
    (Date::now() / 1_000.0).floor() as i64
}

/// As the reader's own system writes it, in their time zone.
pub fn local(milliseconds: i64) -> String {
    String::from(date(milliseconds).to_locale_string("default", &JsValue::UNDEFINED))
}

/// In UTC, to the second: `2026-01-31T12:00:00Z`.
pub fn utc(milliseconds: i64) -> String {
    let written = String::from(date(milliseconds).to_iso_string());
    match written.split_once('.') {
        Some((seconds, _)) => [seconds, "Z"].concat(),
        None => written,
    }
}

/// The same to the minute, of seconds: `2026-01-31T12:00Z`.
pub fn minute(seconds: i64) -> String {
    let written = utc(seconds.saturating_mul(1_000));
    match written.rsplit_once(':') {
        Some((minute, _)) => [minute, "Z"].concat(),
        None => written,
    }
}

/// The seconds of a time in UTC as somebody types it: a day, or a day and a minute, with `T` or a space between them and with
/// or without a `Z`. Nothing for what is no such time.
pub fn read(typed: &str) -> Option<i64> {
    let typed = typed
        .trim()
        .trim_end_matches(['Z', 'z'])
        .to_ascii_uppercase();
    let (day, time) = typed.split_once(['T', ' ']).unwrap_or((&typed, "00:00"));
    // Engines read years of more digits, too, and those before our era.
    if day.len() != 10 {
        return None;
    }
    let read = [day, "T", time.trim(), "Z"].concat();
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a double holds every second there will be"
    )]
    let seconds = (Date::parse(&read) / 1_000.0) as i64;
    // What is none is not a number, which is 0; and engines make the second of March of the 30th of February.
    (minute(seconds) == read).then_some(seconds)
}

/// "in 15 minutes", "3 days ago", "now", in a language by its BCP 47 tag.
pub fn relative(language: &str, seconds: i64) -> String {
    const UNITS: [(i64, &str); 4] = [
        (86_400, "day"),
        (3_600, "hour"),
        (60, "minute"),
        (1, "second"),
    ];
    // To the nearest: a quarter of an hour is that for longer than a second.
    let nearest = |size: i64| (seconds + seconds.signum() * size / 2) / size;
    // What is 60 minutes to the nearest is an hour.
    let below = UNITS.into_iter().skip(1).chain([(1, "second")]);
    let (size, unit) = UNITS
        .into_iter()
        .zip(below)
        .find(|((size, _), (below, _))| (nearest(*below) * below).abs() >= *size)
        .map_or((1, "second"), |(unit, _)| unit);
    words(language, nearest(size), unit)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a double holds every number of days that a date can have"
)]
fn words(language: &str, count: i64, unit: &str) -> String {
    let options = Object::new();
    // "now" for "in 0 seconds", but "1 day ago" and not "yesterday", which is another thing.
    let numeric = if count == 0 { "auto" } else { "always" };
    // Fails only for an object that cannot be extended.
    let _ = Reflect::set(&options, &"numeric".into(), &numeric.into());
    let formatter = RelativeTimeFormat::new(&Array::of1(&language.into()), &options);
    String::from(formatter.format(count as f64, unit))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a double holds every millisecond that a date can have"
)]
fn date(milliseconds: i64) -> Date {
    Date::new(&JsValue::from_f64(milliseconds as f64))
}
