//! The languages of the blocks: their `data-lang`.

use std::str::FromStr;

use anyhow::Error;
use anyhow::Result;
use anyhow::bail;

use crate::tool::Tool;

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lang {
    Sh,
    PowerShell,
    JavaScript,
    Python,
    Go,
    Rust,
    Java,
    Php,
    Ruby,
    CSharp,
    Yaml,
    Dotenv,
    Text,
}

impl Lang {
    /// What runs a program of this language; shells aside, which run as two.
    pub(crate) const fn tool(self) -> Option<Tool> {
        match self {
            Self::JavaScript => Some(Tool::Node),
            Self::Python => Some(Tool::Python),
            Self::Go => Some(Tool::Go),
            Self::Rust => Some(Tool::Rust),
            Self::Java => Some(Tool::Java),
            Self::Php => Some(Tool::Php),
            Self::Ruby => Some(Tool::Ruby),
            Self::Sh | Self::PowerShell | Self::CSharp | Self::Yaml | Self::Dotenv | Self::Text => {
                None
            }
        }
    }

    /// The file that a program of one block becomes, and the arguments that run it.
    pub(crate) const fn program(self) -> Option<(&'static str, &'static [&'static str])> {
        match self {
            Self::JavaScript => Some(("main.mjs", &["main.mjs"])),
            Self::Python => Some(("main.py", &["main.py"])),
            Self::Go => Some(("main.go", &["run", "main.go"])),
            Self::Rust => Some(("src/main.rs", &["run", "--quiet"])),
            Self::Java => Some(("Main.java", &["Main.java"])),
            Self::Php => Some(("main.php", &["main.php"])),
            Self::Ruby => Some(("main.rb", &["main.rb"])),
            Self::Sh | Self::PowerShell | Self::CSharp | Self::Yaml | Self::Dotenv | Self::Text => {
                None
            }
        }
    }
}

impl FromStr for Lang {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self> {
        Ok(match name {
            "sh" => Self::Sh,
            "powershell" => Self::PowerShell,
            "js" => Self::JavaScript,
            "python" => Self::Python,
            "go" => Self::Go,
            "rust" => Self::Rust,
            "java" => Self::Java,
            "php" => Self::Php,
            "ruby" => Self::Ruby,
            "csharp" => Self::CSharp,
            "yaml" => Self::Yaml,
            "dotenv" => Self::Dotenv,
            "text" => Self::Text,
            _ => bail!("data-lang={name:?} is no language of the guide"),
        })
    }
}
