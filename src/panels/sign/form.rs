//! The fields of the panel. What is typed stays in them; a signal only says that something changed.

use std::str::FromStr;

use jwt_secrets::Algorithm;
use jwt_secrets::Format;
use jwt_secrets::jws;
use jwt_secrets::jws::Error;
use jwt_secrets::jws::LoneSurrogate;
use jwt_secrets::jws::Part;
use jwt_secrets::jws::Reading;
use leptos::prelude::*;
use zeroize::Zeroizing;

use crate::browser::clock;
use crate::browser::document;
use crate::browser::field;
use crate::state::Workspace;

/// The ids of the fields, which are their hooks.
pub const SIGN_HEADER: &str = "sign-header";
pub const SIGN_PAYLOAD: &str = "sign-payload";
pub const SIGN_SECRET: &str = "sign-secret";
pub const SIGN_ALG: &str = "sign-alg";
pub const SIGN_READING: &str = "sign-reading";
pub const VERIFY_TOKEN: &str = "verify-token";
pub const VERIFY_SECRET: &str = "verify-secret";
pub const VERIFY_PREVIOUS: &str = "verify-previous";
pub const VERIFY_ALG: &str = "verify-alg";
pub const VERIFY_READING: &str = "verify-reading";
pub const VERIFY_SKEW: &str = "verify-skew";

/// Fields that hold a secret, or a token, which is one too. A payload may name a person.
const PRIVATE: [&str; 4] = [SIGN_SECRET, VERIFY_TOKEN, VERIFY_SECRET, VERIFY_PREVIOUS];

/// How long a new payload is valid, in seconds.
const LIFETIME: i64 = 15 * 60;

/// A handle to the fields.
#[derive(Clone, Copy)]
pub struct Form {
    edits: RwSignal<u32>,
    notice: RwSignal<&'static str>,
}

impl Form {
    pub fn new() -> Self {
        Self {
            edits: RwSignal::new(0),
            notice: RwSignal::new(""),
        }
    }

    /// Says that a field changed.
    pub fn edited(self) {
        self.notice.set("");
        self.look_again();
    }

    /// Says what just happened.
    pub fn say(self, sentence: &'static str) {
        self.notice.set(sentence);
    }

    pub fn notice(self) -> &'static str {
        self.notice.get()
    }

    /// Runs the caller again when a field changes.
    pub fn track(self) {
        self.edits.track();
    }

    pub fn write(self, id: &str, text: &str) {
        field::set_value(id, text);
        self.edited();
    }

    /// Takes over the secret of the panel Generate: its text, and how that text is read.
    pub fn take_generated(self, workspace: Workspace, secret: &str, reading: &str) {
        // A JWK is a document about a key; its member `k` is base64url.
        let jwk = workspace.format() == Format::Jwk;
        let text = if jwk {
            workspace.text_in(Format::Base64Url)
        } else {
            workspace.text()
        };
        let Some(text) = text else { return };
        let read = if jwk {
            Reading::Base64Url
        } else {
            Reading::Utf8
        };
        field::set_value(reading, read.name());
        self.write(secret, &text);
    }

    /// The same, to sign with, under the algorithm that the secret was made for.
    pub fn sign_with_generated(self, workspace: Workspace) {
        self.take_generated(workspace, SIGN_SECRET, SIGN_READING);
        field::set_value(SIGN_ALG, workspace.algorithm().alg());
        self.set_alg();
    }

    /// Takes a token over from one card to the other, with all that verifies it.
    pub fn verify(self, token: &str) {
        for (from, to) in [
            (SIGN_SECRET, VERIFY_SECRET),
            (SIGN_READING, VERIFY_READING),
            (SIGN_ALG, VERIFY_ALG),
        ] {
            field::copy(from, to);
        }
        self.write(VERIFY_TOKEN, token);
        // The answer stands beside it, and may be below the screen's edge.
        if let Some(field) = document::element(VERIFY_TOKEN) {
            // Fails only for an element that cannot take the focus.
            let _ = field.focus();
        }
    }

    /// Puts the algorithm that was chosen into the header.
    pub fn set_alg(self) {
        let algorithm: Algorithm = choice(SIGN_ALG);
        let value = format!("\"{algorithm}\"");
        // A header that cannot be read stays as it was typed; what is wrong stands beside it.
        if let Ok(header) = jws::with_member(Part::Header, &typed(SIGN_HEADER), "alg", &value) {
            self.write(SIGN_HEADER, &header);
        } else {
            self.edited();
        }
    }

    /// Fills the fields for the first time.
    pub fn prepare(self, algorithm: Algorithm) {
        for id in [SIGN_ALG, VERIFY_ALG] {
            field::set_value(id, algorithm.alg());
        }
        field::set_value(VERIFY_SKEW, "60");
        self.clear();
    }

    /// Forgets everything that was typed.
    pub fn clear(self) {
        for id in PRIVATE {
            field::set_value(id, "");
        }
        let now = clock::now();
        let payload = format!(r#"{{"sub":"alice","iat":{now},"exp":{}}}"#, now + LIFETIME);
        for (id, part, text) in [
            (
                SIGN_HEADER,
                Part::Header,
                jws::Header::text(choice(SIGN_ALG)),
            ),
            (SIGN_PAYLOAD, Part::Payload, payload),
        ] {
            // Our own JSON: it can be read.
            if let Ok(text) = jws::indented(part, &text) {
                field::set_value(id, &text);
            }
        }
        self.edited();
    }

    /// Looks again without an edit: time passes.
    pub fn look_again(self) {
        self.edits.update(|edits| *edits = edits.wrapping_add(1));
    }
}

/// What stands in a field, in a buffer that wipes itself. A half of a character is U+FFFD there.
pub fn typed(id: &str) -> Zeroizing<String> {
    Zeroizing::new(field::value(id))
}

/// The JSON text in a field, unless it has half of a character, which nobody could sign.
pub fn json(id: &str, part: Part) -> Result<Zeroizing<String>, Error> {
    whole(id).map_err(|lone| lone.in_json(part))
}

/// The text of a secret in a field, under the same condition.
pub fn secret(id: &str) -> Result<Zeroizing<String>, Error> {
    whole(id).map_err(LoneSurrogate::in_secret)
}

/// U+FFFD may have been typed: only the field itself tells.
fn whole(id: &str) -> Result<Zeroizing<String>, LoneSurrogate> {
    let text = typed(id);
    let lone = text
        .contains(char::REPLACEMENT_CHARACTER)
        .then(|| LoneSurrogate::find(field::code_units(id)));
    lone.flatten().map_or(Ok(text), Err)
}

/// The choice of a select; the default for a value that is none.
pub fn choice<T: FromStr + Default>(id: &str) -> T {
    field::value(id).parse().unwrap_or_default()
}
