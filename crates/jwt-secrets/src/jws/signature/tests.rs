use super::*;

mod rfc_4231;
mod wycheproof;

fn key(octets: &[u8]) -> Key {
    Key::new(octets)
}

const INPUT: SigningInput<'_> = SigningInput::new("e30.e30");

#[test]
fn only_the_whole_mac_matches() {
    let key = key(&[7; 64]);
    for algorithm in Algorithm::ALL {
        let signature = Signature::new(algorithm, &key, INPUT).unwrap();
        let mac = signature.octets();
        assert!(matches(algorithm, &key, INPUT, mac));
        for length in 0..mac.len() {
            assert!(!matches(algorithm, &key, INPUT, &mac[..length]), "{length}");
        }
        assert!(!matches(algorithm, &key, INPUT, &[mac, &[0]].concat()));
    }
}

/// Time cannot be measured in a test of this kind: the source is asked how it compares.
#[test]
fn macs_are_compared_by_the_library_in_constant_time_and_by_nothing_else() {
    let source = include_str!("../signature.rs");
    assert_eq!(source.matches(".verify_slice(signature)").count(), 1);
    assert_eq!(source.matches(".verify_truncated_left(start)").count(), 1);
    for comparison in [" == ", " != ", ".eq(", ".ne(", "cmp("] {
        assert!(!source.contains(comparison), "{comparison}");
    }
}

#[test]
fn one_flipped_bit_does_not_match() {
    let key = key(&[7; 64]);
    for algorithm in Algorithm::ALL {
        let signature = Signature::new(algorithm, &key, INPUT).unwrap();
        for bit in 0..signature.octets().len() * 8 {
            let mut mac = signature.octets().to_vec();
            mac[bit / 8] ^= 1 << (bit % 8);
            assert!(
                !matches(algorithm, &key, INPUT, &mac),
                "{algorithm} bit {bit}"
            );
        }
    }
}

#[test]
fn a_key_and_the_key_with_a_nul_behind_it_are_the_same_to_hmac() {
    // RFC 2104 section 2 fills the key up with zeros: the length of a key is no part of the MAC, so it
    // has to be checked beside it.
    let short = Signature::new(Algorithm::Hs256, &key(b"Jefe"), INPUT).unwrap();
    assert!(matches(
        Algorithm::Hs256,
        &key(b"Jefe\0"),
        INPUT,
        short.octets()
    ));
}

#[test]
fn a_signature_is_shown_in_two_encodings_and_not_by_debug() {
    // CPython: hmac.new(b"Jefe", b"e30.e30", "sha256")
    let signature = Signature::new(Algorithm::Hs256, &key(b"Jefe"), INPUT).unwrap();
    assert_eq!(
        *signature.hex(),
        "79ca020afd6f1ef2bc0291011254b8e07865f8406ea35db3b0e9198e6beaf814"
    );
    assert_eq!(
        *signature.base64url(),
        "ecoCCv1vHvK8ApEBElS44Hhl-EBuo12zsOkZjmvq-BQ"
    );
    assert_eq!(format!("{signature:?}"), "Signature(<redacted>, 32 bytes)");
}
