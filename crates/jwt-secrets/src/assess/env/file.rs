//! From a pasted text to its variables.

use super::Entry;
use super::MAX_FILE_BYTES;
use super::MAX_LINES;
use super::Role;
use super::Style;
use super::line;
use super::line::Assigned;
use super::reader::compose;
use super::yaml;
use super::yaml::Block;
use super::yaml::Kind;
use crate::EnvError;
use zeroize::Zeroizing;

/// How many lines a value in quotes may go over: a key of RSA in PEM has 52.
const MOST_LINES_OF_A_VALUE: usize = 200;

/// What stands in a text.
pub(super) struct File<'t> {
    pub(super) entries: Vec<Entry>,
    /// What stands behind a `#`, and on which line.
    pub(super) comments: Vec<(usize, &'t str)>,
    /// Whether U+FEFF stands in front.
    pub(super) byte_order_mark: bool,
    /// Quotes that nothing closes, by entry.
    pub(super) unclosed: Vec<usize>,
}

impl<'t> File<'t> {
    /// Reads a `.env` file, or the parts of YAML and of a unit of systemd that give variables their values. What is
    /// neither is left out: whoever pastes a whole file wants to hear of what is in it.
    pub(super) fn read(text: &'t str) -> Result<Self, EnvError> {
        if text.len() > MAX_FILE_BYTES {
            return Err(EnvError::TooLong);
        }
        if text.contains('\0') {
            return Err(EnvError::Binary);
        }
        if text.lines().count() > MAX_LINES {
            return Err(EnvError::TooManyLines);
        }
        let bare = text.strip_prefix('\u{feff}');
        let mut file = Self {
            entries: Vec::new(),
            comments: Vec::new(),
            byte_order_mark: bare.is_some(),
            unclosed: Vec::new(),
        };
        let text = bare.unwrap_or(text);
        let lines: Vec<&str> = text.lines().collect();
        let mut walk = Walk {
            lines: &lines,
            kinds: yaml::kinds(&lines),
            in_yaml: yaml::is_yaml(&lines),
            cr_lf: text.contains("\r\n"),
            block: None,
            named: None,
            blocks: 0,
            place: 0,
        };
        while walk.place < lines.len() {
            walk.step(&mut file);
        }
        if file.entries.is_empty() {
            return Err(EnvError::NoVariables);
        }
        if let Some(first) = file.entries.first_mut() {
            first.marked = file.byte_order_mark && first.line == 1;
        }
        Ok(file)
    }

    /// The places of the entries with such a role.
    pub(super) fn places(&self, is: impl Fn(Role) -> bool) -> Vec<usize> {
        let entries = self.entries.iter().enumerate();
        let found = entries.filter(|(_, entry)| is(entry.role));
        found.map(|(place, _)| place).collect()
    }
}

/// Where one is in a text.
struct Walk<'l, 't> {
    lines: &'l [&'t str],
    /// What kind of Kubernetes object each line belongs to.
    kinds: Vec<Option<Kind>>,
    in_yaml: bool,
    cr_lf: bool,
    block: Option<Block>,
    /// The variable of a container whose value stands on the next line.
    named: Option<&'t str>,
    blocks: usize,
    place: usize,
}

impl<'t> Walk<'_, 't> {
    /// Takes the next line, and those that belong to it.
    fn step(&mut self, file: &mut File<'t>) {
        let place = self.place;
        self.place += 1;
        let Some(whole) = self.lines.get(place).copied() else {
            return;
        };
        let trimmed = whole.trim();
        if let Some(comment) = trimmed.strip_prefix('#') {
            file.comments.push((place + 1, comment));
            return;
        }
        if trimmed.is_empty() {
            return;
        }
        let indent = yaml::indent(whole);
        if self
            .block
            .is_some_and(|block| block.ends_at(indent, trimmed))
        {
            self.block = None;
        }
        if let Some(block) = Block::begins(whole, self.kinds.get(place).copied().flatten()) {
            self.blocks += 1;
            self.block = Some(block);
            return;
        }
        if self.block.is_some() || trimmed.starts_with("- ") || self.in_yaml {
            self.yaml(file, place, indent, trimmed);
            return;
        }
        self.lines_of_dotenv(file, place, whole);
    }

    /// A line of a block in YAML, or of a list.
    fn yaml(&mut self, file: &mut File<'t>, place: usize, indent: usize, trimmed: &'t str) {
        let style = self.block.map(|block| block.style);
        if let Some(item) = trimmed.strip_prefix("- ") {
            self.named = yaml::member(item)
                .filter(|(member, _)| *member == "name")
                .map(|(_, name)| name.trim().trim_matches(['"', '\'']))
                .filter(|name| line::is_name(name));
            let (scalar, comment) = yaml::scalar(item);
            let Some((name, value)) = scalar.split_once('=') else {
                return;
            };
            if line::is_name(name) && matches!(style, None | Some(Style::ComposeMap)) {
                self.push(file, place, name, value, Style::ComposeList, comment);
            }
            return;
        }
        let Some((name, rest)) = yaml::member(trimmed) else {
            return;
        };
        let (name, style) = match self.named.take() {
            Some(named) if name == "value" => (named, Some(Style::KubernetesStringData)),
            _ => (name, style),
        };
        if style.is_none() && !line::is_capital(name) {
            return;
        }
        let style = style.unwrap_or(Style::ComposeMap);
        if let Some(mark) = yaml::block_scalar(rest) {
            let below = self.lines.get(self.place..).unwrap_or_default();
            let (text, count) = yaml::folded(below, indent, mark);
            self.place += count;
            self.push(file, place, name, &text, style, None);
            return;
        }
        // A map of its own stands below.
        if rest.is_empty() && self.block.is_none() {
            return;
        }
        let (scalar, comment) = yaml::scalar(rest);
        self.push(file, place, name, &scalar, style, comment);
    }

    /// A line of a `.env` file, and what its quotes take in.
    fn lines_of_dotenv(&mut self, file: &mut File<'t>, place: usize, whole: &'t str) {
        if let Some(assignments) = whole.trim().strip_prefix("Environment=") {
            for (name, value) in line::words_of_systemd(assignments) {
                self.push(file, place, &name, &value, Style::Systemd, None);
            }
            return;
        }
        let Some(assigned) = Assigned::of(whole) else {
            return;
        };
        let mut statement = Zeroizing::new(whole.to_owned());
        let mut unclosed = false;
        if let Some(quote) = line::open_quote(assigned.raw) {
            let below = self.lines.get(self.place..).unwrap_or_default();
            match closed_below(below, quote) {
                Some(count) => {
                    let taken = below.get(..count).unwrap_or_default();
                    let all = [&[whole], taken].concat();
                    statement = Zeroizing::new(all.join("\n"));
                    self.place += count;
                }
                None => unclosed = true,
            }
        }
        let raw = Assigned::of(&statement).map_or("", |assigned| assigned.raw);
        let value = if assigned.style == Style::Colon {
            let (scalar, _) = yaml::scalar(raw);
            scalar
        } else {
            line::meant(raw)
        };
        let comment = line::comment(assigned.raw);
        if let Some(comment) = comment {
            file.comments.push((place + 1, comment));
        }
        if unclosed {
            file.unclosed.push(file.entries.len());
        }
        let name = assigned.name.to_owned();
        file.entries.push(Entry {
            line: place + 1,
            block: self.blocks,
            role: Role::of(&name, &value),
            name,
            statement,
            value,
            style: assigned.style,
            marked: false,
            cr_lf: self.cr_lf,
        });
    }

    /// An entry of YAML or systemd: what its reader begins with is the scalar.
    fn push(
        &self,
        file: &mut File<'t>,
        place: usize,
        name: &str,
        scalar: &str,
        style: Style,
        comment: Option<&'t str>,
    ) {
        if let Some(comment) = comment {
            file.comments.push((place + 1, comment));
        }
        let value = match style {
            Style::KubernetesData => yaml::decoded(scalar),
            Style::ComposeMap | Style::ComposeList => compose::meant(scalar),
            _ => None,
        };
        let value = value.unwrap_or_else(|| Zeroizing::new(scalar.to_owned()));
        file.entries.push(Entry {
            line: place + 1,
            block: self.blocks,
            name: name.to_owned(),
            statement: Zeroizing::new(scalar.to_owned()),
            role: Role::of(name, &value),
            value,
            style,
            marked: false,
            cr_lf: self.cr_lf,
        });
    }
}

/// On how many of these lines a value goes on until its quote is closed; none where another variable comes first.
fn closed_below(below: &[&str], quote: char) -> Option<usize> {
    let near = below.iter().take(MOST_LINES_OF_A_VALUE).enumerate();
    for (place, next) in near {
        if Assigned::of(next).is_some_and(|next| line::is_capital(next.name)) {
            return None;
        }
        if next.contains(quote) {
            return Some(place + 1);
        }
    }
    None
}
