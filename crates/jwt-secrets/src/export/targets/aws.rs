//! A secret of AWS Secrets Manager.
//!
//! The command reads a text: a carriage return would become a line break.

use super::Content;
use super::Form;
use super::Target;
use crate::TargetError;
use crate::error::Obstacle;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "aws",
    file_name: "aws-create-secret.sh",
    form: Form::Script,
    single: false,
    check: Some(check),
    write,
};

fn check(content: &Content<'_>) -> Result<(), TargetError> {
    content.refuse(Obstacle::LineBreak, |value| value.contains('\r'))
}

fn write(content: &Content<'_>) -> Zeroizing<String> {
    content.piped(|name| {
        let name = content.in_environment(name.as_str());
        format!("aws secretsmanager create-secret --name {name} --secret-string file:///dev/stdin")
    })
}
