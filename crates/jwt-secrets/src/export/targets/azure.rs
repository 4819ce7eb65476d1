//! A secret of Azure Key Vault, whose names are of letters, digits and dashes.
//!
//! Never `--value`: to the command a value that begins with a dash or an `@` means something else. It reads the file as
//! text, so that a byte order mark would be lost and a carriage return become a line break.

use super::Content;
use super::Form;
use super::Target;
use super::content;
use crate::TargetError;
use crate::error::Obstacle;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "azure",
    file_name: "az-set-secret.sh",
    form: Form::Script,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse(Obstacle::LineBreak, |value| value.contains('\r'))?;
    content.refuse(Obstacle::Control, |value| value.starts_with('\u{feff}'))?;
    content.named_apart(content::label)
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    content.piped(|name| {
        let name = content.in_environment(&content::label(name.as_str()));
        let command = "az keyvault secret set --vault-name \"${VAULT:?}\"";
        format!("{command} --name {name} --file /dev/stdin --encoding utf-8")
    })
}
