//! A JSON Web Key (RFC 7517) whose `k` is the key that everybody has who reads the variable so.

use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::TargetError;
use crate::encoding;
use crate::error::Obstacle;
use crate::jwk;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "jwk",
    file_name: "jwk.json",
    form: Form::File,
    single: true,
    check: Some(check),
    write,
};

pub(super) fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse(Obstacle::NoKey, |value| {
        content.reading.octets(value).is_err()
    })
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| encoding::join(&[&key(content, variable, None), "\n"]);
    content.text("", each, "", "")
}

/// The key of a value that was checked, with a `kid` in JSON.
pub(super) fn key(
    content: &Content<'_>,
    variable: &Variable<'_>,
    kid: Option<&str>,
) -> Zeroizing<String> {
    let key = content.reading.octets(variable.value);
    let octets = key.as_ref().map(crate::key::Key::octets);
    jwk::render(octets.unwrap_or_default(), Some(content.algorithm), kid)
}
