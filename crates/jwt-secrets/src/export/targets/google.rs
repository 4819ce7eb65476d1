//! A secret of Google Secret Manager.

use super::Content;
use super::Form;
use super::Target;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "google",
    file_name: "gcloud-create-secret.sh",
    form: Form::Script,
    single: false,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    content.piped(|name| {
        let name = content.in_environment(name.as_str());
        format!("gcloud secrets create {name} --data-file=-")
    })
}
