//! A file of variables for Terraform and OpenTofu.
//!
//! `${` and `%{` begin a template, but for one whose first character is escaped (HCL native syntax, "Quoted literals").
//! Strings are normalised (NFC), which leaves nothing but ASCII as it is.

use super::super::quote;
use super::super::quote::Written;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::TargetError;
use crate::encoding;
use crate::error::Obstacle;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "terraform",
    file_name: "secrets.auto.tfvars",
    form: Form::File,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse(Obstacle::NotAscii, |value| !value.is_ascii())?;
    content.named_apart(str::to_ascii_lowercase)
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let value = quote::quoted("\"", variable.value, |character, rest| match character {
            '$' | '%' if rest.starts_with('{') => Written::Code,
            other => quote::json_escape(other),
        });
        let name = variable.name.as_str().to_ascii_lowercase();
        encoding::join(&[&name, " = ", &value, "\n"])
    };
    content.text("", each, "", "")
}
