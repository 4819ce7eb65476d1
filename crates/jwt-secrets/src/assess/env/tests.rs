//! Files of variables, and what is told of them.

use super::*;
use crate::EnvError;
use crate::assess::Severity;
use crate::jws;
use crate::jws::NumericDate;
use crate::key::Reading;

mod bounds;
mod cases;
mod files;

/// The first second of 2027.
const NOW: i64 = 1_798_761_600;

fn audit(file: &str) -> Audit {
    Audit::of(file, Some(NumericDate::from_seconds(NOW))).unwrap()
}

/// What was found, the worst first: the code and the names.
fn found(file: &str) -> Vec<String> {
    let audit = audit(file);
    let told = |found: &Located| {
        let names: Vec<&str> = audit.about(found).map(Entry::name).collect();
        format!("{} {}", found.finding.code(), names.join(" "))
    };
    audit.findings().iter().map(told).collect()
}

/// The worst of it.
fn critical(file: &str) -> Vec<String> {
    let audit = audit(file);
    let is = |found: &&Located| found.finding.severity() == Severity::Critical;
    let count = audit.findings().iter().filter(is).count();
    found(file).into_iter().take(count).collect()
}

/// Whether that is among it.
fn has(file: &str, expected: &str) -> bool {
    found(file).iter().any(|told| told == expected)
}

#[track_caller]
fn assert_told(file: &str, expected: &str) {
    assert!(
        has(file, expected),
        "{expected} is not among {:#?}",
        found(file)
    );
}

#[track_caller]
fn assert_not_told(file: &str, code: &str) {
    let told = found(file);
    let is = |told: &String| told.split(' ').next() == Some(code);
    assert!(!told.iter().any(is), "{code} is among {told:#?}");
}

fn finding(file: &str, code: &str) -> EnvFinding {
    let audit = audit(file);
    let mut findings = audit.findings().iter();
    let found = findings.find(|found| found.finding.code() == code);
    found.unwrap_or_else(|| panic!("{code}")).finding.clone()
}

/// What a reader makes of the first variable.
fn read(file: &str, reader: Reader) -> Outcome {
    reader.read(audit(file).entries().first().unwrap())
}

fn token(claims: &str, secret: &str) -> String {
    let algorithm = crate::Algorithm::Hs256;
    let header = jws::Header::text(algorithm);
    let key = Reading::Utf8.octets(secret).unwrap();
    let token = jws::sign(&header, claims, &key, algorithm).unwrap();
    token.as_str().to_owned()
}

/// 32 bytes that nobody else has.
const GOOD: &str = "8I4Lp8mWJLe_XyONvgbzR0Iil-O_JQchA3bpPBAMrAI";

/// Another.
const OTHER: &str = "eIJJv4iyC1RkL0mU5XEb_rrlVYp3iIdbcTvPI6cyK3c";

#[test]
fn each_code_is_of_one_kind_and_in_snake_case() {
    let published = crate::assess::Published::all().next().unwrap();
    let mut codes = vec![
        EnvFinding::ReadAsPublished(published, Vec::new()).code(),
        EnvFinding::TokenByPublished(published).code(),
        EnvFinding::TokenByConstant(crate::key::Constant::Null).code(),
        EnvFinding::TokenUnsigned.code(),
        EnvFinding::Command {
            characters: 1,
            run_by: Vec::new(),
        }
        .code(),
        EnvFinding::ShippedToBrowsers.code(),
        EnvFinding::DefaultPublic(None).code(),
        EnvFinding::DefaultEmpty.code(),
        EnvFinding::ReferenceAsText(Vec::new()).code(),
        EnvFinding::ToldByComment { line: 1 }.code(),
        EnvFinding::DuplicateName {
            same: true,
            first: Vec::new(),
        }
        .code(),
        EnvFinding::SharedSecret.code(),
        EnvFinding::UnclosedQuote.code(),
        EnvFinding::QuotesInList.code(),
        EnvFinding::DataNotBase64.code(),
        EnvFinding::NameInvalid(Vec::new()).code(),
        EnvFinding::TokenByOther.code(),
        EnvFinding::TokenByCopy(crate::key::Way::Read(Reading::Hex)).code(),
        EnvFinding::TokenExpired { seconds: 1 }.code(),
        EnvFinding::MarkedFirstName(Vec::new()).code(),
        EnvFinding::TooMany {
            secrets: 1,
            tokens: 1,
        }
        .code(),
        EnvFinding::MayBeMissing.code(),
    ];
    codes.extend(Cause::ALL.map(Cause::code));
    codes.extend(Reader::ALL.map(Reader::code));
    codes.extend(Style::ALL.map(Style::code));
    codes.extend(Role::ALL.map(|role| {
        if role == Role::Token {
            "token"
        } else {
            role.code()
        }
    }));
    let mut seen = std::collections::BTreeSet::new();
    for code in codes {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        assert!(!code.is_empty() && code.bytes().all(plain), "{code}");
        assert!(seen.insert(code), "twice: {code}");
    }
}

#[test]
fn nothing_of_a_value_is_in_what_is_printed() {
    let file = format!(
        "JWT_SECRET={GOOD} # {GOOD}\nA_TOKEN={}\nB_SECRET='{GOOD}'\n",
        token("{}", OTHER)
    );
    let audit = audit(&file);
    let printed = format!(
        "{audit:?} {:?} {:?}",
        audit.entries(),
        audit
            .entries()
            .iter()
            .map(Entry::outcomes)
            .collect::<Vec<_>>()
    );
    for secret in [GOOD, "eyJ", OTHER] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

#[test]
fn values_are_overwritten_when_dropped() {
    fn wiped<T: zeroize::ZeroizeOnDrop>(_: &T) {}
    let audit = audit("JWT_SECRET=a");
    let entry = audit.entries().first().unwrap();
    wiped(&entry.value);
    wiped(&entry.statement);
    if let Outcome::Value(text) = Reader::Dotenv.read(entry) {
        wiped(&text);
    }
}

#[test]
fn of_a_good_file_nothing_is_told() {
    let file = format!(
        "# Secrets\nJWT_SECRET={GOOD}\nSESSION_SECRET={OTHER}\nJWT_EXPIRES_IN=15m\nPORT=3000\nANON_KEY={}\n",
        token(r#"{"role":"anon"}"#, GOOD)
    );
    assert_eq!(found(&file), [""; 0]);
    let audit = audit(&file);
    let [check] = audit.tokens() else {
        panic!("{:?}", audit.tokens());
    };
    let Signer::Entry(place, fitting) = &check.signer else {
        panic!("{:?}", check.signer);
    };
    assert_eq!((*place, fitting.code()), (0, "read_as_utf8"));
}

#[test]
fn the_worst_comes_first() {
    let file = format!(
        "B_SECRET={GOOD}\nB_SECRET={OTHER}\nA_SECRET=$(openssl rand -hex 32)\nC_SECRET=short\n"
    );
    let audit = audit(&file);
    let severities: Vec<Severity> = audit
        .findings()
        .iter()
        .map(|found| found.finding.severity())
        .collect();
    assert!(
        severities.is_sorted_by(|one, two| one >= two),
        "{severities:?}"
    );
    assert_eq!(severities.first(), Some(&Severity::Critical));
    assert!(severities.contains(&Severity::Warning));
}

#[test]
fn what_is_a_secret_is_told_by_name_and_by_value() {
    for (line, role) in [
        ("JWT_SECRET=a", Role::SigningKey),
        ("jwtSecret=a", Role::SigningKey),
        ("jwt.secret=a", Role::SigningKey),
        ("JWT_SECRET_OR_PUBLIC_KEY=a", Role::SigningKey),
        ("SECRET_KEY_BASE=a", Role::SigningKey),
        ("SECRET=1234", Role::SigningKey),
        ("NEXTAUTH_SECRET=a", Role::SigningKey),
        ("ACCESS_TOKEN_SECRET=a", Role::SigningKey),
        ("JWT_SIGNING_KEY=a", Role::SigningKey),
        ("APP_KEY=a", Role::SigningKey),
        ("PGRST_JWT_SECRET=a", Role::SigningKey),
        ("STRIPE_SECRET_KEY=a", Role::Credential),
        ("GOOGLE_CLIENT_SECRET=a", Role::Credential),
        ("DB_PASSWORD=a", Role::Credential),
        ("OPENAI_API_KEY=a", Role::Credential),
        ("JWT_PUBLIC_KEY=a", Role::KeyPair),
        ("JWT_PRIVATE_KEY=a", Role::KeyPair),
        ("SIGNING_KEY=-----BEGIN PRIVATE KEY-----", Role::KeyPair),
        ("JWT_SECRET=-----BEGIN PUBLIC KEY-----", Role::SigningKey),
        ("ANYTHING=eyJhbGciOiJIUzI1NiJ9.e30.AA", Role::Token),
        ("ANYTHING=Bearer eyJhbGciOiJIUzI1NiJ9.e30.AA", Role::Token),
        ("PGRST_JWT_SECRET_IS_BASE64=true", Role::Other),
        ("JWT_EXPIRES_IN=1h", Role::Other),
        ("TOKEN_TTL=3600", Role::Other),
        ("ACCESS_TOKEN=3600", Role::Other),
        ("AWS_ACCESS_KEY_ID=a", Role::Other),
        ("KEY_ID=a", Role::Other),
        ("JWT_SECRET_FILE=/run/secrets/jwt", Role::Other),
        ("JWT_ALGORITHM=HS256", Role::Other),
        ("PORT=3000", Role::Other),
        ("KEYCLOAK_URL=a", Role::Other),
    ] {
        let audit = audit(line);
        assert_eq!(audit.entries().first().unwrap().role(), role, "{line}");
    }
    let random = format!("ANYTHING={GOOD}");
    assert_eq!(audit(&random).entries()[0].role(), Role::Credential);
    let digest = "GIT_SHA=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b";
    assert_eq!(audit(digest).entries()[0].role(), Role::Other);
}
