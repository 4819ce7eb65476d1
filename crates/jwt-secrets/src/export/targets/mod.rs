//! The files and commands that a secret is written into.
//!
//! A target has a file of its own, with the rules of its reader and their source, and a row in [`Target::ALL`]. It writes a
//! value so that its reader gets exactly that text, or refuses it and says what stands in the way.

use super::Variable;
use crate::Algorithm;
use crate::TargetError;
use crate::assess::env::Reader;
use crate::error::Obstacle;
use crate::key::Reading;
use crate::sets::Environment;
use core::fmt;
use zeroize::Zeroizing;

mod appsettings;
mod aws;
mod azure;
mod compose;
mod content;
mod dotenv;
mod file;
mod github;
mod google;
mod helm;
mod json;
mod jwk;
mod jwk_set;
mod kubectl;
mod kubernetes;
mod kubernetes_data;
mod power_shell;
mod shell;
mod spring;
mod systemd;
mod terraform;
mod vault;

pub use dotenv::GITIGNORE;
pub use dotenv::READERS;

/// A place where secrets are kept, as a text that puts them there.
pub struct Target {
    code: &'static str,
    file_name: &'static str,
    form: Form,
    /// Whether it has room for one variable only.
    single: bool,
    /// Refuses what it cannot carry, if there is such.
    check: Option<Check>,
    /// Writes what was not refused.
    write: fn(&Content<'_>) -> Zeroizing<String>,
}

type Check = fn(&Content<'_>) -> Result<(), TargetError>;

/// What the text of a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A file that is read where it lies.
    File,
    /// Commands of a POSIX shell. A secret goes to them through standard input, so that no list of processes shows it; who
    /// types them in place of running the file has them in the shell's history.
    Script,
}

/// What is to be written.
#[derive(Clone, Copy, Debug)]
pub struct Content<'a> {
    /// The variables, in their order.
    pub variables: &'a [Variable<'a>],
    /// What the keys are for, which a JSON Web Key names.
    pub algorithm: Algorithm,
    /// How a key is made of a value, which a JSON Web Key has decoded; all other targets have the text.
    pub reading: Reading,
    /// Who reads a `.env` file; nothing for each of [`READERS`].
    pub reader: Option<Reader>,
    /// Whose values they are, where a system has several environments: it goes into the names under which stores keep them.
    pub environment: Option<&'a Environment>,
    /// What all of it is called where a store keeps it under one name; nothing for a name that is made of the variables.
    pub label: Option<&'a str>,
}

impl Target {
    /// Every target, in the order in which they are named.
    pub const ALL: [&Self; 21] = [
        &dotenv::TARGET,
        &shell::TARGET,
        &power_shell::TARGET,
        &file::TARGET,
        &compose::TARGET,
        &systemd::TARGET,
        &kubernetes::TARGET,
        &kubernetes_data::TARGET,
        &kubectl::TARGET,
        &helm::TARGET,
        &vault::TARGET,
        &aws::TARGET,
        &google::TARGET,
        &azure::TARGET,
        &github::TARGET,
        &terraform::TARGET,
        &spring::TARGET,
        &appsettings::TARGET,
        &json::TARGET,
        &jwk::TARGET,
        &jwk_set::TARGET,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// What the file is called where its reader does not ask for another name.
    #[must_use]
    pub const fn file_name(&self) -> &'static str {
        self.file_name
    }

    /// What the file of an environment is called.
    ///
    /// ```
    /// use jwt_secrets::export::Target;
    ///
    /// let production = "production".parse()?;
    /// let name = |code| Target::of(code).map(|target| target.file_name_in(&production));
    /// assert_eq!(name("dotenv").as_deref(), Some(".env.production"));
    /// assert_eq!(name("kubernetes").as_deref(), Some("secret.production.yaml"));
    /// assert_eq!(name("spring").as_deref(), Some("application-secrets-production.yml"));
    /// # Ok::<(), jwt_secrets::SetError>(())
    /// ```
    #[must_use]
    pub fn file_name_in(&self, environment: &Environment) -> String {
        match self.file_name.rsplit_once('.') {
            // Of a profile, as Spring calls an environment, it reads the file of this name beside the other.
            Some((stem, end)) if self.code == "spring" => format!("{stem}-{environment}.{end}"),
            // Terraform would read those of all environments at once.
            Some(_) if self.code == "terraform" => format!("{environment}.tfvars"),
            Some((stem, end)) if !stem.is_empty() => format!("{stem}.{environment}.{end}"),
            _ => format!("{}.{environment}", self.file_name),
        }
    }

    /// What its text is.
    #[must_use]
    pub const fn form(&self) -> Form {
        self.form
    }

    /// Whether it has room for one variable only.
    #[must_use]
    pub const fn is_single(&self) -> bool {
        self.single
    }

    /// Whether it has keys in it, and not the texts that they are made of.
    #[must_use]
    pub fn holds_keys(&self) -> bool {
        matches!(self.code, "jwk" | "jwk_set")
    }

    /// Whether it takes several variables whose reader asks for them by name. A JWK Set is one of keys, which not all variables
    /// are.
    #[must_use]
    pub fn is_for_sets(&self) -> bool {
        !self.single && !self.holds_keys()
    }

    /// Whether it takes several variables.
    #[must_use]
    pub const fn takes_several(&self) -> bool {
        !self.single
    }

    /// The target of this code.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|target| target.code == code)
    }

    /// The text from which its reader gets exactly these values.
    ///
    /// # Errors
    ///
    /// [`TargetError`], for the first variable that cannot be written.
    ///
    /// ```
    /// use jwt_secrets::Algorithm;
    /// use jwt_secrets::export::Content;
    /// use jwt_secrets::export::Target;
    /// use jwt_secrets::export::Variable;
    /// use jwt_secrets::export::VariableName;
    /// use jwt_secrets::key::Reading;
    ///
    /// let name = VariableName::default();
    /// let content = Content {
    ///     variables: &[Variable { name: &name, value: "3q2-7w", kid: None }],
    ///     algorithm: Algorithm::Hs256,
    ///     reading: Reading::Utf8,
    ///     reader: None,
    ///     environment: None,
    ///     label: None,
    /// };
    /// let target = Target::of("github").ok_or("none")?;
    /// assert_eq!(*target.write(&content)?, "printf %s '3q2-7w' | gh secret set JWT_SECRET\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(&self, content: &Content<'_>) -> Result<Zeroizing<String>, TargetError> {
        if self.single && content.variables.len() > 1 {
            return Err(TargetError::OneOnly);
        }
        content.refuse(Obstacle::Empty, str::is_empty)?;
        content.refuse(Obstacle::Nul, |value| value.contains('\0'))?;
        content.named_apart(str::to_owned)?;
        if let Some(check) = self.check {
            check(content)?;
        }
        Ok((self.write)(content))
    }
}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Target({})", self.code)
    }
}

impl PartialEq for Target {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Target {}

#[cfg(test)]
mod tests;
