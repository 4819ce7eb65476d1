//! A sentence with places for what is not known before.

/// A sentence with places in it, each a name in braces: `{minimum} to {maximum}`. A language puts them where it wants.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Template(pub &'static str);

impl Template {
    /// The sentence with these values in the places of their names. No value is looked at for places again.
    pub fn with(self, values: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let mut rest = self.0;
        while let Some((before, name, after)) = place(rest) {
            text.push_str(before);
            let value = values.iter().find(|(known, _)| *known == name);
            // What nobody has a value for stays visible, for a test to find.
            match value {
                Some((_, value)) => text.push_str(value),
                None => text.push_str(
                    rest.get(before.len()..rest.len() - after.len())
                        .unwrap_or_default(),
                ),
            }
            rest = after;
        }
        text.push_str(rest);
        text
    }

    /// What stands before and behind the first place, for a value that is an element of its own.
    pub fn around(self) -> (&'static str, Self) {
        place(self.0).map_or((self.0, Self("")), |(before, _, after)| {
            (before, Self(after))
        })
    }
}

/// The first place: what is before it, its name, what is behind it.
fn place(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
