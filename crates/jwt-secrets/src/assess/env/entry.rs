//! A variable and its value, as they stand in a file.

use super::Reader;
use super::Role;
use super::file::File;
use super::reader::Outcome;
use core::fmt;
use zeroize::Zeroizing;

/// A variable of a pasted file.
///
/// Its value is overwritten when dropped, and not printed by `Debug`.
pub struct Entry {
    pub(super) line: usize,
    pub(super) block: usize,
    pub(super) name: String,
    /// The lines that it stands on, from the name to the end, without the line break.
    pub(super) statement: Zeroizing<String>,
    /// What whoever wrote it means.
    pub(super) value: Zeroizing<String>,
    pub(super) style: Style,
    /// Whether U+FEFF stands in front of it.
    pub(super) marked: bool,
    pub(super) cr_lf: bool,
    pub(super) role: Role,
}

/// How a variable is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `NAME=value`, a line of a `.env` file.
    Assignment,
    /// `NAME: value` outside of any block: YAML, or a line that some readers of a `.env` file take, too.
    Colon,
    /// `NAME: value` below `environment:`, as Docker Compose has it.
    ComposeMap,
    /// `- NAME=value` below `environment:`.
    ComposeList,
    /// Below `data:` of a Kubernetes Secret: the value is base64.
    KubernetesData,
    /// Below `stringData:` of a Kubernetes Secret, `data:` of a ConfigMap, or `env:` of a container.
    KubernetesStringData,
    /// `Environment=` of a unit of systemd.
    Systemd,
    /// A word of a command: `-e NAME=value`, `declare -x NAME=value`, `ENV NAME=value` of a Dockerfile.
    Command,
    /// `$env:NAME = "value"`.
    PowerShell,
}

impl Style {
    /// Every one.
    pub const ALL: [Self; 9] = [
        Self::Assignment,
        Self::Colon,
        Self::ComposeMap,
        Self::ComposeList,
        Self::KubernetesData,
        Self::KubernetesStringData,
        Self::Systemd,
        Self::Command,
        Self::PowerShell,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Assignment => "assignment",
            Self::Colon => "colon",
            Self::ComposeMap => "compose_map",
            Self::ComposeList => "compose_list",
            Self::KubernetesData => "kubernetes_data",
            Self::KubernetesStringData => "kubernetes_string_data",
            Self::Systemd => "systemd",
            Self::Command => "command",
            Self::PowerShell => "power_shell",
        }
    }

    /// Who reads what is written so, as far as it was measured: of YAML Docker Compose alone, of a `.env` file all.
    #[must_use]
    pub const fn readers(self) -> &'static [Reader] {
        match self {
            Self::Assignment | Self::Colon => &Reader::ALL,
            Self::ComposeMap | Self::ComposeList => &[Reader::Compose],
            Self::Command => &[Reader::Bash],
            Self::KubernetesData
            | Self::KubernetesStringData
            | Self::Systemd
            | Self::PowerShell => &[],
        }
    }
}

impl Entry {
    /// That of a text which is one line of a `.env` file.
    pub(crate) fn of_line(text: &str) -> Option<Self> {
        let mut entries = File::read(text).ok()?.entries.into_iter();
        let entry = entries.next()?;
        entries.next().is_none().then_some(entry)
    }

    /// The line that it begins on, counted from 1.
    #[must_use]
    pub const fn line(&self) -> usize {
        self.line
    }

    /// The name of the variable, as it is written.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value that whoever wrote it means: without quotes and a comment behind a space, in `data:` of Kubernetes
    /// decoded. What programs read can be another, see [`outcomes`](Entry::outcomes).
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }

    /// How it is written.
    #[must_use]
    pub const fn style(&self) -> Style {
        self.style
    }

    /// What it is, by its name and its value.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// What each reader makes of it: readers that agree are together, those that read what is meant first.
    #[must_use]
    pub fn outcomes(&self) -> Vec<(Outcome, Vec<Reader>)> {
        let mut groups: Vec<(Outcome, Vec<Reader>)> = Vec::new();
        for reader in self.style.readers() {
            let outcome = reader.read(self);
            match groups.iter_mut().find(|(other, _)| *other == outcome) {
                Some((_, readers)) => readers.push(*reader),
                None => groups.push((outcome, vec![*reader])),
            }
        }
        groups.sort_by_key(|(outcome, _)| !outcome.is(&self.value));
        groups
    }
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Entry({:?}, line {}, {}, {:?}, <redacted>, {} bytes)",
            self.name,
            self.line,
            self.style.code(),
            self.role,
            self.value.len()
        )
    }
}
