//! A file for `EnvironmentFile=` of systemd.
//!
//! Between single quotes everything stands for itself; between double quotes a backslash goes in front of `"`, `\`, `` ` ``
//! and `$` (systemd.exec(5)). No variable is replaced. Before version 248 an assignment with a control character is dropped.
//! A file with a noncharacter is not read at all: to systemd that is no UTF-8.

use super::super::is_plain;
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
    code: "systemd",
    file_name: "jwt.env",
    form: Form::File,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse_control()?;
    content.refuse(Obstacle::Control, |value| value.contains(is_noncharacter))
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let value = if variable.value.contains('\'') {
            quote::escaped("\"", variable.value, "\\\"`$")
        } else if is_plain(variable.value) {
            encoding::join(&[variable.value])
        } else {
            encoding::join(&["'", variable.value, "'"])
        };
        encoding::join(&[variable.name.as_str(), "=", &value, "\n"])
    };
    content.text("", each, "", "")
}

/// One of the 66 code points that never stand for a character (Unicode, section 23.7).
fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    matches!(code, 0xFDD0..=0xFDEF) || code & 0xFFFE == 0xFFFE
}
