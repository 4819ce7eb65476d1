//! What stands in front of a value, of which readers take different things.

/// The parts of a line up to its value.
pub(super) struct Head<'t> {
    /// Whether white space stands in front.
    pub(super) indented: bool,
    /// What stands between `export` and the name, if that is there.
    pub(super) export: Option<&'t str>,
    pub(super) name: &'t str,
    /// Whether white space stands behind the name.
    pub(super) gap: bool,
    pub(super) colon: bool,
    /// All behind the `=` or `:`.
    pub(super) raw: &'t str,
}

impl<'t> Head<'t> {
    pub(super) fn of(statement: &'t str) -> Option<Self> {
        let line = statement.trim_start();
        let word = line
            .strip_prefix("export")
            .filter(|rest| rest.starts_with([' ', '\t']));
        let after = word.map_or(line, str::trim_start);
        let export = word.and_then(|word| word.get(..word.len() - after.len()));
        let end = after.find(['=', ':'])?;
        let (before, behind) = after.split_at_checked(end)?;
        let name = before.trim_end();
        Some(Self {
            indented: line.len() < statement.len(),
            export,
            name,
            gap: name.len() < before.len(),
            colon: behind.starts_with(':'),
            raw: behind.get(1..)?,
        })
    }

    /// The value as far as its line goes.
    pub(super) fn line(&self) -> &'t str {
        self.raw.split('\n').next().unwrap_or_default()
    }

    /// Whether the name is one that a shell takes.
    pub(super) fn is_posix(&self) -> bool {
        self.name.parse::<crate::export::VariableName>().is_ok()
    }
}
