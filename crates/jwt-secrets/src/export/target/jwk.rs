//! A JSON Web Key (RFC 7517) whose `k` is the text: the key of everybody who reads the variable as text.

use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::encoding;
use crate::jwk;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "jwk",
    file_name: "jwk.json",
    form: Form::File,
    single: true,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| {
        let key = jwk::render(variable.value.as_bytes(), Some(content.algorithm), None);
        encoding::join(&[&key, "\n"])
    };
    content.text("", each, "", "")
}
