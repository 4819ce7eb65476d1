//! Secrets that nobody wrote down because anybody can make them up: a key held down, digits, rows of a keyboard, blocks
//! repeated until the length is right, and `mySuperSecretKey` in its many forms.

/// What is repeated until a text is as long as it should be.
const BLOCKS: [&str; 34] = [
    "abc",
    "123",
    "ab",
    "12",
    "01",
    "10",
    "xyz",
    "test",
    "secret",
    "key",
    "jwt",
    "password",
    "token",
    "changeme",
    "abcd",
    "1234",
    "abcdef",
    "12345",
    "123456",
    "1234567",
    "12345678",
    "123456789",
    "1234567890",
    "0123456789",
    "9876543210",
    "abcdefghijklmnopqrstuvwxyz",
    "abcdefgh",
    "ABC",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "0123456789abcdef",
    "0123456789ABCDEF",
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "deadbeef",
    "qwerty",
];
/// The longest that is made of them: twice what HS512 asks for.
const LONGEST: usize = 128;

/// Rows, and what is walked on a keyboard.
const ROWS: [&str; 8] = [
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
    "abcdefghijklmnopqrstuvwxyz0123456789",
    "1234567890qwertyuiop",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "!@#$%^&*()_+",
];

/// What a made-up secret begins with, and what it goes on with.
const BEGINNINGS: [&str; 40] = [
    "",
    "secret",
    "my secret",
    "super secret",
    "my super secret",
    "my super",
    "top secret",
    "very secret",
    "a very secret",
    "really secret",
    "jwt",
    "my jwt",
    "jwt secret",
    "my jwt secret",
    "super secret jwt",
    "token",
    "my token",
    "access token",
    "refresh token",
    "auth",
    "auth token",
    "session",
    "app",
    "my app",
    "app name",
    "my app name",
    "api",
    "my api",
    "dev",
    "test",
    "prod",
    "production",
    "development",
    "local",
    "default",
    "your",
    "your jwt",
    "your secret",
    "your super secret",
    "some",
];
const MIDDLES: [&str; 20] = [
    "",
    "secret",
    "key",
    "secret key",
    "jwt secret",
    "jwt key",
    "jwt secret key",
    "jwt token",
    "token",
    "token secret",
    "secret token",
    "signing key",
    "signing secret",
    "private key",
    "password",
    "secret here",
    "key here",
    "secret key here",
    "secret jwt key",
    "secret jwt token",
];
const LAST: [&str; 16] = [
    "", "!", "1", "123", "!123", "123!", "1234", "12345", "123456", "@123", "#123", "_123", "-123",
    "2024", "2025", "abc123",
];

/// Every one of them, and whether it is short work to read it as hex and base64 too.
pub fn all() -> impl Iterator<Item = (String, bool)> {
    let also_decoded = |text: String| (text, true);
    held_down()
        .chain(blocks())
        .chain(walked())
        .map(also_decoded)
        .chain(
            phrases()
                .chain(dates())
                .chain(digits())
                .map(|text| (text, false)),
        )
}

/// About how many that are, for the progress.
pub const COUNT: u64 = 1_350_000;

/// One character again and again.
fn held_down() -> impl Iterator<Item = String> {
    (' '..='~').flat_map(|key| (1..=64).map(move |times| key.to_string().repeat(times)))
}

fn blocks() -> impl Iterator<Item = String> {
    BLOCKS.into_iter().flat_map(|block| {
        (1..=LONGEST).map(move |length| block.chars().cycle().take(length).collect())
    })
}

/// Stretches of a row, there and back, in small and capital letters.
fn walked() -> impl Iterator<Item = String> {
    ROWS.into_iter().flat_map(|row| {
        let there: Vec<char> = row.chars().collect();
        let back: Vec<char> = row.chars().rev().collect();
        [there, back].into_iter().flat_map(|row| {
            let stretches: Vec<String> = (3..=row.len())
                .flat_map(|length| row.windows(length).map(|keys| keys.iter().collect()))
                .collect();
            stretches
                .into_iter()
                .flat_map(|text: String| [text.to_uppercase(), text])
        })
    })
}

/// Two groups of words, joined as names are in programs.
fn phrases() -> impl Iterator<Item = String> {
    BEGINNINGS.into_iter().flat_map(|beginning| {
        MIDDLES.into_iter().flat_map(move |middle| {
            let groups = [beginning, middle];
            let words: Vec<_> = groups
                .iter()
                .flat_map(|group| group.split_whitespace())
                .collect();
            let mut texts: Vec<String> = ["", "-", "_", " ", "."]
                .map(|between| words.join(between))
                .into();
            // Groups may be joined in another way than the words in them.
            for between in ["-", "_"] {
                if groups.iter().all(|group| !group.is_empty()) {
                    texts.push(groups.map(|group| group.replace(' ', "")).join(between));
                }
            }
            texts.push(camel(&words));
            texts.push(with_capital(&camel(&words)));
            texts.extend(["", "_"].map(|between| words.join(between).to_uppercase()));
            texts.sort();
            texts.dedup();
            texts
                .into_iter()
                .filter(|text| !text.is_empty())
                .flat_map(|text| LAST.map(|last| format!("{text}{last}")))
        })
    })
}

fn camel(words: &[&str]) -> String {
    let mut joined = String::new();
    for (index, word) in words.iter().enumerate() {
        if index == 0 {
            joined.push_str(word);
        } else {
            joined.push_str(&with_capital(word));
        }
    }
    joined
}

fn with_capital(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

/// Days of a life, in the two orders of digits.
fn dates() -> impl Iterator<Item = String> {
    (1950..=2030).flat_map(|year| {
        (1..=12).flat_map(move |month| {
            (1..=31).flat_map(move |day| {
                [
                    format!("{day:02}{month:02}{year}"),
                    format!("{year}{month:02}{day:02}"),
                ]
            })
        })
    })
}

/// Up to six digits, with zeros in front of them.
fn digits() -> impl Iterator<Item = String> {
    (1..=6_usize).flat_map(|width| {
        (0..10_u32.pow(u32::try_from(width).unwrap_or_default()))
            .map(move |number| format!("{number:0width$}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_anybody_can_make_up_is_among_it() {
        let all: BTreeSet<String> = all().map(|(text, _)| text).collect();
        for text in [
            "dddddd",
            "123",
            "000000",
            "4711",
            "24121990",
            "20010911",
            "abcabcabcabcabcabcabcabcabcabcab",
            "12345678901234567890123456789012",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
            "qwertyuiop",
            "1qaz2wsx",
            "poiuytrewq",
            "mysupersecret_secretkey!123",
            "mySuperSecretKey",
            "my-super-secret-key",
            "my-app-name",
            "MY_JWT_SECRET",
            "your_jwt_secret_key_here",
            "dev_secret_123",
            "MySuperSecretJwtKey1",
        ] {
            assert!(all.contains(text), "{text}");
        }
        assert!(all.contains(&"a".repeat(64)));
    }

    #[test]
    fn there_are_about_as_many_as_is_said() {
        let count = all().count() as u64;
        assert!(count.abs_diff(COUNT) < COUNT / 10, "{count}");
    }
}
