//! A file of values for Helm.
//!
//! Strings are always quoted: `72044e011` would be a number, and come out as another one.

use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use super::kubernetes;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "helm",
    file_name: "values.secret.yaml",
    form: Form::File,
    single: false,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let each = |variable: &Variable<'_>| kubernetes::line("  ", variable);
    content.text("secrets:\n", each, "", "")
}
