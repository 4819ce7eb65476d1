//! A file with the secret alone, as Docker, systemd and Kubernetes mount it and as other commands read it.
//!
//! No line break stands at its end: most programs would take it for a part of the key.

use super::Content;
use super::Form;
use super::Target;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "file",
    file_name: "jwt-secret.txt",
    form: Form::File,
    single: true,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let values = content.variables.iter().map(|variable| variable.value);
    encoding::join(&values.collect::<Vec<_>>())
}
