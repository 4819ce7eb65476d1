//! Who reads what is exported.

use jwt_secrets::assess::env;

use crate::exports::at::At;
use crate::exports::reader::Reader;
use crate::exports::reader::Way;
use crate::tool::Tool;

/// Where most have the value.
pub(super) const NAME: At = At::Pointer("/JWT_SECRET");

/// Each with its target.
pub(super) const READERS: &[Reader] = &[
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
