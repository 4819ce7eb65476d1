//! What is written and read back.

use std::fs;
use std::path::Path;

use jwt_secrets::export::Target;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::sets;
use jwt_secrets::sets::Profile;
use jwt_secrets::sets::Set;
use serde::Deserialize;

use crate::draw::Draw;
use crate::encoding::Encoding;

/// The longest text of any characters.
const LONGEST: usize = 40;

/// Values that are known to trip readers, each for a reason of its own.
const KNOWN: [&str; 46] = [
    "-abc",
    "--help",
    "@file",
    "=x",
    "~/x",
    "!x",
    "%PATH%",
    "&x",
    "*x",
    "#x",
    "a #b",
    "a#b",
    "file:///etc/passwd",
    "it's",
    "say \"hi\"",
    "'",
    "\"",
    "`id`",
    "$HOME",
    "${HOME}",
    "$(id)",
    "$$",
    "P@$$w0rd",
    "111$11111",
    "corr3ct-h0rse$battery",
    "a$(echo HI)b",
    "a\\b",
    "ab\\",
    "a\\nb",
    "a\nb",
    "a\r\nb",
    "a\n",
    "\na",
    "a\tb",
    " a ",
    "72044e011",
    "0e1234",
    "null",
    "yes",
    "2001-12-14",
    "6U+c'UDH\"l`ZFDD5%/|'t{Ojt.5hzu+#wUBH#:9w*l_I2z{^m/7h-U&!qcLlXZ_",
    "${",
    "%{a}",
    "#{1}",
    "e\u{301}",
    "\u{feff}x",
];

#[derive(Deserialize)]
struct Adversarial {
    value: String,
}

/// So many values for a target, and the known ones.
pub(super) fn all(seed: u64, target: &Target, count: usize) -> Vec<String> {
    let mut draw = Draw::new(seed, target.code());
    let known = KNOWN.iter().map(|value| (*value).to_owned());
    let drawn = (0..count).map(|_| one(&mut draw));
    let values = known.chain(published()).chain(products()).chain(drawn);
    values.filter(|value| !value.is_empty()).collect()
}

/// More of the known kind, where they are at hand.
fn published() -> Vec<String> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/adversarial.json");
    let text = fs::read_to_string(path).unwrap_or_default();
    let read: Vec<Adversarial> = serde_json::from_str(&text).unwrap_or_default();
    read.into_iter().map(|row| row.value).collect()
}

/// What products ask for, and what is made of it.
fn products() -> Vec<String> {
    let now = NumericDate::from_seconds(1_700_000_000);
    let mut values = Vec::new();
    for profile in Profile::ALL {
        let environments = sets::environments("production").unwrap_or_default();
        if let Ok(set) = Set::generate(profile.rows(), environments, now) {
            values.extend(
                set.variables(0)
                    .iter()
                    .map(|variable| variable.value.to_owned()),
            );
        }
    }
    values
}

fn one(draw: &mut Draw) -> String {
    let octets = draw.octets(32);
    match draw.below(8) {
        0 => Encoding::Base64url.write(&octets),
        1 => Encoding::Base64.write(&octets),
        2 => Encoding::Hex.write(&octets),
        3 => draw.text(LONGEST),
        // What a keyboard has.
        4..=5 => characters(draw, |draw| 0x20 + draw.below(0x5F)),
        // Nothing but what means something to somebody.
        _ => {
            let signs = "'\"`\\$#{}()= \t!%&*~@:;,|<>?[]^-+ab1\u{e9}";
            let signs: Vec<_> = signs.chars().map(u32::from).collect();
            characters(draw, |draw| draw.pick(u32::from('$'), &signs))
        }
    }
}

fn characters(draw: &mut Draw, code: impl Fn(&mut Draw) -> u32) -> String {
    let length = 1 + draw.count(LONGEST);
    (0..length)
        .filter_map(|_| char::from_u32(code(draw)))
        .collect()
}
