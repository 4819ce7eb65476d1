//! The `appsettings.json` of ASP.NET Core.
//!
//! `__` in the name of a variable is `:` in a key, the step into a section; capitals do not tell keys apart
//! ("Configuration in ASP.NET Core").

use super::super::quote;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::TargetError;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "appsettings",
    file_name: "appsettings.Secrets.json",
    form: Form::File,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.named_apart(|name| key(name).to_ascii_lowercase())
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let name = key(variable.name.as_str());
        encoding::join(&["\n  \"", &name, "\": ", &quote::json(variable.value)])
    };
    content.text("{", each, ",", "\n}\n")
}

fn key(name: &str) -> String {
    name.replace("__", ":")
}
