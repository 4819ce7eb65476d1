//! What structure there is in a text, as zxcvbn sees it.
//!
//! It knows words, names and passwords, what is repeated or in order, rows of keyboards and dates. Of each it says how many
//! guesses one needs who knows that structure, and all together at the most 2^64: above that it sees no difference, and a
//! generated secret is far above.

use zxcvbn::matching::patterns::MatchPattern;
use zxcvbn::zxcvbn;

use crate::report::Pattern;
use crate::report::Strength;

/// How many characters zxcvbn looks at.
const LOOKED_AT: usize = 100;
/// What zxcvbn counts up to, but for rounding.
const MOST_GUESSES_LOG2: f64 = 63.9;

/// What structure there is in a text. Of one of more than 100 characters the first and the last 100 are looked at, and what
/// is less of a finding counts.
#[must_use]
pub fn strength(text: &str) -> Strength {
    let first = looked_at(text);
    let Some((start, _)) = text.char_indices().rev().nth(LOOKED_AT - 1) else {
        return first;
    };
    let last = looked_at(text.get(start..).unwrap_or_default());
    let rank = |strength: &Strength| (!strength.weak, strength.guesses_log2);
    if rank(&last) > rank(&first) {
        last
    } else {
        first
    }
}

fn looked_at(text: &str) -> Strength {
    let entropy = zxcvbn(text, &[]);
    let guesses_log2 = entropy.guesses_log10() * std::f64::consts::LOG2_10;
    let mut covered: Vec<(Pattern, usize)> = Vec::new();
    for found in entropy.sequence() {
        let Some(pattern) = pattern(&found.pattern) else {
            continue;
        };
        let length = found.j + 1 - found.i;
        match covered.iter_mut().find(|(kind, _)| *kind == pattern) {
            Some((_, sum)) => *sum += length,
            None => covered.push((pattern, length)),
        }
    }
    covered.sort_by_key(|(_, length)| std::cmp::Reverse(*length));
    let structured: usize = covered.iter().map(|(_, length)| length).sum();
    // A short text needs few guesses without any structure; that it is short is another finding. Of `my-super-secret-key`
    // it takes `secret` for a word, and for the others counts ten guesses a letter, which is less.
    let much = structured * 4 >= text.chars().take(LOOKED_AT).count();
    Strength {
        guesses_log2,
        patterns: covered.into_iter().map(|(kind, _)| kind).collect(),
        weak: much && guesses_log2 < MOST_GUESSES_LOG2,
    }
}

fn pattern(found: &MatchPattern) -> Option<Pattern> {
    match found {
        MatchPattern::Dictionary(_) => Some(Pattern::Word),
        MatchPattern::Spatial(_) => Some(Pattern::Keyboard),
        MatchPattern::Repeat(_) => Some(Pattern::Repeat),
        MatchPattern::Sequence(_) => Some(Pattern::Sequence),
        // Years are what it knows by regular expression.
        MatchPattern::Regex(_) | MatchPattern::Date(_) => Some(Pattern::Date),
        MatchPattern::BruteForce => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jwt_secrets::Algorithm;
    use jwt_secrets::Format;
    use jwt_secrets::Recipe;
    use jwt_secrets::Secret;

    #[test]
    fn what_people_choose_is_a_finding_and_for_the_right_reason() {
        for (text, pattern) in [
            ("secret", Pattern::Word),
            ("password", Pattern::Word),
            ("jwt-secret", Pattern::Word),
            ("my-app-name", Pattern::Word),
            ("my-super-secret-key", Pattern::Word),
            ("my-super-secret-keymy-super-secret-key", Pattern::Repeat),
            ("dev_secret_abc123", Pattern::Word),
            ("password123", Pattern::Word),
            ("p4ssw0rd", Pattern::Word),
            ("terces", Pattern::Word),
            (&"a".repeat(64), Pattern::Repeat),
            (&"abc".repeat(14), Pattern::Repeat),
            ("abcdefghijklmnopqrstuvwxyz", Pattern::Sequence),
            ("zxcvfr5tgbnhy6", Pattern::Keyboard),
            ("24.12.1990", Pattern::Date),
            (&"secret-".repeat(40), Pattern::Repeat),
        ] {
            let strength = strength(text);
            assert!(strength.weak, "{text}: {strength:?}");
            assert!(strength.patterns.contains(&pattern), "{text}: {strength:?}");
        }
    }

    /// zxcvbn counts ten guesses for each character of no structure, so a text of 43 such characters would have to be more than
    /// half covered by words to come below 2^64. Not one of the thousand drawn here is expected; the odds were not computed.
    #[test]
    fn no_generated_secret_is_a_finding() {
        let mut count = 0;
        for format in Format::ALL {
            for algorithm in Algorithm::ALL {
                for _ in 0..67 {
                    let recipe = Recipe::new(algorithm, format, None).unwrap();
                    let secret = Secret::generate(recipe).unwrap();
                    let text = secret.encode(format, algorithm).unwrap();
                    let strength = strength(&text);
                    assert!(!strength.weak, "{}: {strength:?}", *text);
                    count += 1;
                }
            }
        }
        assert!(count >= 1_000, "{count}");
    }

    #[test]
    fn a_short_text_without_structure_is_no_finding_here() {
        for text in [
            "zrM82Yxce09Z6LGZO7GYkEbca",
            "V1StGXR8_Z5jdHi6B-myT",
            "x8Kq2!vR",
        ] {
            let strength = strength(text);
            assert!(!strength.weak, "{text}: {strength:?}");
        }
    }

    #[test]
    fn nothing_that_is_typed_stops_it() {
        for text in [
            "",
            " ",
            "\u{0}",
            "\u{1f600}\u{1f600}",
            "\u{df}\u{130}\u{149}\u{fb01}",
            "e\u{301}",
            &"\u{e4}".repeat(8_000),
            &"ab1!".repeat(2_000),
            &format!("{}{}", "a".repeat(100), "x8Kq2!vRz0PmW4bT7cJn9sLd3fGh5yU"),
        ] {
            let strength = strength(text);
            assert!(!strength.guesses_log2.is_nan(), "{text}");
        }
        assert!(
            !strength(&format!(
                "{}{}",
                "a".repeat(100),
                &"x8Kq2!vRz0PmW4bT7cJn9sLd3fGh5yU".repeat(4)[..100]
            ))
            .weak
        );
    }
}
