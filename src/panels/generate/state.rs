//! What the panel remembers, and what can be done in it.

use jwt_secrets::Format;
use jwt_secrets::SecretError;
use jwt_secrets::dotenv;
use jwt_secrets::export::VariableName;
use leptos::prelude::*;
use zeroize::Zeroizing;

use super::Words;
use crate::browser::download;
use crate::browser::keyboard;
use crate::browser::location;
use crate::panels::clearing;
use crate::state::Followed;
use crate::state::Handles;
use crate::state::Notice;
use crate::state::Preference;
use crate::state::Preset;
use crate::state::Workspace;
use crate::text::Explain as _;
use crate::ui::Copying;
use crate::ui::Handle;

#[derive(Clone, Copy)]
pub struct State {
    pub workspace: Workspace,
    pub handles: Handles,
    pub notice: Notice,
    /// The element that shows the secret, and the one with the `.env` line.
    pub secret: Handle,
    pub line: Handle,
}

impl State {
    /// `problem` is what the address asked for in vain.
    pub fn new(workspace: Workspace, handles: Handles, problem: Option<&SecretError>) -> Self {
        let state = Self {
            workspace,
            handles,
            notice: Notice::new(),
            secret: Handle::new(),
            line: Handle::new(),
        };
        if let Some(problem) = problem {
            state.explain(Words::here().preset_ignored, problem);
        }
        handles.holdings.register(
            handles.label,
            move || workspace.has_secret(),
            move || {
                workspace.forget();
                state.notice.clear();
            },
        );
        state
    }

    /// Hears the keys of the panel, while they are for it. Lasts as long as the page.
    pub fn listen(self, active: impl Fn() -> bool + 'static) {
        keyboard::on_key(move |key| {
            if !active() {
                return;
            }
            match key {
                "c" | "C" => self.copying().run(),
                "n" | "N" => self.regenerate(),
                "h" | "H" => self.workspace.toggle_revealed(),
                _ => {}
            }
        });
    }

    /// The `data-state` of the section.
    pub fn progress(self) -> &'static str {
        if self.workspace.fault().is_some() {
            "error"
        } else if self.workspace.has_secret() {
            "done"
        } else {
            "idle"
        }
    }

    /// Makes what an address asks for, if it asks for anything, and says what became of it: whoever changed the address
    /// need not be who looks at the page.
    pub fn follow(self, preset: &str) {
        self.notice.clear();
        if preset.is_empty() {
            return;
        }
        let Followed { replaced, problem } = self.workspace.follow(&Preset::read(preset));
        let t = Words::here();
        match problem {
            Some(problem) if replaced => self.explain(t.preset_followed_in_part, &problem),
            Some(problem) => self.explain(t.preset_ignored, &problem),
            None if replaced => self.notice.say(t.preset_followed),
            None => {}
        }
    }

    fn explain(self, said: &str, problem: &SecretError) {
        let why = problem.explain().sentences();
        self.notice.say([said, &why].join(" "));
    }

    pub fn regenerate(self) {
        self.workspace.regenerate();
        self.notice.clear();
    }

    pub fn choose_algorithm(self, alg: &str) {
        if let Ok(algorithm) = alg.parse() {
            Preference::Algorithm.store(Some(alg));
            self.workspace.choose_algorithm(algorithm);
            self.chosen();
        }
    }

    pub fn choose_format(self, name: &str) {
        if let Ok(format) = name.parse() {
            Preference::Format.store(Some(name));
            self.workspace.choose_format(format);
            self.chosen();
        }
    }

    /// Takes the length as it was typed. What is wrong with it is the field's to show.
    pub fn choose_length(self, typed: &str) -> Result<(), SecretError> {
        self.workspace.choose_length(typed)?;
        self.chosen();
        Ok(())
    }

    /// A choice by hand outlives a reload, so a preset in the address must not overrule it then.
    fn chosen(self) {
        location::replace_hash("generate");
        self.notice.clear();
    }

    /// Whether there is something to clear, here or in another panel.
    pub fn clearable(self) -> bool {
        self.workspace.has_secret() || !self.handles.holdings.besides(self.handles.label).is_empty()
    }

    /// Wipes the secret.
    pub fn clear(self) {
        let own = move || self.workspace.forget();
        let cleared = Words::here().cleared;
        clearing::clear(
            self.handles.label,
            self.handles.holdings,
            self.notice,
            &own,
            cleared,
        );
    }

    /// The line for a `.env` file, in a buffer that wipes itself.
    pub fn line_text(self) -> Option<Zeroizing<String>> {
        dotenv::line(&VariableName::default(), &self.workspace.text()?).ok()
    }

    /// The copy of the secret.
    pub fn copying(self) -> Copying {
        Copying::new(
            move || untrack(|| self.workspace.text()),
            self.secret,
            move |copied| self.notice.say(copied.sentence(Words::here().copied)),
        )
    }

    /// The copy of the `.env` line.
    pub fn copying_line(self) -> Copying {
        Copying::new(
            move || untrack(|| self.line_text()),
            self.line,
            move |copied| self.notice.say(copied.sentence(Words::here().copied_line)),
        )
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
        self.notice.say(match download::save(name, kind, &secret) {
            Ok(()) => t.downloaded,
            Err(_) => t.download_failed,
        });
    }
}
