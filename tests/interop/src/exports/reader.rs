//! How a reader is asked what is in a text.

use anyhow::Result;
use jwt_secrets::assess::env;
use jwt_secrets::export::Target;
use serde_json::Value;

use crate::exports::at::At;
use crate::exports::aws;
use crate::exports::bulk;
use crate::exports::compose;
use crate::exports::shell;
use crate::exports::store;
use crate::exports::store::StandIns;
use crate::exports::table::NAME;
use crate::exports::table::READERS;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// A program or library that reads a target.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) target: &'static str,
    pub(super) name: &'static str,
    pub(super) way: Way,
    /// Who is named to the target.
    pub(super) dialect: Option<env::Reader>,
}

/// How it is asked.
#[derive(Clone, Copy, Debug)]
pub(super) enum Way {
    /// By a program for all texts, which answers with what is in each: the value is at this place.
    Bulk(Tool, &'static str, At),
    /// By a program for all texts, too, with the library of systemd.
    Systemd,
    /// By Docker Compose, as a service of a project.
    Compose,
    /// It sources a file.
    Sourced(Tool),
    /// It is handed the secret by a command that this shell runs.
    Handed(Tool),
    /// The same, and the command and its server are real ones.
    Aws(Tool),
    /// dotenvy, in this process.
    Dotenvy,
    /// A file of HCL, in this process.
    Hcl,
    /// The file is the secret.
    Bytes,
}

impl Reader {
    pub(super) fn of(target: &Target) -> impl Iterator<Item = &'static Self> + use<> {
        let code = target.code();
        READERS.iter().filter(move |reader| reader.target == code)
    }

    pub(super) const fn name(&self) -> &'static str {
        self.name
    }

    pub(super) const fn dialect(&self) -> Option<env::Reader> {
        self.dialect
    }

    /// How many values it is asked, beside the known ones.
    pub(super) const fn count(&self) -> usize {
        match self.way {
            Way::Handed(_) | Way::Aws(_) => 200,
            // Each takes longer than the one before.
            Way::Compose => 2_000,
            _ => 10_000,
        }
    }

    /// Whether its answer tells the value from others. Version 1 of Docker Compose prints U+0085 between single quotes, where
    /// YAML takes it for the end of a line.
    pub(super) fn shows(&self, value: &str) -> bool {
        !(matches!(self.way, Way::Compose) && value.contains('\u{85}'))
    }

    /// What this machine lacks to ask it.
    pub(super) fn lacking(&self, workshop: &Workshop) -> Option<&'static str> {
        let tools = match self.way {
            Way::Bulk(tool, ..) | Way::Sourced(tool) => vec![tool],
            Way::Systemd => vec![Tool::Python, Tool::Systemd],
            Way::Compose => vec![Tool::Python, Tool::DockerCompose],
            Way::Handed(shell) if self.target == "kubectl" => vec![shell, Tool::Kubectl],
            Way::Handed(shell) => vec![shell],
            Way::Aws(shell) => vec![shell, Tool::Python, Tool::AwsCli, Tool::Moto],
            Way::Dotenvy | Way::Hcl | Way::Bytes => Vec::new(),
        };
        let missing = tools.into_iter().find(|tool| !workshop.has(*tool))?;
        Some(missing.name())
    }

    /// What it makes of each text.
    pub(super) fn read(
        &self,
        workshop: &Workshop,
        texts: &[String],
    ) -> Result<Vec<Result<String, String>>> {
        let bulk = |tool, reader, at: At| {
            let read = bulk::read(workshop, tool, reader, texts)?;
            let value = |read: Result<Value, String>| read.and_then(|read| at.value(&read));
            Ok(read.into_iter().map(value).collect())
        };
        match self.way {
            Way::Bulk(tool, reader, at) => bulk(tool, reader, at),
            Way::Systemd => bulk(Tool::Python, "systemd", NAME),
            Way::Compose => compose::read(workshop, texts),
            Way::Sourced(tool) => shell::read(workshop, tool, texts),
            Way::Handed(shell) => store::read(workshop, shell, StandIns(workshop), texts),
            Way::Aws(shell) => aws::read(workshop, shell, texts),
            Way::Dotenvy => Ok(texts.iter().map(|text| dotenvy(text)).collect()),
            Way::Hcl => Ok(texts.iter().map(|text| hcl(text)).collect()),
            Way::Bytes => Ok(texts.iter().cloned().map(Ok).collect()),
        }
    }
}

fn dotenvy(text: &str) -> Result<String, String> {
    let mut found = Err("no variable".to_owned());
    for row in dotenvy::from_read_iter(text.as_bytes()) {
        let (name, value) = row.map_err(|error| error.to_string())?;
        if name == "JWT_SECRET" {
            found = Ok(value);
        }
    }
    found
}

fn hcl(text: &str) -> Result<String, String> {
    let read: Value = hcl::from_str(text).map_err(|error| error.to_string())?;
    At::Pointer("/jwt_secret").value(&read)
}
