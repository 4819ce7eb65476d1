//! The `application.yml` of Spring Boot.
//!
//! A variable `JWT_SECRET` is the property `jwt.secret` (relaxed binding). `${` in a value is a placeholder, and `#{` an
//! expression where `@Value` asks for it; no way of writing them is taken by all versions.

use super::super::quote;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::TargetError;
use crate::encoding;
use crate::error::Obstacle;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "spring",
    file_name: "application-secrets.yml",
    form: Form::File,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse(Obstacle::Placeholder, |value| {
        value.contains("${") || value.contains("#{")
    })?;
    content.named_apart(property)?;
    content.refuse_name(|name| name.split('_').any(str::is_empty))
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let name = property(variable.name.as_str());
        encoding::join(&[&name, ": ", &quote::json(variable.value), "\n"])
    };
    content.text("", each, "", "")
}

fn property(name: &str) -> String {
    name.to_ascii_lowercase().replace('_', ".")
}
