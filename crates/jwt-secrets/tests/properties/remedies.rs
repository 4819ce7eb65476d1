//! Whatever is found to be the cause, its remedy makes the signature match.

use crate::check;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::Hmac;
use hmac::KeyInit as _;
use hmac::Mac as _;
use jwt_secrets::Algorithm;
use jwt_secrets::jws::Fitting;
use jwt_secrets::jws::NumericDate;
use jwt_secrets::jws::SignedBy;
use jwt_secrets::jws::Verifier;
use jwt_secrets::key::LenientDecoder;
use jwt_secrets::key::Reading;
use jwt_secrets::key::Way;
use proptest::prelude::any;
use proptest::prelude::prop;
use proptest::strategy::Strategy;
use proptest::strategy::Union;
use sha2::Sha256;
use wasm_bindgen_test::wasm_bindgen_test;

const ALGORITHM: Algorithm = Algorithm::Hs256;

/// Secrets as people hold them: in an encoding, as a phrase, with what comes along.
fn secrets() -> impl Strategy<Value = String> {
    let core = Union::new([
        "[A-Za-z0-9_-]{1,60}={0,2}".boxed(),
        "[A-Za-z0-9+/]{1,60}={0,2}".boxed(),
        "([0-9a-f]{2}){1,40}".boxed(),
        "[A-Za-z0-9 _+/.,!-]{1,40}".boxed(),
        "[A-Za-z0-9]{1,20}\n[A-Za-z0-9]{1,20}".boxed(),
        any::<String>().boxed(),
        r#"\{"kty":"oct","k":"[A-Za-z0-9_-]{1,60}"\}"#.boxed(),
    ]);
    let around = prop::sample::select(&["", "\n", "\r\n", " ", "'", "\"", "`"][..]);
    let name = prop::sample::select(&["", "", "", "JWT_SECRET="][..]);
    (name, core, around).prop_map(|(name, core, around)| {
        let before = around.trim();
        format!("{name}{before}{core}{around}")
    })
}

/// What another side may do with a text: every reading of every copy, and decoders that drop what does not fit,
/// written down a second time.
fn keys(text: &str) -> Vec<Vec<u8>> {
    let mut copies = vec![text.to_owned()];
    copies.push(text.trim_end_matches(['\r', '\n']).to_owned());
    copies.push(text.trim().to_owned());
    copies.push(text.trim().trim_matches(['\'', '"', '`']).to_owned());
    copies.push(text.trim().trim_start_matches("JWT_SECRET=").to_owned());
    copies.extend(text.split('"').nth(7).map(str::to_owned));
    copies.push(text.lines().collect());
    copies.push(text.lines().next().unwrap_or_default().to_owned());
    copies.extend(
        [("", "\n"), ("", "\r\n"), ("'", "'"), ("\"", "\"")]
            .map(|(before, after)| format!("{before}{text}{after}")),
    );
    let mut keys = Vec::new();
    for copy in &copies {
        let read = |reading: Reading| Some(reading.octets(copy).ok()?.octets().to_vec());
        keys.extend(Reading::ALL.into_iter().filter_map(read));
    }
    keys.extend([lenient(text, true), lenient(text, false)]);
    keys.retain(|key| !key.is_empty());
    keys
}

/// Six bits a symbol, eight an octet, and the rest dropped.
fn lenient(text: &str, both_alphabets: bool) -> Vec<u8> {
    let (mut octets, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'-' if both_alphabets => 62,
            b'_' if both_alphabets => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(value)) & 0xFFFF;
        count += 6;
        if count >= 8 {
            count -= 8;
            octets.push(u8::try_from(bits >> count & 0xFF).unwrap());
        }
    }
    octets
}

fn made(way: Way, text: &str, key: &[u8]) -> bool {
    way.key(text).is_some_and(|made| made.octets() == key)
}

fn token(key: &[u8]) -> String {
    let input = "eyJhbGciOiJIUzI1NiJ9.e30";
    let mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
    let mac = mac.chain_update(input).finalize().into_bytes();
    format!("{input}.{}", URL_SAFE_NO_PAD.encode(mac))
}

fn assert_remedied(token: &str, text: &str, found: &Fitting, chosen: Reading) {
    let Some(remedy) = found.remedy(text, chosen) else {
        assert!(matches!(found.way(), Way::Constant(_)), "{found:?}");
        return;
    };
    let key = remedy.reading().octets(remedy.text()).unwrap();
    assert_eq!(key.octets().len(), found.bytes());
    let verification = Verifier {
        algorithm: ALGORITHM,
        current: Some(&key),
        previous: None,
        now: NumericDate::from_seconds(1_700_000_000),
        skew: 0,
    }
    .verify(token);
    assert_eq!(verification.signed_by(), Some(SignedBy::Current));

    let then = Fitting::find(token, remedy.text(), ALGORITHM).unwrap();
    assert!(
        matches!(then.way(), Way::Read(_)),
        "{then:?} after {found:?}"
    );
    assert!(then.readings().contains(&remedy.reading()));
    assert_eq!(then.bytes(), found.bytes());

    let readings = found.readings();
    match found.way() {
        Way::Read(_) | Way::Copied(..) => {
            assert!(readings.contains(&remedy.reading()));
            assert_eq!(readings.contains(&chosen), remedy.reading() == chosen);
            assert_eq!(found.difference().is_none(), remedy.text() == text);
        }
        Way::Decoded(decoder) if !decoder.is_hex() => {
            // The decoder that made the key makes it of this text, too, so that both sides can hold it.
            let takes_all = |way: &LenientDecoder| *way == LenientDecoder::BothAlphabets;
            let standard = |way: &LenientDecoder| *way == LenientDecoder::StandardAlphabet;
            let decoders = found.decoders();
            if decoders.iter().any(standard) || decoders.iter().any(takes_all) {
                let both = !decoders.iter().any(standard);
                assert_eq!(lenient(remedy.text(), both), key.octets());
            }
        }
        _ => assert_eq!(remedy.reading(), Reading::Hex),
    }
}

#[wasm_bindgen_test(unsupported = test)]
fn a_remedy_makes_the_signature_match_and_leaves_nothing_to_explain() {
    let chosen = prop::sample::select(&Reading::ALL[..]);
    let codes = std::cell::RefCell::new(std::collections::BTreeMap::new());
    check(&(secrets(), chosen), |(text, chosen)| {
        // And whatever else is in the table.
        let table = Way::all().filter_map(|way| Some(way.key(&text)?.octets().to_vec()));
        for key in keys(&text).into_iter().chain(table) {
            let token = token(&key);
            let Some(found) = Fitting::find(&token, &text, ALGORITHM) else {
                // What decoders of one kind see differently is left alone.
                assert_eq!(Way::all().find(|way| made(*way, &text, &key)), None);
                continue;
            };
            assert_remedied(&token, &text, &found, chosen);
            *codes.borrow_mut().entry(found.code()).or_insert(0) += 1;
        }
    });
    println!("remedies: {:?}", codes.borrow());
    assert!(
        codes.borrow().contains_key("jwk_value"),
        "{:?}",
        codes.borrow()
    );
    assert!(codes.borrow().len() >= 25, "{:?}", codes.borrow());
}
