//! Where a text can stand as it is.

use super::Place;

/// The places that read a text as exactly itself without quotes.
///
/// ```
/// use jwt_secrets::export::Placement;
/// use jwt_secrets::export::Place;
///
/// let placement = Placement::of("-3q2_7w");
/// assert!(placement.contains(Place::Dotenv) && placement.contains(Place::Url));
/// assert!(!placement.contains(Place::Shell), "a command would take it for an option");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// For each of [`Place::ALL`].
    bare: [bool; Place::ALL.len()],
}

impl Placement {
    /// Where `text` can stand as it is. An empty text can stand nowhere.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self {
            bare: Place::ALL.map(|place| place.takes_bare(text)),
        }
    }

    /// Whether this place is one of them.
    #[must_use]
    pub fn contains(self, place: Place) -> bool {
        self.places().any(|other| other == place)
    }

    /// All of them, in the order of [`Place::ALL`].
    pub fn places(self) -> impl Iterator<Item = Place> {
        let bare = Place::ALL.into_iter().zip(self.bare);
        bare.filter_map(|(place, bare)| bare.then_some(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_text_can_stand_nowhere() {
        assert_eq!(Placement::of("").places().count(), 0);
    }

    #[test]
    fn a_text_of_letters_can_stand_everywhere() {
        for text in [
            "abc", "Zm9vYmFy", "a1", "9f86d081", "yes-no", "deadbeef", "0bad", "0xyz",
        ] {
            let places: Vec<_> = Placement::of(text).places().collect();
            assert_eq!(places, Place::ALL, "{text}");
        }
    }

    #[test]
    fn a_character_with_a_meaning_to_a_shell_is_never_bare() {
        for text in " \t\n\r\0!\"#$%&'()*,:;<>?@[\\]^`{|}~ü".chars() {
            let placement = Placement::of(&format!("a{text}b"));
            for place in [Place::Dotenv, Place::Shell, Place::Yaml] {
                assert!(!placement.contains(place), "{text:?}");
            }
        }
    }
}
