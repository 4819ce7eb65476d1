//! How a secret is taken from the panel: copied, alone or as a line, as a file; and the link that makes another like it.

use jwt_secrets::Format;
use jwt_secrets::dotenv;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::State;
use super::Words;
use crate::browser::download;
use crate::browser::location;
use crate::state::Preset;
use crate::ui::Copied;
use crate::ui::Copying;

impl State {
    /// The line for a `.env` file, in a buffer that wipes itself.
    pub fn line_text(self) -> Option<Zeroizing<String>> {
        dotenv::line(&self.name()?, &self.workspace.text()?).ok()
    }

    /// The copy of the secret.
    pub fn copying(self) -> Copying {
        Copying::new(
            move || untrack(|| self.workspace.text()),
            self.secret,
            self.copied,
            move |copied| self.notice().say(copied.sentence(Words::here().copied)),
        )
    }

    /// The copy of the `.env` line.
    pub fn copying_line(self) -> Copying {
        Copying::new(
            move || untrack(|| self.line_text()),
            self.line,
            self.copied_line,
            move |copied| {
                let said = copied.sentence(Words::here().copied_line);
                self.notice().say(said);
            },
        )
    }

    /// Copies the address that makes a secret by this recipe, under this name. Where the browser does not allow it, the
    /// address bar has it, to be copied by hand.
    pub fn copy_link(self) {
        let t = Words::here();
        if self.name().is_none() {
            return self.notice().say(t.variable_invalid);
        }
        if self.preset().is_none() {
            return self.notice().say(t.link_refused);
        }
        let link = move || {
            let address = [location::page(), "#generate?".to_owned(), self.preset()?].concat();
            Some(Zeroizing::new(address))
        };
        let said = move |copied| {
            let by_hand = || {
                let hash = ["generate?", &self.preset().unwrap_or_default()].concat();
                location::replace_hash(&hash);
                location::hash() == hash
            };
            self.notice().say(match copied {
                Copied::Taken => t.copied_link,
                Copied::Selected | Copied::Refused if by_hand() => t.link_in_address,
                Copied::Selected | Copied::Refused => t.link_not_copied,
            });
        };
        Copying::new(link, None, self.copied_link, said).run();
    }

    /// What an address asks for to make a secret by this recipe, under this name; none for a name that may be a secret.
    fn preset(self) -> Option<String> {
        untrack(|| {
            let name = self.name()?;
            let preset = Preset::write(self.workspace.recipe(), &name)?;
            (!self.workspace.is_in(name.as_str())).then_some(preset)
        })
    }

    /// Hands the secret to the browser as a file.
    pub fn save(self) {
        let Some(secret) = untrack(|| self.workspace.text()) else {
            return;
        };
        let (name, kind) = match untrack(|| self.workspace.format()) {
            Format::Jwk => ("jwt-secret.jwk.json", "application/jwk+json"),
            _ => ("jwt-secret.txt", "text/plain"),
        };
        let t = Words::here();
        self.notice()
            .say(match download::save(name, kind, &secret) {
                Ok(()) => t.downloaded,
                Err(_) => t.download_failed,
            });
    }
}
