//! A secret of HashiCorp Vault, in the key/value engine.
//!
//! `NAME=-` reads the value from standard input as it is. `-` alone reads JSON, which several values need: each `kv put`
//! replaces what was there.

use super::Content;
use super::Form;
use super::Target;
use super::json;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "vault",
    file_name: "vault-put-secret.sh",
    form: Form::Script,
    single: false,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let label = content.label();
    if let [_] = content.variables {
        return content.piped(|name| format!("vault kv put -mount=secret {label} {name}=-"));
    }
    let json = json::write(content);
    let command = format!("vault kv put -mount=secret {label} - <<'END'\n");
    encoding::join(&[&command, &json, "END\n"])
}
