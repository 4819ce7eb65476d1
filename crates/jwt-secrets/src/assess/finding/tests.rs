use super::*;
use crate::JsonError;
use crate::KeyError;

/// One of each kind.
#[expect(clippy::too_many_lines, reason = "one row a kind")]
fn each() -> Vec<Finding> {
    let published = Published::all().next().unwrap();
    let algorithm = Algorithm::Hs256;
    let mut all: Vec<Finding> = Likeness::ALL
        .map(|likeness| Finding::Published(published, likeness))
        .into();
    all.extend([
        Finding::Constant(Constant::Null),
        Finding::Digest(Digested {
            hash: "MD5",
            text: "",
        }),
        Finding::Empty,
        Finding::Placeholder,
        Finding::Variable,
        Finding::Command,
        Finding::Code,
        Finding::Blank,
        Finding::PaddedWithNuls {
            reading: Reading::Hex,
            bytes: 32,
            effective: 1,
        },
        Finding::TooLong,
        Finding::Guessable { log2_guesses: 1 },
        Finding::TooShort {
            algorithm,
            bytes: 1,
        },
        Finding::ByteOrderMark,
        Finding::LineBreak { cr_lf: true },
        Finding::SpaceAround,
        Finding::Quotes,
        Finding::Name,
        Finding::SeveralLines,
        Finding::Nul { position: 1 },
        Finding::ControlCharacter { position: 1 },
        Finding::NonAscii {
            position: 1,
            invisible: false,
        },
        Finding::NumberSign { position: 1 },
        Finding::Dollar { position: 1 },
        Finding::UrlEncoded,
        Finding::Escaped,
        Finding::LineInside(Reading::Base64),
        Finding::EncodedTwice(Reading::Base64, Reading::Hex),
        Finding::Foreign {
            reading: Reading::Hex,
            foreign: None,
            decoder: LenientDecoder::HexToForeign,
            octets: 0,
        },
        Finding::DecodedShort {
            reading: Reading::Hex,
            bytes: 1,
            decoder: None,
        },
        Finding::Number,
        Finding::Boolean,
        Finding::List,
        Finding::HexPrefix { octets: 32 },
        Finding::Base64Prefix,
        Finding::LongerThanBlock {
            algorithm,
            bytes: 65,
        },
    ]);
    let mistaken = [
        Mistaken::Token,
        Mistaken::PublicKey,
        Mistaken::PrivateKey,
        Mistaken::IdAndSecret,
        Mistaken::TokenSignature,
        Mistaken::Issuer,
        Mistaken::KeyId,
    ];
    all.extend(mistaken.map(Finding::Mistaken));
    all.extend(
        [
            Pattern::OneSymbol,
            Pattern::Repeated { block: 2 },
            Pattern::FewSymbols { distinct: 2 },
            Pattern::OneOctet,
            Pattern::Sequence,
            Pattern::Keyboard,
            Pattern::TypedText,
            Pattern::Words,
            Pattern::Uuid {
                version: 4,
                bits: 122,
            },
            Pattern::Ulid,
            Pattern::ObjectId,
            Pattern::NanoId,
            Pattern::Timestamp,
            Pattern::Date,
            Pattern::FewBits {
                bits: 128,
                symbols: 16,
            },
        ]
        .map(|pattern| Finding::Pattern(pattern, Reading::Utf8)),
    );
    all.extend(faults().map(Finding::Jwk));
    all
}

fn faults() -> [JwkFault; 12] {
    [
        JwkFault::Json(JsonError::TooLong),
        JwkFault::EscapedQuotes,
        JwkFault::KtyUnknown,
        JwkFault::NoKeys,
        JwkFault::ValueMissing,
        JwkFault::ValueInvalid(KeyError::Empty),
        JwkFault::AlgUnknown { meant: None },
        JwkFault::AlgOfAnotherKey,
        JwkFault::AlgNeedsMore {
            algorithm: Algorithm::Hs256,
            bytes: 1,
        },
        JwkFault::UseForbids,
        JwkFault::KeyOpsForbid,
        JwkFault::DuplicateKid,
    ]
}

#[test]
fn each_has_a_code_of_its_own_in_snake_case() {
    let mut codes = std::collections::BTreeSet::new();
    for finding in each() {
        let code = finding.code();
        assert!(codes.insert(code), "twice: {code}");
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        assert!(!code.is_empty() && code.bytes().all(plain), "{code}");
        assert_eq!(finding.to_string(), code);
    }
}

#[test]
fn what_is_serious_decides_and_nothing_else_does() {
    for finding in each() {
        let serious = finding.severity() >= Severity::Serious;
        let decides = finding.verdict() != Verdict::NoneFound;
        assert_eq!(serious, decides, "{finding}");
    }
    let names = Verdict::ALL.map(Verdict::name);
    assert_eq!(
        names,
        [
            "none-found",
            "short",
            "weak",
            "structured",
            "unsuitable",
            "known"
        ]
    );
    assert!(Verdict::ALL.is_sorted());
}
