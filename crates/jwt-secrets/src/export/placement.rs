//! Where a text can stand as it is.

use super::Target;

/// The targets that read a text as exactly itself without quotes.
///
/// ```
/// use jwt_secrets::export::Placement;
/// use jwt_secrets::export::Target;
///
/// let placement = Placement::of("-3q2_7w");
/// assert!(placement.contains(Target::Dotenv) && placement.contains(Target::Url));
/// assert!(!placement.contains(Target::Shell), "a command would take it for an option");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// For each of [`Target::ALL`].
    bare: [bool; Target::ALL.len()],
}

impl Placement {
    /// Where `text` can stand as it is. An empty text can stand nowhere.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self {
            bare: Target::ALL.map(|target| target.takes_bare(text)),
        }
    }

    /// Whether this target is one of them.
    #[must_use]
    pub fn contains(self, target: Target) -> bool {
        self.targets().any(|other| other == target)
    }

    /// All of them, in the order of [`Target::ALL`].
    pub fn targets(self) -> impl Iterator<Item = Target> {
        let bare = Target::ALL.into_iter().zip(self.bare);
        bare.filter_map(|(target, bare)| bare.then_some(target))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_text_can_stand_nowhere() {
        assert_eq!(Placement::of("").targets().count(), 0);
    }

    #[test]
    fn a_text_of_letters_can_stand_everywhere() {
        for text in [
            "abc", "Zm9vYmFy", "a1", "9f86d081", "yes-no", "deadbeef", "0bad", "0xyz",
        ] {
            let targets: Vec<_> = Placement::of(text).targets().collect();
            assert_eq!(targets, Target::ALL, "{text}");
        }
    }

    #[test]
    fn a_character_with_a_meaning_to_a_shell_is_never_bare() {
        for text in " \t\n\r\0!\"#$%&'()*,:;<>?@[\\]^`{|}~ü".chars() {
            let placement = Placement::of(&format!("a{text}b"));
            for target in [Target::Dotenv, Target::Shell, Target::Yaml] {
                assert!(!placement.contains(target), "{text:?}");
            }
        }
    }
}
