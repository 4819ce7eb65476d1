//! Who reads what is exported.

use anyhow::Result;
use jwt_secrets::assess::env;
use jwt_secrets::export::Target;
use serde_json::Value;

use crate::exports::at::At;
use crate::exports::aws::Aws;
use crate::exports::bulk;
use crate::exports::compose;
use crate::exports::shell;
use crate::exports::store;
use crate::exports::store::StandIns;
use crate::tool::Tool;
use crate::workshop::Workshop;

/// A program or library that reads a target.
#[derive(Debug)]
pub(super) struct Reader {
    target: &'static str,
    name: &'static str,
    way: Way,
    /// Who is named to the target.
    dialect: Option<env::Reader>,
}

/// How it is asked.
#[derive(Clone, Copy, Debug)]
enum Way {
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

const NAME: At = At::Pointer("/JWT_SECRET");

const READERS: &[Reader] = &[
    dotenv(
        "dotenv",
        Way::Bulk(Tool::Node, "dotenv", NAME),
        Some(env::Reader::Dotenv),
    ),
    dotenv(
        "node --env-file",
        Way::Bulk(Tool::Node, "node", NAME),
        Some(env::Reader::NodeEnvFile),
    ),
    dotenv(
        "@next/env",
        Way::Bulk(Tool::Node, "next", NAME),
        Some(env::Reader::Next),
    ),
    dotenv(
        "dotenv-expand",
        Way::Bulk(Tool::Node, "expand", NAME),
        Some(env::Reader::DotenvExpand),
    ),
    dotenv(
        "python-dotenv",
        Way::Bulk(Tool::Python, "dotenv", NAME),
        Some(env::Reader::PythonDotenv),
    ),
    dotenv(
        "django-environ",
        Way::Bulk(Tool::Python, "django", NAME),
        Some(env::Reader::DjangoEnviron),
    ),
    dotenv("dotenvy", Way::Dotenvy, Some(env::Reader::Dotenvy)),
    dotenv("bash", Way::Sourced(Tool::Bash), Some(env::Reader::Bash)),
    dotenv(
        "dotenv, for all",
        Way::Bulk(Tool::Node, "dotenv", NAME),
        None,
    ),
    dotenv(
        "node --env-file, for all",
        Way::Bulk(Tool::Node, "node", NAME),
        None,
    ),
    dotenv(
        "@next/env, for all",
        Way::Bulk(Tool::Node, "next", NAME),
        None,
    ),
    dotenv(
        "dotenv-expand, for all",
        Way::Bulk(Tool::Node, "expand", NAME),
        None,
    ),
    dotenv(
        "python-dotenv, for all",
        Way::Bulk(Tool::Python, "dotenv", NAME),
        None,
    ),
    dotenv(
        "django-environ, for all",
        Way::Bulk(Tool::Python, "django", NAME),
        None,
    ),
    dotenv("dotenvy, for all", Way::Dotenvy, None),
    dotenv("bash, for all", Way::Sourced(Tool::Bash), None),
    dotenv("dash, for all", Way::Sourced(Tool::Dash), None),
    of("shell", "bash", Way::Sourced(Tool::Bash)),
    of("shell", "dash", Way::Sourced(Tool::Dash)),
    of("systemd", "systemd", Way::Systemd),
    of("file", "the bytes", Way::Bytes),
    // Debian 12 has version 1. It is not asked for `.env`, which the library writes for version 2: version 1 leaves the
    // backslash of `\$` in double quotes, and replaces `${NAME}`, `\\` and `\'` in single ones.
    of("compose", "docker-compose", Way::Compose),
    yaml(
        "compose",
        "yaml of npm",
        Tool::Node,
        "yaml",
        At::Dollars("/services/app/environment/JWT_SECRET"),
    ),
    yaml(
        "kubernetes",
        "PyYAML",
        Tool::Python,
        "pyyaml",
        At::Pointer("/stringData/JWT_SECRET"),
    ),
    yaml(
        "kubernetes",
        "ruamel.yaml",
        Tool::Python,
        "ruamel",
        At::Pointer("/stringData/JWT_SECRET"),
    ),
    yaml(
        "kubernetes",
        "yaml of npm",
        Tool::Node,
        "yaml",
        At::Pointer("/stringData/JWT_SECRET"),
    ),
    yaml(
        "kubernetes_data",
        "PyYAML",
        Tool::Python,
        "pyyaml",
        At::Base64("/data/JWT_SECRET"),
    ),
    yaml(
        "kubernetes_data",
        "yaml of npm",
        Tool::Node,
        "yaml",
        At::Base64("/data/JWT_SECRET"),
    ),
    yaml(
        "helm",
        "PyYAML",
        Tool::Python,
        "pyyaml",
        At::Pointer("/secrets/JWT_SECRET"),
    ),
    yaml(
        "helm",
        "yaml of npm",
        Tool::Node,
        "yaml",
        At::Pointer("/secrets/JWT_SECRET"),
    ),
    yaml(
        "spring",
        "PyYAML",
        Tool::Python,
        "pyyaml",
        At::Pointer("/jwt.secret"),
    ),
    yaml(
        "spring",
        "ruamel.yaml",
        Tool::Python,
        "ruamel",
        At::Pointer("/jwt.secret"),
    ),
    yaml("json", "Node.js", Tool::Node, "json", NAME),
    yaml("json", "Python", Tool::Python, "json", NAME),
    yaml("appsettings", "Node.js", Tool::Node, "json", NAME),
    yaml("jwk", "jose", Tool::Node, "jose", NAME),
    yaml("jwk_set", "jose", Tool::Node, "jose", NAME),
    of("terraform", "hcl-rs", Way::Hcl),
    of("vault", "a stand-in, by dash", Way::Handed(Tool::Dash)),
    of("aws", "awscli and moto, by dash", Way::Aws(Tool::Dash)),
    of("google", "a stand-in, by bash", Way::Handed(Tool::Bash)),
    of("azure", "a stand-in, by bash", Way::Handed(Tool::Bash)),
    of("github", "a stand-in, by dash", Way::Handed(Tool::Dash)),
    of("kubectl", "kubectl, by dash", Way::Handed(Tool::Dash)),
];

const fn of(target: &'static str, name: &'static str, way: Way) -> Reader {
    Reader {
        target,
        name,
        way,
        dialect: None,
    }
}

const fn dotenv(name: &'static str, way: Way, dialect: Option<env::Reader>) -> Reader {
    Reader {
        target: "dotenv",
        name,
        way,
        dialect,
    }
}

const fn yaml(
    target: &'static str,
    name: &'static str,
    tool: Tool,
    reader: &'static str,
    at: At,
) -> Reader {
    of(target, name, Way::Bulk(tool, reader, at))
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
            Way::Aws(shell) => store::read(workshop, shell, Aws::start(workshop)?, texts),
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
