//! A JWK Set (RFC 7517 section 5), whose keys are called as their variables are, or by a `kid` of their own.

use super::super::quote;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use super::jwk;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "jwk_set",
    file_name: "jwks.json",
    form: Form::File,
    single: false,
    check: Some(jwk::check),
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let kid = quote::json(variable.kid.unwrap_or(variable.name.as_str()));
        jwk::key(content, variable, Some(&kid))
    };
    content.text("{\"keys\":[", each, ",", "]}\n")
}
