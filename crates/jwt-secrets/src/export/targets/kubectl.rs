//! A Secret of Kubernetes, created by kubectl from standard input.

use super::Content;
use super::Form;
use super::Target;
use super::kubernetes;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "kubectl",
    file_name: "kubectl-create-secret.sh",
    form: Form::Script,
    single: false,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    if let [_] = content.variables {
        let label = content.label();
        return content.piped(|name| {
            format!("kubectl create secret generic {label} --from-file={name}=/dev/stdin")
        });
    }
    // Standard input can be one file only. No line of the manifest is the word that ends it: a value is on one line.
    let manifest = kubernetes::write(content);
    let parts = ["kubectl create --filename=- <<'END'\n", &manifest, "END\n"];
    encoding::join(&parts)
}
