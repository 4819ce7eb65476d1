//! An object of JSON.

use super::super::quote;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "json",
    file_name: "secrets.json",
    form: Form::File,
    single: false,
    check: None,
    write,
};

pub(super) fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let value = quote::json(variable.value);
        encoding::join(&["\n  \"", variable.name.as_str(), "\": ", &value])
    };
    content.text("{", each, ",", "\n}\n")
}
