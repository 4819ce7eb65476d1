//! What is said of a finding about the variables of a file, and of those who read it.

use jwt_secrets::EnvError;
use jwt_secrets::assess::env::Cause;
use jwt_secrets::assess::env::EnvFinding;
use jwt_secrets::assess::env::MAX_FILE_BYTES;
use jwt_secrets::assess::env::MAX_LINES;
use jwt_secrets::assess::env::MAX_SECRETS;
use jwt_secrets::assess::env::MAX_TOKENS;
use jwt_secrets::assess::env::Reader;

use super::Explain;
use super::Explained;
use super::Explanation;
use super::Ways;
use super::words;
use crate::browser::clock;
use crate::browser::list;

words! {
    /// What is said of each finding about the variables of a file.
    pub struct Variables = VARIABLES {
        /// More than `{maximum}` bytes.
        too_long: Explanation,
        /// More than `{maximum}`.
        too_many_lines: Explanation,
        binary: Explanation,
        no_variables: Explanation,
        /// At `{place}`, for `{readers}`.
        read_as_published: Explanation,
        /// At `{place}`.
        token_by_published: Explanation,
        /// The `{text}` that is the key.
        token_by_constant: Explanation,
        token_by_nothing: Explanation,
        token_unsigned: Explanation,
        /// Of `{characters}`, run by `{readers}`.
        command: Explanation,
        command_run_by_none: Explanation,
        shipped_to_browsers: Explanation,
        default_public: Explanation,
        /// At `{place}`.
        default_published: Explanation,
        default_empty: Explanation,
        /// The `{readers}` that do so, as below.
        reference_as_text: Explanation,
        /// In line `{line}`.
        told_by_comment: Explanation,
        duplicate_name: Explanation,
        duplicate_name_first: Explanation,
        duplicate_name_same: Explanation,
        shared_secret: Explanation,
        unclosed_quote: Explanation,
        quotes_in_list: Explanation,
        data_not_base64: Explanation,
        name_invalid: Explanation,
        token_by_other: Explanation,
        token_by_copy: Explanation,
        /// `{ago}`.
        token_expired: Explanation,
        marked_first_name: Explanation,
        /// Of each `{secrets}` and `{tokens}` are looked at.
        too_many: Explanation,
        may_be_missing: Explanation,
        causes: Causes,
        readers: ReaderNames,
    }
}

words! {
    /// Why `{readers}` do not read what is meant.
    pub struct Causes {
        runs_command: Explanation,
        changing: Explanation,
        cut_at_hash: Explanation,
        dollar: Explanation,
        first_line: Explanation,
        quotes: Explanation,
        comment: Explanation,
        space: Explanation,
        backslash: Explanation,
        not_read: Explanation,
        other: Explanation,
    }
}

words! {
    /// The names of what reads such files.
    pub struct ReaderNames {
        dotenv: &'static str,
        node_env_file: &'static str,
        next: &'static str,
        dotenv_expand: &'static str,
        python_dotenv: &'static str,
        django_environ: &'static str,
        dotenvy: &'static str,
        bash: &'static str,
        compose: &'static str,
        docker_run: &'static str,
    }
}

impl Causes {
    const fn of(&self, cause: Cause) -> &Explanation {
        match cause {
            Cause::RunsCommand => &self.runs_command,
            Cause::Changing => &self.changing,
            Cause::CutAtHash => &self.cut_at_hash,
            Cause::Dollar => &self.dollar,
            Cause::FirstLine => &self.first_line,
            Cause::Quotes => &self.quotes,
            Cause::Comment => &self.comment,
            Cause::Space => &self.space,
            Cause::Backslash => &self.backslash,
            Cause::NotRead => &self.not_read,
            Cause::Other => &self.other,
        }
    }
}

impl ReaderNames {
    /// That of this one.
    pub const fn of(&self, reader: Reader) -> &'static str {
        match reader {
            Reader::Dotenv => self.dotenv,
            Reader::NodeEnvFile => self.node_env_file,
            Reader::Next => self.next,
            Reader::DotenvExpand => self.dotenv_expand,
            Reader::PythonDotenv => self.python_dotenv,
            Reader::DjangoEnviron => self.django_environ,
            Reader::Dotenvy => self.dotenvy,
            Reader::Bash => self.bash,
            Reader::Compose => self.compose,
            Reader::DockerRun => self.docker_run,
        }
    }

    /// Their names in a list.
    pub fn all(&self, readers: &[Reader]) -> String {
        let names: Vec<_> = readers.iter().map(|reader| self.of(*reader)).collect();
        list::all(super::tag(), &names)
    }
}

impl Explain for EnvError {
    fn explain(&self) -> Explained {
        let t = Variables::here();
        let up_to =
            |words: &Explanation, maximum: usize| words.with(&[("maximum", &maximum.to_string())]);
        match self {
            Self::TooLong => up_to(&t.too_long, MAX_FILE_BYTES),
            Self::TooManyLines => up_to(&t.too_many_lines, MAX_LINES),
            Self::Binary => t.binary.plain(),
            Self::NoVariables => t.no_variables.plain(),
        }
    }
}

impl Explain for EnvFinding {
    fn explain(&self) -> Explained {
        let t = Variables::here();
        let by = |words: &Explanation, readers: &[Reader]| {
            words.with(&[("readers", &t.readers.all(readers))])
        };
        match self {
            Self::Secret(finding) => finding.explain(),
            Self::ReadAsPublished(published, readers) => t.read_as_published.with(&[
                ("place", published.place),
                ("readers", &t.readers.all(readers)),
            ]),
            Self::TokenByPublished(published) => {
                t.token_by_published.with(&[("place", published.place)])
            }
            Self::TokenByConstant(constant) if constant.text().is_empty() => {
                t.token_by_nothing.plain()
            }
            Self::TokenByConstant(constant) => {
                t.token_by_constant.with(&[("text", constant.text())])
            }
            Self::TokenUnsigned => t.token_unsigned.plain(),
            Self::Command { characters, run_by } => {
                let words = if run_by.is_empty() {
                    &t.command_run_by_none
                } else {
                    &t.command
                };
                words.with(&[
                    ("characters", &characters.to_string()),
                    ("readers", &t.readers.all(run_by)),
                ])
            }
            Self::ShippedToBrowsers => t.shipped_to_browsers.plain(),
            Self::DefaultPublic(None) => t.default_public.plain(),
            Self::DefaultPublic(Some(published)) => {
                t.default_published.with(&[("place", published.place)])
            }
            Self::DefaultEmpty => t.default_empty.plain(),
            Self::ReferenceAsText(readers) => by(&t.reference_as_text, readers),
            Self::ToldByComment { line } => t.told_by_comment.with(&[("line", &line.to_string())]),
            Self::DuplicateName { same: true, .. } => t.duplicate_name_same.plain(),
            Self::DuplicateName { first, .. } if first.is_empty() => t.duplicate_name.plain(),
            Self::DuplicateName { first, .. } => by(&t.duplicate_name_first, first),
            Self::SharedSecret => t.shared_secret.plain(),
            Self::UnclosedQuote => t.unclosed_quote.plain(),
            Self::QuotesInList => t.quotes_in_list.plain(),
            Self::DataNotBase64 => t.data_not_base64.plain(),
            Self::NameInvalid(readers) => by(&t.name_invalid, readers),
            Self::TokenByOther => t.token_by_other.plain(),
            Self::TokenByCopy(way) => {
                let said = t.token_by_copy.plain();
                match Ways::here().way(*way) {
                    Some(words) => said.also(words.finding),
                    None => said,
                }
            }
            Self::TokenExpired { seconds } => {
                let seconds = i64::try_from(*seconds).unwrap_or(i64::MAX);
                let ago = clock::relative(super::tag(), -seconds);
                t.token_expired.with(&[("ago", &ago)])
            }
            Self::ReadDifferently(cause, readers) => by(t.causes.of(*cause), readers),
            Self::MarkedFirstName(readers) => by(&t.marked_first_name, readers),
            Self::TooMany { .. } => t.too_many.with(&[
                ("secrets", &MAX_SECRETS.to_string()),
                ("tokens", &MAX_TOKENS.to_string()),
            ]),
            Self::MayBeMissing => t.may_be_missing.plain(),
        }
    }
}
