//! What the targets share: refusals, and texts of several variables.

use super::super::VariableName;
use super::super::quote;
use super::Content;
use super::Variable;
use crate::TargetError;
use crate::encoding;
use crate::error::Obstacle;
use zeroize::Zeroizing;

impl Content<'_> {
    /// Refuses the first value of such a kind.
    pub(super) fn refuse(
        &self,
        obstacle: Obstacle,
        is: impl Fn(&str) -> bool,
    ) -> Result<(), TargetError> {
        match self.variables.iter().find(|variable| is(variable.value)) {
            Some(variable) => Err(variable.refused(obstacle)),
            None => Ok(()),
        }
    }

    /// Refuses values with line breaks or other control characters.
    pub(super) fn refuse_control(&self) -> Result<(), TargetError> {
        self.refuse(Obstacle::LineBreak, |value| value.contains(['\n', '\r']))?;
        self.refuse(Obstacle::Control, |value| {
            let separates = |character| matches!(character, '\u{2028}' | '\u{2029}');
            value.contains(|character: char| character.is_control() || separates(character))
        })
    }

    /// Refuses names that are the same as the target writes them.
    pub(super) fn named_apart(&self, written: impl Fn(&str) -> String) -> Result<(), TargetError> {
        let mut names = Vec::new();
        for Variable { name, .. } in self.variables {
            let written = written(name.as_str());
            if names.contains(&written) {
                let name = name.to_string();
                return Err(TargetError::NamesAlike { name });
            }
            names.push(written);
        }
        Ok(())
    }

    /// Refuses the first name of such a kind.
    pub(super) fn refuse_name(&self, is: impl Fn(&str) -> bool) -> Result<(), TargetError> {
        let mut names = self.variables.iter().map(|variable| variable.name);
        match names.find(|name| is(name.as_str())) {
            Some(name) => Err(TargetError::NameUnsupported {
                name: name.to_string(),
            }),
            None => Ok(()),
        }
    }

    /// A text of each variable between two others, with a text between each two.
    pub(super) fn text(
        &self,
        before: &str,
        each: impl Fn(&Variable<'_>) -> Zeroizing<String>,
        between: &str,
        after: &str,
    ) -> Zeroizing<String> {
        let texts: Vec<_> = self.variables.iter().map(each).collect();
        let mut parts = vec![before];
        for (place, text) in texts.iter().enumerate() {
            if place > 0 {
                parts.push(between);
            }
            parts.push(text);
        }
        parts.push(after);
        encoding::join(&parts)
    }

    /// A command for each variable that reads its value from standard input, and nothing else.
    pub(super) fn piped(&self, command: impl Fn(&VariableName) -> String) -> Zeroizing<String> {
        let each = |variable: &Variable<'_>| {
            let value = quote::shell(variable.value);
            let command = command(variable.name);
            encoding::join(&["printf %s ", &value, " | ", &command, "\n"])
        };
        self.text("", each, "", "")
    }

    /// What the whole is called where a name of small letters, digits and dashes is asked for.
    pub(super) fn label(&self) -> String {
        let label = match (self.label, self.variables) {
            (Some(name), _) => label(name),
            (None, [one]) => label(one.name.as_str()),
            (None, _) => "jwt-secrets".to_owned(),
        };
        self.in_environment(&label)
    }

    /// A name of a store, with that of the environment behind it.
    pub(super) fn in_environment(&self, name: &str) -> String {
        match self.environment {
            Some(environment) => format!("{name}-{}", environment.label()),
            None => name.to_owned(),
        }
    }
}

impl Variable<'_> {
    pub(super) fn refused(&self, obstacle: Obstacle) -> TargetError {
        TargetError::Refused {
            name: self.name.to_string(),
            obstacle,
        }
    }
}

/// `jwt-secret` of `JWT_SECRET`, a label of RFC 1123 section 2.1. Of a name without a letter or a digit nothing would be
/// left.
pub(super) fn label(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace('_', "-");
    match name.trim_matches('-') {
        "" => "secret".to_owned(),
        name => name.to_owned(),
    }
}
