//! Why a reader does not read what is meant.

use super::Entry;
use super::Outcome;
use super::Reader;
use crate::assess::Severity;

/// Why a reader does not read what is meant by a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It runs a command in the value.
    RunsCommand,
    /// The value is another at each start.
    Changing,
    /// It takes a `#` for the beginning of a comment, and cuts the value off there.
    CutAtHash,
    /// It takes a `$` for a variable, or drops it.
    Dollar,
    /// It takes a value in quotes to end with its line.
    FirstLine,
    /// It leaves the quotes on.
    Quotes,
    /// It takes the comment for a part of the value.
    Comment,
    /// It takes white space for a part of the value, or the carriage return of Windows.
    Space,
    /// It takes a backslash for something else.
    Backslash,
    /// It refuses the line or skips it: the variable is not set.
    NotRead,
    /// Something else.
    Other,
}

impl Cause {
    /// Every one.
    pub const ALL: [Self; 11] = [
        Self::RunsCommand,
        Self::Changing,
        Self::CutAtHash,
        Self::Dollar,
        Self::FirstLine,
        Self::Quotes,
        Self::Comment,
        Self::Space,
        Self::Backslash,
        Self::NotRead,
        Self::Other,
    ];

    /// A stable identifier in `snake_case`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::RunsCommand => "read_as_command",
            Self::Changing => "read_as_changing",
            Self::CutAtHash => "read_up_to_hash",
            Self::Dollar => "read_as_variable",
            Self::FirstLine => "read_first_line",
            Self::Quotes => "read_with_quotes",
            Self::Comment => "read_with_comment",
            Self::Space => "read_with_space",
            Self::Backslash => "read_as_escape",
            Self::NotRead => "not_read",
            Self::Other => "read_otherwise",
        }
    }

    /// How bad it is: a note where only readers do so that take nothing off, or take no line but the plainest.
    pub(super) fn severity(self, readers: &[Reader]) -> Severity {
        let plain = [Reader::DjangoEnviron, Reader::DockerRun];
        let mild = readers.iter().all(|reader| plain.contains(reader));
        match self {
            Self::RunsCommand => Severity::Serious,
            Self::NotRead | Self::Quotes | Self::Comment | Self::Space if mild => Severity::Note,
            _ => Severity::Warning,
        }
    }

    /// Why a reader comes to this; nothing where it is what is meant.
    pub(super) fn of(entry: &Entry, outcome: &Outcome) -> Option<Self> {
        let meant = &*entry.value;
        let read = match outcome {
            Outcome::RunsCommand => return Some(Self::RunsCommand),
            Outcome::Changing => return Some(Self::Changing),
            Outcome::Refused | Outcome::Skipped => return Some(Self::NotRead),
            Outcome::Unset(_) => return Some(Self::Dollar),
            Outcome::Value(text) if **text == *meant => return None,
            Outcome::Value(text) => text.as_str(),
        };
        let rest = |whole: &str, part: &str| -> Option<bool> {
            Some(whole.strip_prefix(part)?.trim_start().starts_with('#'))
        };
        let bare = read.trim_matches([' ', '\t', '\r']);
        let quotes: &[char] = &['"', '\'', '`'];
        if rest(meant, read) == Some(true) {
            return Some(Self::CutAtHash);
        }
        if bare == meant.trim() {
            return Some(Self::Space);
        }
        if crate::quotes::unquoted(bare) == Some(meant) {
            return Some(Self::Quotes);
        }
        // With quotes or without, and behind the value what is a comment.
        let inside = bare.trim_start_matches(quotes).strip_prefix(meant);
        let comment = inside.map(|rest| rest.trim_start_matches(quotes).trim_start());
        if comment.is_some_and(|rest| rest.starts_with('#')) {
            return Some(Self::Comment);
        }
        if let Some((first, _)) = meant.split_once('\n')
            && bare.trim_matches(quotes) == first.trim_end()
        {
            return Some(Self::FirstLine);
        }
        let has = |mark: char| entry.statement.contains(mark);
        Some(if has('$') && !read.contains('$') {
            Self::Dollar
        } else if has('\\') {
            Self::Backslash
        } else if has('$') {
            Self::Dollar
        } else if read.starts_with(quotes) {
            Self::Quotes
        } else {
            Self::Other
        })
    }
}
