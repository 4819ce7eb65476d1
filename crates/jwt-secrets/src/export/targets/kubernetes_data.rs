//! A Secret of Kubernetes with the values in base64, as its server gives them back.
//!
//! It is that of the text which the application is to read, on one line (RFC 4648 section 4).

use super::Content;
use super::Form;
use super::Target;
use super::Variable;
use super::kubernetes;
use crate::encoding;
use zeroize::Zeroizing;

pub(super) const TARGET: Target = Target {
    code: "kubernetes_data",
    file_name: "secret-data.yaml",
    form: Form::File,
    single: false,
    check: None,
    write,
};

fn write(content: &Content<'_>) -> Zeroizing<String> {
    let head = kubernetes::head(content);
    let each = |variable: &Variable<'_>| {
        let value = encoding::base64(variable.value.as_bytes());
        encoding::join(&["  \"", variable.name.as_str(), "\": \"", &value, "\"\n"])
    };
    content.text(&format!("{head}data:\n"), each, "", "")
}
