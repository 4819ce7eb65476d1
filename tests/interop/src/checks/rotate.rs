//! A module that signs with the current secret, and verifies with it, and with the one before it when, and only
//! when, the signature is not of the current one.
//!
//! It goes through a rotation. Its variables come from the file that the library writes for each step.

use std::fmt::Display;

use anyhow::Context;
use anyhow::Result;
use anyhow::ensure;
use jwt_secrets::Algorithm;
use jwt_secrets::export::Content;
use jwt_secrets::export::Target;
use jwt_secrets::export::Variable;
use jwt_secrets::export::VariableName;
use jwt_secrets::key::Reading;
use jwt_secrets::rotation;
use serde_json::Value;
use serde_json::json;

use super::auth;
use crate::bench::Bench;
use crate::case::Case;
use crate::case::Expected;
use crate::driver::Role;
use crate::jwt;
use crate::jwt::HOUR;
use crate::jwt::QUARTER;
use crate::jwt::SUBJECT;
use crate::jwt::Token;
use crate::library::Library;
use crate::library::Refusal;
use crate::module::Module;

const CURRENT: &str = "JWT_SECRET_CURRENT";
const PREVIOUS: &str = "JWT_SECRET_PREVIOUS";
const CURRENT_KID: &str = "JWT_KID_CURRENT";
const PREVIOUS_KID: &str = "JWT_KID_PREVIOUS";

/// What the keys are called where they have names.
const OLD: &str = "spring";
const NEW: &str = "summer";
const UNKNOWN: &str = "winter";

/// A name that a number is written like.
const DIGIT: &str = "5";

/// Texts that are no signed tokens.
const NO_TOKENS: [(&str, &str); 4] = [
    ("it refuses a text that is no token", "nonsense"),
    ("it refuses three parts with nothing in them", ".."),
    ("it refuses a header that is no JSON", "YQ.e30.YQ"),
    (
        "it refuses a header and claims with nothing in them",
        "e30.e30.",
    ),
];

/// The secrets of a rotation.
struct Secrets {
    old: String,
    new: String,
    third: String,
}

pub(crate) fn check(bench: &Bench<'_>, file: &str) -> Result<()> {
    let library = Library::of(bench.block).context("it imports no library that we install")?;
    let module = Module::build(bench, Role::Rotate, library, file, &bench.block.text)?;
    let Secrets { old, new, third } = &Secrets::draw()?;
    let take = |step: &'static str, variables: &[(&str, &str)], cases: Result<Vec<Case>>| {
        let exported = exported(variables)?;
        hear(bench, &module, &parsed(&exported)?, cases?).context(step)
    };

    let learns = [(CURRENT, old.as_str()), (PREVIOUS, new.as_str())];
    take("verifiers first", &learns, with_both(old, new, third))?;
    let both = [(CURRENT, new.as_str()), (PREVIOUS, old.as_str())];
    take("switched", &both, with_both(new, old, third))?;
    let dropped = [(CURRENT, new.as_str())];
    take("dropped", &dropped, with_current(new, old))?;

    let kids = [(CURRENT_KID, NEW), (PREVIOUS_KID, OLD)];
    let named = [both, kids].concat();
    take("named", &named, with_names(new, old, third))?;
    let stale = [dropped.as_slice(), &kids].concat();
    take("dropped, but for its name", &stale, with_current(new, old))?;

    // No file of ours has an empty one.
    let emptied = [
        (CURRENT, new.as_str()),
        (PREVIOUS, ""),
        (CURRENT_KID, ""),
        (PREVIOUS_KID, ""),
    ];
    hear(bench, &module, &emptied, with_current(new, old)?).context("emptied")?;
    let numbered = [both, [(CURRENT_KID, NEW), (PREVIOUS_KID, DIGIT)]].concat();
    module.hear(&numbered, &with_no_names(new)?)?;
    module.hear(&dropped, &with_terms(library, new)?)?;
    module.needs(CURRENT, Role::Rotate)
}

impl Secrets {
    /// Three that are long enough for every algorithm, so that a library has no other reason to refuse one.
    fn draw() -> Result<Self> {
        let draw = || -> Result<String> {
            Ok(rotation::successor(Reading::Utf8, Algorithm::Hs512)?.to_string())
        };
        Ok(Self {
            old: draw()?,
            new: draw()?,
            third: draw()?,
        })
    }
}

/// The `.env` file that the page writes for these variables.
fn exported(variables: &[(&str, &str)]) -> Result<String> {
    let names: Vec<VariableName> = variables
        .iter()
        .map(|(name, _)| name.parse())
        .collect::<Result<_, _>>()?;
    let variables: Vec<_> = names
        .iter()
        .zip(variables)
        .map(|(name, (_, value))| Variable {
            name,
            value,
            kid: None,
        })
        .collect();
    let content = Content {
        variables: &variables,
        algorithm: Algorithm::Hs256,
        reading: Reading::Utf8,
        reader: None,
        environment: None,
        label: None,
    };
    let target = Target::of("dotenv").context("no .env file")?;
    Ok(target.write(&content)?.to_string())
}

/// Its lines as variables. Nothing in them is quoted.
fn parsed(file: &str) -> Result<Vec<(&str, &str)>> {
    let variable = |line| str::split_once(line, '=').with_context(|| format!("{line:?}"));
    file.lines().map(variable).collect()
}

/// Has a token signed, looks at it, and has it verified among the others.
fn hear(
    bench: &Bench<'_>,
    module: &Module<'_>,
    environment: &[(&str, &str)],
    mut cases: Vec<Case>,
) -> Result<()> {
    let value = |name: &str| {
        let mut variables = environment.iter().filter(|(_, value)| !value.is_empty());
        variables.find(|(found, _)| *found == name)
    };
    let (_, current) = value(CURRENT).context("no current secret")?;
    let name = value(CURRENT_KID).map(|(_, name)| Value::from(*name));
    let token = bench.case(
        "it signs with the current secret for fifteen minutes",
        || {
            let token = module.sign(environment)?;
            auth::lasts(&token, current)?;
            Ok(token)
        },
    )?;
    bench.case("it names the key if that has a name", || {
        let kid = jwt::kid(&token)?;
        ensure!(kid == name, "its kid is {kid:?}, not {name:?}");
        Ok(())
    })?;
    cases.push(Case {
        name: "it accepts its own token",
        expected: Expected::Accepted,
        token,
    });
    module.hear(environment, &cases)
}

fn with_both(current: &str, previous: &str, third: &str) -> Result<Vec<Case>> {
    let (now, before) = (Token::good(current), Token::good(previous));
    let mut cases = vec![
        Case::accepts("it accepts a token of the current secret", now)?,
        Case::accepts("it accepts a token of the previous secret", before)?,
        Case::refuses_as(
            "it refuses a third key",
            Refusal::Signature,
            Token::good(third),
        )?,
        // Asked with the previous secret, the library would say that the signature is wrong.
        Case::refuses_as(
            "it says of an expired token of the current secret that it is expired",
            Refusal::Expired,
            now.expired(),
        )?,
        Case::refuses_as(
            "it says of an expired token of the previous secret that it is expired",
            Refusal::Expired,
            before.expired(),
        )?,
        Case::refuses_as(
            "it says of an expired token of a third key that its signature is wrong",
            Refusal::Signature,
            Token::good(third).expired(),
        )?,
        Case::refuses(
            "it refuses HS512 with the current secret",
            now.swapped(Algorithm::Hs512),
        )?,
        Case::refuses(
            "it refuses HS512 with the previous secret",
            before.swapped(Algorithm::Hs512),
        )?,
        Case::refuses(
            "it refuses HS384 with the current secret",
            now.swapped(Algorithm::Hs384),
        )?,
        Case::refuses("it refuses none", now.unsigned("none"))?,
        Case::refuses("it refuses None", now.unsigned("None"))?,
        Case::refuses("it refuses RS256 over an HMAC", now.saying("RS256"))?,
        Case::refuses(
            "it refuses RS256 over an HMAC of the previous secret",
            before.saying("RS256"),
        )?,
    ];
    cases.push(Case {
        name: "it refuses changed claims",
        expected: Expected::RefusedAs(Refusal::Signature),
        token: jwt::tampered(&before.compact()?)?,
    });
    cases.extend(NO_TOKENS.map(|(name, token)| Case {
        name,
        expected: Expected::Refused,
        token: token.to_owned(),
    }));
    Ok(cases)
}

/// Without a previous secret. An empty one is none: a token signed with an empty key would do otherwise.
fn with_current(current: &str, previous: &str) -> Result<Vec<Case>> {
    let (before, empty) = (Token::good(previous), Token::good(""));
    Ok(vec![
        Case::accepts("alone, the current secret is enough", Token::good(current))?,
        Case::refuses_as(
            "alone, it refuses a token of the previous secret",
            Refusal::Signature,
            before,
        )?,
        Case::refuses_as(
            "alone, it refuses a token that names the previous secret",
            Refusal::Signature,
            before.naming(OLD),
        )?,
        Case::refuses_as("alone, it refuses an empty key", Refusal::Signature, empty)?,
        Case::refuses_as(
            "alone, it refuses an empty key by the name of the previous one",
            Refusal::Signature,
            empty.naming(OLD),
        )?,
    ])
}

/// With a name for each key. A token that names one is verified with that one alone.
fn with_names(current: &str, previous: &str, third: &str) -> Result<Vec<Case>> {
    let (now, before) = (Token::good(current), Token::good(previous));
    Ok(vec![
        Case::accepts("named, it accepts the current secret", now.naming(NEW))?,
        Case::accepts("named, it accepts the previous secret", before.naming(OLD))?,
        Case::accepts(
            "it tries the current secret for an unknown name",
            now.naming(UNKNOWN),
        )?,
        Case::accepts(
            "it tries the previous secret for an unknown name",
            before.naming(UNKNOWN),
        )?,
        Case::accepts("it tries the previous secret without a name", before)?,
        Case::refuses_as(
            "it tries no other secret than the previous one that is named",
            Refusal::Signature,
            now.naming(OLD),
        )?,
        Case::refuses_as(
            "it tries no other secret than the current one that is named",
            Refusal::Signature,
            before.naming(NEW),
        )?,
        Case::refuses_as(
            "named, it refuses a third key",
            Refusal::Signature,
            Token::good(third).naming(OLD),
        )?,
        Case::refuses_as(
            "named, it says of an expired token of the current secret that it is expired",
            Refusal::Expired,
            now.naming(NEW).expired(),
        )?,
        Case::refuses_as(
            "named, it says of an expired token of the previous secret that it is expired",
            Refusal::Expired,
            before.naming(OLD).expired(),
        )?,
    ])
}

/// With a name that is no text. It is the name of no key, so each is tried, if the library does not refuse the header.
fn with_no_names(current: &str) -> Result<Vec<Case>> {
    let claims = json!({ "sub": SUBJECT, "exp": jwt::now()? + QUARTER });
    let case = |(name, kid): (_, Value)| {
        let header = json!({ "alg": "HS256", "kid": kid });
        Ok(Case {
            name,
            expected: Expected::NotRefusedAs(Refusal::Signature),
            token: jwt::signed(&header, &claims, current)?,
        })
    };
    let kids = [
        ("it takes a number for no name", json!(5)),
        ("it takes a boolean for no name", json!(true)),
        ("it takes a list for no name", json!([DIGIT])),
        ("it takes an object for no name", json!({ "name": DIGIT })),
        ("it takes null for no name", Value::Null),
    ];
    kids.into_iter().map(case).collect()
}

/// Signed rightly, with something else to heed.
fn with_terms(library: Library, current: &str) -> Result<Vec<Case>> {
    let now = jwt::now()?;
    let (exp, past, ahead) = (now + QUARTER, now - HOUR, now + HOUR);
    let header = json!({ "alg": "HS256" });
    let claims = json!({ "sub": SUBJECT, "exp": exp });
    let case = |name, expected, header: &dyn Display, claims: &dyn Display| -> Result<Case> {
        Ok(Case {
            name,
            expected,
            token: jwt::signed(header, claims, current)?,
        })
    };
    let mut cases = vec![
        case(
            "it refuses a token without exp",
            Expected::Refused,
            &header,
            &json!({ "sub": SUBJECT }),
        )?,
        case(
            "it refuses a token before its nbf",
            Expected::Refused,
            &header,
            &json!({ "sub": SUBJECT, "exp": exp, "nbf": ahead }),
        )?,
        case(
            "it accepts a token after its nbf",
            Expected::Accepted,
            &header,
            &json!({ "sub": SUBJECT, "exp": exp, "nbf": past }),
        )?,
        case(
            "it refuses text after the header",
            Expected::Refused,
            &format!("{header} x"),
            &claims,
        )?,
    ];
    if reads_claims_to_the_end(library) {
        cases.push(case(
            "it refuses text after the claims",
            Expected::Refused,
            &header,
            &format!("{claims} x"),
        )?);
    }
    if knows_crit(library) {
        cases.push(case(
            "it refuses a crit that it does not understand",
            Expected::Refused,
            &json!({ "alg": "HS256", "crit": ["x"], "x": 1 }),
            &claims,
        )?);
    }
    Ok(cases)
}

/// golang-jwt decodes the first value and leaves what follows it.
const fn reads_claims_to_the_end(library: Library) -> bool {
    !matches!(library, Library::GolangJwt)
}

/// The others ignore what section 4.1.11 of RFC 7515 has them refuse, and no option of theirs changes that.
const fn knows_crit(library: Library) -> bool {
    matches!(
        library,
        Library::Jose | Library::PyJwt | Library::JavaMac | Library::PhpHash
    )
}
