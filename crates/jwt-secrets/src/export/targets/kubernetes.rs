//! A Secret of Kubernetes with the values as they are: its server makes base64 of them, once.

use super::super::quote;
use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "kubernetes",
    file_name: "secret.yaml",
    form: Form::File,
    single: false,
    check: None,
    write,
};

pub(super) fn write(content: &Content<'_>) -> Zeroizing<String> {
    let head = head(content);
    let each = |variable: &Variable<'_>| line("  ", variable);
    content.text(&format!("{head}stringData:\n"), each, "", "")
}

/// What stands above the values.
pub(super) fn head(content: &Content<'_>) -> String {
    let label = content.label();
    format!("apiVersion: v1\nkind: Secret\nmetadata:\n  name: {label}\ntype: Opaque\n")
}

/// A name and its value in YAML, always in quotes: a reader takes some texts for numbers, and some names, too.
pub(super) fn line(indent: &str, variable: &Variable<'_>) -> Zeroizing<String> {
    let name = quote::json(variable.name.as_str());
    let value = quote::json(variable.value);
    encoding::join(&[indent, &name, ": ", &value, "\n"])
}
