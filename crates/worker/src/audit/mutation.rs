//! What people make of a word when they need a secret.

/// How much is tried on one word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Breadth {
    /// A hundred and some: for lists of words that everybody uses.
    Narrow,
    /// Some ten thousand on each of its [`forms`]: for a word that has to do with this very token.
    Wide,
}

/// What is put in front.
const BEFORE: [&str; 14] = [
    "", "my", "my-", "my_", "My", "jwt", "jwt-", "jwt_", "super", "the", "dev-", "dev_", "prod-",
    "test-",
];

/// What is put behind.
const BEHIND: [&str; 62] = [
    "",
    "secret",
    "-secret",
    "_secret",
    ".secret",
    " secret",
    "Secret",
    "-Secret",
    "_Secret",
    "key",
    "-key",
    "_key",
    "Key",
    "secretkey",
    "-secretkey",
    "_secretkey",
    "-secret-key",
    "_secret_key",
    "SecretKey",
    "jwt",
    "-jwt",
    "_jwt",
    "JWT",
    "-JWT",
    "jwtsecret",
    "-jwt-secret",
    "_jwt_secret",
    "JwtSecret",
    "JWTSecret",
    "jwtkey",
    "-jwt-key",
    "_jwt_key",
    "JwtKey",
    "-jwt-secret-key",
    "_jwt_secret_key",
    "token",
    "-token",
    "_token",
    "Token",
    "-token-secret",
    "_token_secret",
    "-signing-key",
    "_signing_key",
    "-auth-secret",
    "_auth_secret",
    "-session-secret",
    "_session_secret",
    "-api-secret",
    "-api-key",
    "_api_key",
    "-dev",
    "_dev",
    "-prod",
    "_prod",
    "-test",
    "_test",
    "-dev-secret",
    "_dev_secret",
    "-prod-secret",
    "-secret-dev",
    "-secret-prod",
    "password",
];

/// What is put at the end, the most common first.
const ENDS: [&str; 44] = [
    "",
    "123",
    "!",
    "1",
    "123!",
    "!123",
    "1234",
    "@123",
    "12345",
    "123456",
    "1!",
    "!1",
    "12",
    "2",
    "01",
    "#123",
    "_123",
    "-123",
    "!!",
    "?",
    "@",
    "#",
    "$",
    "*",
    "@1",
    "#1",
    "$1",
    "-1",
    "_1",
    "007",
    "69",
    "99",
    "00",
    "11",
    "22",
    "321",
    "1234!",
    "@1234",
    "12345!",
    "123456!",
    "1234567890",
    "123456789",
    "-v1",
    "-v2",
];

/// Years that are put at the end, and what around them.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2030;
const AROUND_YEARS: [(&str, &str); 6] = [
    ("", ""),
    ("", "!"),
    ("-", ""),
    ("_", ""),
    ("@", ""),
    ("#", ""),
];
/// Those that are tried on every word.
const RECENT_YEARS: std::ops::RangeInclusive<u16> = 2015..=2027;

/// How many of [`ENDS`] are tried with each other end, and how many on words that everybody uses.
const ENDS_OF_ALL: usize = 6;
const ENDS_OF_COMMON: usize = 16;

/// Letters that are written as others.
const OTHER_LETTERS: [&[(char, char)]; 9] = [
    &[
        ('a', '4'),
        ('e', '3'),
        ('i', '1'),
        ('o', '0'),
        ('s', '5'),
        ('t', '7'),
    ],
    &[
        ('a', '@'),
        ('e', '3'),
        ('i', '!'),
        ('o', '0'),
        ('s', '$'),
        ('t', '7'),
    ],
    &[('a', '@'), ('e', '3'), ('i', '1'), ('o', '0'), ('s', '$')],
    &[('a', '@')],
    &[('a', '4')],
    &[('e', '3')],
    &[('i', '1')],
    &[('o', '0')],
    &[('s', '$')],
];

/// Shows each of what is made of a word, the word itself left out, until `visit` has had enough.
pub fn mutations(word: &str, breadth: Breadth, visit: &mut dyn FnMut(&str) -> bool) {
    let mut made = Made {
        word,
        buffer: zeroize::Zeroizing::new(String::with_capacity(word.len() * 2 + 64)),
        visit,
        enough: false,
    };
    match breadth {
        Breadth::Narrow => narrow(word, &mut made),
        Breadth::Wide => wide(word, &mut made),
    }
}

fn narrow(word: &str, made: &mut Made<'_>) {
    let capital = capitalised(word);
    let both = [word, &capital];
    for form in both.iter().take(if capital == word { 1 } else { 2 }) {
        for behind in BEHIND {
            made.join(&[form, behind]);
        }
        for end in ENDS.iter().take(ENDS_OF_COMMON) {
            made.join(&[form, end]);
        }
        for year in RECENT_YEARS {
            made.join(&[form, &year.to_string()]);
        }
    }
    for before in BEFORE {
        made.join(&[before, word]);
    }
    made.join(&[word, word]);
    made.join(&[&word.to_uppercase()]);
}

fn wide(word: &str, made: &mut Made<'_>) {
    let years: Vec<_> = YEARS
        .flat_map(|year| AROUND_YEARS.map(|(before, behind)| format!("{before}{year}{behind}")))
        .collect();
    for behind in BEHIND {
        for before in BEFORE {
            for end in ENDS.iter().take(ENDS_OF_ALL) {
                made.join(&[before, word, behind, end]);
            }
        }
        let ends = ENDS.iter().copied().skip(ENDS_OF_ALL);
        for end in ends.chain(years.iter().map(String::as_str)) {
            made.join(&[word, behind, end]);
        }
    }
    for number in 0..100 {
        made.join(&[word, &number.to_string()]);
    }
    for between in ["", "-", "_", "."] {
        for end in ENDS.iter().take(ENDS_OF_ALL) {
            made.join(&[word, between, word, end]);
        }
    }
    if !word.chars().any(char::is_lowercase) {
        for behind in BEHIND {
            for before in BEFORE {
                let before = before.to_uppercase();
                made.join(&[&before, word, &behind.to_uppercase()]);
            }
        }
    }
}

/// The ways in which a word itself is written.
pub fn forms(word: &str) -> Vec<String> {
    let lower = word.to_lowercase();
    let mut forms = vec![
        word.to_owned(),
        lower.clone(),
        capitalised(&lower),
        word.to_uppercase(),
    ];
    let parts: Vec<_> = lower
        .split([' ', '-', '_', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    if parts.len() > 1 {
        for between in ["", "-", "_", ".", " "] {
            forms.push(parts.join(between));
            forms.push(parts.join(between).to_uppercase());
        }
        let camel: String = parts.iter().map(|part| capitalised(part)).collect();
        let mut characters = camel.chars();
        let first = characters.next().map(|first| first.to_ascii_lowercase());
        forms.push(first.into_iter().chain(characters).collect());
        forms.push(camel);
    }
    for letters in OTHER_LETTERS {
        for base in [lower.clone(), capitalised(&lower)] {
            let written = |letter: char| {
                let other = letters.iter().find(|(from, _)| *from == letter);
                other.map_or(letter, |(_, to)| *to)
            };
            forms.push(base.chars().map(written).collect());
        }
    }
    let mut seen = Vec::new();
    forms.retain(|form| {
        let new = !seen.contains(form);
        seen.push(form.clone());
        new
    });
    forms
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next();
    first
        .into_iter()
        .flat_map(char::to_uppercase)
        .chain(characters)
        .collect()
}

/// Where texts are put together.
struct Made<'a> {
    word: &'a str,
    buffer: zeroize::Zeroizing<String>,
    visit: &'a mut dyn FnMut(&str) -> bool,
    enough: bool,
}

impl Made<'_> {
    fn join(&mut self, pieces: &[&str]) {
        if self.enough {
            return;
        }
        self.buffer.clear();
        for piece in pieces {
            self.buffer.push_str(piece);
        }
        if self.buffer.as_str() != self.word {
            self.enough = !(self.visit)(&self.buffer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn made(word: &str, breadth: Breadth) -> Vec<String> {
        let mut all = Vec::new();
        mutations(word, breadth, &mut |text| {
            all.push(text.to_owned());
            true
        });
        all
    }

    #[test]
    fn what_people_make_of_a_word_is_among_it() {
        let wide = |form: &String| made(form, Breadth::Wide);
        let mut all: BTreeSet<_> = forms("acme shop").iter().flat_map(wide).collect();
        all.extend(forms("acme shop"));
        for text in [
            "acme-shop-secret",
            "acme_shop_secret_key123!",
            "ACME_SHOP",
            "ACME_SHOP_SECRET",
            "AcmeShopSecretKey",
            "acmeShop2024!",
            "my-acme-shop-jwt-key",
            "acmeshop-jwt-secret2023",
            "jwt-acme-shop",
            "@cm3 $h0p",
            "acmeshopacmeshop",
            "acmeshop42",
        ] {
            assert!(all.contains(text), "{text}");
        }
        let all: BTreeSet<_> = made("dragon", Breadth::Narrow).into_iter().collect();
        for text in [
            "dragon123",
            "Dragon1",
            "dragon-secret",
            "dragon2024",
            "my-dragon",
            "DRAGON",
            "dragondragon",
        ] {
            assert!(all.contains(text), "{text}");
        }
    }

    #[test]
    fn the_word_itself_is_left_out_and_the_rest_is_bounded() {
        for word in [
            "acme",
            "Acme",
            "ACME",
            "a b-c_d.e",
            "\u{df}\u{e4}",
            "",
            "123",
        ] {
            for (breadth, most) in [(Breadth::Narrow, 300), (Breadth::Wide, 30_000)] {
                let all = made(word, breadth);
                assert!(all.iter().all(|text| text != word));
                assert!(all.len() < most, "{word}: {}", all.len());
            }
            assert!(forms(word).len() < 40, "{word}");
        }
    }

    #[test]
    fn nothing_more_is_made_when_it_is_enough() {
        let mut count = 0;
        mutations("acme", Breadth::Wide, &mut |_| {
            count += 1;
            count < 5
        });
        assert_eq!(count, 5);
    }
}
