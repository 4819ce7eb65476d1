//! What is done with a block: its `data-run`.

use std::path::Component;
use std::path::Path;
use std::str::FromStr;

use anyhow::Context;
use anyhow::Error;
use anyhow::Result;
use anyhow::bail;
use anyhow::ensure;

use crate::encoding::Encoding;
use crate::secret_store::SecretStore;
use crate::shape::Shape;

/// One task for each form of `data-run`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Task {
    /// Prints one new secret, with a newline only where it is promised.
    Secret { shape: Shape, newline: bool },
    /// Is a file that another block of the group runs.
    File(String),
    /// Prepares a project; the harness provides its effect.
    Setup,
    /// Is a module that signs and verifies.
    Auth(String),
    /// Is a module that verifies with the current secret and the one before it.
    Rotate(String),
    /// Replaces a line of an auth module, so that the secret is decoded.
    Instead { block: String, reading: Encoding },
    /// Stores one's own secret with a program that we only have a stand-in for.
    StandIn(SecretStore),
    /// Reads it back.
    StandInGet(SecretStore),
    /// Makes a Kubernetes Secret of one's own, as YAML.
    Kubectl,
    /// Prints what the page says it prints.
    Prints,
    /// Asks a git repository.
    Git,
    /// Writes one's own secret to a `.env` file.
    EnvFile,
    /// Prints a token signed with `JWT_SECRET`.
    Token,
}

impl FromStr for Task {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let words: Vec<_> = text.split_whitespace().collect();
        Ok(match words.as_slice() {
            ["secret", bytes, encoding] => Self::Secret {
                shape: format!("{bytes} {encoding}").parse()?,
                newline: false,
            },
            ["secret", bytes, encoding, "newline"] => Self::Secret {
                shape: format!("{bytes} {encoding}").parse()?,
                newline: true,
            },
            ["file", name] => Self::File(inside(name)?),
            ["setup"] => Self::Setup,
            ["auth", name] => Self::Auth(inside(name)?),
            ["rotate", name] => Self::Rotate(inside(name)?),
            ["instead", block, reading] => Self::Instead {
                block: (*block).to_owned(),
                reading: reading.parse()?,
            },
            ["stand-in", program] => Self::StandIn(program.parse()?),
            ["stand-in-get", program] => Self::StandInGet(program.parse()?),
            ["kubectl"] => Self::Kubectl,
            ["prints"] => Self::Prints,
            ["git"] => Self::Git,
            ["env-file"] => Self::EnvFile,
            ["token"] => Self::Token,
            _ => bail!("data-run={text:?} says nothing that can be done"),
        })
    }
}

/// A file name that stays in its folder.
pub(crate) fn inside(name: &str) -> Result<String> {
    let path = Path::new(name);
    let stays = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    ensure!(stays, "{name:?} leaves the folder");
    path.file_name().context("a file has a name")?;
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_read_from_its_words() {
        let task = |text: &str| text.parse::<Task>().unwrap();
        assert_eq!(task("file src/main.rs"), Task::File("src/main.rs".into()));
        assert_eq!(task("stand-in vault"), Task::StandIn(SecretStore::Vault));
        assert!(matches!(
            task("secret 32 hex newline"),
            Task::Secret { newline: true, .. }
        ));
        assert!(matches!(
            task("instead auth base64url"),
            Task::Instead {
                reading: Encoding::Base64url,
                ..
            }
        ));
    }

    #[test]
    fn what_is_no_task_is_refused() {
        for text in [
            "",
            "secret",
            "secret 32",
            "secret 32 hex space",
            "secret 32 octal",
            "file",
            "file ../main.rs",
            "file /main.rs",
            "file a b",
            "stand-in curl",
            "instead auth rot13",
            "print",
        ] {
            assert!(text.parse::<Task>().is_err(), "{text:?}");
        }
    }
}
