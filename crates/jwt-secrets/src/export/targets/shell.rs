//! Variables of a POSIX shell, in a file that is sourced.

use super::super::quote;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "shell",
    file_name: "secrets.sh",
    form: Form::File,
    single: false,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let value = quote::shell(variable.value);
        encoding::join(&["export ", variable.name.as_str(), "=", &value, "\n"])
    };
    content.text("", each, "", "")
}
