//! Programs that keep secrets for a service, and that no block of the guide asks: their servers are not ours.

use std::fmt;
use std::str::FromStr;

use anyhow::Context;
use anyhow::Error;
use anyhow::Result;

/// A program with a stand-in, `drivers/stand-in.sh`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum SecretStore {
    Aws,
    Vault,
    Azure,
    Google,
}

impl SecretStore {
    pub(crate) const ALL: [Self; 4] = [Self::Aws, Self::Vault, Self::Azure, Self::Google];

    /// The command.
    pub(crate) const fn program(self) -> &'static str {
        match self {
            Self::Aws => "aws",
            Self::Vault => "vault",
            Self::Azure => "az",
            Self::Google => "gcloud",
        }
    }

    /// What it puts behind a secret that it prints into a pipe. AWS and Azure print a line of text; Vault
    /// and Google print the stored bytes.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Aws | Self::Azure => "\n",
            Self::Vault | Self::Google => "",
        }
    }
}

impl fmt::Display for SecretStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.program())
    }
}

impl FromStr for SecretStore {
    type Err = Error;

    fn from_str(program: &str) -> Result<Self> {
        Self::ALL
            .into_iter()
            .find(|store| store.program() == program)
            .with_context(|| format!("there is no stand-in for {program:?}"))
    }
}
