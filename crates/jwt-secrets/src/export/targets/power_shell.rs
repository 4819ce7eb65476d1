//! Variables of PowerShell, in a script.
//!
//! Between single quotes only the quote itself is doubled (about_Quoting_Rules). Windows PowerShell 5.1 reads a script
//! without a byte order mark in the code page of the machine, and takes four more characters for single quotes: only ASCII
//! is the same everywhere.

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
    code: "power_shell",
    file_name: "secrets.ps1",
    form: Form::File,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse_control()?;
    content.refuse(Obstacle::NotAscii, |value| !value.is_ascii())
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let value = quote::quoted("'", variable.value, |character, _| match character {
            '\'' => Written::As("''"),
            _ => Written::Itself,
        });
        encoding::join(&["$env:", variable.name.as_str(), " = ", &value, "\n"])
    };
    content.text("", each, "", "")
}
