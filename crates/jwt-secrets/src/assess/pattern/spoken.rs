//! Letters as they follow each other in a language, whichever it is.

use super::Pattern;

/// Fewer letters say little of how they follow each other.
const LEAST: usize = 20;
/// As many signs that are no letters may stand before and behind, as a year does.
const MOST_AROUND: usize = 8;
/// The most letters in a row that are no vowels: of `Rechtsschutz` it is seven, and few words have more than five.
const MOST_CONSONANTS: usize = 6;
/// Of vowels there is at least one in so many letters, as in any language; by chance there is one in four or five.
const A_VOWEL_IN: usize = 3;

/// Small letters, a capital at most where a word begins, and nothing between the words but what joins them.
///
/// Odds: of a text of 43 characters that was drawn at least 35 have to be letters, all of them small but for the first of a
/// word: 2^-42.
pub(super) fn find(text: &str) -> Option<Pattern> {
    let letters = text.trim_matches(|found: char| !found.is_alphabetic());
    if text.len() - letters.len() > MOST_AROUND {
        return None;
    }
    let words: Vec<_> = letters
        .split(joins)
        .filter(|word| !word.is_empty())
        .collect();
    let small = |word: &&str| word.chars().skip(1).all(char::is_lowercase);
    let whole = letters
        .chars()
        .all(|found| found.is_alphabetic() || joins(found));
    let count = words.iter().map(|word| word.chars().count()).sum::<usize>();
    let long = count >= LEAST && count >= 3 * words.len();
    (whole && long && words.iter().all(small) && flows(&letters.to_lowercase()))
        .then_some(Pattern::Spoken)
}

/// Whether these could be words of a language: each has a vowel, and not too many other letters in a row.
pub(super) fn are_words(words: &[String]) -> bool {
    words.iter().all(|word| is_word(word)) && flows(&words.join(" "))
}

fn is_word(word: &str) -> bool {
    const LONGEST: usize = 16;
    let letters = word.chars().filter(|found| found.is_alphabetic()).count();
    letters <= 2
        || (letters <= LONGEST && most_consonants(word) < MOST_CONSONANTS && vowels(word) > 0)
}

fn flows(text: &str) -> bool {
    let letters = text.chars().filter(|found| found.is_alphabetic()).count();
    A_VOWEL_IN * vowels(text) >= letters && most_consonants(text) <= MOST_CONSONANTS
}

fn vowels(text: &str) -> usize {
    text.chars().filter(|found| is_vowel(*found)).count()
}

fn most_consonants(text: &str) -> usize {
    let runs = text.split(|found: char| is_vowel(found) || !found.is_alphabetic());
    runs.map(|run| run.chars().count())
        .max()
        .unwrap_or_default()
}

/// Of the alphabet, and with what stands above or below it. Of other scripts every letter counts as one.
fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
        || (letter.is_alphabetic() && !letter.is_ascii())
}

const fn joins(found: char) -> bool {
    matches!(found, '-' | '_' | '.' | ' ' | ',' | '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_reads_like_a_language_is_found_in_any() {
        for text in [
            "dasisteinsehrgeheimesschluesselwort1",
            "motdepassetressecretdelapplication2024",
            "chave_super_secreta_da_minha_api_2025",
            "inthebeginninggodcreatedtheheavenandtheearth",
            "wearethechampionsmyfriendsandwellkeeponfighting",
            "loremipsumdolorsitametconsecteturadipiscing",
            "kunci rahasia aplikasi saya jangan dibagikan",
            "woaibeijingtiananmenwodemimashizhege",
        ] {
            assert_eq!(find(text), Some(Pattern::Spoken), "{text}");
        }
    }

    #[test]
    fn drawn_letters_and_short_texts_do_not() {
        for text in [
            "ltqxhswcibtrehlstaug-dsyyzmlbuikhixscopdz-ntsiepwxnkeigdquxjyb",
            "bmbswh-xkmfgq-rxfwvq-idlocr-clfbpl-beluci-kbceep",
            "mysupersecretkey",
            "qzxkvbnmtrwpsdfghjklqwrtpsdf",
            "3q2-7_v0y8tKzN1mPpQr5sUvWxYzAbCdEfGhIjKlMno",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
        for word in ["bmbswh", "clfbpl", "ltqxhswcibtrehlstaug", "krbtgsp"] {
            assert!(!is_word(word), "{word}");
        }
        for word in [
            "correct",
            "rhythm",
            "strengths",
            "my",
            "l",
            "angst",
            "schwester",
            "hjälp",
        ] {
            assert!(is_word(word), "{word}");
        }
    }
}
