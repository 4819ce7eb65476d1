//! What the panel remembers, and what can be done in it.

use jwt_secrets::SecretError;
use jwt_secrets::export::VariableName;
use leptos::prelude::*;

use super::Words;
use crate::browser::field;
use crate::browser::keyboard;
use crate::browser::location;
use crate::panels::clearing;
use crate::state::Followed;
use crate::state::Handles;
use crate::state::Notice;
use crate::state::Preference;
use crate::state::Preset;
use crate::state::Workspace;
use crate::state::may_be_in_an_address;
use crate::state::variable_name;
use crate::text::Explain as _;
use crate::ui::Handle;
use crate::ui::Tick;

#[derive(Clone, Copy)]
pub struct State {
    pub workspace: Workspace,
    pub handles: Handles,
    /// The element that shows the secret, and the one with the `.env` line.
    pub secret: Handle,
    pub line: Handle,
    /// The button that makes a new secret.
    pub renew: Handle,
    /// Where the name of the variable in that line is typed.
    pub variable_field: Handle,
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
        let notice = handles.places.notice;
        let state = Self {
            workspace,
            handles,
            secret: Handle::new(),
            line: Handle::new(),
            renew: Handle::new(),
            variable_field: Handle::new(),
            copied: Tick::of(notice),
            copied_line: Tick::of(notice),
            copied_link: Tick::of(notice),
        };
        if preset.name_ignored {
            state.notice().say(Words::here().preset_name_ignored);
        }
        if let Some(problem) = problem {
            state.explain(Words::here().preset_ignored, problem);
        }
        handles.holdings.register(
            handles.label,
            move || workspace.has_secret(),
            move || {
                state.forget();
                state.notice().clear();
            },
        );
        state
    }

    /// Says what was done, in this panel and in what stands in it.
    pub const fn notice(self) -> Notice {
        self.handles.places.notice
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
        self.notice().clear();
        if preset.is_empty() {
            return;
        }
        let preset = Preset::read(preset);
        let Followed { replaced, problem } = self.workspace.follow(&preset);
        let t = Words::here();
        match problem {
            Some(problem) if replaced => self.explain(t.preset_followed_in_part, &problem),
            Some(problem) => self.explain(t.preset_ignored, &problem),
            None if replaced => self.notice().say(t.preset_followed),
            None => {}
        }
        let named = preset.name.map(|name| name.to_string());
        let other = named.filter(|name| untrack(|| self.handles.variable.get()) != *name);
        let about_name = if preset.name_ignored {
            t.preset_name_ignored
        } else if other.is_some() {
            t.preset_name_followed
        } else {
            return;
        };
        if let Some(name) = other {
            self.handles.variable.set(name);
        }
        let said = untrack(|| self.notice().text());
        self.notice()
            .say([said.as_str(), about_name].join(" ").trim_start());
    }

    fn explain(self, said: &str, problem: &SecretError) {
        let why = problem.explain().sentences();
        self.notice().say([said, &why].join(" "));
    }

    /// Wipes the secret, and what was typed for a name if that may be one.
    pub fn forget(self) {
        self.workspace.forget();
        let harmless = |name: &VariableName| may_be_in_an_address(name);
        if !untrack(|| self.name()).as_ref().is_some_and(harmless) {
            // A new field, for the old one remembers what was taken out of it.
            self.variable_field.replace(field::renewed);
            self.handles
                .variable
                .set(VariableName::default().to_string());
        }
    }

    /// Whether there is a secret that must not be seen.
    pub fn hidden(self) -> bool {
        self.workspace.has_secret() && !self.workspace.revealed()
    }

    pub fn regenerate(self) {
        self.workspace.regenerate();
        self.notice().clear();
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
        self.notice().clear();
    }

    /// Whether there is something to clear, here or in another panel.
    pub fn clearable(self) -> bool {
        self.workspace.has_secret() || !self.handles.holdings.besides(self.handles.label).is_empty()
    }

    /// Wipes the secret. The focus goes to what makes a new one, unless Clear has still something to do.
    pub fn clear(self) {
        let own = move || {
            self.forget();
            self.notice().clear();
        };
        let cleared = Words::here().cleared;
        clearing::clear(
            self.handles.label,
            self.handles.holdings,
            self.notice(),
            &own,
            cleared,
        );
        if !untrack(|| self.clearable()) {
            self.renew.focus();
        }
    }

    /// The name of the variable; none while what is typed is no name.
    pub fn name(self) -> Option<VariableName> {
        variable_name(&self.handles.variable.get())
    }
}
