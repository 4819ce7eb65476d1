//! How a token carries the signature.

use super::*;

#[test]
fn another_form_of_the_signature_is_named_and_the_key_with_it() {
    let key = Reading::Utf8.octets(TEXT).unwrap();
    let signed = signed_with(&key);
    let (input, signature) = signed.rsplit_once('.').unwrap();
    let mac = Signature::new(Algorithm::Hs256, &key, SigningInput::new(input)).unwrap();
    let digits = crate::encoding::base64url(mac.hex().as_bytes());
    // Of 32 octets the last character carries two bits of none: the next letter is the same but for these.
    let (rest, last) = signature.split_at(signature.len() - 1);
    let spare = last
        .bytes()
        .next()
        .map(|last| char::from(last + 1))
        .unwrap();
    let standard = crate::encoding::base64(mac.octets());
    let form = |signature: &str| {
        let token = format!("{input}.{signature}");
        fitting(&token, TEXT).map(|fitting| (fitting.code(), fitting.form()))
    };
    let code = Reading::Utf8.code();
    for (signature, expected) in [
        (signature, SignatureForm::Exact),
        (&*digits, SignatureForm::HexDigits),
        (&*mac.hex(), SignatureForm::HexDigits),
        (&*format!("{rest}{spare}"), SignatureForm::SpareBits),
        (&*standard, SignatureForm::PaddedSignature),
        (&*format!("{signature}="), SignatureForm::PaddedSignature),
    ] {
        assert_eq!(form(signature), Some((code, expected)), "{signature}");
    }
    assert_eq!(
        form(&mac.hex().to_uppercase()),
        Some((code, SignatureForm::HexDigits))
    );
    assert_eq!(form(&mac.hex()[1..]), None);
}

#[test]
fn nothing_fits_another_secret_another_algorithm_or_no_token() {
    let token = token(TEXT, Reading::Utf8);
    assert_eq!(fitting(&token, &TEXT.replace('0', "1")), None);
    let other = TEXT.replace('0', "1");
    assert_eq!(Fitting::find(&token, &other, Algorithm::Hs384), None);
    for text in ["", "\n", "\"\"", "''", "\"", " "] {
        assert_eq!(fitting(&token, text), None, "{text:?}");
    }
    for token in ["", "a", "a.b.", "..", "a.b.c"] {
        assert_eq!(fitting(token, TEXT), None);
    }
}

#[test]
fn another_algorithm_is_tried_if_one_asks_for_it() {
    let header = crate::jws::Header::text(Algorithm::Hs512);
    let key = Reading::Utf8.octets(TEXT).unwrap();
    let token = crate::jws::sign(&header, "{}", &key, Algorithm::Hs512).unwrap();
    let quoted = format!("'{TEXT}'");
    let find = |algorithm| Fitting::find(token.as_str(), &quoted, algorithm);
    for (asked, form) in [
        (Algorithm::Hs512, SignatureForm::Exact),
        (Algorithm::Hs256, SignatureForm::OtherHash(Algorithm::Hs512)),
    ] {
        let found = find(asked).unwrap();
        assert_eq!((found.code(), found.form()), ("without_quotes", form));
    }
}

/// Code that hashes with one algorithm and writes the name of another into the header.
#[test]
fn a_signature_of_another_hash_than_the_one_asked_for_is_named() {
    let input = SigningInput::new("eyJhbGciOiJIUzI1NiJ9.e30");
    let key = Reading::Hex.octets(TEXT).unwrap();
    for made in Algorithm::ALL {
        let signature = Signature::new(made, &key, input).unwrap();
        let token = format!("{}.{}", input.as_str(), *signature.base64url());
        for asked in Algorithm::ALL {
            let found = Fitting::find(&token, TEXT, asked).unwrap();
            let form = if asked == made {
                SignatureForm::Exact
            } else {
                SignatureForm::OtherHash(made)
            };
            assert_eq!((found.code(), found.form()), ("read_as_hex", form));
            let by_length = SignatureForm::by_length(&token, asked);
            assert_eq!(by_length, (asked != made).then_some(form));
        }
    }
}

/// The token was cut when it was copied, or something behind it came along.
#[test]
fn the_beginning_of_a_signature_proves_the_secret_if_it_is_not_too_short() {
    let whole = token(TEXT, Reading::Utf8);
    let signature = whole.rsplit_once('.').unwrap().1.len();
    let other = TEXT.replace('0', "1");
    for (missing, bytes) in [(1, 31), (2, 30), (3, 30), (22, 15), (37, 4)] {
        let cut = &whole[..whole.len() - missing];
        let form = SignatureForm::CutOff { bytes };
        let found = fitting(cut, TEXT).unwrap();
        assert_eq!((found.code(), found.form()), ("read_as_utf8", form));
        assert_eq!(fitting(cut, &other), None, "{missing}");
        assert_eq!(SignatureForm::by_length(cut, Algorithm::Hs256), Some(form));
    }
    for missing in 38..=signature {
        let cut = &whole[..whole.len() - missing];
        assert_eq!(fitting(cut, TEXT), None, "{missing}");
        assert_eq!(SignatureForm::by_length(cut, Algorithm::Hs256), None);
    }
    for (more, bytes) in [("A", 33), ("AA", 33), ("AAA", 34), ("eyJhbGciOi", 39)] {
        let form = SignatureForm::Prolonged { bytes };
        let long = format!("{whole}{more}");
        let found = fitting(&long, TEXT).unwrap();
        assert_eq!((found.code(), found.form()), ("read_as_utf8", form));
        assert_eq!(fitting(&long, &other), None, "{more}");
    }
}

/// 43 characters are a whole signature of HS256, and the beginning of one of HS512.
#[test]
fn a_signature_that_is_cut_to_the_length_of_another_is_tried_as_both() {
    let key = Reading::Utf8.octets(TEXT).unwrap();
    let input = SigningInput::new("eyJhbGciOiJIUzUxMiJ9.e30");
    let signature = Signature::new(Algorithm::Hs512, &key, input).unwrap();
    let cut = crate::encoding::base64url(&signature.octets()[..32]);
    let token = format!("{}.{}", input.as_str(), *cut);
    let found = Fitting::find(&token, TEXT, Algorithm::Hs512).unwrap();
    assert_eq!(found.form(), SignatureForm::CutOff { bytes: 32 });
}
