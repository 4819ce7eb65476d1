//! The `environment:` of a service of Docker Compose.
//!
//! Compose replaces `$NAME` and `${NAME}` in every value, whatever its quotes, and takes `$$` for a dollar sign
//! (Compose specification, "Interpolation").

use super::super::quote;
use super::super::quote::Written;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "compose",
    file_name: "compose.secrets.yaml",
    form: Form::File,
    single: false,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let value = quote::quoted("\"", variable.value, |character, _| match character {
            '$' => Written::As("$$"),
            other => quote::json_escape(other),
        });
        encoding::join(&["      ", variable.name.as_str(), ": ", &value, "\n"])
    };
    content.text("services:\n  app:\n    environment:\n", each, "", "")
}
