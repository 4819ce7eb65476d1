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
use crate::ui::Copied;
use crate::ui::Copying;
use crate::ui::Handle;
use crate::ui::Tick;

#[derive(Clone, Copy)]
pub struct State {
    pub workspace: Workspace,
    pub handles: Handles,
    pub notice: Notice,
    /// The element that shows the secret, and the one with the `.env` line.
    pub secret: Handle,
    pub line: Handle,
    /// The button that makes a new secret.
    pub renew: Handle,
    /// The name of the variable in that line; empty while what is typed is no name. It is kept until the reload.
    pub variable: RwSignal<String>,
    /// The answers of the buttons that copy.
    pub copied: Tick,
    pub copied_line: Tick,
    pub copied_link: Tick,
}

impl State {
    /// `problem` is what the address asked for in vain.
    pub fn new(
        workspace: Workspace,
        handles: Handles,
        preset: &Preset,
        problem: Option<&SecretError>,
    ) -> Self {
        let state = Self {
            workspace,
            handles,
            notice: Notice::new(),
            secret: Handle::new(),
            line: Handle::new(),
            renew: Handle::new(),
            variable: RwSignal::new(preset.name.clone().unwrap_or_default().to_string()),
            copied: Tick::new(),
            copied_line: Tick::new(),
            copied_link: Tick::new(),
        };
        if preset.name_ignored {
            state.notice.say(Words::here().preset_name_ignored);
        }
        if let Some(problem) = problem {
            state.explain(Words::here().preset_ignored, problem);
        }
        handles.holdings.register(
            handles.label,
            move || workspace.has_secret(),
            move || {
                workspace.forget();
                state.quiet();
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
        self.quiet();
        if preset.is_empty() {
            return;
        }
        let preset = Preset::read(preset);
        let Followed { replaced, problem } = self.workspace.follow(&preset);
        let t = Words::here();
        if let Some(name) = &preset.name {
            self.variable.set(name.to_string());
        }
        match problem {
            Some(problem) if replaced => self.explain(t.preset_followed_in_part, &problem),
            Some(problem) => self.explain(t.preset_ignored, &problem),
            None if preset.name_ignored => self.notice.say(t.preset_name_ignored),
            None if replaced => self.notice.say(t.preset_followed),
            None => {}
        }
    }

    fn explain(self, said: &str, problem: &SecretError) {
        let why = problem.explain().sentences();
        self.notice.say([said, &why].join(" "));
    }

    /// What was said is about another secret, or another line.
    pub fn quiet(self) {
        self.notice.clear();
        for tick in [self.copied, self.copied_line, self.copied_link] {
            tick.clear();
        }
    }

    /// Whether there is a secret that must not be seen.
    pub fn hidden(self) -> bool {
        self.workspace.has_secret() && !self.workspace.revealed()
    }

    pub fn regenerate(self) {
        self.workspace.regenerate();
        self.quiet();
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
        self.quiet();
    }

    /// Whether there is something to clear, here or in another panel.
    pub fn clearable(self) -> bool {
        self.workspace.has_secret() || !self.handles.holdings.besides(self.handles.label).is_empty()
    }

    /// Wipes the secret. The focus goes to what makes a new one, unless Clear has still something to do.
    pub fn clear(self) {
        let own = move || {
            self.workspace.forget();
            self.quiet();
        };
        let cleared = Words::here().cleared;
        clearing::clear(
            self.handles.label,
            self.handles.holdings,
            self.notice,
            &own,
            cleared,
        );
        if !untrack(|| self.clearable()) {
            self.renew.focus();
        }
    }

    fn name(self) -> Option<VariableName> {
        self.variable.get().parse().ok()
    }

    /// The line for a `.env` file, in a buffer that wipes itself.
    pub fn line_text(self) -> Option<Zeroizing<String>> {
        dotenv::line(&self.name()?, &self.workspace.text()?).ok()
    }

    /// The copy of the secret.
    pub fn copying(self) -> Copying {
        Copying::new(
            move || untrack(|| self.workspace.text()),
            self.secret,
            move |copied| self.notice.say(copied.sentence(Words::here().copied)),
        )
        .ticking(self.copied)
    }

    /// The copy of the `.env` line.
    pub fn copying_line(self) -> Copying {
        Copying::new(
            move || untrack(|| self.line_text()),
            self.line,
            move |copied| self.notice.say(copied.sentence(Words::here().copied_line)),
        )
        .ticking(self.copied_line)
    }

    /// Copies the address that makes a secret by this recipe, under this name. It also goes into the address bar, to be
    /// copied by hand where the browser allows nothing else.
    pub fn copy_link(self) {
        let t = Words::here();
        let (recipe, name) = untrack(|| (self.workspace.recipe(), self.name()));
        let name = name.unwrap_or_default();
        let leaks = untrack(|| self.workspace.is_in(name.as_str()));
        let Some(preset) = Preset::write(recipe, &name).filter(|_| !leaks) else {
            return self.notice.say(t.link_refused);
        };
        location::replace_hash(&["generate?", &preset].concat());
        let link = move || Some(Zeroizing::new(location::address()));
        let said = move |copied| {
            self.notice.say(match copied {
                Copied::Taken => t.copied_link,
                Copied::Selected | Copied::Refused => t.link_in_address,
            });
        };
        Copying::new(link, None, said)
            .ticking(self.copied_link)
            .run();
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
