//! A handle to the fields of a card. What is typed stays in them; a signal only says that something changed.

use jwt_secrets::Format;
use jwt_secrets::jws::Reading;
use leptos::prelude::*;

use super::fields::Card;
use crate::browser::field;
use crate::state::Workspace;
use crate::text::sign_text;

#[derive(Clone, Copy)]
pub struct Form {
    pub card: Card,
    edits: RwSignal<u32>,
    /// One for both cards.
    notice: RwSignal<String>,
}

impl Form {
    pub fn new(card: Card, notice: RwSignal<String>) -> Self {
        Self {
            card,
            edits: RwSignal::new(0),
            notice,
        }
    }

    /// Says that a field changed.
    pub fn edited(self) {
        self.say("");
        self.look_again();
    }

    /// Looks again without an edit: time passes.
    pub fn look_again(self) {
        self.edits.update(|edits| *edits = edits.wrapping_add(1));
    }

    /// Runs the caller again when a field changes.
    pub fn track(self) {
        self.edits.track();
    }

    /// Says what just happened.
    pub fn say(self, sentence: impl Into<String>) {
        self.notice.set(sentence.into());
    }

    pub fn write(self, id: &str, text: &str) {
        field::set_value(id, text);
        self.edited();
    }

    /// Takes over the secret of the panel Generate: its text, and how that text is read.
    pub fn take_generated(self, workspace: Workspace) {
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
        field::set_value(self.card.reading, read.name());
        self.write(self.card.secret, &text);
        self.say(sign_text().generated_taken);
    }

    /// Takes over secret, reading and algorithm of another card.
    pub fn take_key(self, from: Card) {
        for (from, to) in [
            (from.secret, self.card.secret),
            (from.reading, self.card.reading),
            (from.alg, self.card.alg),
        ] {
            field::copy(from, to);
        }
    }
}
