//! A secret of GitHub Actions.
//!
//! The command takes line breaks off the end. Names that begin with `GITHUB_` are kept by GitHub, and capitals do not tell
//! two names apart.

use super::Content;
use super::Form;
use super::Target;
use crate::TargetError;
use crate::error::Obstacle;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "github",
    file_name: "gh-set-secret.sh",
    form: Form::Script,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse(Obstacle::LineBreak, |value| value.ends_with(['\n', '\r']))?;
    content.named_apart(str::to_ascii_uppercase)?;
    content.refuse_name(|name| name.to_ascii_uppercase().starts_with("GITHUB_"))
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    content.piped(|name| match content.environment {
        Some(environment) => format!("gh secret set {name} --env {environment}"),
        None => format!("gh secret set {name}"),
    })
}
