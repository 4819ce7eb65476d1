//! What is wrong with a file of variables.

use super::Cause;
use super::Reader;
use crate::assess::Finding;
use crate::assess::Published;
use crate::assess::Severity;
use crate::key::Constant;
use crate::key::Way;
use core::fmt;

/// One thing that is wrong with variables of a file, or worth knowing of them. It holds nothing of their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EnvFinding {
    /// What can be told of the secret by itself.
    Secret(Finding),
    /// These readers make a published secret of it.
    ReadAsPublished(Published, Vec<Reader>),
    /// A token was signed with a published secret: everybody can make such tokens.
    TokenByPublished(Published),
    /// A token was signed with what broken code signs with: a constant that everybody knows, or nothing.
    TokenByConstant(Constant),
    /// A token says that it is not signed, `alg` is `none`.
    TokenUnsigned,
    /// The value is a command, which some readers run at each start and the others take for the secret.
    Command {
        /// As a text it has so many characters, which everybody can read in the file.
        characters: usize,
        /// Who runs it.
        run_by: Vec<Reader>,
    },
    /// A secret under a name whose value is written into files for browsers.
    ShippedToBrowsers,
    /// Where the variable is not set it is a text that stands in the file, and perhaps elsewhere.
    DefaultPublic(Option<Published>),
    /// Where the variable is not set the secret is empty.
    DefaultEmpty,
    /// The name of another variable of the file stands for the secret, and these readers take that name for the value.
    ReferenceAsText(Vec<Reader>),
    /// The secret stands in a comment, as it is or decoded.
    ToldByComment {
        /// The line of the comment.
        line: usize,
    },
    /// The same name twice: which one counts is not the same for all readers.
    DuplicateName {
        /// Whether the values are the same.
        same: bool,
        /// For whom the first one counts.
        first: Vec<Reader>,
    },
    /// The same secret for two purposes: whoever has one has the other, and a token of one is good for the other.
    SharedSecret,
    /// Quotes that nothing closes: readers take in what follows, or refuse the file.
    UnclosedQuote,
    /// In a list the quotes are part of the value.
    QuotesInList,
    /// The value below `data:` is not base64, and Kubernetes refuses it.
    DataNotBase64,
    /// No program finds the variable by the name that it means, or these readers refuse it: a hyphen, a digit first.
    NameInvalid(Vec<Reader>),
    /// No secret of the file signed the token.
    TokenByOther,
    /// The token was signed with a copy of the secret that is not quite the same.
    TokenByCopy(Way),
    /// The token has expired.
    TokenExpired {
        /// Since when, in seconds.
        seconds: u64,
    },
    /// These readers do not read what is meant.
    ReadDifferently(Cause, Vec<Reader>),
    /// U+FEFF stands in front of the first name, and these readers do not find the variable.
    MarkedFirstName(Vec<Reader>),
    /// There is more than is looked at, see [`MAX_SECRETS`](super::MAX_SECRETS) and [`MAX_TOKENS`](super::MAX_TOKENS).
    TooMany {
        /// How many secrets were not looked at.
        secrets: usize,
        /// How many tokens were not.
        tokens: usize,
    },
    /// Where the variable is not set the secret is empty, and Docker Compose only warns.
    MayBeMissing,
}

impl EnvFinding {
    /// A stable identifier in `snake_case`; that of the [`Finding`] or the [`Cause`] where there is one.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Secret(finding) => finding.code(),
            Self::ReadAsPublished(..) => "read_as_published",
            Self::TokenByPublished(_) => "token_by_published",
            Self::TokenByConstant(_) => "token_by_constant",
            Self::TokenUnsigned => "token_unsigned",
            Self::Command { .. } => "command_for_value",
            Self::ShippedToBrowsers => "shipped_to_browsers",
            Self::DefaultPublic(_) => "default_public",
            Self::DefaultEmpty => "default_empty",
            Self::ReferenceAsText(_) => "reference_as_text",
            Self::ToldByComment { .. } => "told_by_comment",
            Self::DuplicateName { .. } => "duplicate_name",
            Self::SharedSecret => "shared_secret",
            Self::UnclosedQuote => "unclosed_quote",
            Self::QuotesInList => "quotes_in_list",
            Self::DataNotBase64 => "data_not_base64",
            Self::NameInvalid(_) => "name_invalid",
            Self::TokenByOther => "token_by_other",
            Self::TokenByCopy(_) => "token_by_copy",
            Self::TokenExpired { .. } => "token_expired",
            Self::ReadDifferently(cause, _) => cause.code(),
            Self::MarkedFirstName(_) => "marked_first_name",
            Self::TooMany { .. } => "too_many_secrets",
            Self::MayBeMissing => "may_be_missing",
        }
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::Secret(finding) => finding.severity(),
            Self::ReadAsPublished(..)
            | Self::TokenByPublished(_)
            | Self::TokenByConstant(_)
            | Self::TokenUnsigned
            | Self::Command { .. }
            | Self::ShippedToBrowsers => Severity::Critical,
            Self::DefaultPublic(_)
            | Self::DefaultEmpty
            | Self::ReferenceAsText(_)
            | Self::ToldByComment { .. }
            | Self::UnclosedQuote
            | Self::DataNotBase64 => Severity::Serious,
            Self::DuplicateName { same: true, .. } | Self::MayBeMissing => Severity::Note,
            Self::ReadDifferently(cause, readers) => cause.severity(readers),
            Self::DuplicateName { .. }
            | Self::SharedSecret
            | Self::QuotesInList
            | Self::NameInvalid(_)
            | Self::TokenByOther
            | Self::TokenByCopy(_)
            | Self::TokenExpired { .. }
            | Self::MarkedFirstName(_)
            | Self::TooMany { .. } => Severity::Warning,
        }
    }
}

impl fmt::Display for EnvFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A finding, and the variables that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// What was found.
    pub finding: EnvFinding,
    /// Their places in [`Audit::entries`](super::Audit::entries), in the order of the file.
    pub entries: Vec<usize>,
}
